import Articles
import Prose
import Text

/// Decides whether a block is, or ends with, a notice.
struct BlockNotice {
  let page: Page
  let part: PageParts.Part

  private var run: WordRun { part.run }
  private var all: Range<Int> { 0..<run.count }

  /// Whether the block is longer than notices are: an article without line breaks.
  private var isLong: Bool { run.count > 300 }

  /// The notice, `nil` when the block holds none (or only one in brackets).
  func notice() -> Notice? {
    guard run.count > 0 else { return nil }
    if isLong { return part.block.isProse ? spoken() : nil }
    if let labelled = labelled() { return labelled }
    if part.block.kind == .headline || part.block.kind == .heading { return nil }
    return wire() ?? opening() ?? spoken() ?? printed()
  }

  // MARK: With a label

  private func labelled() -> Notice? {
    let start = firstWord
    guard let label = LabelReader(page: page, run: run).label(at: start, limit: run.count), isNotice(label) else {
      return nil
    }
    let quoted = isQuoted(start)
    let words = 0..<(quoted ? closingMark(from: start) : run.count)
    var notice = Notice(run: run, words: words, range: range(of: words, quoted: quoted), label: label)
    notice.isQuoted = quoted || isPost
    notice.isWire = page.patterns.wire.isFound(in: run, words)
    return notice
  }

  private func isNotice(_ label: Notice.Label) -> Bool {
    if part.block.kind == .headline {
      guard label.message < run.count ? changes(label) : isHeading(label) else { return false }
    }
    if isOwn { return true }
    if page.patterns.never.isFound(in: run, all) { return false }
    return label.kind != .note || changes(label) || label.message - label.words.upperBound > 2
  }

  /// Whether label and date stand alone above a notice that is all of the text: `Correction: July 1, 2022`.
  private func isHeading(_ label: Notice.Label) -> Bool {
    page.isShort && label.kind != .update && label.kind != .note
      && run.tokens[label.words.upperBound...].contains { $0.kind == .number }
  }

  private func changes(_ label: Notice.Label) -> Bool {
    let message = min(label.message, run.count)..<run.count
    return isOwn || page.patterns.kinds.contains { $0.phrases.isFound(in: run, message) }
  }

  private var isOwn: Bool { page.patterns.own.isFound(in: run, all) }

  /// A post of a social network copied into the article.
  private var isPost: Bool {
    run.tokens.contains { $0.kind == .address && isOfNetwork(String(utf8: page.text[$0.range])) }
  }

  private func isOfNetwork(_ address: String) -> Bool {
    address.hasPrefix("@") || address.contains("t.co/") || address.hasPrefix("pic.twitter")
  }

  // MARK: Without a label

  private func wire() -> Notice? {
    guard let hit = page.patterns.wire.first(in: run, 0..<min(run.count, 12)), hit.words.lowerBound < 6 else {
      return nil
    }
    var notice = Notice(run: run, words: all, range: part.block.range)
    notice.isWire = true
    return notice
  }

  /// A block that begins as notices without a label do.
  private func opening() -> Notice? {
    guard page.patterns.opening.hit(in: run, at: firstWord, limit: run.count) != nil else { return nil }
    return Notice(run: run, words: all, range: part.block.range)
  }

  /// A sentence that speaks of this article: from there to the end of the block.
  private func spoken() -> Notice? {
    guard let hit = page.patterns.own.first(in: run, all) else { return nil }
    let quoted = isQuoted(hit.words.lowerBound)
    if !quoted, page.patterns.never.isFound(in: run, all), !isStrong(hit) { return nil }
    if !quoted, isBracketed(hit.words.lowerBound) { return nil }
    let isReported = !quoted && isReported(hit.words.lowerBound)
    let start = quoted ? hit.words.lowerBound : sentenceStart(hit.words.lowerBound)
    let isSentence = isLong || isReported
    let words = start..<(quoted ? closingMark(from: start) : isSentence ? sentenceEnd(hit.words.lowerBound) : run.count)
    var notice = Notice(run: run, words: words, range: range(of: words, quoted: quoted))
    notice.isQuoted = quoted || isReported || isPost
    return notice
  }

  /// Whether the sentence, or the one before it, tells of another outlet's notice; `we` and `our` speak of one's own.
  private func isReported(_ place: Int) -> Bool {
    let sentences = page.sentences(part.block.range)
    let offset = run.tokens[place].range.lowerBound
    guard let index = sentences.lastIndex(where: { $0.lowerBound <= offset }) else { return false }
    let from = sentences[max(0, index - 1)].lowerBound
    let words = run.tokens.indices.filter {
      from <= run.tokens[$0].range.lowerBound && run.tokens[$0].range.lowerBound < sentences[index].upperBound
    }
    guard let first = words.first, let last = words.last,
      !words.contains(where: { Self.we.contains(run.tokens[$0].hash) })
    else { return false }
    return page.patterns.reported.isFound(in: run, first..<last + 1)
  }

  private static let we: WordSet = [
    "we", "our", "we've", "i", "i've", "nous", "notre", "nuestra", "nuestro", "wir", "unser", "unsere",
  ]

  private func isStrong(_ hit: PhraseList.Hit) -> Bool {
    page.patterns.kinds.contains { $0.kind != .update && $0.phrases.isFound(in: run, all) }
  }

  /// A printed newspaper's notice: a reference to the piece and a word for the error, in an article of nothing else.
  private func printed() -> Notice? {
    if page.isColumn { return listed() }
    guard page.isShort, part.block.kind != .caption,
      page.patterns.printedReference.isFound(in: run, 0..<min(run.count, 16)),
      tellsError
    else { return nil }
    return Notice(run: run, words: all, range: part.block.range)
  }

  /// A paragraph of a column of notices: one that tells of an error or of a printed piece; what is said of the column
  /// itself, and addresses, are none.
  private func listed() -> Notice? {
    guard part.block.kind == .paragraph || part.block.kind == .listItem || part.block.kind == .correctionNote,
      run.count >= 8, !run.tokens.contains(where: { $0.kind == .address }),
      !page.patterns.never.isFound(in: run, all),
      tellsError || page.patterns.printedReference.isFound(in: run, 0..<min(run.count, 16))
    else { return nil }
    return Notice(run: run, words: all, range: part.block.range)
  }

  /// Whether words for an error stand there, and nobody is quoted with them.
  private var tellsError: Bool {
    all.contains { place in
      page.patterns.printedError.hit(in: run, at: place, limit: run.count) != nil && !isQuoted(place)
    }
  }

  // MARK: Places

  /// The first word or number of the block: bullets, brackets, dashes and marks may stand before it.
  private var firstWord: Int {
    var place = 0
    while place < min(run.count, 4), run.tokens[place].kind != .word, run.tokens[place].kind != .number { place += 1 }
    return min(place, run.count - 1)
  }

  private func isQuoted(_ place: Int) -> Bool { QuotedWords.isQuoted(page.text, run, place) }

  private func closingMark(from start: Int) -> Int {
    for place in start..<run.count
    where run.tokens[place].kind == .mark && QuotedWords.closes(page.text, run.tokens[place].range) {
      return max(place, start + 1)
    }
    return run.count
  }

  private func range(of words: Range<Int>, quoted: Bool) -> Range<Int> {
    guard quoted || words != all else { return part.block.range }
    let start = quoted ? max(words.lowerBound, firstQuoted(words)) : words.lowerBound
    let isWhole = !quoted && words.upperBound == run.count
    let end = isWhole ? part.block.range.upperBound : run.tokens[words.upperBound - 1].range.upperBound
    return run.tokens[min(start, words.upperBound - 1)].range.lowerBound..<max(end, run.tokens[start].range.upperBound)
  }

  private func firstQuoted(_ words: Range<Int>) -> Int {
    words.first { run.tokens[$0].kind == .word } ?? words.lowerBound
  }

  /// Where the notice begins: with its sentence, or with the block when one or two sentences lead up to it.
  private func sentenceStart(_ place: Int) -> Int {
    let sentences = page.sentences(part.block.range)
    let offset = run.tokens[place].range.lowerBound
    guard isLong || !page.isShort, let index = sentences.lastIndex(where: { $0.lowerBound <= offset }) else { return 0 }
    if !isLong, index > 0, index <= 2, index + 2 >= sentences.count, !isCredit(sentences[..<index]) { return 0 }
    return run.tokens.firstIndex { $0.range.lowerBound >= sentences[index].lowerBound } ?? place
  }

  private func sentenceEnd(_ place: Int) -> Int {
    let offset = run.tokens[place].range.lowerBound
    let end =
      page.sentences(part.block.range).first { $0.upperBound > offset }?.upperBound ?? part.block.range.upperBound
    return run.tokens.firstIndex { $0.range.lowerBound >= end } ?? run.count
  }

  private func isCredit(_ sentences: ArraySlice<Range<Int>>) -> Bool {
    sentences.contains { sentence in
      run.tokens.contains { sentence.contains($0.range.lowerBound) && CreditWords.all.contains($0.hash) }
    }
  }

  /// Whether a bracket that opened within the block is open at that word.
  private func isBracketed(_ place: Int) -> Bool {
    var open = 0
    for index in firstWord..<max(place, firstWord) {
      switch page.text[run.tokens[index].range.lowerBound] {
      case UInt8(ascii: "["), UInt8(ascii: "("): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): open = max(0, open - 1)
      default: break
      }
    }
    return open > 0
  }
}
