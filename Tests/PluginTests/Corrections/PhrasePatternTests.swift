import Prose
import Testing
import Text

@testable import BuiltinPlugins

@Suite struct PhrasePatternTests {
  /// The phrases as a list, with the words of a text as the list's vocabulary has them.
  private func prepared(
    _ phrases: [String], _ text: String, _ classes: [String: [String]] = [:]
  ) throws -> (list: PhraseList, run: WordRun) {
    var reader = PatternReader()
    reader.classes = classes
    var patterns: [[PhrasePattern]] = []
    for phrase in phrases {
      let pattern = reader.pattern(phrase)
      patterns.append(try #require(pattern))
    }
    let bytes = Array(text.utf8)
    let run = WordRun(tokens(in: bytes, range: 0..<bytes.count), in: reader.vocabulary)
    return (PhraseList(patterns), run)
  }

  private func matches(_ phrase: String, _ text: String) throws -> Bool {
    let (list, run) = try prepared([phrase], text, ["work": ["article", "story"]])
    return list.isFound(in: run, 0..<run.count)
  }

  @Test(arguments: [
    ("this article", "In This Article we", true), ("this article", "this one article", false),
    ("this|the article", "the article", true), ("this <work>", "this story", true), ("this <work>", "this post", false),
    ("was also? updated", "was updated", true), ("was also? updated", "was also updated", true),
    ("was also? updated", "was not updated", false), ("was ..2 updated", "was not yet updated", true),
    ("was ..2 updated", "was not at all updated", false), ("(has been|was) updated", "it has been updated", true),
    ("(has been|was) updated", "it has updated", false), ("we (have now)? moved", "we moved", true),
    ("we (have now)? moved", "we have now moved", true), ("we (have now)? moved", "we have moved", false),
    ("page <number>", "on page 12", true), ("page <number>", "on page twelve", false),
    ("editor's note", "Editor’s note", true), ("( corrects", "(Corrects name)", true), ("a b a c", "a b a b a c", true),
  ])
  func phrasesMatchAsTheyAreWritten(phrase: String, text: String, expected: Bool) throws {
    #expect(try matches(phrase, text) == expected)
  }

  @Test(arguments: ["", "<unknown> word", "..3", "word?"])
  func phrasesWithoutWordsAreNone(phrase: String) {
    var reader = PatternReader()
    #expect(reader.pattern(phrase) == nil)
  }

  @Test func theLongestPhraseIsTaken() throws {
    let phrases = ["editor's note", "editor's note to readers", "editor's"]
    let (list, run) = try prepared(phrases, "editor's note to readers")
    #expect(list.first(in: run, 0..<run.count) == PhraseList.Hit(words: 0..<4, phrase: 1))
  }

  @Test func builtinPhrasesCanAllBeRead() {
    #expect([NoticePatterns.english, .german, .french, .spanish].allSatisfy { $0.unreadable == [] })
    #expect(!NoticePatterns.english.labelKinds.isEmpty && !NoticePatterns.english.facts.isEmpty)
    #expect(NoticePatterns.german.labelKinds.count > NoticePatterns.english.labelKinds.count)
  }

  @Test func aPatternOfManyGapsStaysQuick() throws {
    let phrase = Array(repeating: "a ..9", count: 6).joined(separator: " ") + " b"
    #expect(try matches(phrase, String(repeating: "a ", count: 20_000)) == false)
  }
}
