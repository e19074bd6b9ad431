import Testing
import TestSupport
import Text

@testable import BuiltinPlugins

/// Paragraphs cut into words, signs and whole quotations, and their sentences.
@Suite struct QuoteWordsTests {
  @Test(arguments: [
    ("“We go,” Jones said.", ["“”", "Jones", "said", "./stop"]),
    ("Jones said: “We go.”", ["Jones", "said", ":/colon", "“”"]),
    ("Jones (R-Ohio) said it.", ["Jones", "(/open", "R-Ohio/other", ")/close", "said", "it", "./stop"]),
    ("One, two; three – four.", ["One", ",/comma", "two", ";/semicolon", "three", "–/dash", "four", "./stop"]),
    ("It cost 12 euros?", ["It", "cost", "12/number", "euros", "?/stop"]), ("", []), ("“Only this.”", ["“”"]),
    ("Jones’s boat I’m in", ["Jones", "boat", "I", "in"]),
  ])
  func everySignHasItsKind(paragraph: String, cut: [String]) {
    #expect(CutParagraph(paragraph).cut == cut)
  }

  @Test(arguments: [
    ("fr", "L’avocate dit qu’il part.", ["L’", "avocate", "dit", "qu’", "il", "part", "./stop"]),
    ("fr", "« Oui », a-t-elle dit.", ["“”", ",/comma", "a", "elle", "dit", "./stop"]),
    ("fr", "« Oui », dit-il.", ["“”", ",/comma", "dit", "il", "./stop"]),
    ("fr", "Aujourd’hui elle part.", ["Aujourd’hui", "elle", "part", "./stop"]),
    ("en", "The o’clock dit-il stays", ["The", "o’clock", "dit-il", "stays"]),
  ])
  func frenchWordsDrawnTogetherAreParted(language: String, paragraph: String, cut: [String]) {
    #expect(CutParagraph(paragraph, language).cut == cut)
  }

  @Test(arguments: [
    ("Jones left. She said no. They stayed.", 3), ("“We go.” Jones left.", 2), ("“We go,” Jones said. He left.", 2),
    ("“Why?” asked Jones.", 1), ("Dr. Jones left.", 1), ("In the U.S. they left.", 1),
    ("He left at 5 p.m. on Monday.", 1),
    ("“We go.” “They stay.”", 2), ("Jones said “no” and left.", 1), ("Jones left! Why? Nobody knows.", 3),
  ])
  func sentencesAreCounted(paragraph: String, sentences: Int) {
    #expect((CutParagraph(paragraph).words.last?.sentence ?? 0) + 1 == sentences)
  }

  @Test func germanOrdinalsEndNoSentence() {
    #expect(CutParagraph("Am 3. Mai sagte Anna Veit nein.", "de").words.last?.sentence == 0)
    #expect(CutParagraph("Sie kam am 3. Der Rat tagte.", "de").words.last?.sentence == 1)
  }

  @Test func endingsTellWhatAWordMayBe() {
    let paragraph = CutParagraph("Foxley stumbled slowly, grumbling, over stones at Foxley’s USA gate, saying no.")
    #expect(paragraph.words { $0.shape == .past } == ["stumbled"])
    #expect(
      paragraph.words { $0.shape == .adverb } == ["slowly"]
        || paragraph.words { $0.shape == .adverb }.contains("slowly"))
    #expect(paragraph.words { $0.shape == .participle } == ["grumbling"])
    #expect(paragraph.words { $0.isParticiple } == ["saying"], "a cue in the form of a participle")
    #expect(paragraph.words { $0.isPossessive } == ["Foxley"])
    #expect(paragraph.words { $0.isAllCapitals } == ["USA"])
  }

  @Test(arguments: [
    ("“We go,” said Jones.", true), ("“We go!” said Jones.", true), ("“We go?” said Jones.", true),
    ("“We go” said Jones.", false),
    ("“We go.” said Jones.", false),
  ])
  func aQuotationTellsWhetherASignEndsIt(paragraph: String, endsWithSign: Bool) {
    #expect(CutParagraph(paragraph).words.first?.endsWithSign == endsWithSign)
  }

  private static let pieces = [
    "“We go,” ", "“", "” ", "Jones ", "said ", "I’m ", "they’ve ", "boys’ ", "R-Ohio ", "12 ", "3. ", ". ", ", ", "– ",
    "(", ") ", "é ",
    "😀 ", "qu’il ", "dit-il ", "U.S. ", "’", "-",
  ]

  /// Words stand one behind the other, cover no quotation but as a whole, and sentences only grow.
  @Test(arguments: ["en", "de", "fr", "es"], 1...12 as ClosedRange<UInt64>)
  func wordsStandOneBehindTheOther(language: String, seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<10 {
      let text = numbers.text(of: Self.pieces, atMost: 30)
      let paragraph = CutParagraph(text, language)
      var (end, sentence) = (0, 0)
      for word in paragraph.words {
        #expect(end <= word.start && word.start < word.end && word.end <= paragraph.text.count, "\(text)")
        #expect((word.kind == .quote) == (word.segment >= 0), "\(text)")
        #expect(sentence <= word.sentence && word.sentence <= sentence + 1, "\(text)")
        (end, sentence) = (word.end, word.sentence)
      }
      #expect(paragraph.words.count { $0.kind == .quote } == paragraph.quoted.segments.count, "\(text)")
    }
  }
}
