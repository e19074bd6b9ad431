import Articles
import Prose
import Testing
import Text

@testable import BuiltinPlugins

/// Whom a pronoun or a title means among those whom an article names, and what a word is to the model.
@Suite struct WhoIsMeantTests {
  private let lexicon = SpeechLexicon.builtin("en")

  /// Who is named in some paragraphs, the last of which is where the question is put.
  private func table(_ paragraphs: [String]) -> (table: EntityTable, text: [UInt8], lines: [QuotedText.Paragraph]) {
    let text = Array(paragraphs.joined(separator: "\n\n").utf8)
    var scan = NameScan(text, lexicon)
    var lines: [QuotedText.Paragraph] = []
    var start = 0
    for (number, paragraph) in paragraphs.enumerated() {
      let range = start..<start + paragraph.utf8.count
      scan.scan(range)
      lines.append(QuotedText.Paragraph(range: range, kind: .paragraph, block: number, segments: 0..<0))
      start = range.upperBound + 2
    }
    return (EntityTable(scan.mentions, quoted: []), text, lines)
  }

  private func name(_ number: Int, _ table: EntityTable, _ text: [UInt8]) -> String {
    number < 0 ? "nobody" : String(utf8: text[table.entities[number].name])
  }

  @Test(arguments: [
    (["Anna Lindqvist met Peter Holm. "], SpeakerPhrase.Form.she, "Anna Lindqvist"),
    (["Anna Lindqvist met Peter Holm. "], .he, "Peter Holm"), (["Anna Lindqvist met Peter Holm. "], .they, "nobody"),
    (["Anna Lindqvist met Peter Holm. "], .it, "nobody"), (["The boats left the harbour. "], .she, "nobody"),
    (["Mr. Falk met Mrs. Stone. "], .he, "Falk"), (["Mr. Falk met Mrs. Stone. "], .she, "Stone"),
    (["Anna Lindqvist left. Mary Carver said so. "], .she, "Mary Carver"),
    (["Anna Lindqvist said so.", "It rained. "], .she, "Anna Lindqvist"),
    (["Anna Lindqvist left.", "It rained.", "It snowed.", "It froze.", "It thawed. "], .she, "nobody"),
  ])
  func aPronounMeansSomebodyNearWhoFits(paragraphs: [String], form: SpeakerPhrase.Form, expected: String) {
    let (table, text, lines) = table(paragraphs)
    let found = PronounResolver(text, table, lines, lexicon).entity(
      form, at: text.count, paragraph: lines.count - 1, speaker: nil)
    #expect(name(found, table, text) == expected)
  }

  /// Who spoke last goes on speaking.
  @Test func theLastSpeakerIsMostLikely() {
    let (table, text, lines) = table(["Mary Carver said so. Anna Lindqvist left. "])
    let resolver = PronounResolver(text, table, lines, lexicon)
    for (speaker, expected) in [(0, "Mary Carver"), (1, "Anna Lindqvist")] {
      let found = resolver.entity(.she, at: text.count, paragraph: 0, speaker: (speaker, 0))
      #expect(name(found, table, text) == expected)
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
    let (table, bytes, _) = table([text])
    let found = TitleResolver(table).entity(head: concept(head), others: others.map(concept), at: bytes.count)
    #expect(name(found, table, bytes) == expected)
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
