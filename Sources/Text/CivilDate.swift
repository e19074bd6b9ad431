/// A day of the proleptic Gregorian calendar, without a time and without a zone.
///
/// The arithmetic is Howard Hinnant's ("chrono-Compatible Low-Level Date Algorithms"): exact for every year, no table,
/// no loop. Foundation's Calendar is a thousand times slower and is not needed for it.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// The year; 0 is the year before 1.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Days in a cycle of 400 years, after which dates and weekdays repeat.
  @usableFromInline static let daysInCycle = 146_097
  /// Days from 0000-03-01 to 1970-01-01.
  @usableFromInline static let epochShift = 719_468

  /// The day of that year, month and day of the month, or `nil` when there is none (February 30) or the year has more
  /// than six digits.
  public init?(year: Int, month: Int, day: Int) {
    guard (-999_999...999_999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that lies so many days after 1970-01-01.
  @inlinable
  public init(daysSinceEpoch days: Int) {
    let shifted = days &+ Self.epochShift
    let cycle = floorDivision(shifted, by: Self.daysInCycle)
    let dayOfCycle = shifted &- cycle &* Self.daysInCycle
    let yearOfCycle =
      (dayOfCycle &- dayOfCycle / 1460 &+ dayOfCycle / 36_524 &- dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle &- (365 &* yearOfCycle &+ yearOfCycle / 4 &- yearOfCycle / 100)
    let fromMarch = (5 &* dayOfYear &+ 2) / 153
    month = fromMarch < 10 ? fromMarch &+ 3 : fromMarch &- 9
    day = dayOfYear &- (153 &* fromMarch &+ 2) / 5 &+ 1
    year = yearOfCycle &+ cycle &* 400 &+ (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01, negative before it.
  public var daysSinceEpoch: Int { Self.daysToMonth(month, of: year) + day - 1 }

  /// The day of the week: 0 is Sunday, 6 is Saturday.
  public var weekday: Int { Self.weekday(ofDay: daysSinceEpoch) }

  /// The date so many days later, or earlier when negative.
  public func advanced(byDays days: Int) -> CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch + days) }

  /// Days from 1970-01-01 to the first day of a month (1 to 12).
  @inlinable
  public static func daysToMonth(_ month: Int, of year: Int) -> Int {
    let shiftedYear = month <= 2 ? year &- 1 : year
    let cycle = floorDivision(shiftedYear, by: 400)
    let yearOfCycle = shiftedYear &- cycle &* 400
    let dayOfYear = (153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5
    let dayOfCycle = yearOfCycle &* 365 &+ yearOfCycle / 4 &- yearOfCycle / 100 &+ dayOfYear
    return cycle &* daysInCycle &+ dayOfCycle &- epochShift
  }

  /// The day of the week (0 is Sunday) of a day counted from 1970-01-01, a Thursday.
  @inlinable
  public static func weekday(ofDay days: Int) -> Int {
    let rest = (days &+ 4) % 7
    return rest < 0 ? rest &+ 7 : rest
  }

  /// Whether February has 29 days.
  @inlinable
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// How many days a month (1 to 12) has.
  @inlinable
  public static func days(inMonth month: Int, of year: Int) -> Int {
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return 30 &+ ((month &+ (month >> 3)) & 1)
  }

  /// Whether one day comes before another.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// The quotient rounded down, also for negative numbers; the divisor must be positive.
@inlinable
public func floorDivision(_ value: Int, by divisor: Int) -> Int {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient &- 1 : quotient
}
