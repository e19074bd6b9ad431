import Prose
import Text

/// Finds the sentences of a notice, and among them the one that says what is right.
struct RightStatement {
  let page: Page
  let notice: Notice
  /// The words of the message, sentence by sentence; one that tells the error is cut at its semicolon.
  let sentences: [Range<Int>]

  init(page: Page, notice: Notice) {
    self.page = page
    self.notice = notice
    sentences = Self.cut(page, notice).flatMap { Self.clauses(page, notice, $0) }
  }

  private static func cut(_ page: Page, _ notice: Notice) -> [Range<Int>] {
    let message = notice.message
    guard message.lowerBound < message.upperBound else { return [] }
    var place = message.lowerBound
    return page.sentences(notice.run.span(message)).map { sentence in
      let start = place
      while place < message.upperBound, notice.run.tokens[place].range.lowerBound < sentence.upperBound { place += 1 }
      return start..<place
    }
  }

  private static func clauses(_ page: Page, _ notice: Notice, _ sentence: Range<Int>) -> [Range<Int>] {
    guard let stop = sentence.first(where: { notice.run.tokens[$0].hash == semicolon }), stop + 2 < sentence.upperBound
    else { return [sentence] }
    let (first, second) = (sentence.lowerBound..<stop, stop + 1..<sentence.upperBound)
    if page.patterns.own.isFound(in: notice.run, first) { return [first, second] }
    return isBareDenial(page, notice, first) ? [second] : [sentence]
  }

  private static let semicolon = WordHash.of(";")
  /// `They are not`, and what they are is said behind the semicolon.
  private static let longestDenial = 5

  private static func isBareDenial(_ page: Page, _ notice: Notice, _ words: Range<Int>) -> Bool {
    words.count <= longestDenial
      && words.contains { page.patterns.factWords.denials.contains(notice.run.tokens[$0].hash) }
  }

  /// The first sentence behind that byte that may state the right fact.
  func after(_ place: Int) -> Range<Int>? {
    sentences.first { start($0) > place && states($0) }.map(withoutTurn)
  }

  /// The sentences before a word that may state the right fact.
  func before(_ place: Int) -> [Range<Int>] {
    sentences.filter { $0.upperBound <= place && !page.patterns.own.isFound(in: notice.run, $0) }
  }

  /// Where an agency orders a story to be killed; why is said next.
  var kill: Range<Int>? {
    sentences.first { sentence in notice.run.tokens[sentence].contains { $0.hash == Self.kill } }.map(notice.run.span)
  }

  private static let kill = WordHash.of("kill")

  private func states(_ sentence: Range<Int>) -> Bool {
    sentence.count > 1 && !page.patterns.factless.isFound(in: notice.run, sentence)
      && !page.patterns.own.isFound(in: notice.run, sentence) && !isDate(sentence)
  }

  /// Without `In fact,` and the like, and without a clause that begins with `While`.
  private func withoutTurn(_ sentence: Range<Int>) -> Range<Int> {
    var words = sentence
    if let first = words.first, page.patterns.factWords.concessions.contains(notice.run.tokens[first].hash),
      let comma = words.first(where: { notice.run.tokens[$0].hash == Self.comma }), comma + 2 < words.upperBound
    {
      words = comma + 1..<words.upperBound
    }
    guard let turn = page.patterns.turns.hit(in: notice.run, at: words.lowerBound, limit: words.upperBound),
      turn.words.upperBound < words.upperBound
    else { return words }
    return turn.words.upperBound..<words.upperBound
  }

  private static let comma = WordHash.of(",")

  /// Whether a sentence is a date in brackets and nothing else.
  private func isDate(_ sentence: Range<Int>) -> Bool {
    let words = sentence.filter { notice.run.tokens[$0].kind == .word || notice.run.tokens[$0].kind == .number }
    return !words.isEmpty
      && words.allSatisfy {
        notice.run.tokens[$0].kind == .number || DateWords.belongsToDate(notice.run.tokens[$0].hash)
      }
  }

  private func start(_ sentence: Range<Int>) -> Int {
    sentence.isEmpty ? 0 : notice.run.tokens[sentence.lowerBound].range.lowerBound
  }
}
