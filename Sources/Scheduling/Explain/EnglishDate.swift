/// The days of an expression in words.
struct EnglishDate {
  let day: EnglishField
  let month: EnglishField
  let weekday: EnglishField
  let needsBoth: Bool

  /// The words.
  ///
  /// - Parameter everyDay: Whether the sentence so far lists times, so that silence would leave the days open.
  /// - Returns: An empty text where there is nothing to say.
  func words(everyDay: Bool) -> String {
    if day.isEvery && weekday.isEvery { return months(everyDay: everyDay) }
    if weekday.isEvery { return "on \(datesAlone)" }
    if day.isEvery { return "on \(weekday.words)\(inMonths)" }
    let joint = needsBoth ? "if it's on" : "and on"
    return "on \(dates) \(joint) \(weekday.words)\(inMonths)"
  }

  private var inMonths: String { month.isEvery ? "" : " in \(month.words)" }

  private func months(everyDay: Bool) -> String {
    if month.isEvery { return everyDay ? "every day" : "" }
    let isNamed = everyDay && month.singles != nil
    return (isNamed ? "every day in " : "in ") + month.words
  }

  /// Days of the month, with no word about weekdays.
  private var datesAlone: String {
    if let date = day.only, let only = month.only { return "\(CronField.month.name(of: only)) \(date)" }
    if let one = oneDay { return "the \(one) of \(month.isEvery ? "every month" : month.words)" }
    return dates + inMonths
  }

  /// The day, if it is one that every month has.
  private var oneDay: String? {
    guard day.terms.count == 1 else { return nil }
    return switch day.terms[0] {
    case .single(let value): "\(ordinal(value)) day"
    case .lastDay: "last day"
    case .lastWorkday: "last weekday"
    case .nearestWorkday(let value): "weekday nearest the \(ordinal(value)) day"
    default: nil
    }
  }

  /// “the first and the last day of month”: one noun for all, where all can share it.
  private var dates: String {
    let short = day.terms.compactMap { term -> String? in
      switch term {
      case .single(let value): "the \(ordinal(value))"
      case .lastDay: "the last"
      default: nil
      }
    }
    return short.count > 1 && short.count == day.terms.count ? "\(listed(short)) day of month" : day.words
  }
}
