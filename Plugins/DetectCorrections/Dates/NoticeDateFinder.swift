import Articles
import Prose
import Text

/// Finds the date of a notice: after the label, before the message, where it says when the text was changed, or in
/// brackets at the end.
struct NoticeDateFinder {
  let page: Page
  let notice: Notice

  /// The date as written.
  func date() -> WrittenDate? { afterLabel() ?? atStart() ?? afterVerb() ?? ofChange() ?? atEnd() }

  private var scanner: DateScanner { DateScanner(text: page.text, run: notice.run) }
  private var limit: Int { notice.words.upperBound }

  private func afterLabel() -> WrittenDate? {
    guard let label = notice.label, let last = label.words.last else { return nil }
    // The number of an update may be its day: `Update 4/8, 10:55 p.m.:`.
    let start = notice.run.tokens[last].kind == .number ? last : last + 1
    return best(start..<max(start, min(label.message, limit)))
  }

  /// The date with which the message begins, and what sets it off: `9:15 a.m. April 2, 2025: An earlier …`.
  private func atStart() -> WrittenDate? {
    let opening = notice.message.prefix(Self.signsBefore)
    guard let first = opening.first(where: { isWordOrNumber($0) }), let date = best(first..<first + 1),
      date.day != .time
    else { return nil }
    for place in places(after: date).prefix(Self.wordsOfTime) {
      if isSetOff(place) { return date }
      guard isDatePart(place) else { return nil }
    }
    return nil
  }

  /// So many signs may stand before a date at the beginning.
  private static let signsBefore = 3
  /// A time of day and its zone are no longer, in words and signs.
  private static let wordsOfTime = 8

  private func afterVerb() -> WrittenDate? {
    for place in notice.words {
      guard let hit = page.patterns.dated.hit(in: notice.run, at: place, limit: limit) else { continue }
      if let date = best(hit.words.upperBound..<min(hit.words.upperBound + 1, limit)) { return date }
    }
    return nil
  }

  /// The date of a sentence that says what was changed and when: `We corrected the figure on April 2, 2025`.
  private func ofChange() -> WrittenDate? {
    guard !notice.words.isEmpty else { return nil }
    for sentence in page.sentences(notice.run.span(notice.words)) {
      let words = notice.words.filter { sentence.contains(notice.run.tokens[$0].range.lowerBound) }
      guard let first = words.first, let last = words.last else { continue }
      for pattern in page.patterns.changedOn {
        for taken in pattern.taken(in: notice.run, first..<last + 1) ?? [] where taken.field.slot == .date {
          if let date = date(in: taken.words, isOpen: taken.words.upperBound == last + 1) { return date }
        }
      }
    }
    return nil
  }

  /// The last day in those words, if nothing stands behind it that may be what it dates.
  ///
  /// Behind the end of an open passage no verb follows: there the day must be near its beginning and end it.
  private func date(in words: Range<Int>, isOpen: Bool) -> WrittenDate? {
    let dates = words.compactMap { place in
      scanner.date(at: place, limit: words.upperBound).flatMap { $0.day == .time ? nil : (place: place, date: $0) }
    }
    guard let last = dates.last else { return nil }
    // The month is read once more from within `2 April 2025`.
    let found = dates.first { $0.date.range.upperBound == last.date.range.upperBound } ?? last
    let rest = places(after: found.date).prefix { $0 < words.upperBound }
    if isOpen {
      let before = words.lowerBound..<found.place
      return before.count <= Self.wordsOfObject && rest.allSatisfy(isDatePart)
        && !before.contains(where: { page.patterns.dateBreaks.contains(notice.run.tokens[$0].hash) })
        ? found.date : nil
    }
    // A comma belongs to a day that stands at the beginning: `On April 2, 2025, we corrected …`.
    let isClear = !rest.contains(where: isComma) || rest.count == 1 && found.place <= words.lowerBound + 1
    return isClear && rest.count <= Self.wordsOfTime ? found.date : nil
  }

  /// What was changed is named in so many words before the day.
  private static let wordsOfObject = 8

  /// The last words, in brackets: `(Nov. 8, 2017)`.
  private func atEnd() -> WrittenDate? {
    let bracket = notice.words.suffix(12).last {
      page.text[notice.run.tokens[$0].range.lowerBound] == UInt8(ascii: "(")
    }
    guard let bracket, bracket + 1 < limit, bracket > notice.words.lowerBound else { return nil }
    return scanner.date(at: bracket + 1, limit: limit)
  }

  /// The first date that names a day, else a time.
  private func best(_ places: Range<Int>) -> WrittenDate? {
    var time: WrittenDate?
    for place in places {
      guard let date = scanner.date(at: place, limit: limit) else { continue }
      if date.day != .time { return date }
      time = time ?? date
    }
    return time
  }

  // MARK: Words

  private func places(after date: WrittenDate) -> Range<Int> {
    let next = notice.words.first { notice.run.tokens[$0].range.lowerBound >= date.range.upperBound } ?? limit
    return next..<limit
  }

  private func isWordOrNumber(_ place: Int) -> Bool {
    notice.run.tokens[place].kind == .word || notice.run.tokens[place].kind == .number
  }

  private func isComma(_ place: Int) -> Bool { page.text[notice.run.tokens[place].range].elementsEqual(",".utf8) }

  /// A colon, dash, bar, stop or closing bracket.
  private func isSetOff(_ place: Int) -> Bool {
    [":", "—", "–", "-", "--", "|", ")", "]", "."].contains {
      page.text[notice.run.tokens[place].range].elementsEqual($0.utf8)
    }
  }

  private func isDatePart(_ place: Int) -> Bool {
    switch notice.run.tokens[place].kind {
    case .number: true
    case .word: DateWords.belongsToDate(notice.run.tokens[place].hash)
    case .punctuation, .symbol, .mark: true
    case .address: false
    }
  }
}
