import Text

/// Where a scheduler takes the time from, so that a test can take it from somewhere else.
public protocol SchedulerClock: Sendable {
  /// The time now, in milliseconds since the epoch.
  var milliseconds: Int { get }

  /// Waits until the clock shows a time, or for a while at the most.
  ///
  /// May return early: when the clock was set while somebody slept, what was a minute ahead can lie in the past. So
  /// callers look at the clock again and never rely on having slept long enough.
  /// - Throws: `CancellationError` when the task is cancelled.
  func sleep(until milliseconds: Int, atMost longest: Duration) async throws
}

extension SchedulerClock {
  /// The time now, in whole seconds since the epoch, rounded down.
  public var seconds: Int { floorDivision(milliseconds, by: 1000) }
}
