import Files
import StatusLog
import Text

/// Finds the articles that patterns name: files, folders with all articles in them, globs, files of records.
///
/// The order is the order of the patterns, within each the order of the paths' bytes; a file named twice counts once.
struct ArticleSelection {
  /// Extensions that a folder is searched for.
  static let extensions: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "json", "jsonl", "rss", "atom", "eml", "warc",
  ]
  /// How deep folders are searched.
  static let deepest = 64

  /// The articles found.
  var list = ArticleList()
  /// What is to be said of patterns: those that found nothing, and outputs that are no articles.
  var remarks: [String] = []
  /// Files found by searching that a workflow may have written.
  private(set) var suspects: [Suspect] = []
  /// Folders that were searched, as far as a status log may lie in them: the first of a search, and those that hold one.
  private(set) var searchedFolders: [[UInt8]] = []
  /// Folders that could not be searched.
  private(set) var failures: [ArticleFailure] = []
  /// Files taken so far; only kept where several patterns could name one twice.
  private var seen: Set<[UInt8]>?
  private let takes: (@Sendable ([UInt8]) -> Bool)?

  /// What these patterns name, relative to a folder (empty for the current one), and these files.
  ///
  /// - Parameter takes: which files may be taken; `nil` for all.
  init(
    patterns: [[UInt8]], in folder: [UInt8], files: [[UInt8]] = [], takes: (@Sendable ([UInt8]) -> Bool)? = nil
  ) {
    self.takes = takes
    seen = patterns.count + files.count > 1 ? [] : nil
    for pattern in patterns { add(pattern, in: folder) }
    for file in files { addFile(file, root: (file.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1) }
    seen = nil
  }

  /// Adds what a pattern names.
  /// - Parameter folder: what the pattern is relative to; empty for the current folder.
  private mutating func add(_ pattern: [UInt8], in folder: [UInt8]) {
    if pattern == standardInputPath { return append(pattern, root: 0) }
    let path = pattern.first == UInt8(ascii: "/") ? pattern : joined(folder, pattern)
    let status = FileStatus(path)
    if let status, status.kind == .folder { return status.isWholeDisk ? refuseDisk(path) : addFolder(path) }
    if status == nil, GlobPattern.isPattern(pattern) { return addGlob(path, shown: pattern) }
    addFile(path, root: (path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)
  }

  /// Adds one file, whatever it is.
  private mutating func addFile(_ path: [UInt8], root: Int, mayHaveSidecar: Bool = true) {
    guard takes?(path) ?? true, seen?.insert(path).inserted ?? true else { return }
    let kind = fileExtension(path)
    if kind == "jsonl" {
      for record in recordLines(path) { append(path, root: root, record) }
    } else if let container = ArticleContainer(fileExtension: kind) {
      for record in items(path, container) { append(path, root: root, record, mayHaveSidecar: record == nil) }
    } else {
      append(path, root: root, mayHaveSidecar: mayHaveSidecar)
    }
  }

  private mutating func append(
    _ path: [UInt8], root: Int, _ record: ArticleList.RecordLine? = nil, mayHaveSidecar: Bool = true
  ) {
    list.append(ArticleList.Item(path: path, root: root, record: record, mayHaveSidecar: mayHaveSidecar))
  }

  private mutating func addFolder(_ path: [UInt8]) {
    let before = list.count
    let root = trimmedSlashes(path)
    walk(root, root: rootLength(root)) {
      $0.last?.first != UInt8(ascii: ".") && Self.extensions.contains(fileExtension($0.last ?? []))
    } descend: {
      $0.last?.first != UInt8(ascii: ".")
    }
    if list.count == before { remarks.append("No articles in the folder \(visible(String(utf8: path))).") }
  }

  private mutating func addGlob(_ path: [UInt8], shown: [UInt8]) {
    let before = list.count
    let glob = GlobPattern(path)
    if glob.searchesAllFolders, FileStatus(glob.root.isEmpty ? [UInt8(ascii: ".")] : glob.root)?.isWholeDisk ?? false {
      return refuseDisk(path)
    }
    walk(glob.root, root: rootLength(glob.root)) {
      glob.matches($0)
    } descend: {
      glob.mayMatch(below: $0)
    }
    if list.count == before { remarks.append("No file matches \(visible(String(utf8: shown))).") }
  }

  /// Nobody means every file of the machine; hours of searching would look like a run that hangs.
  private mutating func refuseDisk(_ path: [UInt8]) {
    failures.append(ArticleFailure(path: visible(String(utf8: path)), step: nil, message: Self.wholeDisk))
  }

  /// Why the root of the disk is not searched.
  static let wholeDisk = "This is the whole disk, not a folder of articles: name the folder that holds them."

  /// Walks a folder, names in the order of the paths' bytes, without following links to folders.
  ///
  /// Recursive: safe because the depth is capped.
  private mutating func walk(
    _ folder: [UInt8], root: Int, names: [[UInt8]] = [], take: ([[UInt8]]) -> Bool, descend: ([[UInt8]]) -> Bool
  ) {
    guard names.count < Self.deepest else { return }
    guard let listing = listing(of: folder) else { return }
    if names.isEmpty || listing.contains(folder: StatusLog.folderName) { searchedFolders.append(folder) }
    let sidecars = listing.stems(of: sidecarEnding)
    let annotated = listing.stems(of: ".ann")
    for entry in listing {
      let below = names + [entry.name]
      if entry.kind == .file, take(below) {
        let path = joined(folder, entry.name)
        let before = list.count
        addFile(path, root: root, mayHaveSidecar: sidecars.contains(entry.name))
        if Self.mayBeOutput(entry.name, annotated) {
          suspects.append(Suspect(path: path, articles: before..<list.count))
        }
      } else if entry.kind == .folder, descend(below) {
        walk(joined(folder, entry.name), root: root, names: below, take: take, descend: descend)
      }
    }
  }

  private static func mayBeOutput(_ name: [UInt8], _ annotated: Set<[UInt8]>) -> Bool {
    if sharedEndings.contains(fileExtension(name)) { return true }
    return !annotated.isEmpty && annotated.contains(Array(name[..<(name.lastIndex(of: UInt8(ascii: ".")) ?? 0)]))
  }

  private mutating func listing(of folder: [UInt8]) -> FolderListing? {
    do {
      return try FolderListing(folder)
    } catch {
      var failure = ArticleFailure(
        path: visible(error.path), step: nil, message: "The folder cannot be searched: \(error.reason).")
      failure.isOfTheMachine = error.isOfTheMachine
      failures.append(failure)
      return nil
    }
  }

  /// The lines of a file of records; one whole file when it cannot be read, so that reading it says why.
  private func recordLines(_ path: [UInt8]) -> [ArticleList.RecordLine?] {
    guard let content = try? readFile(path, limit: ArticleLimits.largestFile) else { return [nil] }
    var lines: [ArticleList.RecordLine?] = []
    var (start, number) = (0, 0)
    while start < content.bytes.count {
      let end = content.bytes[start...].firstIndex(of: 0x0A) ?? content.bytes.count
      number += 1
      if !content.bytes.trimmingSpace(start..<end).isEmpty {
        lines.append(ArticleList.RecordLine(number: number, start: start, length: end - start))
      }
      start = end + 1
    }
    return lines.isEmpty ? [nil] : lines
  }
}

extension ArticleSelection {
  /// The articles of a feed or a WARC file; one whole file where it holds one, or cannot be read.
  private func items(_ path: [UInt8], _ container: ArticleContainer) -> [ArticleList.RecordLine?] {
    guard let content = try? readFile(path, limit: ArticleLimits.largestFile) else { return [nil] }
    let items = container.items(in: content.bytes)
    guard items.count > 1 else { return [nil] }
    return items.enumerated().map { number, range in
      ArticleList.RecordLine(number: number + 1, start: range.lowerBound, length: range.count)
    }
  }
}

extension FileStatus {
  /// Whether it is the root of the file system, however it was named.
  fileprivate var isWholeDisk: Bool {
    FileStatus([UInt8(ascii: "/")]).map { $0.inode == inode && $0.device == device } ?? false
  }
}

/// How many bytes a path below that folder begins with before its own part.
private func rootLength(_ folder: [UInt8]) -> Int {
  folder.isEmpty || folder.last == UInt8(ascii: "/") ? folder.count : folder.count + 1
}

private func trimmedSlashes(_ path: [UInt8]) -> [UInt8] {
  var path = path
  while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
  return path
}
