import GRDB
import Text

extension StatusLog {
  /// What is known of a workflow's schedule, which is put on record now if it is new or was changed.
  ///
  /// A schedule that is seen for the first time, or that reads otherwise than before, begins `now` (seconds since 1970):
  /// due times before are not its own.
  public func schedule(
    _ workflow: String, file: String?, text: String, now: Int, scheduler: String
  ) throws(StatusLogFailure) -> KnownSchedule {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO schedules (workflow, file, schedule, decided, scheduler) VALUES (?1, ?2, ?3, ?4, ?5)
          ON CONFLICT (workflow) DO UPDATE SET decided = iif(schedule = ?3, decided, ?4), schedule = ?3, file = ?2,
          scheduler = ?5
          """, arguments: [workflow, file, text, now, scheduler])
      let decided = try Int.fetchOne(
        database, sql: "SELECT decided FROM schedules WHERE workflow = ?", arguments: [workflow])
      return KnownSchedule(
        workflow: workflow, file: file, schedule: text, decided: decided ?? now, next: nil, scheduler: scheduler)
    }
  }

  /// All schedules on record, by the workflow's name.
  public func schedules() throws(StatusLogFailure) -> [KnownSchedule] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM schedules ORDER BY workflow").map { row in
        KnownSchedule(
          workflow: row["workflow"], file: row["file"], schedule: row["schedule"], decided: row["decided"],
          next: row["next"], scheduler: row["scheduler"])
      }
    }
  }

  /// Notes the next due time of a workflow, for those who ask; `nil` when none follows.
  public func note(next: Int?, of workflow: String) throws(StatusLogFailure) {
    try write { database in
      try database.execute(sql: "UPDATE schedules SET next = ? WHERE workflow = ?", arguments: [next, workflow])
    }
  }

  /// Forgets the schedule of a workflow.
  public func forgetSchedule(of workflow: String) throws(StatusLogFailure) {
    try write { try $0.execute(sql: "DELETE FROM schedules WHERE workflow = ?", arguments: [workflow]) }
  }

  /// Puts a decision on record, with its events, in one commit.
  ///
  /// - Parameters:
  ///   - owner: the scheduler, which has claimed what is returned as claimed.
  ///   - time: milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: the due times, claimed or skipped; `nil` when another scheduler has decided in the meantime.
  public func decide(
    _ decision: ScheduleDecision, owner: String, time: Int
  ) throws(StatusLogFailure) -> [Firing]? {
    try write { database in
      try database.execute(
        sql: "UPDATE schedules SET decided = ?, next = ? WHERE workflow = ? AND decided = ?",
        arguments: [decision.upTo, decision.next, decision.workflow, decision.since])
      guard database.changesCount == 1 else { return nil }
      return try DecisionWriter(decision: decision, owner: owner, time: time, database: database).write()
    }
  }
}

/// Writes one decision within its transaction.
private struct DecisionWriter {
  let decision: ScheduleDecision
  let owner: String
  let time: Int
  let database: Database

  func write() throws -> [Firing] {
    if let first = decision.firstMissed {
      let data: JSONObject = ["first": .integer(first), "count": .integer(decision.missed)]
      try SchedulerEvents.add(.scheduleMissed, decision.workflow, data, time, database)
    }
    let open = try openDueTimes()
    let firings = try decision.run.compactMap { try write($0, open: open) }
    if decision.overlap == .replace, firings.contains(where: { $0.state == .claimed }) { try cancel(open) }
    return firings
  }

  private func openDueTimes() throws -> [Int] {
    try Int.fetchAll(
      database, sql: "SELECT due FROM firings WHERE workflow = ? AND state IN ('claimed', 'running')",
      arguments: [decision.workflow]
    ).filter { !decision.resumed.contains($0) }
  }

  /// `nil` when the due time was claimed before, as happens when the clock was set back.
  private func write(_ due: ScheduleDecision.Due, open: [Int]) throws -> Firing? {
    let reason = reason(open)
    let state = reason == nil ? Firing.State.claimed : .skipped
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO firings (workflow, due, claimed, state, owner, reason) VALUES (?, ?, ?, ?, ?, ?)
        """, arguments: [decision.workflow, due.instant, time / 1000, state.rawValue, owner, reason])
    guard database.changesCount == 1 else { return nil }
    var data: JSONObject = ["due": .integer(due.instant)]
    if due.isLate { data["late"] = .bool(true) }
    if let reason { data["reason"] = .string(reason) }
    try SchedulerEvents.add(
      reason == nil ? .scheduleFired : .scheduleSkipped, decision.workflow, data, time, database)
    return Firing(
      workflow: decision.workflow, due: due.instant, state: state, owner: owner, run: nil, reason: reason)
  }

  /// Why a due time is left out; `nil` when it is not.
  private func reason(_ open: [Int]) -> String? {
    switch decision.overlap {
    case .skip: open.first.map { "the run due at \(Instant(seconds: $0).rfc3339()) is not over" }
    case .wait(let most): open.count >= most ? "\(open.count) runs are waiting already" : nil
    case .replace: nil
    }
  }

  private func cancel(_ open: [Int]) throws {
    for due in open {
      try database.execute(
        sql: "UPDATE firings SET cancelled = 1 WHERE workflow = ? AND due = ?", arguments: [decision.workflow, due])
    }
  }
}
