import Prose
import TestSupport
import Testing

/// Texts put together of sentences whose borders are known.
@Suite struct GeneratedSentenceTests {
  private static let english = [
    "The council met on Monday.", "Who voted no?", "Sen. Maria Lopez spoke in the U.S. Senate.",
    "“It is over,” she said.", "It costs $1.50 at www.example.com today.", "He spoke (she did not) at length.",
    "J. K. Marsh wrote it in Vol. 3 and No. 4.", "“We won!” he cried.", "They moved to Mt. Hood in Aug. 2020.",
    "She said “never again.”", "Members walked out!", "On Feb. 28 the vote was held.", "(It rained.)",
    "It was, e.g. in Ohio, a long night.", "Acme Inc. and Bolt Corp. merged at 9 a.m. sharp.",
    "Dr. Ray Kim met Mrs. Ito at St. Mary’s.", "“Why?” he asked.", "The law [...] is void.",
    "I was … not sure.", "Élodie Martin, 45, objected.", "Is that “fair”?", "Prices rose 3.5 percent.",
    "Write to ann@example.com or see https://example.com/a.b/c.html before noon.",
  ]
  private static let german = [
    "Am 3. Oktober wird gefeiert.", "Der Rat tagte am Montag.", "Dr. Lena Vogt sprach zuerst.",
    "„Es ist vorbei“, sagte sie.",
    "Wer stimmte dagegen?", "Das kostet 3,50 Euro.", "Er wohnt in der Hafenstr. 12 am Kai.", "„Nie wieder!“, rief er.",
    "Der 2. Entwurf war besser.", "Niemand blieb!",
  ]

  private func check(_ sentences: [String], language: String?, _ place: SourceLocation = #_sourceLocation) {
    let text = Marked(sentences.joined(separator: " "))
    let found = text.strings(sentenceRanges(in: text.bytes, range: text.all, language: language))
    #expect(found == sentences, sourceLocation: place)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func bordersAreFoundInAnyOrder(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    check((0..<8).map { _ in numbers.pick(Self.english) }, language: "en")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func bordersAreFoundInGerman(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    check((0..<6).map { _ in numbers.pick(Self.german) }, language: "de")
  }

  /// White space of any kind between sentences changes nothing.
  @Test(arguments: ["  ", "\n", "\t", "\u{A0}", " \u{2009}", "\r\n", "\n\n", "\n \n"], 1...3 as ClosedRange<UInt64>)
  func whiteSpaceBetweenThem(space: String, seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let sentences = (0..<6).map { _ in numbers.pick(Self.english) }
    let text = Marked(sentences.joined(separator: space))
    #expect(text.strings(sentenceRanges(in: text.bytes, range: text.all)) == sentences)
  }

  private static let noise = [
    "Anna", "the", "U.S.", ". ", "? ", "! ", "… ", "“", "”", "'", "(", ")", "[", "]", "\n", "\n\n", " ", "\u{A0}", "3",
    "1. ",
    "• ", "é", "日", "。", "www.a.de ", "e.g. ", "No. ", "a.m. ", "...", ",", ";", "—", "\u{301}", "Mr. ", "said ",
  ]

  /// Sentences hold every character but white space, each once, and neither begin nor end with white space.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func nothingIsLostBetweenThem(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let text = Marked(numbers.text(of: Self.noise, atMost: 60))
    let found = sentenceRanges(in: text.bytes, range: text.all)
    var last = 0
    for range in found {
      #expect(text.string(last..<range.lowerBound).allSatisfy { $0.isWhitespace }, "lost before \(text.string(range))")
      let scalars = text.string(range).unicodeScalars
      for scalar in [scalars.first, scalars.last] { #expect(scalar?.properties.isWhitespace == false, "\(scalars)") }
      last = range.upperBound
    }
    #expect(text.string(last..<text.bytes.count).allSatisfy { $0.isWhitespace })
  }

  /// A blank line always ends a sentence: what stands in one paragraph changes nothing in the next.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func paragraphsAreReadAlone(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = Self.noise.filter { !$0.contains("\n") && $0 != "\u{301}" }
    let parts = (0..<2).map { _ in "A" + numbers.text(of: pieces, atMost: 20) + "z" }
    let both = Marked(parts.joined(separator: "\n\n"))
    let alone = parts.flatMap { part in
      let marked = Marked(part)
      return marked.strings(sentenceRanges(in: marked.bytes, range: marked.all))
    }
    #expect(both.strings(sentenceRanges(in: both.bytes, range: both.all)) == alone)
  }

  @Test(arguments: ["•", "⁃", "▪", "●"]) func bulletsBeginItems(bullet: String) {
    let items = ["\(bullet) bread and salt", "\(bullet) two nets", "\(bullet) a rope of ten metres"]
    let text = Marked("They took:\n" + items.joined(separator: "\n"))
    #expect(text.strings(sentenceRanges(in: text.bytes, range: text.all)).suffix(3) == items[...])
  }

  @Test func titlesStandBeforeAnyName() {
    for title in [
      "Sen.", "Rep.", "Gov.", "Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "Gen.", "Col.", "Lt.", "Capt.", "Sgt.", "Rev.",
    ] {
      for name in ["Marsh", "Élodie Roy", "O’Brien", "de Groot", "Li"] {
        check(["They asked \(title) \(name) about it.", "Nobody answered."], language: "en")
      }
    }
  }
}
