/// Dates in the Extended Date/Time Format (ISO 8601-2), in which `XXXX` is a year that is not known.
enum EDTF {
  /// The date; the month alone when there is no day.
  static func text(year: Int?, month: Int, day: Int?) -> String {
    let head = (year.map { padded($0, 4) } ?? "XXXX") + "-" + padded(month, 2)
    return day.map { head + "-" + padded($0, 2) } ?? head
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
