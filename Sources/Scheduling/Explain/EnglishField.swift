/// A field as somebody would say it: its terms without what only looks different.
struct EnglishField {
  let field: CronField
  let terms: [CronTerm]

  init(_ field: CronField, _ written: [CronTerm]) {
    self.field = field
    var terms: [CronTerm] = []
    for term in written.flatMap({ Self.plain($0, field) }) where !terms.contains(term) { terms.append(term) }
    self.terms = terms
  }

  /// A range over the whole field is the field; two neighbours are two values.
  private static func plain(_ term: CronTerm, _ field: CronField) -> [CronTerm] {
    guard case .range(let first, let last, let step) = term else { return [term] }
    if first == field.values.lowerBound && last == field.values.upperBound { return [.every(step: step)] }
    if first == last { return [.single(first)] }
    if last == first + 1 && step == 1 { return [.single(first), .single(last)] }
    return [term]
  }

  /// Whether it says nothing, as `*` does.
  var isEvery: Bool { terms.allSatisfy { $0 == .every(step: 1) } }

  /// The values, if single values are all there is.
  var singles: [Int]? {
    let values = terms.compactMap { if case .single(let value) = $0 { value } else { nil } }
    return values.count == terms.count ? values : nil
  }

  /// The value, if there is but one.
  var only: Int? {
    guard let singles, singles.count == 1 else { return nil }
    return singles.first
  }

  /// The bounds, if the field is one range without a step, or one value.
  var stretch: (first: Int, last: Int)? {
    guard terms.count == 1 else { return nil }
    return switch terms[0] {
    case .single(let value): (value, value)
    case .range(let first, let last, 1): (first, last)
    default: nil
    }
  }

  /// Whether a value stands alone anywhere, so that the sentence needs an “at”.
  var hasSingle: Bool {
    terms.contains { if case .single = $0 { true } else { false } }
  }

  /// The field in words: “minutes 5 and 10”, “every third hour from 1 through 10”.
  var words: String {
    if let singles, singles.count > 1, !isDay { return "\(field.unit)s \(listed(singles.map(String.init)))" }
    return listed(terms.map(phrase))
  }

  private var isDay: Bool { [.dayOfMonth, .month, .weekday].contains(field) }

  /// One term in words.
  func phrase(_ term: CronTerm) -> String {
    switch term {
    case .every(let step): every(step)
    case .range(let first, let last, let step):
      field == .weekday && step == 1
        ? "\(name(first)) through \(name(last))" : "\(every(step)) from \(name(first)) through \(name(last))"
    case .single(let value):
      switch field {
      case .dayOfMonth: "the \(ordinal(value)) day of month"
      case .month, .weekday: name(value)
      default: "\(field.unit) \(value)"
      }
    case .lastDay: "the last day of the month"
    case .lastWorkday: "the last weekday of the month"
    case .nearestWorkday(let day): "the weekday nearest the \(ordinal(day)) day of the month"
    case .lastWeekday(let weekday): "the last \(name(weekday)) of the month"
    case .nthWeekday(let weekday, let nth): "the \(ordinal(nth)) \(name(weekday)) of the month"
    }
  }

  private func every(_ step: Int) -> String { "every \(step == 1 ? "" : ordinal(step) + " ")\(field.unit)" }

  private func name(_ value: Int) -> String { field.name(of: value) }
}

extension CronField {
  /// The word for one of what it counts.
  fileprivate var unit: String { self == .weekday ? "day of week" : label }
}
