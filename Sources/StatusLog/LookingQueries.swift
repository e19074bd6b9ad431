import GRDB
import Text

/// Questions of those who look on: pages, not runs.
extension StatusLog {
  /// A number that changes with every commit of another process.
  public func version() throws(StatusLogFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// The runs of which no end is on record, the latest first: they go on, or their process died.
  public func unfinishedRuns(limit: Int = 50) throws(StatusLogFailure) -> [LoggedRun] {
    let numbers = try read {
      try Int.fetchAll(
        $0, sql: "SELECT number FROM runs WHERE finished IS NULL ORDER BY number DESC LIMIT ?", arguments: [limit])
    }
    var runs: [LoggedRun] = []
    for number in numbers { if let run = try run(number) { runs.append(run) } }
    return runs
  }

  /// What is known of one article of a workflow.
  public func knownArticle(_ workflow: String, _ path: String) throws(StatusLogFailure) -> KnownArticle? {
    try knownArticles(workflow, from: path, through: path)[path]
  }

  /// The paths of a workflow's articles behind one of them, in their order.
  public func articlePaths(
    _ workflow: String, after path: String, limit: Int
  ) throws(StatusLogFailure) -> [String] {
    try read {
      try String.fetchAll(
        $0, sql: "SELECT path FROM articles WHERE workflow = ? AND path > ? ORDER BY path LIMIT ?",
        arguments: [workflow, path, limit])
    }
  }

  /// How many articles are known of each workflow.
  public func articleCounts() throws(StatusLogFailure) -> [(workflow: String, articles: Int)] {
    try read {
      try Row.fetchAll($0, sql: "SELECT workflow, count(*) FROM articles GROUP BY workflow ORDER BY workflow")
        .map { ($0[0], $0[1]) }
    }
  }

  /// How many articles have been decided about since a run stopped them, by workflow: the next run takes them on.
  public func articlesToGoOn() throws(StatusLogFailure) -> [(workflow: String, articles: Int)] {
    try read {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT r.workflow, count(DISTINCT r.article) FROM reviews r
          JOIN articles a ON a.workflow = r.workflow AND a.path = r.article
          WHERE r.state IN ('approved', 'rejected') AND a.waiting = 1 GROUP BY r.workflow ORDER BY r.workflow
          """
      ).map { ($0[0], $0[1]) }
    }
  }

  /// The gathered outputs of all workflows.
  public func gatheredPaths() throws(StatusLogFailure) -> [(workflow: String, path: String)] {
    try read {
      try Row.fetchAll($0, sql: "SELECT workflow, path FROM gathered ORDER BY workflow, path").map { ($0[0], $0[1]) }
    }
  }

  /// One event.
  public func event(_ sequence: Int, of run: Int) throws(StatusLogFailure) -> LoggedEvent? {
    try events(of: run, after: sequence - 1, limit: 1).first { $0.sequence == sequence }
  }

  /// The events of one kind of a run, in order, at most `limit`.
  public func events(
    of run: Int, _ kind: LoggedEvent.Kind, limit: Int
  ) throws(StatusLogFailure) -> [LoggedEvent] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM events WHERE run = ? AND kind = ? ORDER BY sequence LIMIT ?",
        arguments: [run, kind.rawValue, limit]
      ).compactMap(event(of:))
    }
  }

  /// The last events of a run, in order.
  public func lastEvents(of run: Int, limit: Int) throws(StatusLogFailure) -> [LoggedEvent] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM events WHERE run = ? ORDER BY sequence DESC LIMIT ?", arguments: [run, limit]
      ).compactMap(event(of:))
    }.reversed()
  }
}
