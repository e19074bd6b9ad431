import GRDB
import Text

extension StatusLog {
  /// Runs, the latest first.
  public func runs(_ filter: RunFilter = RunFilter()) throws(StatusLogFailure) -> [LoggedRun] {
    let rows = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM runs WHERE (?1 IS NULL OR workflow = ?1) AND (?2 IS NULL OR started >= ?2)
          ORDER BY number DESC LIMIT ?3
          """,
        arguments: [
          filter.workflow, filter.since.map { Int($0 * 1000) }, filter.states.isEmpty ? filter.limit : -1,
        ])
    }
    let runs = rows.map(run(of:)).filter { filter.states.isEmpty || filter.states.contains($0.state) }
    return Array(runs.prefix(max(0, filter.limit)))
  }

  /// The run of that number.
  public func run(_ number: Int) throws(StatusLogFailure) -> LoggedRun? {
    try read { try Row.fetchOne($0, sql: "SELECT * FROM runs WHERE number = ?", arguments: [number]) }.map(run(of:))
  }

  /// The latest run of every workflow, by name.
  public func latestRuns() throws(StatusLogFailure) -> [LoggedRun] {
    try read {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT * FROM runs WHERE number IN (SELECT max(number) FROM runs GROUP BY workflow) ORDER BY workflow
          """)
    }.map(run(of:))
  }

  private func run(of row: Row) -> LoggedRun {
    let workflow: String = row["workflow"]
    let number: Int = row["number"]
    let outcome: String? = row["outcome"]
    let finished: Int? = row["finished"]
    let started: Int = row["started"]
    let holder = finished == nil ? holder(of: number, workflow) : nil
    let isAlive = holder?.run == number
    return LoggedRun(
      number: number, workflow: workflow, file: row["file"], started: Double(started) / 1000,
      finished: finished.map { Double($0) / 1000 },
      state: outcome.flatMap(LoggedRun.State.init) ?? (isAlive ? .running : .killed), exitCode: row["exit_code"],
      selected: row["selected"], worked: row["worked"], reused: row["reused"], failed: row["failed"],
      waiting: row["waiting"], message: row["message"], process: isAlive ? holder?.process : nil)
  }

  /// Who holds the lock of a run: the workflow's, or one of its own where runs go on side by side.
  private func holder(of run: Int, _ workflow: String) -> WorkflowLock.Holder? {
    guard let folder else { return nil }
    let holder = WorkflowLock.holder(of: workflow, folder: folder)
    if holder?.run == run { return holder }
    let due = try? read { try Int.fetchOne($0, sql: "SELECT due FROM firings WHERE run = ?", arguments: [run]) }
    return due.flatMap { WorkflowLock.holder(of: WorkflowLock.name(of: workflow, due: $0), folder: folder) }
  }

  /// The sums of a run's steps, in order.
  public func steps(of run: Int) throws(StatusLogFailure) -> [(name: String, sum: LogBatch.StepSum)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM steps WHERE run = ? ORDER BY position", arguments: [run]).map {
        row in
        var sum = LogBatch.StepSum()
        sum.worked = row["worked"]
        sum.skipped = row["skipped"]
        sum.failed = row["failed"]
        sum.microseconds = row["microseconds"]
        return (row["name"], sum)
      }
    }
  }

  /// The events of a run with a sequence number greater than `sequence`, in order, at most `limit`.
  public func events(
    of run: Int, after sequence: Int = 0, limit: Int = 10_000
  ) throws(StatusLogFailure) -> [LoggedEvent] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM events WHERE run = ? AND sequence > ? ORDER BY sequence LIMIT ?",
        arguments: [run, sequence, limit]
      ).compactMap(event(of:))
    }
  }

  func event(of row: Row) -> LoggedEvent? {
    let data: String = row["data"]
    guard let kind = LoggedEvent.Kind(rawValue: row["kind"]) else { return nil }
    return LoggedEvent(
      run: row["run"], sequence: row["sequence"], time: row["time"], kind: kind, subject: row["subject"],
      data: (try? JSONParser.parse(data))?.object ?? [:])
  }

  /// The articles that failed in a run, in order: relative to the workflow's folder where they lie in it.
  public func failedArticles(of run: Int) throws(StatusLogFailure) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT coalesce(json_extract(data, '$.key'), subject) FROM events WHERE run = ? AND kind = ? ORDER BY sequence
          """, arguments: [run, LoggedEvent.Kind.articleFailed.rawValue])
    }
  }

  /// Removes finished runs that began before a time (seconds since 1970), with their events and the answers of programs.
  /// - Returns: how many runs were removed.
  public func prune(runsBefore time: Double) throws(StatusLogFailure) -> Int {
    try write { database in
      let old = "SELECT number FROM runs WHERE started < ? AND finished IS NOT NULL"
      let limit = Int(time * 1000)
      try database.execute(sql: "DELETE FROM events WHERE run IN (\(old))", arguments: [limit])
      try database.execute(sql: "DELETE FROM steps WHERE run IN (\(old))", arguments: [limit])
      try database.execute(sql: "DELETE FROM answers WHERE run IN (\(old))", arguments: [limit])
      try ReviewRemoval.removeContent(
        "review IN (SELECT id FROM reviews WHERE state = 'replaced' AND since < ?)", [limit], database)
      try SchedulerEvents.prune(before: limit, database)
      try database.execute(
        sql: "DELETE FROM runs WHERE started < ? AND finished IS NOT NULL", arguments: [limit])
      return database.changesCount
    }
  }
}
