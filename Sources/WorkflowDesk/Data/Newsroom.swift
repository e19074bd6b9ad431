import BuiltinPlugins
import Engine
public import Files
import StatusLog
import Synchronization
import Text

/// A folder with workflows and the status log of their runs, as the desk looks at it.
public final class Newsroom: Sendable {
  /// The folder, as it was named.
  public let folder: String
  /// What the folder is called.
  let name: String
  /// The folder of the status log.
  public let state: String
  let engine: EngineProgram
  /// Who decides, unless a browser says otherwise.
  let person: String

  private struct Seen {
    var log: (inode: UInt64, log: StatusLog)?
    var workflows: [String: (status: FileStatus, read: Int, workflow: DeskWorkflow)] = [:]
  }
  private let seen = Mutex(Seen())

  /// A folder.
  ///
  /// - Parameters:
  ///   - state: the folder of the status log; `nil` for `.workflow` in the folder.
  ///   - program: the program `workflow`, which starts and stops runs.
  ///   - person: who decides, unless a browser says otherwise.
  public init(folder: String, state: String? = nil, program: String, person: String = SystemProcess.userName) {
    self.folder = folder
    name = Self.name(of: folder)
    self.person = person
    self.state = state ?? joined(folder, ".workflow")
    engine = EngineProgram(program: program, state: self.state)
  }

  /// The last name of a folder's path from the root of the disk on.
  private static func name(of folder: String) -> String {
    let whole = wholePath(Array(folder.utf8), in: (try? SystemProcess.currentFolder()) ?? [])
    return whole.split(separator: UInt8(ascii: "/")).last.map { String(utf8: $0) } ?? "/"
  }

  /// The status log; `nil` where nothing has run.
  func log() throws(StatusLogFailure) -> StatusLog? {
    guard let status = FileStatus(Array((state + "/state.sqlite").utf8)) else { return nil }
    if let known = seen.withLock({ $0.log }), known.inode == status.inode { return known.log }
    guard let log = try StatusLog.openExisting(folder: state) else { return nil }
    seen.withLock { $0.log = (status.inode, log) }
    return log
  }

  /// The workflows of the folder, by their files' names.
  func workflows() -> [DeskWorkflow] {
    let names = (try? FolderListing(Array(folder.utf8)))?.map { String(utf8: $0.name) } ?? []
    return names.filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasSuffix(".meta.yaml") }
      .sorted().compactMap { workflow(joined(folder, $0)) }
  }

  /// The workflow of that name.
  func workflow(named name: String) -> DeskWorkflow? { workflows().first { $0.name == name } }

  /// Files that it includes may change without it, so it is believed for some seconds only.
  private static let believed = 5_000_000

  private func workflow(_ file: String) -> DeskWorkflow? {
    guard let status = FileStatus(Array(file.utf8)), status.kind == .file else { return nil }
    let now = SystemClock.monotonicMicroseconds()
    if let known = seen.withLock({ $0.workflows[file] }), known.status == status, now - known.read < Self.believed {
      return known.workflow
    }
    let workflow = DeskWorkflow(file: file, loader.load(path: file))
    seen.withLock { $0.workflows[file] = (status, now, workflow) }
    return workflow
  }

  private var loader: WorkflowLoader {
    WorkflowLoader(registry: builtinPlugins) { try? readFile(Array($0.utf8), limit: 16 << 20).bytes }
  }
}

/// A path in a folder; of the current folder the name alone.
func joined(_ folder: String, _ name: String) -> String {
  if folder.isEmpty || folder == "." { return name }
  return folder.hasSuffix("/") ? folder + name : folder + "/" + name
}
