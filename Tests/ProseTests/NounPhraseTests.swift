import Prose
import Testing

@Suite struct NounPhraseTests {
  private func phrases(_ text: String) -> (Marked, [Token], [NounPhrase]) {
    let marked = Marked(text)
    let words = tokens(in: marked.bytes, range: marked.all, style: .treebank)
    return (marked, words, nounPhrases(in: marked.bytes, tokens: words, tags: tags(in: marked.bytes, tokens: words)))
  }

  /// The text, its phrases with `/` between them, their heads.
  @Test(arguments: [
    ("The mayor said the old plan was dead.", "The mayor/the old plan", "mayor plan"),
    ("She told reporters that it was over.", "She/reporters/it", "She reporters it"),
    ("The president’s lawyers left the court.", "The president’s lawyers/the court", "lawyers court"),
    ("A spokesman for the company declined.", "A spokesman/the company", "spokesman company"),
    ("Two senior officials resigned.", "Two senior officials", "officials"),
    ("Anna Marsh met Bob Cole in Reno.", "Anna Marsh/Bob Cole/Reno", "Marsh Cole Reno"),
  ])
  func basePhrases(_ text: String, _ expected: String, _ heads: String) {
    let (marked, words, found) = phrases(text)
    #expect(marked.strings(found.map(\.range)).joined(separator: "/") == expected)
    #expect(marked.strings(found.map { words[$0.head].range }).joined(separator: " ") == heads)
  }

  @Test func phrasesDoNotOverlapAndHoldTheirHead() {
    let (_, _, found) = phrases(
      "The long-awaited report by the state’s top auditor, which she called “a very dark day”, cost $5 million.")
    #expect(found.count > 3)
    for (phrase, next) in zip(found, found.dropFirst()) { #expect(phrase.tokens.upperBound <= next.tokens.lowerBound) }
    for phrase in found { #expect(phrase.tokens.contains(phrase.head)) }
  }

  @Test func missingTagsAreNoDanger() {
    let text = Marked("the house")
    let words = tokens(in: text.bytes, range: text.all)
    #expect(nounPhrases(in: text.bytes, tokens: words, tags: []).isEmpty)
    let far = [Token(kind: .word, range: 90..<95)]
    #expect(nounPhrases(in: text.bytes, tokens: far, tags: [Prose.Tag(universal: .noun, penn: .nn)]).isEmpty)
  }
}
