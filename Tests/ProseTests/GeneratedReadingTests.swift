import Prose
import TestSupport
import Testing

/// A text read in blocks, whatever stands in it.
@Suite struct GeneratedReadingTests {
  private static let pieces = [
    "Anna Lindqvist ", "the ", "U.S. ", "don’t ", "half-hearted ", "3/2/2025 ", "$1,200.50 ", "“", "”", "'", "? ", ". ",
    "… ",
    "on March 2, 2025, ", "Sen. ", "said ", "é", "日本", "😀", "\u{301}", "\u{A0}", "\n", "www.example.com ", "(", ")",
    "—",
    "Monday ", "No. 5 ", "R-Alaska, ", "’s ", "n’t", "cannot ", "#topic ", "5 p.m. ", "-", "’", "1. ", "• ",
  ]

  private func text(_ seed: UInt64) -> (parts: [[UInt8]], whole: [UInt8], blocks: [Range<Int>]) {
    var numbers = SeededNumbers(seed: seed)
    let parts = (0..<4).map { _ in Array(numbers.text(of: Self.pieces, atMost: 30).utf8) }
    var (whole, blocks): ([UInt8], [Range<Int>]) = ([], [])
    for part in parts {
      blocks.append(whole.count..<whole.count + part.count)
      whole += part + Array("\n\n".utf8)
    }
    return (parts, whole, blocks)
  }

  private func moved(_ ranges: [Range<Int>], by distance: Int) -> [Range<Int>] {
    ranges.map { $0.lowerBound + distance..<$0.upperBound + distance }
  }

  /// A block is read as if it stood alone: tokens, sentences, names and dates.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func aBlockIsReadByItself(seed: UInt64) {
    let (parts, whole, blocks) = text(seed)
    let reading = Reading(whole, blocks: blocks, language: "en")
    for (number, part) in parts.enumerated() {
      let alone = Reading(part, language: "en")
      let start = blocks[number].lowerBound
      #expect(reading.tokens[reading.blocks[number].tokens].map(\.range) == moved(alone.tokens.map(\.range), by: start))
      let sentences = reading.sentences.filter { $0.block == number }
      #expect(sentences.map(\.range) == moved(alone.sentences.map(\.range), by: start))
      for (sentence, other) in zip(sentences, alone.sentences) {
        #expect(reading.names(of: sentence).map(\.range) == moved(alone.names(of: other).map(\.range), by: start))
        #expect(reading.dates(of: sentence).map(\.range) == moved(alone.dates(of: other).map(\.range), by: start))
      }
    }
  }

  /// Blocks given in another order have the same sentences.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func theOrderOfTheBlocksDoesNotMatter(seed: UInt64) {
    let (_, whole, blocks) = text(seed)
    let forwards = Reading(whole, blocks: blocks, language: "en").sentences.map(\.range)
    let backwards = Reading(whole, blocks: blocks.reversed(), language: "en").sentences.map(\.range)
    #expect(Set(forwards) == Set(backwards) && forwards.count == backwards.count)
  }

  /// Tokens of a sentence are those in its range; those of all sentences are all.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func everyTokenIsInOneSentence(seed: UInt64) {
    let (_, whole, blocks) = text(seed)
    let reading = Reading(whole, blocks: blocks)
    var next = 0
    for sentence in reading.sentences {
      #expect(sentence.tokens.lowerBound == next)
      next = sentence.tokens.upperBound
      for token in reading.tokens[sentence.tokens] {
        #expect(
          sentence.range.lowerBound <= token.range.lowerBound && token.range.upperBound <= sentence.range.upperBound)
      }
    }
    #expect(next == reading.tokens.count)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func namesAndDatesLieInTheirSentence(seed: UInt64) {
    let (_, whole, blocks) = text(seed)
    let reading = Reading(whole, blocks: blocks)
    for sentence in reading.sentences {
      for name in reading.names(of: sentence) {
        #expect(sentence.range.clamped(to: name.range) == name.range)
        #expect(name.range.clamped(to: name.core) == name.core && !name.words.isEmpty)
        #expect(name.words.allSatisfy { name.core.clamped(to: $0) == $0 })
        if let title = name.title { #expect(title.upperBound <= name.core.lowerBound) }
        if let suffix = name.suffix { #expect(suffix.lowerBound >= name.core.upperBound) }
      }
      for date in reading.dates(of: sentence) {
        #expect(sentence.range.clamped(to: date.range) == date.range)
        #expect(
          (1...31).contains(date.day ?? 1) && (1...12).contains(date.month ?? 1) && (1...7).contains(date.weekday ?? 1))
      }
      #expect(reading.words(of: sentence).allSatisfy { $0.kind == .word || $0.kind == .number })
    }
  }

  /// Tokens of any part lie in it, whether they were at hand or are cut anew.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func tokensOfAnyPartLieInIt(seed: UInt64) {
    let (_, whole, blocks) = text(seed)
    let reading = Reading(whole, blocks: blocks)
    var numbers = SeededNumbers(seed: seed)
    for block in reading.blocks where block.range.count > 1 {
      for _ in 0..<10 {
        let start = block.range.lowerBound + numbers.number(below: block.range.count)
        let end = start + numbers.number(below: block.range.upperBound - start + 1)
        let part = reading.tokens(of: block, in: start..<end)
        #expect(part.allSatisfy { start <= $0.range.lowerBound && $0.range.upperBound <= end })
      }
    }
  }

  @Test func sentencesThatFollowEachOtherAreJoined() throws {
    let reading = Reading(Array("One left. Two stayed. Nobody spoke.".utf8))
    let joined = try #require(Reading.Sentence(joining: reading.sentences[0...1]))
    #expect(String(decoding: reading.text[joined.range], as: UTF8.self) == "One left. Two stayed.")
    #expect(joined.tokens == 0..<6 && joined.block == 0)
    #expect(Reading.Sentence(joining: []) == nil)
  }
}
