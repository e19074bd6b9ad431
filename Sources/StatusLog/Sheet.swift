import Foundation
import GRDB

/// What the log knows of a file that gathers articles: where the part of each lies.
public struct Sheet: Hashable, Sendable {
  /// Its number.
  public var id: Int
  /// Stands for the steps and their options.
  public var key: String
  /// The SHA-256 of the file; empty while it is being made.
  public var sha256: String
  /// Whether it is what runs leave behind that do not come to their end.
  public var isPool: Bool
}

extension StatusLog {
  /// The sheets known of an output.
  public func sheets(of path: String, _ workflow: String) throws(StatusLogFailure) -> [Sheet] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT id, key, sha256, pool FROM sheets WHERE workflow = ? AND path = ? ORDER BY id",
        arguments: [workflow, path]
      ).map { Sheet(id: $0[0], key: $0[1], sha256: $0[2], isPool: $0[3]) }
    }
  }

  /// The entries of a sheet, in the order in which they were put on record.
  public func bodies(of sheet: Int) throws(StatusLogFailure) -> [BodyEntry] {
    try read { database in
      var entries: [BodyEntry] = []
      let rows = try Row.fetchCursor(
        database, sql: "SELECT entries FROM bodies WHERE sheet = ? ORDER BY id", arguments: [sheet])
      while let row = try rows.next() {
        try row.withUnsafeData(atIndex: 0) { data in
          data?.withUnsafeBytes { BodyEntry.read($0, into: &entries) }
        }
      }
      return entries
    }
  }
}

extension RunLog {
  /// How many entries stand in one row.
  private static let chunk = 1024

  /// Begins to put on record what is made of an output, in the place of all that was left of it before.
  public func beginPool(of path: String, key: String) throws(StatusLogFailure) -> Int {
    try log.write { database in
      try dropSheets("workflow = ? AND path = ? AND pool", [workflow, path], database)
      return try insertSheet(path, key, sha256: "", isPool: true, database)
    }
  }

  /// Puts a new file on record before it gets its name: its claim, and where the parts of its articles lie.
  ///
  /// - Parameter entries: `nil` for those of the pool, which is the file.
  public func claim(
    _ claim: LogBatch.Claim, key: String, pool: Int?, entries: (some Sequence<BodyEntry>)?
  ) throws(StatusLogFailure) -> Int {
    try log.write { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO claims (workflow, path, sha256) VALUES (?, ?, ?)",
        arguments: [workflow, claim.path, claim.sha256])
      if let pool, entries == nil {
        try database.execute(sql: "UPDATE sheets SET sha256 = ? WHERE id = ?", arguments: [claim.sha256, pool])
        return pool
      }
      let sheet = try insertSheet(claim.path, key, sha256: claim.sha256, isPool: false, database)
      guard let entries else { return sheet }
      var waiting: [BodyEntry] = []
      for entry in entries {
        waiting.append(entry)
        guard waiting.count == Self.chunk else { continue }
        try insert(waiting[...], sheet, database)
        waiting.removeAll(keepingCapacity: true)
      }
      if !waiting.isEmpty { try insert(waiting[...], sheet, database) }
      return sheet
    }
  }

  private func insertSheet(
    _ path: String, _ key: String, sha256: String, isPool: Bool, _ database: Database
  ) throws -> Int {
    try database.execute(
      sql: "INSERT INTO sheets (workflow, path, key, sha256, pool) VALUES (?, ?, ?, ?, ?)",
      arguments: [workflow, path, key, sha256, isPool])
    return Int(database.lastInsertedRowID)
  }

  func insert(_ entries: ArraySlice<BodyEntry>, _ sheet: Int, _ database: Database) throws {
    try database.cachedStatement(sql: "INSERT INTO bodies (sheet, entries) VALUES (?, ?)")
      .execute(arguments: [sheet, Data(BodyEntry.bytes(entries))])
  }

  /// Of all sheets of an output this one alone is left: it is that of the file that is there.
  func settle(_ path: String, _ sheet: Int, _ database: Database) throws {
    try dropSheets("workflow = ? AND path = ? AND id <> ?", [workflow, path, sheet], database)
    try database.execute(sql: "UPDATE sheets SET pool = 0 WHERE id = ?", arguments: [sheet])
  }

  private func dropSheets(_ condition: String, _ arguments: StatementArguments, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM bodies WHERE sheet IN (SELECT id FROM sheets WHERE \(condition))", arguments: arguments)
    try database.execute(sql: "DELETE FROM sheets WHERE \(condition)", arguments: arguments)
  }
}
