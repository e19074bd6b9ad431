import Prose
import Testing

/// Any bytes and any offsets: results stay inside the text, in order, and their number grows with the text.
@Suite struct HostileTests {
  static let seeds = [
    "“", "”", "\"", "'", "’", ".", ". ", ".)", "...", "…", "!", "? ", "(", "[1]", "[", "A", "A ", "A. ", "U.S. ",
    "Sen. ",
    "of ", "A of ", "de ", "-", "--", "1. ", "1/2/", "1-", "\n", "\n\n", " ", "\u{A0}", "• ", "http://", "@a", "3/2 ",
    "March ", "March 2, ", "Sunday, ", "n’t", "a’", "É", "日", "🙂", "\u{301}", "``", "« ", "the ", ".\u{2009}", "S’ ",
    "a@", "Dr. A ", "R-A, ", "x.y", "\t", "0",
  ]
  static let broken: [[UInt8]] = [
    [0xFF], [0xE2], [0xE2, 0x80], [0xC2], [0xF0, 0x9F], [0x80], [0xC0, 0x80], [0x00], [0xED, 0xA0, 0x80],
  ]

  private func ranges(_ text: [UInt8], _ range: Range<Int>) -> [[Range<Int>]] {
    let words = tokens(in: text, range: range, style: .treebank)
    return [
      sentenceRanges(in: text, range: range), sentenceRanges(in: text, range: range, language: "de"),
      tokens(in: text, range: range).map(\.range), words.map(\.range),
      quotationMarks(in: text, range: range).map(\.range), names(in: text, range: range).map(\.range),
      dates(in: text, range: range).map(\.range),
      nounPhrases(in: text, tokens: words, tags: tags(in: text, tokens: words)).map(\.range),
    ]
  }

  private func checkOrder(_ found: [Range<Int>], within range: Range<Int>) {
    var last = range.lowerBound
    for next in found {
      #expect(next.lowerBound >= last && next.upperBound <= range.upperBound && !next.isEmpty)
      last = next.upperBound
    }
  }

  @Test(arguments: seeds)
  func repetitionStaysInOrder(_ seed: String) {
    let text = Array(String(repeating: seed, count: 400).utf8)
    for found in ranges(text, 0..<text.count) { checkOrder(found, within: 0..<text.count) }
    _ = detectLanguage(in: text, range: 0..<text.count)
  }

  /// Ten times the text gives about ten times the findings: nothing is found twice.
  ///
  /// The edges of the short text may hide a few.
  @Test(arguments: seeds)
  func findingsGrowWithTheText(_ seed: String) {
    let small = Array(String(repeating: seed, count: 50).utf8)
    let large = Array(String(repeating: seed, count: 500).utf8)
    for (few, many) in zip(ranges(small, 0..<small.count), ranges(large, 0..<large.count)) {
      #expect(many.count <= 11 * few.count + 20)
      #expect(many.count <= large.count)
    }
  }

  @Test(arguments: ["\"", ".", "A", "(", "’", "A ", ". "])
  func aHundredThousandOfThem(_ seed: String) {
    let text = Array(String(repeating: seed, count: 100_000 / seed.utf8.count).utf8)
    let sentences = sentenceRanges(in: text, range: 0..<text.count)
    checkOrder(sentences, within: 0..<text.count)
    checkOrder(tokens(in: text, range: 0..<text.count).map(\.range), within: 0..<text.count)
    checkOrder(quotationMarks(in: text, range: 0..<text.count).map(\.range), within: 0..<text.count)
    checkOrder(names(in: text, range: 0..<text.count).map(\.range), within: 0..<text.count)
    checkOrder(dates(in: text, range: 0..<text.count).map(\.range), within: 0..<text.count)
  }

  @Test(arguments: broken)
  func brokenUTF8IsNoDanger(_ bytes: [UInt8]) {
    for text in [bytes, Array("A. ".utf8) + bytes, bytes + Array(" Sen. B".utf8), Array("“a ".utf8) + bytes + bytes] {
      for found in ranges(text, 0..<text.count) { checkOrder(found, within: 0..<text.count) }
    }
  }

  @Test(arguments: [0..<0, 5..<5, 0..<100_000, 7..<9, 100..<200, -5..<3, -9 ..< -2, 3..<4])
  func offsetsFromOutsideDoNotTrap(_ range: Range<Int>) {
    let text = Array("“A’s” é. Sen. B (D-X.) said".utf8)
    for found in ranges(text, range) { checkOrder(found, within: 0..<text.count) }
    _ = detectLanguage(in: text, range: range)
  }

  @Test func everyPartOfATextIsNoDanger() {
    let text = Array("« É. » Dr. Lee’s “3/2” …日 U.S. on March 2, 2025".utf8)
    for start in 0...text.count {
      for end in stride(from: start, through: text.count, by: 3) {
        for found in ranges(text, start..<end) { checkOrder(found, within: start..<end) }
      }
    }
  }
}
