#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The machine's own clock.
public struct SystemClock: SchedulerClock {
  /// The machine's own clock.
  public init() {}

  /// The time now, in milliseconds since the epoch.
  public var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// Waits on the machine's steady clock, which setting the time does not touch.
  public func sleep(until milliseconds: Int, atMost longest: Duration) async throws {
    let left = Duration.milliseconds(max(0, milliseconds - self.milliseconds))
    try await Task.sleep(for: min(left, longest))
  }
}
