/// What a clock on the wall shows: a date and a time of day, without saying where the wall is.
public struct LocalDateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The date.
  public let date: CivilDate
  /// Seconds since midnight, 0 to 86,399.
  public let secondOfDay: Int

  /// A date and a second of it; `nil` unless the second is one of the day's 86,400.
  public init?(_ date: CivilDate, secondOfDay: Int) {
    guard (0..<86_400).contains(secondOfDay) else { return nil }
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// The local time that a clock in UTC would show so many seconds after 1970-01-01T00:00:00.
  public init(secondsSinceEpoch seconds: Int) {
    let days = floorDivision(seconds, by: 86_400)
    date = CivilDate(daysSinceEpoch: days)
    secondOfDay = seconds &- days &* 86_400
  }

  /// Seconds from 1970-01-01T00:00:00 on the same clock.
  public var secondsSinceEpoch: Int { date.daysSinceEpoch * 86_400 + secondOfDay }

  /// The hour, 0 to 23.
  public var hour: Int { secondOfDay / 3600 }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// The second of the minute, 0 to 59.
  public var second: Int { secondOfDay % 60 }

  /// `2026-03-08T02:30:00`.
  public var description: String { "\(date)T\(time)" }

  /// The time of day alone: `02:30:00`.
  public var time: String { "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))" }

  /// Whether one comes before the other on the same clock.
  public static func < (left: Self, right: Self) -> Bool {
    (left.date, left.secondOfDay) < (right.date, right.secondOfDay)
  }
}
