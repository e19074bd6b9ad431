public import Diagnostics
public import Text

/// Days on which a schedule does not fire: holidays, days without a paper.
public struct DaysOff: Hashable, Sendable {
  private var dates: Set<CivilDate> = []
  private var everyYear: Set<Int> = []

  /// No days off.
  public init() {}

  /// Reads a list of days: `2026-12-25` for one day, `12-25` for a day of every year.
  /// - Throws: A complaint about each one that is no such day, with its number in the list as the line.
  public init(_ days: [String], file: String = "days off") throws(DiagnosticList) {
    var complaints: [Diagnostic] = []
    for (index, day) in days.enumerated() where !insert(day) {
      complaints.append(
        Diagnostic(
          ScheduleRules.date, "“\(visible(day))” is not a day",
          at: Location(file: file, line: index + 1, length: day.unicodeScalars.count, excerpt: visible(day)),
          help: "Write 2026-12-25, or 12-25 for every year."))
    }
    if !complaints.isEmpty { throw DiagnosticList(complaints) }
  }

  private mutating func insert(_ day: String) -> Bool {
    if let date = CivilDate(day) {
      dates.insert(date)
      return true
    }
    // 2000 was a leap year, so February 29 is a day that a year can have.
    guard let date = CivilDate("2000-" + day) else { return false }
    everyYear.insert(date.month * 32 + date.day)
    return true
  }

  /// Whether there are none.
  public var isEmpty: Bool { dates.isEmpty && everyYear.isEmpty }

  /// Whether the day is off.
  public func contains(_ date: CivilDate) -> Bool {
    everyYear.contains(date.month * 32 + date.day) || dates.contains(date)
  }
}
