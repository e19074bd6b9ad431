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
  /// Whether the candidate before it stands right before it in the article too.
  let follows: Bool
}

/// The sentences of an article's running text that can stand by themselves.
struct SentenceCandidates {
  /// The candidates, in the order of the text.
  private(set) var all: [SentenceCandidate]

  /// Whether the article is a conversation and nothing else.
  private(set) var isConversation = false

  /// Where the words of a turn begin, behind the label of its speaker, for each block that has one.
  private let labelEnds: [Int?]
  private let article: Article
  private let reading: Reading
  private let structure: Structure
  private let lists: SummaryLists

  init(_ article: Article) {
    let structure = article[Structure.self] ?? Structure()
    self.article = article
    self.structure = structure
    reading = article.reading
    lists = SummaryLists.builtin(for: structure.language)
    all = []
    let notices = Self.notices(article, structure)
    let turns = TurnLabels(reading, structure)
    let furniture = Furniture(structure, reading, lists).isFurniture
    let form = ArticleForm(reading, structure, lists)
    labelEnds = turns.ends
    all = candidates(besides: notices) { furniture[$0] || turns.isLabelled[$0] ? .nothing : form.shares[$0] }
    // A conversation without a word around it: what is said in it.
    if all.isEmpty {
      all = candidates(besides: notices) { furniture[$0] ? .nothing : .all }
      isConversation = !all.isEmpty
    }
  }

  private static func notices(_ article: Article, _ structure: Structure) -> RangeList {
    if let corrections = article[Corrections.self] { return RangeList(corrections.all.map(\.range)) }
    let page = Page(article, structure, NoticeLanguages.builtIn(for: structure.language))
    return RangeList(NoticeFinder(page: page).notices().filter { !$0.isQuoted }.map(\.range))
  }

  /// The most sentences that a quotation may hold together; a longer one is left out.
  private static let longestQuotation = 4

  private func candidates(besides notices: RangeList, _ share: (Int) -> ArticleForm.Share) -> [SentenceCandidate] {
    var found: [SentenceCandidate] = []
    var isNext = false
    for (block, sentences) in sentencesByBlock where structure.blocks[block].isProse {
      let share = share(block)
      guard share != .nothing else {
        isNext = false
        continue
      }
      let units = units(sentences, in: reading.blocks[block].range)
      for unit in share == .all ? units[...] : units.prefix(1) {
        guard let unit, !notices.overlaps(unit.range),
          let candidate = candidate(unit, behind: labelEnds[block], follows: isNext)
        else {
          isNext = false
          continue
        }
        found.append(candidate)
        isNext = true
      }
    }
    return found
  }

  private var sentencesByBlock: [(block: Int, sentences: ArraySlice<Reading.Sentence>)] {
    var groups: [(block: Int, sentences: ArraySlice<Reading.Sentence>)] = []
    let sentences = reading.sentences
    var start = sentences.startIndex
    while start < sentences.endIndex {
      let block = sentences[start].block
      let end = sentences[start...].firstIndex { $0.block != block } ?? sentences.endIndex
      if structure.blocks.indices.contains(block) { groups.append((block, sentences[start..<end])) }
      start = end
    }
    return groups
  }

  /// The sentences of a block, those that share a quotation as one; `nil` stands for what a quotation leaves open.
  private func units(_ sentences: ArraySlice<Reading.Sentence>, in block: Range<Int>) -> [Reading.Sentence?] {
    let quotations = QuotationSpans(reading.text, block)
    var units: [Reading.Sentence?] = []
    units.reserveCapacity(sentences.count)
    var first = sentences.startIndex
    for last in sentences.indices {
      guard let whole = Reading.Sentence(joining: sentences[first...last]) else { continue }
      if quotations.areWhole(in: whole.range) {
        units.append(whole)
        first = last + 1
      } else if last - first + 1 == Self.longestQuotation || !quotations.isCut(at: whole.range.upperBound) {
        units.append(nil)
        first = last + 1
      }
    }
    return units
  }

  private func candidate(_ unit: Reading.Sentence, behind label: Int?, follows: Bool) -> SentenceCandidate? {
    let places = label.map { max($0, unit.tokens.lowerBound) } ?? unit.tokens.lowerBound
    guard places < unit.tokens.upperBound else { return nil }
    let start = SentenceTrim.start(reading, places..<unit.tokens.upperBound)
    let tokens = start..<unit.tokens.upperBound
    guard !tokens.isEmpty, !LabelLine.isLine(reading, tokens), !lists.isBoilerplate(reading.tokens[tokens]) else {
      return nil
    }
    let range = reading.tokens[start].range.lowerBound..<unit.range.upperBound
    let length = Self.length(reading.text, range)
    guard length >= 4, Self.isSentence(reading.text, range) else { return nil }
    return SentenceCandidate(range: range, tokens: tokens, length: length, follows: follows)
  }

  /// Whether the words end as a sentence ends.
  private static func isSentence(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, let length = closerLength(text, end) { end -= length }
    guard end > range.lowerBound else { return false }
    return ".!?".utf8.contains(text[end - 1]) || text[range.lowerBound..<end].suffix(3).elementsEqual("…".utf8)
  }

  /// The length of the mark or bracket, or of the space before a mark, that stands before the offset.
  private static func closerLength(_ text: [UInt8], _ end: Int) -> Int? {
    if "\"')] ".utf8.contains(text[end - 1]) { return 1 }
    guard text[end - 1] >= 0x80 else { return nil }
    for closer in ["”", "’", "“", "‘", "»", "«", "›", "‹", "\u{A0}", "\u{202F}"] where end >= closer.utf8.count {
      if text[end - closer.utf8.count..<end].elementsEqual(closer.utf8) { return closer.utf8.count }
    }
    return nil
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
