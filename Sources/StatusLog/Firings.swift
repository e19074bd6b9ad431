import GRDB
import Text

extension StatusLog {
  /// The due times that are claimed or running, the earliest first; of all workflows, whoever claimed them.
  public func openFirings() throws(StatusLogFailure) -> [Firing] {
    try firings("state IN ('claimed', 'running') ORDER BY due, workflow", [])
  }

  /// The latest due times of a workflow that were decided about, the latest first.
  public func firings(of workflow: String, limit: Int = 50) throws(StatusLogFailure) -> [Firing] {
    try firings("workflow = ? ORDER BY due DESC LIMIT ?", [workflow, limit])
  }

  /// One due time; `nil` when nobody has claimed or skipped it.
  public func firing(_ workflow: String, due: Int) throws(StatusLogFailure) -> Firing? {
    try firings("workflow = ? AND due = ?", [workflow, due]).first
  }

  private func firings(_ condition: String, _ arguments: StatementArguments) throws(StatusLogFailure) -> [Firing] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM firings WHERE \(condition)", arguments: arguments).map { row in
        Firing(
          workflow: row["workflow"], due: row["due"], state: Firing.State(rawValue: row["state"]) ?? .done,
          owner: row["owner"], run: row["run"], reason: row["reason"], isCancelled: row["cancelled"])
      }
    }
  }

  /// Takes over an open due time from a scheduler that is no more.
  ///
  /// - Parameter time: milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: whether it is ours now; not when somebody else was faster.
  public func takeOver(_ firing: Firing, owner: String, time: Int) throws(StatusLogFailure) -> Bool {
    try write { database in
      try database.execute(
        sql: """
          UPDATE firings SET owner = ?, state = 'claimed' WHERE workflow = ? AND due = ? AND owner IS ?
          AND state IN ('claimed', 'running')
          """, arguments: [owner, firing.workflow, firing.due, firing.owner])
      guard database.changesCount == 1 else { return false }
      let data: JSONObject = ["due": .integer(firing.due), "taken_over": .bool(true)]
      try SchedulerEvents.add(.scheduleFired, firing.workflow, data, time, database)
      return true
    }
  }

  /// Puts the end of an open due time on record: its run has ended, or none will begin.
  ///
  /// - Parameters:
  ///   - reason: why no run will begin, or why it could not; `nil` when it went its way.
  ///   - time: milliseconds since 1970-01-01T00:00:00Z.
  public func close(
    _ workflow: String, due: Int, as state: Firing.State, reason: String? = nil, time: Int
  ) throws(StatusLogFailure) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE firings SET state = ?, reason = coalesce(?, reason) WHERE workflow = ? AND due = ?
          AND state IN ('claimed', 'running')
          """, arguments: [state.rawValue, reason, workflow, due])
      guard database.changesCount == 1, state == .skipped else { return }
      let data: JSONObject = ["due": .integer(due), "reason": reason.map(JSONValue.string) ?? .null]
      try SchedulerEvents.add(.scheduleSkipped, workflow, data, time, database)
    }
  }

  /// Ties a run that begins to the due time that it is for; part of the run's first commit.
  static func begin(_ due: Int, of workflow: String, run: Int, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE firings SET state = 'running', run = ? WHERE workflow = ? AND due = ?",
      arguments: [run, workflow, due])
  }

  /// Closes the due time of a run that ends; part of the run's last commit.
  ///
  /// A run that was stopped leaves it open: the next scheduler goes on with it.
  static func end(run: Int, _ outcome: LoggedRun.State, _ database: Database) throws {
    guard outcome != .interrupted else { return }
    try database.execute(sql: "UPDATE firings SET state = 'done' WHERE run = ? AND state = 'running'", arguments: [run])
  }
}
