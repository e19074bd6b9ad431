/// A date, perhaps with a time, perhaps with an offset from UTC: what an ISO 8601 text can say, and no more.
///
/// Kept apart from ``Instant`` because a page that says `2026-03-08T09:30` has named no instant, and must not be
/// given one.
public struct Timestamp: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// The second of the day (a leap second counts as the one before it), or `nil` for a date alone.
  public let secondOfDay: Int?
  /// The fraction of the second, 0 to 999,999,999; finer digits are dropped.
  public let nanoseconds: Int
  /// Seconds that the writer's clock is ahead of UTC, or `nil` where the text doesn't say.
  public let offset: Int?

  /// Reads `2026-03-08`, `2026-03-08T09:30`, `2026-03-08 09:30:15.25Z`, `2026-03-08T09:30:15+05:30`, `…-0500`.
  ///
  /// The comma may stand for the decimal point, and small letters for `T` and `Z` (RFC 3339, 5.6); the basic form
  /// without hyphens, week dates and ordinal dates are not read.
  public init?(_ text: some StringProtocol) {
    var reader = DigitReader(Array(text.utf8))
    guard let date = reader.date() else { return nil }
    self.date = date
    guard !reader.isAtEnd else {
      (secondOfDay, nanoseconds, offset) = (nil, 0, nil)
      return
    }
    guard reader.take("T") || reader.take("t") || reader.take(" "), let time = reader.timeOfDay() else { return nil }
    (secondOfDay, nanoseconds) = time
    guard !reader.isAtEnd else {
      offset = nil
      return
    }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    self.offset = offset
  }

  /// The point in time, if the text named one: a date with a time and an offset.
  public var instant: Instant? {
    guard let secondOfDay, let offset else { return nil }
    return Instant(seconds: date.daysSinceEpoch * 86_400 + secondOfDay - offset, nanoseconds: nanoseconds)
  }
}

/// Seconds ahead of UTC that a text such as `+05:30`, `-0500`, `+05` or `Z` gives.
public func parseOffset(_ text: some StringProtocol) -> Int? {
  var reader = DigitReader(Array(text.utf8))
  guard let offset = reader.offset(), reader.isAtEnd else { return nil }
  return offset
}

extension CivilDate {
  /// Reads `2026-03-08`, nothing before or after it.
  public init?(_ text: some StringProtocol) {
    var reader = DigitReader(Array(text.utf8))
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }
}
