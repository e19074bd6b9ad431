import GRDB

extension StatusLog {
  /// What is known of a workflow's articles with paths from the first to the last of these, by path.
  ///
  /// - Parameter paths: in the order of their bytes.
  public func knownArticles(
    _ workflow: String, from first: String, through last: String
  ) throws(StatusLogFailure) -> [String: KnownArticle] {
    try read { database in
      var known: [String: KnownArticle] = [:]
      let statement = try database.cachedStatement(
        sql: """
          SELECT path, size, modified, inode, sidecar, sha256, key, outputs, inputs, waiting, decided FROM articles
          WHERE workflow = ? AND path BETWEEN ? AND ?
          """)
      let rows = try Row.fetchCursor(statement, arguments: [workflow, first, last])
      while let row = try rows.next() {
        let article = article(of: row)
        known[article.path] = article
      }
      return known
    }
  }

  private func article(of row: Row) -> KnownArticle {
    let inode: Int64 = row[3]
    var article = KnownArticle(
      path: row[0], size: row[1], modified: row[2], inode: UInt64(bitPattern: inode), sidecar: row[4],
      sha256: row[5], key: row[6], outputs: KnownFile.read(row[7]), inputs: KnownInput.read(row[8]))
    article.isWaiting = row[9]
    article.decided = row[10]
    return article
  }

  /// Puts on record how known articles and their outputs look now: their content is the same.
  public func refresh(_ articles: [KnownArticle], of workflow: String) throws(StatusLogFailure) {
    guard !articles.isEmpty else { return }
    try write { database in
      let statement = try database.cachedStatement(
        sql: """
          UPDATE articles SET size = ?, modified = ?, inode = ?, outputs = ?, inputs = ? WHERE workflow = ? AND path = ?
          """)
      for article in articles {
        try statement.execute(
          arguments: [
            article.size, article.modified, Int64(bitPattern: article.inode), KnownFile.text(article.outputs),
            KnownInput.text(article.inputs), workflow, article.path,
          ])
      }
    }
  }

  /// What is known of a workflow's gathered outputs.
  public func knownGathered(_ workflow: String) throws(StatusLogFailure) -> [KnownGathered] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT outputs, articles, key FROM gathered WHERE workflow = ?", arguments: [workflow]
      ).compactMap { row in
        KnownFile.read(row[0]).first.map { KnownGathered(output: $0, articles: row[1], key: row[2]) }
      }
    }
  }

  /// Outputs that runs of a workflow were about to name when they ended: for each path the SHA-256 of what was to stand
  /// there, empty where an older version did not say.
  public func claims(_ workflow: String) throws(StatusLogFailure) -> [String: Set<String>] {
    try read { database in
      var claims: [String: Set<String>] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT path, sha256 FROM claims WHERE workflow = ?", arguments: [workflow])
      while let row = try rows.next() { claims[row[0], default: []].insert(row[1]) }
      return claims
    }
  }

  /// What a program answered before to the question that the key stands for.
  public func answer(_ key: String) throws(StatusLogFailure) -> String? {
    try read { database in
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT layers FROM answers WHERE key = ?"), arguments: [key])
    }
  }

  /// All articles known of a workflow, in the order of their paths; `body` is called for each.
  public func eachKnownArticle(
    _ workflow: String, _ body: (KnownArticle) throws -> Void
  ) throws(StatusLogFailure) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT path, size, modified, inode, sidecar, sha256, key, outputs, inputs, waiting, decided FROM articles
          WHERE workflow = ? ORDER BY path
          """, arguments: [workflow])
      while let row = try rows.next() { try body(article(of: row)) }
    }
  }

  /// Forgets an article of a workflow; it waits for nobody any more.
  public func forget(_ path: String, of workflow: String) throws(StatusLogFailure) {
    try write { database in
      let reviews = try Int.fetchAll(
        database, sql: "SELECT id FROM reviews WHERE workflow = ? AND article = ? AND state <> 'replaced'",
        arguments: [workflow, path])
      for review in reviews { try ReviewRemoval.replace(review, database) }
      try database.execute(
        sql: "DELETE FROM articles WHERE workflow = ? AND path = ?", arguments: [workflow, path])
    }
  }
}
