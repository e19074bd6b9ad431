import Prose
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// The quotation marks of one paragraph, paired: what stands in them, whether they close, what closes nothing.
@Suite struct MarkPairingTests {
  private func pairing(_ text: String, _ range: Range<Int>? = nil) -> MarkPairing {
    let bytes = Array(text.utf8)
    let range = range ?? 0..<bytes.count
    var pairing = MarkPairing(bytes, paragraph: range)
    pairing.pair(quotationMarks(in: bytes, range: range))
    return pairing
  }

  /// Each stretch as `words`, with `…` behind those that never close.
  private func stretches(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return pairing(text).segments.map { String(utf8: bytes[$0.range]) + ($0.isClosed ? "" : "…") }
  }

  @Test(arguments: [
    ("“One.” “Two.”", ["One.", "Two."]), ("He said “one” and “two”.", ["one", "two"]), ("“ spaced ”", ["spaced"]),
    ("«\u{A0}espacé\u{A0}»", ["espacé"]), ("“\u{A0} both \u{A0}”", ["both"]), ("“open", ["open…"]),
    ("“one” and “open", ["one", "open…"]), ("“”", []), ("“ ”", []), ("“", []), ("no marks", []), ("", []),
    ("“outer ‘inner’ outer”", ["outer ‘inner’ outer"]), ("“outer “inner” outer”", ["outer “inner” outer"]),
    ("‘outer “inner” outer’", ["outer “inner” outer"]), ("„deutsch“ und „mehr“", ["deutsch", "mehr"]),
    ("„außen ‚innen‘ außen“", ["außen ‚innen‘ außen"]), ("»deutsch« und »mehr«", ["deutsch", "mehr"]),
    ("« un » et « deux »", ["un", "deux"]), ("”svenska” och ”mera”", ["svenska", "mera"]), ("「日本」です", ["日本"]),
    ("\"straight\" and \"more\"", ["straight", "more"]), ("``old'' style", ["old"]),
    ("'single' marks", ["single"]), ("It's the boys' boat, isn't it?", []), ("the ’90s and ’tis", []),
    ("rock ’n’ roll", []), ("5' 11\" tall", []),
  ])
  func theOutermostPairCounts(text: String, expected: [String]) {
    #expect(stretches(text) == expected)
  }

  @Test(arguments: [
    ("one” two", 1), ("“one” two”", 1), ("one” two” three”", 3), ("“one”", 0), ("the boys’ boat", 0), ("“open", 0),
  ])
  func whatClosesNothingIsNoted(text: String, count: Int) {
    let bytes = Array(text.utf8)
    let strays = pairing(text).strays
    #expect(strays.count == count)
    for stray in strays { #expect(String(utf8: bytes[stray]) == "”") }
  }

  /// Mark-up that was left in the text holds no speech.
  @Test(arguments: ["<a href=\"x y\">here</a>", "class=\"one\" id=\"two\"", "a=\"b\""]) func attributesAreNoQuotes(
    text: String
  ) {
    #expect(stretches(text) == [])
  }

  private static let pieces = [
    "“", "”", "‘", "’", "\"", "'", "„", "«", "»", "‹", "›", "``", "''", " ", " ", "a", "Word", "s", ".", ",", "\u{A0}",
    "é", "=",
    "said ", "n’t ",
  ]

  /// Whatever the marks are: stretches lie in the paragraph, one after the other, each with words in it.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func stretchesNeverOverlap(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<30 {
      let text = numbers.text(of: Self.pieces, atMost: 24)
      let bytes = Array(text.utf8)
      var end = 0
      for segment in pairing(text).segments {
        #expect(end <= segment.outer.lowerBound && segment.outer.upperBound <= bytes.count, "\(text)")
        #expect(segment.outer.lowerBound < segment.range.lowerBound && !segment.range.isEmpty, "\(text)")
        #expect(segment.range.upperBound <= segment.outer.upperBound, "\(text)")
        #expect(String(validating: bytes[segment.range], as: UTF8.self) != nil, "\(text)")
        #expect(bytes.trimmingSpace(segment.range) == segment.range, "\(text.debugDescription)")
        end = segment.outer.upperBound
      }
    }
  }

  /// What stands around a paragraph has no part in it.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func aParagraphIsPairedByItself(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let text = numbers.text(of: Self.pieces, atMost: 20)
      let lead = "“never closed\n"
      let whole = lead + text + "\n” and more “"
      let range = lead.utf8.count..<lead.utf8.count + text.utf8.count
      let alone = pairing(text).segments.map(\.range)
      let within = pairing(whole, range).segments.map {
        $0.range.lowerBound - lead.utf8.count..<$0.range.upperBound - lead.utf8.count
      }
      #expect(alone == within, "\(text.debugDescription)")
    }
  }
}
