import Text

/// The functions that expressions may call.
public enum ExpressionFunction: String, Hashable, Sendable, CaseIterable {
  /// `slug(text)`: a name fit for a file.
  case slug
  /// `date(text)`: the day of an ISO 8601 date and time, `2025-03-02`.
  case date
  /// `lower(text)`: in small letters.
  case lower
  /// `default(value, otherwise)`: the second value where the first is null or empty.
  case `default`

  /// How many values it takes.
  var arity: Int { self == .default ? 2 : 1 }

  func value(of arguments: [ExpressionValue]) -> ExpressionValue {
    guard let first = arguments.first else { return .null }
    switch self {
    case .slug: return .string(Text.slug(first.text))
    case .date: return day(first.text)
    case .lower: return .string(first.text.lowercased())
    case .default: return first == .null || first == .string("") ? arguments.last ?? .null : first
    }
  }

  private func day(_ text: String) -> ExpressionValue {
    let day = text.prefix(10)
    return CivilDate(day) == nil ? .null : .string(String(day))
  }
}
