/// A point in time: seconds since 1970-01-01T00:00:00Z, leap seconds not counted, and the nanoseconds beyond them.
public struct Instant: Hashable, Comparable, Sendable {
  /// Whole seconds since the epoch, rounded down.
  public var seconds: Int
  /// The rest, 0 to 999,999,999.
  public var nanoseconds: Int

  /// A point in time.
  public init(seconds: Int, nanoseconds: Int = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Whether one point comes before another.
  public static func < (left: Self, right: Self) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// The instant as RFC 3339 writes it, on a clock that is `offset` seconds ahead of UTC (`Z` where it is not ahead).
  ///
  /// A fraction appears, in milliseconds, when `milliseconds` is set. RFC 3339 has no seconds in an offset: those of
  /// the years before standard time are cut off, and the local time is that of the offset shown.
  public func rfc3339(offset: Int = 0, milliseconds: Bool = false) -> String {
    let shown = offset / 60 * 60
    let local = LocalDateTime(secondsSinceEpoch: seconds &+ shown)
    let fraction = milliseconds ? "." + padded(nanoseconds / 1_000_000, 3) : ""
    return local.description + fraction + offsetText(shown)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2026-03-08`.
  public var description: String {
    let digits = padded(abs(year), (0...9999).contains(year) ? 4 : 6)
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return "\(sign)\(digits)-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// `Z`, or `+05:30` for an offset in seconds.
func offsetText(_ offset: Int) -> String {
  if offset == 0 { return "Z" }
  let minutes = abs(offset) / 60
  return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
}

/// The number with zeros before it, at least `width` digits long.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
