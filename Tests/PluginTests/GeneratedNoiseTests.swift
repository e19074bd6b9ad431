import Articles
import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Text that no newsroom would print, cut together by chance: spans stay true and nothing is lost.
@Suite struct GeneratedNoiseTests {
  private static let pieces = [
    "“", "”", "‘", "’", "\"", "'", "„", "«", "»", "—", " ", " ", "\n", "\n\n", ".", ",", "?", ":", "said ", "sagte ",
    "a dit ",
    "Anna Lindqvist", "Peter Holm", "she ", "er ", "according to ", "the mayor ", "Correction: ", "12 ", "é", "😀",
    "\u{A0}",
    "e\u{301}", "[", "…", "By ", "# ", "- ", "> ", "<b>", "&amp;", "\u{200B}", "\t", "U.S. ", "Mr. ", "LONDON — ",
  ]

  @Test(
    arguments: [("story.txt", ["en", "de"]), ("story.md", ["fr", "es"]), ("story.html", ["en", "sv"])],
    1...12 as ClosedRange<UInt64>)
  func everySpanIsTrue(kind: (path: String, languages: [String]), seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<4 {
      let text = "Headline of a day\n\n" + numbers.text(of: Self.pieces, atMost: 120)
      let file = Array(text.utf8)
      var article = article(bytes: file, path: kind.path)
      let language = JSONValue.string(numbers.pick(kind.languages))
      let kinds: JSONValue = ["direct", "mixed", "indirect", "scare"]
      do {
        try work(
          &article,
          [
            ("parse", ["language": language]), ("extract-quotes", ["kinds": kinds]), ("detect-corrections", [:]),
            ("summarize", [:]),
          ], registry: builtinPlugins)
      } catch {
        // An article without words fails by name; nothing else may.
        #expect(article.text.utf8.isEmpty, "\(text.debugDescription): \(error)")
        continue
      }
      let record = try JSONParser.parse(ArticleRecord.write(article))
      #expect(brokenSpans(record, sourceLength: file.count) == [], "\(text.debugDescription)")
      #expect(untrueSources(record, file: file) == [], "\(text.debugDescription)")
    }
  }
}
