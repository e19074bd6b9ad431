import GRDB
public import Text

/// Events that belong to no run: what the scheduler decided.
///
/// They are kept as the events of run 0.
public enum SchedulerEvents {
  /// The number that stands for no run.
  public static let run = 0

  static func add(
    _ kind: LoggedEvent.Kind, _ workflow: String, _ data: JSONObject, _ time: Int, _ database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO events (run, sequence, time, kind, subject, data)
        SELECT ?1, coalesce(max(sequence), 0) + 1, ?2, ?3, ?4, ?5 FROM events WHERE run = ?1
        """)
    try statement.execute(arguments: [run, time, kind.rawValue, workflow, JSONValue.object(data).compact])
  }

  /// Removes what schedulers decided before a time (milliseconds since 1970), but for what is still open.
  static func prune(before time: Int, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM events WHERE run = ? AND time < ?", arguments: [run, time])
    try database.execute(
      sql: "DELETE FROM firings WHERE due < ? AND state NOT IN ('claimed', 'running')", arguments: [time / 1000])
  }
}

extension StatusLog {
  /// Puts an event of the scheduler on record.
  ///
  /// - Parameter time: milliseconds since 1970-01-01T00:00:00Z.
  public func note(
    _ kind: LoggedEvent.Kind, of workflow: String, _ data: JSONObject, time: Int
  ) throws(StatusLogFailure) {
    try write { try SchedulerEvents.add(kind, workflow, data, time, $0) }
  }
}
