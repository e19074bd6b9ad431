/// What an exporter that fills a database says of it: its tables, and the statements that put rows into them.
///
/// The engine opens, copies and renames the file; an exporter only says what goes into it.
public struct DatabaseScript: Sendable {
  /// A number that marks a file as one of this exporter's.
  public let application: Int
  /// Raised when the tables change.
  public let version: Int
  /// SQL that makes the tables where they are not there.
  public let tables: String
  /// SQL for when a run begins.
  public let opening: String
  /// Statements that rows name by their place in this list.
  public let statements: [String]
  /// SQL for when the last article is in.
  public let closing: String

  /// A script.
  public init(
    application: Int, version: Int, tables: String, opening: String, statements: [String], closing: String
  ) {
    self.application = application
    self.version = version
    self.tables = tables
    self.opening = opening
    self.statements = statements
    self.closing = closing
  }
}

/// One use of a statement.
public struct DatabaseRow: Hashable, Sendable {
  /// The statement's place in ``DatabaseScript/statements``.
  public let statement: Int
  /// What its parameters are.
  public let values: [DatabaseValue]

  /// A use of a statement.
  public init(_ statement: Int, _ values: [DatabaseValue]) {
    self.statement = statement
    self.values = values
  }
}

/// A value of a database.
public enum DatabaseValue: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)

  /// A text, or nothing.
  public static func optional(_ text: String?) -> DatabaseValue { text.map { .text($0) } ?? .null }

  /// A number, or nothing.
  public static func optional(_ number: Int?) -> DatabaseValue { number.map { .integer($0) } ?? .null }
}
