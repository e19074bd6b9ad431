import GRDB
import GRDBSQLite
import PluginKit

/// A statement of a script, made ready once and run for many rows.
///
/// Values are bound through SQLite's own functions: an archive has millions of them, and GRDB's arguments cost as much
/// as the statement does.
struct RowStatement {
  private let statement: Statement
  private let parameters: Int

  init(_ sql: String, in database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    parameters = Int(sqlite3_bind_parameter_count(statement.sqliteStatement))
  }

  /// Runs it with the values of a row.
  func run(with values: [PluginKit.DatabaseValue], in database: Database) throws {
    guard values.count == parameters else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "\(values.count) values for \(parameters) parameters")
    }
    let handle = statement.sqliteStatement
    for (place, value) in values.enumerated() {
      try check(bind(value, at: CInt(place + 1), of: handle), in: database)
    }
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW { code = sqlite3_step(handle) }
    defer { sqlite3_reset(handle) }
    if code != SQLITE_DONE { try check(code, in: database) }
  }

  private func bind(_ value: PluginKit.DatabaseValue, at place: CInt, of handle: SQLiteStatement) -> CInt {
    switch value {
    case .null: return sqlite3_bind_null(handle, place)
    case .integer(let number): return sqlite3_bind_int64(handle, place, Int64(number))
    case .real(let number): return sqlite3_bind_double(handle, place, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // A text without an address would be a null to SQLite.
          guard let start = characters.baseAddress else { return sqlite3_bind_text(handle, place, "", 0, copied) }
          return sqlite3_bind_text(handle, place, start, CInt(clamping: characters.count), copied)
        }
      }
    }
  }

  /// SQLite's word for "make a copy", which the header has as a macro.
  private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  private func check(_ code: CInt, in database: Database) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
  }
}
