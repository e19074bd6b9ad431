import GRDB

/// An output that no step writes any more.
public struct Stray: Hashable, Sendable {
  /// The file as it was written.
  public var file: KnownFile
  /// The article that it was made of; `nil` for a file that gathered many.
  public var article: String?

  /// An output of an article, or of many.
  public init(file: KnownFile, article: String?) {
    self.file = file
    self.article = article
  }
}

extension StatusLog {
  /// The outputs of a workflow's articles that were not written again when the workflow changed, by path.
  public func strays(_ workflow: String) throws(StatusLogFailure) -> [Stray] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT path, size, modified, inode, sha256, article FROM strays WHERE workflow = ?",
        arguments: [workflow]
      ).map { row in
        Stray(
          file: KnownFile(
            path: row[0], size: row[1], modified: row[2], inode: UInt64(bitPattern: row[3] as Int64), sha256: row[4]),
          article: row[5])
      }
    }
  }

  /// Forgets an output of a workflow that no step writes any more.
  public func forget(_ stray: Stray, of workflow: String) throws(StatusLogFailure) {
    try write { database in
      let path = stray.file.path
      if stray.article != nil {
        return try database.execute(
          sql: "DELETE FROM strays WHERE workflow = ? AND path = ?", arguments: [workflow, path])
      }
      let sheets = "SELECT id FROM sheets WHERE workflow = ? AND path = ?"
      try database.execute(sql: "DELETE FROM bodies WHERE sheet IN (\(sheets))", arguments: [workflow, path])
      try database.execute(sql: "DELETE FROM sheets WHERE workflow = ? AND path = ?", arguments: [workflow, path])
      try database.execute(sql: "DELETE FROM gathered WHERE workflow = ? AND path = ?", arguments: [workflow, path])
    }
  }
}

extension RunLog {
  /// Notes outputs that the article had and has no longer, and that those which it has are no strays.
  ///
  /// An article that waits for somebody keeps what it had: later steps will write it again.
  func settleOutputs(_ article: inout KnownArticle, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT outputs FROM articles WHERE workflow = ? AND path = ?")
    let former = try String.fetchOne(statement, arguments: [workflow, article.path]).map(KnownFile.read) ?? []
    if article.isWaiting {
      let paths = article.outputs.map(\.path)
      article.outputs += former.filter { !paths.contains($0.path) }
    }
    let paths = article.outputs.map(\.path)
    guard former.map(\.path) != paths else { return }
    for file in former where !paths.contains(file.path) {
      try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO strays (workflow, path, article, size, modified, inode, sha256)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [
          workflow, file.path, article.path, file.size, file.modified, Int64(bitPattern: file.inode), file.sha256,
        ])
    }
    for path in paths {
      try database.cachedStatement(sql: "DELETE FROM strays WHERE workflow = ? AND path = ?")
        .execute(arguments: [workflow, path])
    }
  }
}
