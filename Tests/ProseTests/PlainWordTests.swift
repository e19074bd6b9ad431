import Prose
import Testing

/// What the lexicon says of English words written small.
@Suite struct PlainWordTests {
  private func ask(_ word: String, _ question: (Range<Int>, [UInt8]) -> Bool) -> Bool {
    let text = Array("— \(word) —".utf8)
    return question(4..<4 + word.utf8.count, text)
  }

  @Test(arguments: ["steady", "Steady", "lawyer", "lawyers", "keep"])
  func wordsOfTheLanguageArePlain(word: String) { #expect(ask(word, PlainWords.contains)) }

  @Test(arguments: ["Zarkwell", "Michael", "xqz", ""])
  func namesAndUnknownWordsAreNot(word: String) { #expect(!ask(word, PlainWords.contains)) }

  @Test(arguments: [("lawyers", true), ("Gunmen", true), ("lawyer", false), ("keeps", false), ("news", false)])
  func pluralsOfNouns(word: String, isPlural: Bool) { #expect(ask(word, PlainWords.isPlural) == isPlural) }

  @Test(arguments: [("Keep", true), ("such", true), ("Peace", false), ("officials", false), ("Zarkwell", false)])
  func whatIsNoNoun(word: String, isNone: Bool) { #expect(ask(word, PlainWords.isNoNoun) == isNone) }
}
