import Articles
import Prose
import Text

/// Finds the date of a notice: after the label, after `was amended on`, or in brackets at the end.
struct NoticeDateFinder {
  let page: Page
  let notice: Notice

  /// The date as written.
  func date() -> WrittenDate? { afterLabel() ?? afterVerb() ?? atEnd() }

  private var scanner: DateScanner { DateScanner(text: page.text, run: notice.run) }
  private var limit: Int { notice.words.upperBound }

  private func afterLabel() -> WrittenDate? {
    guard let label = notice.label, let last = label.words.last else { return nil }
    // The number of an update may be its day: `Update 4/8, 10:55 p.m.:`.
    let start = notice.run.tokens[last].kind == .number ? last : last + 1
    return best(start..<max(start, min(label.message, limit)))
  }

  private func afterVerb() -> WrittenDate? {
    for place in notice.words {
      guard let hit = page.patterns.dated.hit(in: notice.run, at: place, limit: limit) else { continue }
      if let date = best(hit.words.upperBound..<min(hit.words.upperBound + 1, limit)) { return date }
    }
    return nil
  }

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
}
