import Text

extension CronExpression {
  /// The first local time at or after this one that fits, both in seconds since 1970-01-01T00:00:00 on the same clock.
  func nextLocal(atOrAfter local: Int) -> Int? {
    let day = floorDivision(local, by: 86_400)
    let secondOfDay = local &- day &* 86_400
    let date = CivilDate(daysSinceEpoch: day)
    let wanted = days.days(of: date.year, date.month)
    if wanted.has(date.day), let time = times.next(atOrAfter: secondOfDay) { return day &* 86_400 &+ time }
    if let later = wanted.next(atOrAfter: date.day &+ 1) {
      return (day &+ later &- date.day) &* 86_400 &+ times.first
    }
    guard let found = days.nextMonth(atOrAfter: date.year, date.month &+ 1) else { return nil }
    let first = CivilDate.daysToMonth(found.month, of: found.year) &+ found.days.trailingZeroBitCount &- 1
    return first &* 86_400 &+ times.first
  }
}
