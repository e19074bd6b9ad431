import Articles
import Prose
import Text

/// Looks whether the article, its notices aside, says a fact.
struct BodyCheck {
  let page: Page
  let notices: RangeList

  /// A longer fact is a sentence, which an article puts in other words.
  private static let longest = 8

  /// Whether the article has text besides its notices.
  var hasBody: Bool { page.structure.blocks.contains { $0.isProse && !notices.overlaps($0.range) } }

  /// Notes what the article still holds of the facts of a notice.
  func look(for notice: inout Correction) {
    let right = notice.corrected.map(core)
    notice.originalInBody = notice.original.flatMap { holds(core($0), apartFrom: right, notice.concerns) }
    notice.correctedInBody = right.flatMap { holds($0, apartFrom: nil, notice.concerns) }
  }

  /// The words of a fact without an article, a preposition or the like before it and behind it.
  private func core(_ fact: Range<Int>) -> [Token] {
    var words = tokens(in: page.text, range: fact).filter(isWord)[...]
    while words.count > 1, let first = words.first, page.patterns.empty.contains(first.hash) {
      words = words.dropFirst()
    }
    while words.count > 1, let last = words.last, page.patterns.empty.contains(last.hash) { words = words.dropLast() }
    return Array(words)
  }

  private func isWord(_ token: Token) -> Bool {
    token.kind == .word || token.kind == .number || token.kind == .symbol
  }

  /// Whether the fact stands in the article word for word; `nil` where it is too long to be told.
  ///
  /// A number alone may stand for many things: it is looked for in the sentences that the notice concerns.
  private func holds(_ fact: [Token], apartFrom other: [Token]?, _ concerns: [Correction.Concern]) -> Bool? {
    guard !fact.isEmpty, fact.count <= Self.longest else { return nil }
    let words = fact.map(\.hash)
    let isNumber = fact.count == 1 && fact[0].kind == .number
    guard isNumber else {
      return parts.contains { finds(words, in: $0, apartFrom: other?.map(\.hash)) }
    }
    guard !concerns.isEmpty else { return nil }
    return concerns.contains { finds(words, in: tokens(in: page.text, range: $0.range), apartFrom: other?.map(\.hash)) }
  }

  private var parts: [[Token]] {
    zip(page.structure.blocks, page.reading.blocks).compactMap { block, read in
      let isRead = block.kind != .boilerplate && block.kind != .byline && !notices.overlaps(block.range)
      return isRead ? Array(page.reading.tokens[read.tokens]) : nil
    }
  }

  private func finds(_ words: [UInt32], in tokens: [Token], apartFrom other: [UInt32]?) -> Bool {
    let tokens = tokens.filter(isWord)
    return tokens.indices.contains { place in
      guard begins(words, at: place, tokens) else { return false }
      return other.map { !isWithin(words, $0, place, tokens) } ?? true
    }
  }

  private func begins(_ words: [UInt32], at place: Int, _ tokens: [Token]) -> Bool {
    guard place >= 0, place + words.count <= tokens.count else { return false }
    if words.count == 1, isCompound(tokens[place]) { return head(tokens[place]) == words[0] }
    return words.indices.allSatisfy { tokens[place + $0].hash == words[$0] }
  }

  /// Whether the words at that place are only a part of the other fact: `Gallup` of `Gallup International`.
  private func isWithin(_ words: [UInt32], _ other: [UInt32], _ place: Int, _ tokens: [Token]) -> Bool {
    guard other.count > words.count else { return false }
    return (0...other.count - words.count).contains { offset in
      Array(other[offset..<offset + words.count]) == words && begins(other, at: place - offset, tokens)
    }
  }

  /// `74-year-old` holds the number 74.
  private func isCompound(_ token: Token) -> Bool {
    token.shape.contains(.hyphen) && isASCIIDigit(page.text[token.range.lowerBound])
  }

  private func head(_ token: Token) -> UInt32 {
    let end = page.text[token.range].firstIndex(of: UInt8(ascii: "-")) ?? token.range.upperBound
    return WordHash.of(token.range.lowerBound..<end, in: page.text)
  }
}
