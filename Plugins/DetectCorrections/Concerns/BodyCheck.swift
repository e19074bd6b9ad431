import Articles
import Prose
import Text

/// Looks whether the article, its notices aside, says a fact.
struct BodyCheck {
  let page: Page
  let notices: RangeList

  /// A longer fact is a sentence, which an article puts in other words.
  private static let longest = 8

  /// Whether the fact stands in the article word for word; `nil` where it is too long to be told.
  func holds(_ fact: Range<Int>) -> Bool? {
    let words = core(tokens(in: page.text, range: fact).filter(isWord).map(\.hash))
    guard !words.isEmpty, words.count <= Self.longest else { return nil }
    let isNumber = words.count == 1 && isASCIIDigit(page.text[fact.lowerBound])
    for (block, read) in zip(page.structure.blocks, page.reading.blocks)
    where block.kind != .boilerplate && block.kind != .byline && !notices.overlaps(block.range) {
      let tokens = page.reading.tokens[read.tokens].filter(isWord)
      if isFound(words, in: tokens, alsoInCompounds: isNumber) { return true }
    }
    return false
  }

  private func isWord(_ token: Token) -> Bool {
    token.kind == .word || token.kind == .number || token.kind == .symbol
  }

  /// Without an article, a preposition or the like before it and behind it.
  private func core(_ words: [UInt32]) -> ArraySlice<UInt32> {
    var words = words[...]
    while words.count > 1, let first = words.first, page.patterns.empty.contains(first) { words = words.dropFirst() }
    while words.count > 1, let last = words.last, page.patterns.empty.contains(last) { words = words.dropLast() }
    return words
  }

  private func isFound(_ words: ArraySlice<UInt32>, in tokens: [Token], alsoInCompounds: Bool) -> Bool {
    guard let first = words.first else { return false }
    return tokens.indices.contains { place in
      if tokens[place].hash == first {
        return place + words.count <= tokens.count && tokens[place..<place + words.count].map(\.hash) == Array(words)
      }
      return alsoInCompounds && tokens[place].shape.contains(.hyphen) && head(tokens[place]) == first
    }
  }

  /// The hash of what stands before the first hyphen: `74` of `74-year-old`.
  private func head(_ token: Token) -> UInt32 {
    let end = page.text[token.range].firstIndex(of: UInt8(ascii: "-")) ?? token.range.upperBound
    return WordHash.of(token.range.lowerBound..<end, in: page.text)
  }
}
