import Articles
import Prose
import Text

/// A sentence that may stand in a summary.
struct SentenceCandidate {
  /// The sentence, or the sentences that one quotation holds together.
  let range: Range<Int>
  /// Its tokens, as places in the reading.
  let tokens: Range<Int>
  /// Words between white space, as a word limit counts them.
  let length: Int
}

/// The sentences of an article's running text that can stand by themselves.
struct SentenceCandidates {
  /// The candidates, in the order of the text.
  let all: [SentenceCandidate]

  init(_ article: Article) {
    let structure = article[Structure.self] ?? Structure()
    let notices = Self.notices(article, structure)
    var found: [SentenceCandidate] = []
    let text = article.text.utf8
    for unit in Self.units(article.reading, structure) where !notices.overlaps(unit.range) {
      let length = Self.length(text, unit.range)
      guard length >= 4, Self.isSentence(text, unit.range) else { continue }
      found.append(SentenceCandidate(range: unit.range, tokens: unit.tokens, length: length))
    }
    all = found
  }

  private static func notices(_ article: Article, _ structure: Structure) -> RangeList {
    if let corrections = article[Corrections.self] { return RangeList(corrections.all.map(\.range)) }
    let page = Page(article, structure, NoticeLanguages.builtIn(for: structure.language))
    return RangeList(NoticeFinder(page: page).notices().filter { !$0.isQuoted }.map(\.range))
  }

  /// The most sentences that a quotation may hold together; a longer one is left out.
  private static let longestQuotation = 4

  /// The sentences of running text, those that share a quotation as one; what a quotation leaves open is left out.
  private static func units(_ reading: Reading, _ structure: Structure) -> [Reading.Sentence] {
    var units: [Reading.Sentence] = []
    var open: [Reading.Sentence] = []
    for sentence in reading.sentences where structure.blocks.indices.contains(sentence.block) {
      guard structure.blocks[sentence.block].isProse else { continue }
      if open.last?.block != sentence.block { open = [] }
      open.append(sentence)
      guard let whole = Reading.Sentence(joining: open) else { continue }
      if QuoteBalance.isBalanced(reading.text, whole.range) {
        units.append(whole)
        open = []
      } else if open.count == longestQuotation {
        open = []
      }
    }
    return units
  }

  /// Whether the words end as a sentence ends.
  private static func isSentence(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, let length = closerLength(text, end) { end -= length }
    guard end > range.lowerBound else { return false }
    return ".!?".utf8.contains(text[end - 1]) || text[range.lowerBound..<end].suffix(3).elementsEqual("…".utf8)
  }

  /// The length of the mark or bracket that closes before the offset.
  private static func closerLength(_ text: [UInt8], _ end: Int) -> Int? {
    if "\"')]".utf8.contains(text[end - 1]) { return 1 }
    guard end >= 3 else { return nil }
    let last = text[end - 3..<end]
    return last.elementsEqual("”".utf8) || last.elementsEqual("’".utf8) ? 3 : nil
  }

  private static func length(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    var inWord = false
    for byte in text[range] {
      let isSpace = isASCIISpace(byte)
      if !isSpace, !inWord { count += 1 }
      inWord = !isSpace
    }
    return count
  }
}
