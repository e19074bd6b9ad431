import Text

/// The days on which an expression fires, worked out for a whole month at once: bit 1 is the first of the month.
struct DayPattern: Hashable, Sendable {
  private let months: UInt64
  private let days: UInt64
  private let specials: [CronTerm]
  /// For each weekday that a month can begin with, the days that are wanted for their weekday.
  private let byWeekday: [UInt64]
  private let lastWeekdays: [Int]
  let needsBoth: Bool
  /// No month can have a match beyond so many years: dates and weekdays repeat after 400.
  private static let horizon = 400

  init(_ terms: CronTerms, needsBoth: Bool) {
    months = terms.bits(.month)
    days = terms.bits(.dayOfMonth)
    specials = terms[.dayOfMonth].filter { $0.bits(in: .dayOfMonth) == 0 }
    byWeekday = (0..<7).map { Self.days(for: terms, monthBeginningOn: $0) }
    lastWeekdays = terms[.weekday].compactMap { if case .lastWeekday(let weekday) = $0 { weekday } else { nil } }
    self.needsBoth = needsBoth
  }

  private static func days(for terms: CronTerms, monthBeginningOn first: Int) -> UInt64 {
    let plain = terms.bits(.weekday)
    var days: UInt64 = 0
    for day in 1...31 {
      let weekday = (first + day - 1) % 7
      let isWanted =
        plain.has(weekday) || (weekday == 0 && plain.has(7))
        || terms[.weekday].contains(.nthWeekday(weekday, (day + 6) / 7))
      if isWanted { days |= 1 << UInt64(day) }
    }
    return days
  }

  /// Whether any day of any year fits.
  var canMatch: Bool { nextMonth(atOrAfter: 2000, 1) != nil }

  /// The first month at or after this one with a day that fits, and its days; `nil` if there is none, ever.
  func nextMonth(atOrAfter year: Int, _ month: Int) -> (year: Int, month: Int, days: UInt64)? {
    var (current, from) = (year, month)
    while current <= year &+ Self.horizon {
      guard let month = months.next(atOrAfter: from) else {
        (current, from) = (current &+ 1, 1)
        continue
      }
      let days = days(of: current, month)
      if days != 0 { return (current, month, days) }
      from = month &+ 1
    }
    return nil
  }

  /// The days of a month that fit, none if the month itself does not.
  func days(of year: Int, _ month: Int) -> UInt64 {
    guard months.has(month) else { return 0 }
    let length = CivilDate.days(inMonth: month, of: year)
    let first = CivilDate.weekday(ofDay: CivilDate.daysToMonth(month, of: year))
    var byDate = days
    for special in specials { byDate |= bit(special, first, length) }
    var byWeekday = byWeekday[first]
    for weekday in lastWeekdays { byWeekday |= last(weekday, first, length) }
    let wanted = needsBoth ? byDate & byWeekday : byDate | byWeekday
    return wanted & ((2 &<< UInt64(truncatingIfNeeded: length)) &- 2)
  }

  private func last(_ weekday: Int, _ first: Int, _ length: Int) -> UInt64 {
    let lastDay = (first + length - 1) % 7
    return 1 << UInt64(length - (lastDay - weekday + 7) % 7)
  }

  private func bit(_ term: CronTerm, _ first: Int, _ length: Int) -> UInt64 {
    switch term {
    case .lastDay: 1 << UInt64(length)
    case .lastWorkday: 1 << UInt64(workday(nearest: length, first, length))
    case .nearestWorkday(let day): 1 << UInt64(workday(nearest: min(day, length), first, length))
    default: 0
    }
  }

  /// A Saturday gives way to the Friday before it, a Sunday to the Monday after it, without leaving the month.
  private func workday(nearest day: Int, _ first: Int, _ length: Int) -> Int {
    switch (first + day - 1) % 7 {
    case 6: day > 1 ? day - 1 : day + 2
    case 0: day < length ? day + 1 : day - 2
    default: day
    }
  }
}
