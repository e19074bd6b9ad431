import GRDB
public import PluginKit

/// Reads a database that somebody wrote, and changes nothing in it.
public struct DatabaseReading: Sendable {
  private let queue: DatabaseQueue

  init(_ queue: DatabaseQueue) { self.queue = queue }

  /// Opens a database.
  /// - Parameter application: the mark that the file must bear.
  public init(path: String, application: Int) throws(DatabaseFailure) {
    let (queue, mark) = try attempt(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(20)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return (queue, try queue.read { try Int.fetchOne($0, sql: "PRAGMA application_id") })
    }
    self.queue = queue
    guard mark == application else {
      throw DatabaseFailure(path: path, reason: "no export to sqlite wrote it")
    }
  }

  /// The rows of an answer, each with its values in the order of the question.
  public func rows(_ sql: String, _ values: [PluginKit.DatabaseValue] = []) throws(DatabaseFailure) -> [[PluginKit
    .DatabaseValue]]
  {
    try attempt(queue.path) {
      try queue.read { database in
        try Row.fetchAll(database, sql: sql, arguments: StatementArguments(values.map(\.databaseValue))).map { row in
          row.databaseValues.map(value)
        }
      }
    }
  }

  private func value(_ value: GRDB.DatabaseValue) -> PluginKit.DatabaseValue {
    switch value.storage {
    case .null, .blob: .null
    case .int64(let number): .integer(Int(number))
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    }
  }
}

extension PluginKit.DatabaseValue {
  fileprivate var databaseValue: GRDB.DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}
