import Text

/// A second reading of cron expressions, slow and plain, to hold the quick one against.
///
/// It tries every minute, one after the other, and asks the fields for their opinion; it shares nothing with the search
/// but the calendar. Five correct fields are taken for granted.
struct ReferenceCron {
  private let fields: [String]
  /// Whether a minute, an hour, a month is wanted: asked once for each, for a test tries a million minutes.
  private var minutes: [Bool] = []
  private var hours: [Bool] = []
  private var months: [Bool] = []

  init(_ expression: String) {
    fields = expression.split(separator: " ").map(String.init)
    minutes = (0...59).map { any(0, $0, 0...59) }
    hours = (0...23).map { any(1, $0, 0...23) }
    months = [false] + (1...12).map { any(3, $0, 1...12) }
  }

  /// Whether the expression follows elapsed time through changes of the clock.
  var followsElapsedTime: Bool { fields[0].hasPrefix("*") || fields[1].hasPrefix("*") }

  /// Whether the expression wants the minute that begins so many seconds after 1970-01-01T00:00:00 local time.
  func wants(local: Int) -> Bool {
    let time = LocalDateTime(secondsSinceEpoch: local)
    guard minutes[time.minute], hours[time.hour], months[time.date.month] else { return false }
    let day = fields[2].split(separator: ",").contains { wantsDay(String($0), time.date) }
    let weekday = fields[4].split(separator: ",").contains { wantsWeekday(String($0), time.date) }
    let needsBoth = fields[2].hasPrefix("*") || fields[4].hasPrefix("*")
    return needsBoth ? day && weekday : day || weekday
  }

  private func any(_ field: Int, _ value: Int, _ all: ClosedRange<Int>) -> Bool {
    fields[field].split(separator: ",").contains { matches(String($0), value, all) }
  }

  private func matches(_ term: String, _ value: Int, _ all: ClosedRange<Int>) -> Bool {
    let parts = term.split(separator: "/").map(String.init)
    let step = parts.count > 1 ? Int(parts[1]) ?? 0 : 1
    guard parts[0] != "*" else { return (value - all.lowerBound) % step == 0 }
    let bounds = parts[0].split(separator: "-").map { number(String($0)) }
    let end = bounds.count > 1 ? bounds[1] : parts.count > 1 ? all.upperBound : bounds[0]
    return value >= bounds[0] && value <= end && (value - bounds[0]) % step == 0
  }

  private func number(_ text: String) -> Int {
    Int(text) ?? ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"].firstIndex(of: text) ?? -1
  }

  private func wantsDay(_ term: String, _ date: CivilDate) -> Bool {
    let isLast = date.advanced(byDays: 1).day == 1
    switch term {
    case "L": return isLast
    case "LW":
      let rest = (1...3).map { date.advanced(byDays: $0) }.filter { $0.month == date.month }
      return isWorkday(date) && !rest.contains(where: isWorkday) && rest.count < 3
    default: return matches(term, date.day, 1...31)
    }
  }

  private func isWorkday(_ date: CivilDate) -> Bool { (1...5).contains(date.weekday) }

  private func wantsWeekday(_ term: String, _ date: CivilDate) -> Bool {
    if term.hasSuffix("L") {
      return number(String(term.dropLast())) % 7 == date.weekday && date.advanced(byDays: 7).month != date.month
    }
    let parts = term.split(separator: "#").map(String.init)
    if parts.count == 2 { return number(parts[0]) % 7 == date.weekday && (date.day + 6) / 7 == Int(parts[1]) }
    return matches(term, date.weekday, 0...7) || (date.weekday == 0 && matches(term, 7, 0...7))
  }
}
