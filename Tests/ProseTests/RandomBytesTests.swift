import Prose
import TestSupport
import Testing

/// Bytes made by chance, most of them no text: findings lie in the range, in order, and the same bytes give the same.
@Suite struct RandomBytesTests {
  private func bytes(_ seed: UInt64) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
    let likely: [UInt8] = Array("“”‘’…é.,!? \nAa1$@#'\"-".utf8) + [0, 0x80, 0xC2, 0xE2, 0xF0, 0xFF, 0xED, 0xA0]
    return (0..<numbers.number(below: 300)).map { _ in
      numbers.number(below: 4) == 0 ? UInt8(numbers.number(below: 256)) : numbers.pick(likely)
    }
  }

  private func findings(_ text: [UInt8], _ range: Range<Int>) -> [[Range<Int>]] {
    let words = tokens(in: text, range: range, style: .treebank)
    let tagged = tags(in: text, tokens: words)
    return [
      tokens(in: text, range: range).map(\.range), words.map(\.range),
      sentenceRanges(in: text, range: range).map { $0 },
      sentenceRanges(in: text, range: range, language: "de"), quotationMarks(in: text, range: range).map(\.range),
      names(in: text, range: range).map(\.range), dates(in: text, range: range).map(\.range),
      nounPhrases(in: text, tokens: words, tags: tagged).map(\.range),
    ]
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func findingsLieInTheRangeInOrder(seed: UInt64) {
    let text = bytes(seed)
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<5 {
      let start = numbers.number(below: text.count + 1)
      let range = start..<start + numbers.number(below: text.count - start + 1)
      let found = findings(text, range)
      for ranges in found {
        var last = range.lowerBound
        for next in ranges {
          #expect(next.lowerBound >= last && next.upperBound <= range.upperBound && !next.isEmpty)
          last = next.upperBound
        }
      }
      #expect(findings(text, range) == found)
    }
  }

  /// What stands behind a range changes nothing in it: it is read as if the text ended there.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func whatStandsBehindDoesNotMatter(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "Anna Lee ", "on March 2 ", "“", "”", ". ", "don’t ", "1,200", "U.S. ", "é", "? ", "'", "No. ", "3 ", "said ",
      "… ",
    ]
    let text = Array(numbers.text(of: pieces, atMost: 20).utf8)
    let behind = Array(numbers.pick([" 2025", "s", "’s", ". Then", "”", "x", "1", "é", "\n\n", " Smith"]).utf8)
    let (alone, longer) = (
      Reading(text, language: "en"), Reading(text + behind, blocks: [0..<text.count], language: "en")
    )
    #expect(longer.tokens.map(\.range) == alone.tokens.map(\.range))
    #expect(longer.sentences.map(\.range) == alone.sentences.map(\.range))
    let marks = quotationMarks(in: text + behind, range: 0..<text.count)
    #expect(marks == quotationMarks(in: text, range: 0..<text.count))
  }
}
