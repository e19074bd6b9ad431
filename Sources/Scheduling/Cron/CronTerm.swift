/// One of the parts that commas separate in a cron field, as it was written.
///
/// The search needs only the set of values; the plain English needs to know that somebody wrote a range.
enum CronTerm: Hashable, Sendable {
  /// `*`, `?` or `*/step`.
  case every(step: Int)
  /// `first-last/step`, and `first/step`, which runs to the end of the field.
  case range(Int, Int, step: Int)
  /// One value.
  case single(Int)
  /// `L`: the last day of the month.
  case lastDay
  /// `LW`: the last day of the month that is not a Saturday or Sunday.
  case lastWorkday
  /// `15W`: the day, Monday to Friday, nearest to that one, in the same month.
  case nearestWorkday(Int)
  /// `5L`: the last such weekday of the month.
  case lastWeekday(Int)
  /// `1#2`: the second Monday of the month.
  case nthWeekday(Int, Int)

  /// The values that the term stands for by itself, as bits; those that depend on the month have none.
  func bits(in field: CronField) -> UInt64 {
    switch self {
    case .every(let step): Self.bits(field.values.lowerBound, field.values.upperBound, step)
    case .range(let first, let last, let step): Self.bits(first, last, step)
    case .single(let value): 1 << UInt64(value)
    default: 0
    }
  }

  private static func bits(_ first: Int, _ last: Int, _ step: Int) -> UInt64 {
    var bits: UInt64 = 0
    var value = first
    while value <= last {
      bits |= 1 << UInt64(value)
      value += step
    }
    return bits
  }
}

/// The terms of all fields of an expression.
struct CronTerms: Hashable, Sendable {
  private var fields = [[CronTerm]](repeating: [], count: CronField.allCases.count)

  subscript(field: CronField) -> [CronTerm] {
    get { fields[field.rawValue] }
    set { fields[field.rawValue] = newValue }
  }

  /// The values of all terms of a field, as bits.
  func bits(_ field: CronField) -> UInt64 {
    self[field].reduce(0) { $0 | $1.bits(in: field) }
  }
}
