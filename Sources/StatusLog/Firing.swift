/// One due time of a workflow, and what has become of it.
///
/// Workflow and due time are its identity: there is one at most.
public struct Firing: Hashable, Sendable {
  /// What has become of a due time.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// A scheduler has claimed it; its run waits or is about to begin.
    case claimed
    /// Its run has begun.
    case running
    /// Its run has ended, well or not; the run says which.
    case done
    /// It was left out, for a reason.
    case skipped
  }

  /// The workflow's name.
  public var workflow: String
  /// The due time: seconds since 1970-01-01T00:00:00Z.
  public var due: Int
  /// What has become of it.
  public var state: State
  /// The scheduler that claimed it; see ``SchedulerIdentity``.
  public var owner: String?
  /// The number of its run.
  public var run: Int?
  /// Why it was left out, or why its run could not begin.
  public var reason: String?
  /// Whether its run is to give way to a later one.
  public var isCancelled = false
}

/// What a scheduler remembers of a workflow's schedule.
public struct KnownSchedule: Hashable, Sendable {
  /// The workflow's name.
  public var workflow: String
  /// The workflow file.
  public var file: String?
  /// The schedule as written, with its zone.
  public var schedule: String
  /// The instant up to which all is decided: seconds since 1970-01-01T00:00:00Z.
  public var decided: Int
  /// The next due time, as the scheduler saw it last.
  public var next: Int?
  /// The scheduler that saw it last.
  public var scheduler: String?
}
