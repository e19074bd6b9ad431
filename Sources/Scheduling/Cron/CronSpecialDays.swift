import Diagnostics
import Text

/// The signs `L`, `W` and `#`, which depend on the month.
extension CronTermReader {
  /// The term, if it uses one of the signs; `nil` if it is an ordinary one.
  func special(_ range: Range<Int>) throws(Diagnostic) -> CronTerm? {
    switch field {
    case .dayOfMonth: try specialDay(range)
    case .weekday: try specialWeekday(range)
    default: nil
    }
  }

  private func specialDay(_ range: Range<Int>) throws(Diagnostic) -> CronTerm? {
    if reads(range, "L") { return .lastDay }
    if reads(range, "LW") || reads(range, "WL") { return .lastWorkday }
    guard range.count > 1 else { return nil }
    if bytes[range.upperBound - 1] == UInt8(ascii: "W"), number(range.dropLast()) != nil {
      return .nearestWorkday(try value(range.dropLast()))
    }
    if bytes[range.lowerBound] == UInt8(ascii: "W"), number(range.dropFirst()) != nil {
      return .nearestWorkday(try value(range.dropFirst()))
    }
    return nil
  }

  private func specialWeekday(_ range: Range<Int>) throws(Diagnostic) -> CronTerm? {
    if let hash = firstIndex(of: "#", in: range) {
      let weekday = try value(range.lowerBound..<hash)
      return .nthWeekday(weekday % 7, try week(hash + 1..<range.upperBound))
    }
    guard range.count > 1, bytes[range.upperBound - 1] == UInt8(ascii: "L") else { return nil }
    let day = range.dropLast()
    if number(day) != nil { return .lastWeekday(try value(day) % 7) }
    guard let named = field.value(ofName: String(utf8: bytes[day])) else { return nil }
    throw complaint(
      ScheduleRules.term, range, "`L` follows a weekday's number, not its name", help: "Write `\(named)L`.")
  }

  private func week(_ range: Range<Int>) throws(Diagnostic) -> Int {
    if let week = number(range), (1...5).contains(week) { return week }
    throw complaint(
      ScheduleRules.value, range, "“\(text(range))” is not a week of the month",
      help: "After # stands a number from 1 to 5; for the last one write `5L` (the last Friday).")
  }
}
