import Articles
import Prose
import Text

/// Reads the label before a notice, with the date or time that follows it.
struct LabelReader {
  let page: Page
  let run: WordRun

  /// The label at that word, if what follows it shows that it is one: a colon, a dash, a date, the end of the line.
  func label(at start: Int, limit: Int) -> Notice.Label? {
    guard start < limit, let hit = page.patterns.labels.hit(in: run, at: start, limit: limit) else { return nil }
    let kind = page.patterns.labelKinds[hit.phrase]
    let end = hit.words.upperBound
    guard let message = messageStart(after: end, limit: limit) else { return nil }
    return Notice.Label(kind: kind, words: hit.words, message: message)
  }

  /// Where the message begins: behind what may stand between label and message.
  private func messageStart(after end: Int, limit: Int) -> Int? {
    if isColon(end - 1) { return end }
    var position = end
    var isDated = false
    while position < limit {
      if isColon(position) { return afterDate(position + 1, limit) }
      if isDash(position), !isDated { return position + 1 }
      guard isDatePart(position) else { break }
      isDated = isDated || run.tokens[position].kind == .number
      position += 1
    }
    if position == limit || isDated { return position }
    return closesLabel(before: position, end) ? position : nil
  }

  /// Behind a date that stands between colon and message: `Correction: July 1, 2022 An earlier …`.
  private func afterDate(_ start: Int, _ limit: Int) -> Int {
    guard let date = DateScanner(text: page.text, run: run).date(at: start, limit: limit), date.day != .time else {
      return start
    }
    let next = (start..<limit).first { run.tokens[$0].range.lowerBound >= date.range.upperBound } ?? limit
    let isMessage =
      next == limit || run.tokens[next].kind == .word && isASCIIUppercase(page.text[run.tokens[next].range.lowerBound])
    return isMessage ? next : start
  }

  /// A label with a stop of its own: `Correction. An earlier …`; a capital must follow.
  private func closesLabel(before position: Int, _ end: Int) -> Bool {
    position == end + 1 && is_(end, ".") && isASCIIUppercase(page.text[run.tokens[position].range.lowerBound])
  }

  private func isColon(_ place: Int) -> Bool { is_(place, ":") }

  private func isDash(_ place: Int) -> Bool {
    is_(place, "—") || is_(place, "–") || is_(place, "-") || is_(place, "--") || is_(place, "|")
  }

  private func isDatePart(_ place: Int) -> Bool {
    switch run.tokens[place].kind {
    case .number: true
    case .punctuation, .symbol, .mark: "(),.@[]*/".utf8.contains(page.text[run.tokens[place].range.lowerBound])
    case .word: DateWords.belongsToDate(run.tokens[place].hash)
    case .address: false
    }
  }

  private func is_(_ place: Int, _ sign: String) -> Bool {
    page.text[run.tokens[place].range].elementsEqual(sign.utf8)
  }
}
