import Files
import GRDB
import Text

extension StatusLog {
  /// Opens the log of a state folder for looking, if there is one.
  ///
  /// Nothing is written, and no right to write is needed: somebody else's log can be read, while a run goes on and from
  /// a disk that is read-only.
  public static func openExisting(folder: String) throws(StatusLogFailure) -> StatusLog? {
    let path = file(in: folder)
    guard FileStatus(Array(path.utf8)) != nil else { return nil }
    do {
      if let database = try reader(of: path) { return StatusLog(folder: folder, database) }
    } catch {
      throw StatusLogFailure(error, file: path)
    }
    // Tables of an older version, or none yet: whoever may write brings them up to date.
    return try open(folder: folder)
  }

  /// - Returns: `nil` when its tables are not those of this version.
  private static func reader(of path: String) throws -> DatabaseQueue? {
    do {
      return try checked(try DatabaseQueue(path: path, configuration: reading))
    } catch let error as DatabaseError where isRefused(error) && !hasRest(path) {
      // SQLite wants to make files of its own beside a log that nobody has open. Where it may not, and nobody has left
      // anything in them, the file alone is the whole log.
      return try checked(try DatabaseQueue(path: "file:\(escaped(path))?immutable=1", configuration: reading))
    }
  }

  private static var reading: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(20)
    configuration.readonly = true
    return configuration
  }

  private static func checked(_ database: DatabaseQueue) throws -> DatabaseQueue? {
    try database.read { connection in
      guard try !Schema.migrator.hasBeenSuperseded(connection) else { throw NewerState() }
      return try Schema.migrator.hasCompletedMigrations(connection) ? database : nil
    }
  }

  private static func isRefused(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR].contains(error.resultCode)
  }

  /// Whether the write-ahead log beside the file holds something that is not yet in it.
  private static func hasRest(_ path: String) -> Bool {
    (FileStatus(Array((path + "-wal").utf8))?.size ?? 0) > 0
  }

  /// The path as a URI has it.
  private static func escaped(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in path.utf8 {
      let isPlain = isASCIILetter(byte) || isASCIIDigit(byte) || "/-._~".utf8.contains(byte)
      escaped += isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(utf8: escaped)
  }
}
