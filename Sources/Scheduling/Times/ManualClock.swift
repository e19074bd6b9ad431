import Synchronization

/// A clock that stands still until it is told to move: ten years of a schedule in a second, and clocks that jump.
public final class ManualClock: SchedulerClock {
  private let time: Mutex<Int>

  /// A clock that shows so many milliseconds since the epoch.
  public init(milliseconds: Int) { time = Mutex(milliseconds) }

  /// What the clock shows, in milliseconds since the epoch.
  public var milliseconds: Int { time.withLock { $0 } }

  /// Sets the clock, forward or back.
  public func set(milliseconds: Int) { time.withLock { $0 = milliseconds } }

  /// Nobody waits: the clock itself moves on, to the time asked for or as far as `longest` allows.
  public func sleep(until milliseconds: Int, atMost longest: Duration) async throws {
    try Task.checkCancellation()
    let (seconds, attoseconds) = longest.components
    let step = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    time.withLock { $0 = max($0, min(milliseconds, $0 + step)) }
  }
}
