#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system's clocks, without Foundation.
public enum SystemClock {
  /// Seconds since 1970-01-01T00:00:00Z.
  public static func seconds() -> Int { read(CLOCK_REALTIME).tv_sec }

  /// Milliseconds since 1970-01-01T00:00:00Z.
  public static func milliseconds() -> Int {
    let time = read(CLOCK_REALTIME)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Microseconds since some time in the past: for measuring, never set back.
  public static func monotonicMicroseconds() -> Int {
    let time = read(CLOCK_MONOTONIC)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }

  /// Blocks the calling thread for a while; a signal may end it early.
  public static func pause(microseconds: Int) {
    var time = timespec(tv_sec: microseconds / 1_000_000, tv_nsec: microseconds % 1_000_000 * 1000)
    nanosleep(&time, nil)
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}
