import Diagnostics
import Text

/// Reads one term of one field, or says what is wrong with it.
struct CronTermReader {
  let field: CronField
  /// The expression in capitals, of the same length as written.
  let bytes: [UInt8]
  let source: SourceText

  /// A complaint about a part of the expression.
  func complaint(_ rule: Rule, _ range: Range<Int>, _ message: String, help: String? = nil) -> Diagnostic {
    Diagnostic(rule, message, at: source.location(range), help: help)
  }

  /// What was written there.
  func text(_ range: Range<Int>) -> String { visible(String(utf8: source.bytes[range])) }

  func term(_ range: Range<Int>) throws(Diagnostic) -> CronTerm {
    guard !range.isEmpty else { throw nothing(at: range.lowerBound) }
    guard let slash = firstIndex(of: "/", in: range) else { return try base(range) }
    let start = try base(range.lowerBound..<slash)
    return try stepped(start, by: try step(slash + 1..<range.upperBound), range)
  }

  /// Shown at the comma that has nothing beside it.
  private func nothing(at position: Int) -> Diagnostic {
    let isAfterComma = position > 0 && bytes[position - 1] == UInt8(ascii: ",")
    let comma = isAfterComma ? position - 1 : position
    return complaint(
      ScheduleRules.term, comma..<comma + 1, "a value is missing in the \(field.label) field",
      help: "Take out the comma that has nothing beside it.")
  }

  func firstIndex(of sign: Unicode.Scalar, in range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: UInt8(truncatingIfNeeded: sign.value))
  }

  private func step(_ range: Range<Int>) throws(Diagnostic) -> Int {
    guard let step = number(range) else {
      throw complaint(
        ScheduleRules.step, range, "“\(text(range))” is not a step",
        help: "After / stands a whole number from 1, as in */15.")
    }
    guard step > 0 else {
      throw complaint(
        ScheduleRules.step, range, "a step of 0 would stand still",
        help: "Every \(field.label) is `*`; only the first is `\(field.values.lowerBound)`.")
    }
    return step
  }

  private func stepped(_ term: CronTerm, by step: Int, _ range: Range<Int>) throws(Diagnostic) -> CronTerm {
    switch term {
    case .every: return .every(step: step)
    case .range(let first, let last, _): return .range(first, last, step: step)
    case .single(let first): return .range(first, field.values.upperBound, step: step)
    case .lastDay, .lastWorkday: return term
    default:
      throw complaint(
        ScheduleRules.term, range, "“\(text(range))”: a step cannot follow a single day of the month",
        help: "Leave out the step.")
    }
  }

  private func base(_ range: Range<Int>) throws(Diagnostic) -> CronTerm {
    if reads(range, "*") { return .every(step: 1) }
    if reads(range, "?") { return try unspecified(range) }
    if let special = try special(range) { return special }
    guard let dash = firstIndex(of: "-", in: range) else { return .single(try value(range)) }
    return try span(range, dash: dash)
  }

  func reads(_ range: Range<Int>, _ text: String) -> Bool { bytes[range].elementsEqual(text.utf8) }

  private func unspecified(_ range: Range<Int>) throws(Diagnostic) -> CronTerm {
    guard field == .dayOfMonth || field == .weekday else {
      throw complaint(
        ScheduleRules.term, range, "`?` cannot stand in the \(field.label) field", help: "Write `*` for every one.")
    }
    return .every(step: 1)
  }

  private func span(_ range: Range<Int>, dash: Int) throws(Diagnostic) -> CronTerm {
    let (left, right) = (range.lowerBound..<dash, dash + 1..<range.upperBound)
    let first = try value(left)
    let last = try spanEnd(right)
    if last >= first { return .range(first, last, step: 1) }
    let (least, greatest) = (field.values.lowerBound, field == .weekday ? 6 : field.values.upperBound)
    throw complaint(
      ScheduleRules.reversedRange, range, "the range “\(text(range))” runs backwards",
      help: "Write two ranges: `\(text(left))-\(greatest),\(least)-\(text(right))`.")
  }

  /// The end of a range may be the last day of the month, and Sunday, which ends a week as well as it begins one.
  private func spanEnd(_ range: Range<Int>) throws(Diagnostic) -> Int {
    if field == .dayOfMonth, reads(range, "L") { return field.values.upperBound }
    let last = try value(range)
    let isNamed = !range.isEmpty && isASCIILetter(bytes[range.lowerBound])
    return field == .weekday && last == 0 && isNamed ? 7 : last
  }

  /// A number of at most four digits.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 4 else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard isASCIIDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
