import Articles
import Prose
import Testing
import Text

@testable import BuiltinPlugins

/// Whom a pronoun or a title means among those whom an article names, and what a word is to the model.
@Suite struct WhoIsMeantTests {
  private let lexicon = SpeechLexicon.builtin("en")

  @Test(arguments: [
    (["Anna Lindqvist met Peter Holm. "], Sex.female, "Anna Lindqvist"),
    (["Anna Lindqvist met Peter Holm. "], .male, "Peter Holm"), (["The boats left the harbour. "], .female, "nobody"),
    (["Mr. Falk met Mrs. Stone. "], .male, "Falk"), (["Mr. Falk met Mrs. Stone. "], .female, "Stone"),
    (["Anna Lindqvist left. Mary Carver said so. "], .female, "Mary Carver"),
    (["Anna Lindqvist said so.", "It rained. "], .female, "Anna Lindqvist"),
    (["Anna Lindqvist left."] + Array(repeating: "It rained.", count: 9), .female, "nobody"),
  ])
  func aPronounMeansSomebodyNearWhoFits(paragraphs: [String], sex: Sex, expected: String) {
    let people = peopleIndex(paragraphs)
    #expect(name(people.person(sex, before: people.reading.text.count, speaker: nil), people) == expected)
  }

  /// Who spoke last goes on speaking.
  @Test func theLastSpeakerIsMostLikely() {
    let people = peopleIndex(["Mary Carver said so. Anna Lindqvist left. "])
    for (speaker, expected) in [(0, "Mary Carver"), (1, "Anna Lindqvist")] {
      let found = people.person(.female, before: people.reading.text.count, speaker: speaker)
      #expect(name(found, people) == expected)
    }
  }

  private func concept(_ word: String) -> UInt32 { lexicon.entry(WordHash.of(word))?.concept ?? WordHash.of(word) }

  @Test(
    arguments: [
      ("Council spokesman Peter Holm met Mayor Anna Lindqvist.", "spokesman", [], "Peter Holm"),
      ("Council spokesman Peter Holm met Mayor Anna Lindqvist.", "mayor", [], "Anna Lindqvist"),
      ("Council spokesman Peter Holm met Mayor Anna Lindqvist.", "senator", [], "nobody"),
      ("Senator Paul Pell met Senator Mary Carver.", "senator", [], "nobody"),
      ("Nobody was there.", "mayor", [], "nobody"),
    ] as [(String, String, [String], String)])
  func aTitleMeansTheOneWhoHasIt(text: String, head: String, others: [String], expected: String) {
    let people = peopleIndex([text])
    let found = people.bearer(of: WordHash.of(head), Set(others.map { WordHash.of($0) }))
    #expect(name(found, people) == expected)
  }

  @Test func aWordIsItsClassToTheModelAndItselfWhereItTells() {
    let words = CutParagraph("Foxley said, twelve: the (old) boats!").words
    let coarse = words.indices.map { WordCode.coarse(words, $0) }
    #expect(WordCode.coarse(words, -1) == 1 && WordCode.coarse(words, words.count) == 2)
    #expect(WordCode.fine(words, -1) == 1 && WordCode.fine(words, words.count) == 2)
    let signs = words.indices.filter { words[$0].kind != .word }
    #expect(
      Set(signs.map { words[$0].kind.rawValue }).count == Set(signs.map { coarse[$0] }).count, "each sign has its own")
    #expect(words.indices.allSatisfy { (1..<64).contains(coarse[$0]) })
    #expect(WordCode.fine(words, 1) == concept("said") && WordCode.coarse(words, 1) != concept("said"))
    #expect(WordCode.fine(words, 0) == coarse[0], "a name is only a name")
    for (place, word) in words.enumerated() {
      #expect(WordCode.both(word).coarse == coarse[place] && WordCode.both(word).fine == WordCode.fine(words, place))
    }
  }
}
