import GRDB

extension StatusLog {
  /// The files that a workflow's programs rest on, as a run read them last.
  public func knownInputs(_ workflow: String) throws(StatusLogFailure) -> [KnownFile] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT path, size, modified, inode, sha256 FROM inputs WHERE workflow = ?",
        arguments: [workflow]
      ).map { row in
        KnownFile(
          path: row[0], size: row[1], modified: row[2], inode: UInt64(bitPattern: row[3] as Int64), sha256: row[4])
      }
    }
  }

  /// Puts the files that a workflow's programs rest on in the place of those that were known.
  public func keep(inputs: [KnownFile], of workflow: String) throws(StatusLogFailure) {
    try write { database in
      try database.execute(sql: "DELETE FROM inputs WHERE workflow = ?", arguments: [workflow])
      for file in inputs {
        try database.cachedStatement(
          sql: "INSERT INTO inputs (workflow, path, size, modified, inode, sha256) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(
          arguments: [workflow, file.path, file.size, file.modified, Int64(bitPattern: file.inode), file.sha256])
      }
    }
  }
}
