import Articles
import Text

/// Makes a date of the calendar of the words of a notice, and says how.
struct DateResolver {
  let page: Page
  let options: CorrectionOptions

  /// A date, and whether the order of its numbers is only a guess.
  struct Resolved {
    var date: Correction.Date
    var isGuess = false
  }

  /// The day of publication; where none is known, that of the last change.
  private var published: CivilDate? {
    (page.structure.published ?? page.structure.updated).flatMap { CivilDate($0.prefix(10)) }
  }

  /// The date as a notice has it.
  func date(_ written: WrittenDate) -> Resolved {
    switch written.day {
    case .time:
      return Resolved(date: Correction.Date(asWritten: written.range, value: nil, basis: "only a time of day is given"))
    case .weekday(let weekday): return Resolved(date: onWeekday(weekday, written))
    case .known(let month, let day): return Resolved(date: date(written, month, day, basis: nil))
    case .pair(let first, let second):
      let order = DateOrderFinder(page: page, options: options).order(first, second, year: written.year, published)
      let (month, day) = order.monthFirst ? (first, second) : (second, first)
      return Resolved(date: date(written, month, day, basis: order.basis), isGuess: order.isGuess)
    }
  }

  private func onWeekday(_ weekday: Int, _ written: WrittenDate) -> Correction.Date {
    guard let published else {
      return Correction.Date(asWritten: written.range, value: nil, basis: "a weekday; no date of publication is known")
    }
    let later = (weekday - published.weekday + 7) % 7
    let day = published.advanced(byDays: later)
    return Correction.Date(
      asWritten: written.range, value: EDTF.text(year: day.year, month: day.month, day: day.day),
      basis: "the first such weekday from the date of publication on")
  }

  private func date(_ written: WrittenDate, _ month: Int, _ day: Int?, basis: String?) -> Correction.Date {
    let (year, origin) = year(written.year, month, day)
    guard CivilDate(year: year ?? 2024, month: month, day: day ?? 1) != nil else {
      return Correction.Date(asWritten: written.range, value: nil, basis: "the calendar has no such day")
    }
    return Correction.Date(
      asWritten: written.range, value: EDTF.text(year: year, month: month, day: day),
      basis: [basis, origin].compactMap { $0 }.joined(separator: "; "))
  }

  private func year(_ written: Int?, _ month: Int, _ day: Int?) -> (year: Int?, origin: String) {
    if let written { return (written, "as written") }
    if let year = options.year { return (year, "year from the option") }
    guard let published else { return (nil, "no year in the article") }
    return (nearest(to: published, month, day ?? 15), "year from the date of publication")
  }

  /// The year that puts the day nearest to the publication: an article of December is corrected in January.
  private func nearest(to published: CivilDate, _ month: Int, _ day: Int) -> Int {
    let years = [published.year, published.year + 1, published.year - 1]
    let distances = years.map { abs(published.days(until: month, day, of: $0)) }
    return distances[1] < min(distances[0], distances[2]) ? years[1] : distances[2] < distances[0] ? years[2] : years[0]
  }
}

extension CivilDate {
  /// How many days later a day of the calendar lies; a leap day counts as the first of March where the year has none.
  func days(until month: Int, _ day: Int, of year: Int) -> Int {
    Self.daysToMonth(month, of: year) + day - 1 - daysSinceEpoch
  }
}
