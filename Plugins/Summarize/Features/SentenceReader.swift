import Prose
import Text

/// Reads sentences into numbers, and gives the words of an article their numbers on the way.
struct SentenceReader {
  let reading: Reading
  let lists: SummaryLists
  /// The terms met so far, by the hash of their stem.
  private(set) var terms = WordNumbers(capacity: 256)
  /// Room for the terms of one sentence.
  private var found: [Int32] = []

  init(_ reading: Reading, lists: SummaryLists) {
    self.reading = reading
    self.lists = lists
  }

  /// The sentence in numbers.
  mutating func sentence(_ candidate: SentenceCandidate) -> SentenceNumbers {
    var sentence = SentenceNumbers()
    var quotedBytes = 0
    var isQuoted = false
    found.removeAll(keepingCapacity: true)
    for token in reading.tokens[candidate.tokens] {
      switch token.kind {
      case .word, .number:
        count(token, in: &sentence)
        if isContent(token) {
          let term = Int32(terms.number(of: lists.stem(of: token, in: reading.text)))
          found.append(term)
          if sentence.wordCount > 1, isName(token), !sentence.capitals.contains(term) { sentence.capitals.append(term) }
        }
      case .mark: isQuoted = turn(token.hash, isQuoted)
      default: break
      }
      if isQuoted { quotedBytes += token.range.count + 1 }
    }
    sentence.terms = TermBag(sorting: &found)
    sentence.length = candidate.length
    sentence.quoted = min(1, Double(quotedBytes) / Double(max(candidate.range.count, 1)))
    sentence.leans = lists.leans(reading.tokens[candidate.tokens])
    sentence.follows = candidate.follows
    sentence.characters = reading.text[candidate.range].count { $0 & 0xC0 != 0x80 }
    sentence.asks = reading.text[candidate.range].suffix(4).contains(UInt8(ascii: "?"))
    return sentence
  }

  /// The terms of a headline that the sentences use.
  func headline(_ range: Range<Int>) -> TermBag {
    let words = tokens(in: reading.text, range: range).filter { $0.kind == .word || $0.kind == .number }
    let used = Set(words.filter(isContent).compactMap { terms[lists.stem(of: $0, in: reading.text)] })
    return TermBag(used.map(Int32.init))
  }

  private func count(_ token: Token, in sentence: inout SentenceNumbers) {
    if sentence.wordCount > 0, isName(token) { sentence.names += 1 }
    if token.kind == .number { sentence.numbers += 1 }
    sentence.wordCount += 1
  }

  private func isName(_ token: Token) -> Bool { isASCIIUppercase(reading.text[token.range.lowerBound]) }

  private func isContent(_ token: Token) -> Bool { token.range.count > 1 && !lists.empty.contains(token.hash) }

  private func turn(_ mark: UInt32, _ isQuoted: Bool) -> Bool {
    switch mark {
    // „…“: the mark that opens in English closes in German.
    case Self.opening: !isQuoted
    case Self.low, Self.pointed: true
    case Self.closing, Self.pointedEnd: false
    case Self.straight: !isQuoted
    default: isQuoted
    }
  }

  private static let (opening, low, pointed) = (WordHash.of("“"), WordHash.of("„"), WordHash.of("«"))
  private static let (closing, straight, pointedEnd) = (WordHash.of("”"), WordHash.of("\""), WordHash.of("»"))
}
