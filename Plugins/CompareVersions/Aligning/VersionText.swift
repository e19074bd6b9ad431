import Articles
import Prose
import Text

/// One version of an article as the comparison sees it: sentences of the article's own text as words, notices apart.
struct VersionText {
  /// A sentence.
  struct Sentence {
    /// Its bytes.
    let range: Range<Int>
    /// Its words, numbers and signs of money, as places in the reading's tokens.
    let words: [Int]
    /// The sentence in the reading, for names and dates.
    let read: Reading.Sentence
    /// Stands for its words, whatever marks, case and white space are between them.
    let key: UInt64
    let isHeadline: Bool
  }

  let page: Page
  let sentences: [Sentence]
  /// The article's own notices.
  let notices: [Correction]
  /// Quotations in marks.
  let quotes: [Quote]
  /// Words that stand with a capital within a sentence: at its beginning they are names too.
  let capitals: Set<UInt32>

  var article: Article { page.article }
  var reading: Reading { page.reading }
  var text: [UInt8] { page.text }

  /// A version that has been parsed, with its quotes and notices.
  init(_ article: Article) {
    let structure = article[Structure.self] ?? Structure()
    page = Page(article, structure, NoticeLanguages.builtIn(for: structure.language))
    notices = (article[Corrections.self]?.all ?? []).filter { !$0.quoted }
    quotes = (article[Quotes.self]?.all ?? []).filter { $0.kind == .direct || $0.kind == .mixed }
    let reading = article.reading
    capitals = Set(
      zip(reading.tokens, reading.tokens.dropFirst()).compactMap { before, token in
        before.kind == .word && token.kind == .word && token.shape.contains(.capital) ? token.hash : nil
      })
    let told = RangeList(notices.map(\.range))
    sentences = reading.sentences.compactMap { sentence in
      let kind = structure.blocks.indices.contains(sentence.block) ? structure.blocks[sentence.block].kind : .paragraph
      let isHeadline = kind == .headline
      guard Self.isCompared(kind), isHeadline || !told.overlaps(sentence.range) else { return nil }
      let words = sentence.tokens.filter { Self.counts($0, reading) }
      guard !words.isEmpty else { return nil }
      return Sentence(
        range: sentence.range, words: words, read: sentence, key: Self.key(words.map { reading.tokens[$0].hash }),
        isHeadline: isHeadline)
    }
  }

  /// Credits and what belongs to the page are no statements of the article.
  private static func isCompared(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .byline, .dateline, .boilerplate, .embed: false
    default: true
    }
  }

  /// Whether a token is a word, a number, or a sign without which an amount is another one.
  static func counts(_ place: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[place]
    switch token.kind {
    case .word, .number, .address: return true
    case .mark: return false
    case .punctuation, .symbol:
      let sign = String(utf8: reading.text[token.range])
      if "$£€¥%".contains(sign) { return true }
      guard sign == "-" || sign == "−", place + 1 < reading.tokens.count else { return false }
      let next = reading.tokens[place + 1]
      let isApart = place == 0 || reading.tokens[place - 1].range.upperBound < token.range.lowerBound
      return isApart && next.kind == .number && next.range.lowerBound == token.range.upperBound
    }
  }

  /// A number for a run of words.
  static func key(_ words: some Sequence<UInt32>) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in words { key = (key ^ UInt64(word)) &* 0x0000_0100_0000_01B3 }
    return key
  }

  func hash(_ word: Int) -> UInt32 { reading.tokens[word].hash }

  /// The words of a passage, as places in the reading's tokens.
  func words(in range: Range<Int>) -> [Int] {
    var next = reading.tokens.partitioningIndex { $0.range.upperBound > range.lowerBound }
    var words: [Int] = []
    while next < reading.tokens.count, reading.tokens[next].range.lowerBound < range.upperBound {
      if Self.counts(next, reading) { words.append(next) }
      next += 1
    }
    return words
  }

  /// The bytes from the first word to the last.
  func span(_ words: some BidirectionalCollection<Int>) -> Range<Int>? {
    guard let first = words.first, let last = words.last else { return nil }
    return reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound
  }
}
