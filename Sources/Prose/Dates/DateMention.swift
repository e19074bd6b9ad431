/// A date as a text gives it: only the fields that are written are set.
public struct DateMention: Hashable, Sendable {
  /// How a date made of numbers was read.
  public enum Order: Sendable {
    /// The month is spelled, or year comes first, or one number is too large to be a month.
    case certain
    /// `3/2`: the first number may be the month (as in the United States) or the day. `month` and `day` hold the first
    /// reading.
    case ambiguous
  }

  /// The whole mention in bytes.
  public var range: Range<Int>
  /// 1 to 31.
  public var day: Int?
  /// 1 to 12.
  public var month: Int?
  /// As written, four digits; two digits count as 1970 to 2069.
  public var year: Int?
  /// 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int?
  /// Whether month and day may be the other way round.
  public var order: Order

  /// A mention with nothing known.
  public init(range: Range<Int>) {
    self.range = range
    order = .certain
  }
}
