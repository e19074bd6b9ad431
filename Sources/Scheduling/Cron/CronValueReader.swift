import Diagnostics
import Text

/// Single values, and the guess at what a wrong one was meant to be.
extension CronTermReader {
  /// A number within the field's values, or the name of one.
  func value(_ range: Range<Int>) throws(Diagnostic) -> Int {
    guard !range.isEmpty else {
      throw complaint(
        ScheduleRules.term, range, "a value is missing in the \(field.label) field",
        help: "A range needs both its ends, as in `\(field.values.lowerBound)-\(field.values.upperBound)`.")
    }
    if let number = number(range) {
      guard field.values.contains(number) else { throw outside(number, range) }
      return number
    }
    if let named = field.value(ofName: String(utf8: bytes[range])) { return named }
    throw unreadable(range)
  }

  private func outside(_ number: Int, _ range: Range<Int>) -> Diagnostic {
    let (least, greatest) = (field.values.lowerBound, field.values.upperBound)
    return complaint(
      ScheduleRules.value, range, "there is no \(field.label) \(number): they run from \(least) to \(greatest)",
      help: number == greatest + 1 && least == 0 && field != .weekday
        ? "The \(field.label) after \(greatest) is 0." : nil)
  }

  private func unreadable(_ range: Range<Int>) -> Diagnostic {
    let word = String(utf8: bytes[range])
    let rule = bytes[range].allSatisfy(isASCIILetter) ? ScheduleRules.value : ScheduleRules.term
    return complaint(
      rule, range, "“\(text(range))” is not a \(field.label)", help: neighbour(of: word) ?? meant(by: word) ?? expected)
  }

  /// The word may be right, but in the wrong field.
  private func neighbour(of word: String) -> String? {
    for other in [CronField.month, .weekday] where other != field && other.value(ofName: word) != nil {
      let place = other == .month ? "fourth" : "fifth"
      return "\(word) is a \(other.label), which is the \(place) of the five fields."
    }
    return nil
  }

  private func meant(by word: String) -> String? {
    let names = field.names.flatMap { [String($0.prefix(3)).uppercased(), $0.uppercased()] }
    return nearestName(to: word, among: names).map { "Did you mean \($0)?" }
  }

  private var expected: String {
    let (least, greatest) = (field.values.lowerBound, field.values.upperBound)
    let names = field.names.isEmpty ? "" : field == .month ? ", or JAN to DEC" : ", or SUN to SAT"
    return "The \(field.label) field takes numbers from \(least) to \(greatest)\(names)."
  }
}
