/// A date as a notice writes it.
struct WrittenDate: Hashable {
  /// Day and month as they stand.
  enum Day: Hashable {
    /// The month is named, or the order is beyond doubt.
    case known(month: Int, day: Int?)
    /// Two numbers, in the order in which they stand.
    case pair(Int, Int)
    /// A weekday, 1 for Monday.
    case weekday(Int)
    /// Only a time of day.
    case time
  }

  /// The words.
  var range: Range<Int>
  var day: Day
  var year: Int?
}
