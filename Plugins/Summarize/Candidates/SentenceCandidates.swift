import Articles
import Prose
import Text

/// A sentence that may stand in a summary.
struct SentenceCandidate {
  /// The sentence, or the sentences that one quotation holds together.
  let range: Range<Int>
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
    for block in structure.blocks where block.isProse {
      for range in Self.units(article.text.utf8, block.range, structure.language)
      where !notices.overlaps(range) && Self.isSentence(article.text.utf8, range) {
        found.append(SentenceCandidate(range: range, length: Self.length(article.text.utf8, range)))
      }
    }
    all = found
  }

  private static func notices(_ article: Article, _ structure: Structure) -> RangeList {
    if let corrections = article[Corrections.self] { return RangeList(corrections.all.map(\.range)) }
    let page = Page(article, structure, structure.language?.hasPrefix("de") == true ? .german : .english)
    return RangeList(NoticeFinder(page: page).notices().filter { !$0.isQuoted }.map(\.range))
  }

  /// The most sentences that a quotation may hold together; a longer one is left out.
  private static let longestQuotation = 4

  /// The sentences of the block, those that share a quotation as one; what a quotation leaves open is left out.
  private static func units(_ text: [UInt8], _ block: Range<Int>, _ language: String?) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var open: (range: Range<Int>, count: Int)?
    for sentence in sentenceRanges(in: text, range: block, language: language) {
      let whole = (open?.range.lowerBound ?? sentence.lowerBound)..<sentence.upperBound
      let count = (open?.count ?? 0) + 1
      if QuoteBalance.isBalanced(text, whole) {
        units.append(whole)
        open = nil
      } else {
        open = count < longestQuotation ? (whole, count) : nil
      }
    }
    return units
  }

  /// Whether the words end as a sentence ends and are more than a label.
  private static func isSentence(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, let length = closerLength(text, end) { end -= length }
    guard end > range.lowerBound else { return false }
    let stops = ".!?".utf8.contains(text[end - 1]) || text[range.lowerBound..<end].suffix(3).elementsEqual("…".utf8)
    return stops && length(text, range) >= 4
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
