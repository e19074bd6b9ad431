/// The system's clocks, without Foundation.
public enum SystemClock {
  /// Seconds since 1970-01-01T00:00:00Z.
  public static func seconds() -> Int { 0 }
}
