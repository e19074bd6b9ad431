import Articles
import Text

/// A date as an article states it, in the forms that other formats want; `nil` for words that are no whole date.
struct StatedDate: Hashable {
  private let timestamp: Timestamp

  /// Reads ISO 8601: a day that calendars have, with or without a time and a zone.
  init?(_ text: String?) {
    guard let text, let timestamp = Timestamp(text), (1...9999).contains(timestamp.date.year) else { return nil }
    self.timestamp = timestamp
  }

  /// As ISO 8601, no more exact than it was stated; fractions of a second are left out.
  var stated: String {
    guard let second = timestamp.secondOfDay, let local = LocalDateTime(timestamp.date, secondOfDay: second) else {
      return timestamp.date.description
    }
    guard let offset = timestamp.offset else { return local.description }
    return Instant(seconds: local.secondsSinceEpoch - offset).rfc3339(offset: offset)
  }

  /// The days from another day to this one.
  func days(since other: StatedDate) -> Int { timestamp.date.daysSinceEpoch - other.timestamp.date.daysSinceEpoch }

  /// A time in UTC (RFC 3339), for formats that take nothing less.
  ///
  /// The beginning of the day, and UTC, where the article states none. As texts, later times are greater.
  var instant: String {
    let seconds = timestamp.date.daysSinceEpoch * 86_400 + (timestamp.secondOfDay ?? 0) - (timestamp.offset ?? 0)
    return Instant(seconds: seconds).rfc3339()
  }
}

extension ArticleView {
  /// When the article was published, as far as it says.
  var publicationDate: StatedDate? { StatedDate(structure?.published) }

  /// When the article was last changed, as far as it says.
  var lastDate: StatedDate? { StatedDate(structure?.updated) ?? StatedDate(structure?.published) }
}
