import Files
import GRDB

/// The durable record of every run: what ran, on what, with which result, when and why.
///
/// One SQLite file in the state folder, written by runs as they go, readable at any time by anybody; the only module
/// that knows GRDB.
public final class StatusLog: Sendable {
  /// The folder of a status log, beside the workflow files, unless another is named.
  public static let folderName = ".workflow"

  /// The folder that holds `state.sqlite` and the locks; `nil` for a log in memory.
  public let folder: String?
  private let database: DatabaseQueue

  init(folder: String?, _ database: DatabaseQueue) {
    self.folder = folder
    self.database = database
  }

  /// Opens the log of a state folder, and makes folder and file when they are not there.
  ///
  /// One process at a time makes the tables: of several that begin at once in a new folder the others wait.
  ///
  /// - Parameter survivesPowerCuts: whether a commit is on the disk when it returns, which takes its time.
  public static func open(folder: String, survivesPowerCuts: Bool = false) throws(StatusLogFailure) -> StatusLog {
    let lock: FileLock
    do {
      let made = try Folder(making: Array(folder.utf8))
      keepOutOfGit(made)
      lock = try FileLock.take(Array((folder + "/state.lock").utf8), waiting: Self.patience)
    } catch {
      throw StatusLogFailure("The folder \(folder) for the status log cannot be used: \(error.reason).")
    }
    // Held until the tables are there.
    defer { withExtendedLifetime(lock) {} }
    var configuration = Self.configuration
    if survivesPowerCuts { configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") } }
    return try opening(folder) { [configuration] in try DatabaseQueue(path: $0, configuration: configuration) }
  }

  /// Seconds that others may take at most to open the log, and to write.
  private static let patience = 20

  /// A state folder keeps itself out of version control, as other tools' caches do; without that it serves as well.
  private static func keepOutOfGit(_ folder: Folder) {
    let name = Array(".gitignore".utf8)
    guard folder.status(name) == nil, let file = try? folder.create(name) else { return }
    try? file.write(Array("*\n".utf8))
  }

  /// A log that lasts as long as the process.
  public static func inMemory() throws(StatusLogFailure) -> StatusLog {
    try opening(nil) { _ in try DatabaseQueue() }
  }

  private static func opening(
    _ folder: String?, _ make: (String) throws -> DatabaseQueue
  ) throws(StatusLogFailure) -> StatusLog {
    let path = folder.map(file) ?? ""
    do {
      let database = try make(path)
      let migrator = Schema.migrator
      guard try !database.read(migrator.hasBeenSuperseded) else { throw NewerState() }
      try migrator.migrate(database)
      return StatusLog(folder: folder, database)
    } catch {
      throw StatusLogFailure(error, file: folder == nil ? nil : path)
    }
  }

  static func file(in folder: String) -> String { folder + "/state.sqlite" }

  /// A commit is in the file when it returns and survives the end of the process, however it ends.
  ///
  /// It is synced to the disk at the next checkpoint of the write-ahead log: after a power cut the last articles may be
  /// worked again.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(patience))
    configuration.journalMode = .wal
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    return configuration
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StatusLogFailure) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw StatusLogFailure(error, file: folder.map(Self.file))
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StatusLogFailure) -> Value {
    do {
      return try database.write(body)
    } catch {
      throw StatusLogFailure(error, file: folder.map(Self.file))
    }
  }
}
