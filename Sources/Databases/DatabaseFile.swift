import GRDB
public import PluginKit

/// A database that an exporter's rows go into, under a name of its own until it is whole.
///
/// With the status log the only place that knows GRDB.
public final class DatabaseFile {
  /// The script's statements, made ready once.
  private var statements: [RowStatement] = []
  private let queue: DatabaseQueue
  private let script: DatabaseScript

  /// Makes a database, a copy of another one if there is one, with the tables of a script.
  ///
  /// - Parameters:
  ///   - path: a file that is empty or not there, and that nobody else knows.
  ///   - old: the database that it is to replace.
  public init(path: String, copyOf old: String?, script: DatabaseScript) throws(DatabaseFailure) {
    self.script = script
    queue = try attempt(path) {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        // Half a file is thrown away, so that nothing need be written twice; foreign keys hold all the same.
        try database.execute(
          sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")
      }
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    if let old { try copy(old) }
    try begin()
  }

  /// Makes a database that lasts as long as this value.
  public init(inMemory script: DatabaseScript) throws(DatabaseFailure) {
    self.script = script
    queue = try attempt("") { try DatabaseQueue() }
    try begin()
  }

  private func begin() throws(DatabaseFailure) {
    statements = try attempt(queue.path) { [script] in
      try queue.write { database in
        try database.execute(
          sql: "PRAGMA application_id = \(script.application); PRAGMA user_version = \(script.version)")
        try database.execute(sql: script.tables)
        try database.execute(sql: script.opening)
        return try script.statements.map { try RowStatement($0, in: database) }
      }
    }
  }

  /// Puts rows in, in order, all or none of them.
  public func put(_ rows: [DatabaseRow]) throws(DatabaseFailure) {
    try attempt(queue.path) { [statements] in
      try queue.write { database in
        for row in rows { try statements[row.statement].run(with: row.values, in: database) }
      }
    }
  }

  /// Does what is left to do when the last row is in, and lets others ask.
  public func completed() throws(DatabaseFailure) -> DatabaseReading {
    try close()
    return DatabaseReading(queue)
  }

  /// Does what is left to do when the last row is in, and closes the file.
  public func finish() throws(DatabaseFailure) {
    try close()
    try attempt(queue.path) { try queue.close() }
  }

  /// A statement that is still there would keep the connection from being closed.
  private func close() throws(DatabaseFailure) {
    try attempt(queue.path) { [script] in
      try queue.write { database in
        statements = []
        try database.execute(sql: script.closing)
      }
    }
  }

  /// A foreign database is not taken for one of ours, and one of a newer version is not spoilt.
  private func copy(_ path: String) throws(DatabaseFailure) {
    let (application, version) = try attempt(path) {
      var configuration = Configuration()
      configuration.readonly = true
      let old = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? old.close() }
      let marks = try old.read { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA application_id"),
          try Int.fetchOne(database, sql: "PRAGMA user_version")
        )
      }
      if marks.0 == script.application { try old.backup(to: queue) }
      return marks
    }
    guard application == script.application else {
      throw DatabaseFailure(path: path, reason: "it is a database of another program")
    }
    guard version ?? 0 <= script.version else {
      throw DatabaseFailure(path: path, reason: "a newer version of this program wrote it")
    }
  }
}

/// Why a database could not be read or written.
public struct DatabaseFailure: Error, Hashable, Sendable {
  /// The file.
  public let path: String
  /// Why, without a full stop.
  public let reason: String
  /// Whether the disk is at fault, so that every other output would fail too.
  public var isOfTheMachine = false
}

/// What GRDB throws, as a failure of this module's own.
func attempt<Value>(_ path: String, _ body: () throws -> Value) throws(DatabaseFailure) -> Value {
  do {
    return try body()
  } catch let error as DatabaseError {
    let reason = error.message ?? "SQLite says \(error.resultCode)"
    let disk: [ResultCode] = [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY]
    var failure = DatabaseFailure(path: path, reason: reason)
    failure.isOfTheMachine = disk.contains(error.resultCode.primaryResultCode)
    throw failure
  } catch {
    throw DatabaseFailure(path: path, reason: "\(error)")
  }
}
