import GRDB

extension StatusLog {
  /// Goes through the outputs of all workflows: those of articles, those that gather many, and strays.
  ///
  /// - Parameter body: called with each output's path, as ``KnownFile/path`` gives it, and the workflow that wrote it.
  public func eachOutput(_ body: (_ path: String, _ workflow: String) -> Void) throws(StatusLogFailure) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT json_extract(file.value, '$[0]'), workflow FROM articles, json_each(articles.outputs) AS file
          UNION ALL
          SELECT json_extract(file.value, '$[0]'), workflow FROM gathered, json_each(gathered.outputs) AS file
          UNION ALL
          SELECT path, workflow FROM strays
          """)
      while let row = try rows.next() {
        if let path = row[0] as String? { body(path, row[1]) }
      }
    }
  }
}
