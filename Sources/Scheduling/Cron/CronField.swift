/// One of the fields of a cron expression: what it counts, and which values it knows.
enum CronField: Int, CaseIterable, Sendable {
  case second, minute, hour, dayOfMonth, month, weekday

  /// What an editor calls it.
  var label: String {
    switch self {
    case .second: "second"
    case .minute: "minute"
    case .hour: "hour"
    case .dayOfMonth: "day of month"
    case .month: "month"
    case .weekday: "weekday"
    }
  }

  /// The values that may be written.
  ///
  /// Sunday is 0 and 7, so that a week can begin or end with it.
  var values: ClosedRange<Int> {
    switch self {
    case .second, .minute: 0...59
    case .hour: 0...23
    case .dayOfMonth: 1...31
    case .month: 1...12
    case .weekday: 0...7
    }
  }

  /// The names of the values in order, from ``firstNamed``; empty where the field has none.
  var names: [String] {
    switch self {
    case .month: Self.months
    case .weekday: Self.weekdays
    default: []
    }
  }

  /// The value of a name, short (`MON`) or in full (`MONDAY`), in capitals.
  func value(ofName name: String) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    let index = names.firstIndex { full in
      let full = full.uppercased()
      return name == full || name == full.prefix(3)
    }
    return index.map { $0 + values.lowerBound }
  }

  /// The name of a value in English, or its digits where the field has no names.
  func name(of value: Int) -> String {
    let index = self == .weekday ? value % 7 : value - values.lowerBound
    return names.indices.contains(index) ? names[index] : String(value)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}
