/// One run in the status log.
public struct LoggedRun: Hashable, Sendable {
  /// What has become of it.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Its process is alive.
    case running
    /// It ended well.
    case done
    /// It ended well, but articles wait for somebody to decide.
    case waiting
    /// It ended with a failure.
    case failed
    /// It was stopped by somebody.
    case interrupted
    /// Its process died without a word; the next run of the workflow goes on from there.
    case killed
  }

  /// Its number.
  public var number: Int
  /// The workflow's name.
  public var workflow: String
  /// The workflow file, as it was named.
  public var file: String?
  /// When it began: seconds since 1970-01-01T00:00:00Z.
  public var started: Double
  /// When it ended; `nil` while it runs and when its process died.
  public var finished: Double?
  /// What has become of it.
  public var state: State
  /// The exit code; `nil` where there was none.
  public var exitCode: Int?
  /// All articles of the run.
  public var selected: Int
  /// Articles worked well so far.
  public var worked: Int
  /// Articles that were up to date.
  public var reused: Int
  /// Articles that failed so far.
  public var failed: Int
  /// Articles that wait for somebody to decide.
  public var waiting: Int
  /// The end in one sentence, where there is more to say.
  public var message: String?
  /// Its process, while it runs.
  public var process: Int?
}

/// Which runs are wanted.
public struct RunFilter: Hashable, Sendable {
  /// Only of this workflow.
  public var workflow: String?
  /// Only those in one of these states; empty for all.
  public var states: Set<LoggedRun.State> = []
  /// Only those begun at or after this time (seconds since 1970).
  public var since: Double?
  /// At most so many.
  public var limit = 50

  /// The latest 50 runs.
  public init() {}
}
