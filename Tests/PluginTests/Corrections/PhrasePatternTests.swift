import Testing
import Text

@testable import BuiltinPlugins

@Suite struct PhrasePatternTests {
  private func add(_ pattern: [PhrasePattern]?, to list: inout PhraseList) {
    if let pattern { list.add(pattern) } else { Issue.record("a phrase that cannot be read") }
  }

  private func matches(_ phrase: String, _ text: String) -> Bool {
    var reader = PatternReader()
    reader.classes = ["work": ["article", "story"]]
    var list = PhraseList()
    add(reader.pattern(phrase), to: &list)
    let run = WordRun(Array(text.utf8), 0..<text.utf8.count, in: reader.vocabulary)
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
  func phrasesMatchAsTheyAreWritten(phrase: String, text: String, expected: Bool) {
    #expect(matches(phrase, text) == expected)
  }

  @Test(arguments: ["", "<unknown> word", "..3", "word?"])
  func phrasesWithoutWordsAreNone(phrase: String) {
    var reader = PatternReader()
    #expect(reader.pattern(phrase) == nil)
  }

  @Test func theLongestPhraseIsTaken() {
    var reader = PatternReader()
    var list = PhraseList()
    for phrase in ["editor's note", "editor's note to readers", "editor's"] {
      add(reader.pattern(phrase), to: &list)
    }
    let text = Array("editor's note to readers".utf8)
    let run = WordRun(text, 0..<text.count, in: reader.vocabulary)
    #expect(list.first(in: run, 0..<run.count) == PhraseList.Hit(words: 0..<4, phrase: 1))
  }

  @Test func builtinPhrasesCanAllBeRead() {
    #expect(NoticePatterns.english.unreadable == [] && NoticePatterns.german.unreadable == [])
    #expect(!NoticePatterns.english.labelKinds.isEmpty && !NoticePatterns.english.facts.isEmpty)
    #expect(NoticePatterns.german.labelKinds.count > NoticePatterns.english.labelKinds.count)
  }

  @Test func aPatternOfManyGapsStaysQuick() {
    let phrase = Array(repeating: "a ..9", count: 6).joined(separator: " ") + " b"
    #expect(matches(phrase, String(repeating: "a ", count: 20_000)) == false)
  }
}
