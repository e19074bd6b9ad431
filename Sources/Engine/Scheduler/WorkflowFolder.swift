import Diagnostics
import Files
import Synchronization
import Text

/// The workflow files of a folder, each in its last good version.
struct WorkflowFolder {
  /// What is new.
  enum News {
    case loaded(file: String, Plan)
    case broken(file: String, [Diagnostic], keepsLast: Bool)
    case gone(file: String, workflow: String?)
  }

  private struct Known {
    /// The files it was made of: itself and what it includes.
    var sources: [String: FileStatus?]
    var plan: Plan?
  }

  let path: String
  private let loader: WorkflowLoader
  /// How long a changed file must have been quiet, in milliseconds: somebody may still be writing it.
  private let quiet: Int
  private var known: [String: Known] = [:]

  init(_ path: String, loader: WorkflowLoader, quiet: Int) {
    self.path = path
    self.loader = loader
    self.quiet = quiet
  }

  /// Lets the next ``reread()`` read all files, whether or not they look changed; last good versions stay.
  mutating func readAllAgain() {
    for file in known.keys { known[file]?.sources = [file: nil] }
  }

  /// Reads what was changed since the last call.
  /// - Throws: when the folder cannot be listed.
  mutating func reread() throws(FileFailure) -> [News] {
    let files = try workflowFiles()
    var news: [News] = []
    for file in known.keys.sorted() where !files.contains(file) {
      news.append(.gone(file: file, workflow: known[file]?.plan?.name))
      known[file] = nil
    }
    for file in files where isChanged(file) { load(file, &news) }
    return news.filter { !isMerelyIncluded($0) }
  }

  private func workflowFiles() throws(FileFailure) -> [String] {
    try FolderListing(Array((path.isEmpty ? "." : path).utf8)).compactMap { entry in
      let name = String(utf8: entry.name)
      let isWorkflow = (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasSuffix(".meta.yaml")
      return entry.kind == .file && isWorkflow && !name.hasPrefix(".") ? resolvedPath(name, in: path) : nil
    }.sorted()
  }

  private func isChanged(_ file: String) -> Bool {
    guard let known = known[file] else { return true }
    return known.sources.contains { path, status in
      let current = FileStatus(Array(path.utf8))
      return current != status && isAtRest(current)
    }
  }

  private func isAtRest(_ status: FileStatus?) -> Bool {
    guard let status, quiet > 0 else { return true }
    let age = SystemClock.milliseconds() - status.modified / 1_000_000
    return age >= quiet || age < 0
  }

  private mutating func load(_ file: String, _ news: inout [News]) {
    let reads = Reads(loader.readFile)
    var loader = loader
    loader.readFile = { reads.read($0) }
    let loaded = loader.load(path: file)
    let last = known[file]?.plan
    known[file] = Known(sources: reads.sources, plan: loaded.plan ?? last)
    if let plan = loaded.plan {
      news.append(.loaded(file: file, plan))
    } else {
      news.append(.broken(file: file, loaded.diagnostics, keepsLast: last != nil))
    }
  }

  /// A file of steps that workflows include is no workflow, and nothing is wrong with it.
  private func isMerelyIncluded(_ news: News) -> Bool {
    guard case .broken(let file, _, false) = news else { return false }
    return known.contains { $0.key != file && $0.value.plan != nil && $0.value.sources[file] != nil }
  }
}

/// Notes which files are read, and how they were then.
private final class Reads: Sendable {
  private let base: @Sendable (String) -> [UInt8]?
  private let noted = Mutex<[String: FileStatus?]>([:])

  init(_ base: @escaping @Sendable (String) -> [UInt8]?) { self.base = base }

  var sources: [String: FileStatus?] { noted.withLock { $0 } }

  func read(_ path: String) -> [UInt8]? {
    let status = FileStatus(Array(path.utf8))
    noted.withLock { $0[path] = .some(status) }
    return base(path)
  }
}
