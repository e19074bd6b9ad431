public import Scheduling

/// When a workflow runs by itself, and what becomes of runs that are missed or would overlap.
public struct WorkflowSchedule: Hashable, Sendable {
  /// The due times.
  public var schedule: Schedule
  /// The expression or interval as written.
  public var text: String
  /// What becomes of due times at which no scheduler ran.
  public var missed = MissedPolicy()
  /// What becomes of a due time at which the last run still goes on.
  public var overlap = OverlapPolicy.skip
  /// By how much a run may be put off, so that many do not begin at once.
  public var jitter = Jitter.none

  /// A schedule with usual policies.
  public init(_ schedule: Schedule, text: String) {
    self.schedule = schedule
    self.text = text
  }
}
