import Articles

/// A notice as a log of many articles has it.
struct LoggedCorrection {
  let notice: Correction
  /// Its number among the article's notices, from 1.
  let number: Int
  /// The day of the notice; where it names no whole date, the last change of its article.
  let date: StatedDate?
  /// The days from the publication to the notice, where both are known.
  let days: Int?

  /// What decides its place, `nil` where no date is stated.
  var instant: String? { date?.instant }

  /// How long it took, in words.
  var delay: String? {
    switch days {
    case nil: nil
    case 0: "On the day of publication"
    case 1: "1 day after publication"
    case .some(let days): "\(days) days after publication"
    }
  }
}

extension ArticleView {
  /// The notices of the article's own newsroom, in the order of the text.
  var loggedCorrections: [LoggedCorrection] {
    corrections.enumerated().filter { !$0.element.quoted }.map { index, notice in
      let own = StatedDate(notice.date?.value)
      let days = publicationDate.flatMap { own?.days(since: $0) }
      return LoggedCorrection(
        notice: notice, number: index + 1, date: own ?? lastDate, days: days.flatMap { $0 < 0 ? nil : $0 })
    }
  }

  /// Who published the article: the site, else the byline's publisher, else the dateline's agency.
  var outlet: String? { publication ?? structure?.dateline?.agency.map(words) }
}
