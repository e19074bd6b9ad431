import Files
import StatusLog
import Text

extension ArticleSelection {
  /// Endings that outputs have and articles too; brat's texts lie beside their annotations.
  static let sharedEndings: Set<String> = ["md", "markdown", "html", "htm", "json", "jsonl", "atom", "xml"]
  /// Endings of records, which another workflow may go on with.
  private static let recordEndings: Set<String> = ["json", "jsonl"]

  /// A file that a search found and that has an ending of outputs: a workflow may have written it.
  struct Suspect {
    var path: [UInt8]
    /// The articles in it.
    var articles: Range<Int>
  }

  /// A status log, and how it names files.
  typealias State = (log: StatusLog, keys: PathKeys)

  /// Leaves out what status logs know as an output: pages that workflows wrote are no articles, wherever a folder or a
  /// pattern meets them.
  ///
  /// What is named by its own path stays. So do records that another workflow wrote: one may go on where the other ends.
  /// - Parameters:
  ///   - workflow: whose articles these are; `nil` for nobody's.
  ///   - state: the status log that the run uses; those of the folders that were searched are looked into anyway.
  mutating func leaveOutputsOut(of workflow: String?, state: State?) {
    guard !suspects.isEmpty, let current = try? SystemProcess.currentFolder() else { return }
    var sought: [[UInt8]: Suspect] = [:]
    for suspect in suspects { sought[wholePath(suspect.path, in: current)] = suspect }
    let folders = Set(sought.keys.map(parent))
    var written: [Suspect] = []
    for state in (state.map { [$0] } ?? []) + searchedStates(current, but: state) where !sought.isEmpty {
      try? state.log.eachOutput { path, owner in
        let file = wholePath(state.keys.path(path), in: current)
        guard folders.contains(parent(file)), let suspect = sought[file] else { return }
        if let workflow, owner != workflow, Self.recordEndings.contains(fileExtension(file)) { return }
        sought[file] = nil
        written.append(suspect)
      }
    }
    leaveOut(written)
  }

  /// The status logs of the folders that were searched, and of those around them.
  ///
  /// - Parameter known: one that has been asked already.
  private func searchedStates(_ current: [UInt8], but known: State?) -> [State] {
    let knownLog = known?.log.folder.map { wholePath(Array($0.utf8), in: current) }
    let knownBase = known.map { wholePath($0.keys.path(""), in: current) }
    var folders: Set<[UInt8]> = []
    for folder in searchedFolders {
      var folder = wholePath(folder, in: current)
      while folders.insert(folder).inserted, folder.count > 1 { folder = Array(parent(folder)) }
    }
    return folders.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { folder in
      let path = joined(folder, Array(StatusLog.folderName.utf8))
      if path == knownLog, folder == knownBase { return nil }
      return (try? StatusLog.openExisting(folder: String(utf8: path))).flatMap { $0 }.map { log in
        (log, PathKeys(folder: folder, outputs: nil))
      }
    }
  }

  private mutating func leaveOut(_ written: [Suspect]) {
    let written = written.sorted { $0.articles.lowerBound < $1.articles.lowerBound }
    guard let first = written.first else { return }
    list = list.without(written.map(\.articles))
    let name = visible(String(utf8: first.path))
    remarks.append(
      written.count == 1
        ? "\(name) is an output of a workflow, not an article: left out."
        : "\(name) and \(written.count - 1) more are outputs of a workflow, not articles: left out.")
  }
}

/// The folder of a path.
private func parent(_ path: [UInt8]) -> ArraySlice<UInt8> { path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)] }
