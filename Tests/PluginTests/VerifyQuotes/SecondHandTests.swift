import Articles
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// Pairs by another hand, from the article's text to the verdict.
///
/// At the first reading, before anybody who wrote the code had seen one of them, 169 of 177 verdicts were right.
@Suite struct SecondHandTests {
  private struct Result {
    var quote: String
    var wanted: String
    var item: Verification.Item?
    var speaker: JSONValue?
    var isUnrelated: Bool

    var verdict: String { item.map { $0.verdict.rawValue.replacing("_", with: "-") } ?? "none" }
  }

  private func results() throws -> [Result] {
    try String(utf8: transcriptBytes("second-hand.jsonl")).split(separator: "\n").flatMap { line in
      let row = try JSONParser.parse(String(line))
      let article = try checked(row)
      var quotes = article[Quotes.self]?.all ?? []
      let items = article[Verification.self]?.all ?? []
      return (row["gold"]?.items ?? []).map { gold in
        let text = gold["quote"]?.text ?? ""
        let place = quotes.firstIndex { Self.letters(article.text[$0.range]) == Self.letters(text) }
        let quote = place.map { quotes.remove(at: $0) }
        return Result(
          quote: text, wanted: gold["verdict"]?.text ?? "", item: items.first { $0.quote == quote?.id },
          speaker: gold["speaker_ok"], isUnrelated: row["kind"]?.text == "unrelated")
      }
    }
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private func checked(_ row: JSONValue) throws -> Article {
    var checked = article(row["article"]?.text ?? "")
    try work(&checked, [("parse", [:]), ("extract-quotes", [:])], registry: builtinPlugins)
    let form = row["format"]?.text ?? ""
    let path = "said." + (form == "text" ? "txt" : form)
    let file = FoundFiles.File(path: path, bytes: Array((row["transcript"]?.text ?? "").utf8))
    var context = testContext(files: ["against": FoundFiles(patterns: [path], files: [file])])
    try VerifyQuotes(VerifyQuotesOptions()).run(&checked, &context)
    return checked
  }

  @Test func verdictsAreRight() throws {
    let results = try results()
    #expect(results.count >= 177)
    for result in results { #expect(result.verdict == result.wanted, "\(result.quote)") }
  }

  /// Where the other hand left the speaker open, nothing is asked.
  @Test func speakersAreRight() throws {
    for result in try results() where result.verdict != "not-found" {
      guard let isSame = result.speaker?.flag else { continue }
      #expect(result.item?.speaker == (isSame ? .same : .other), "\(result.quote)")
    }
  }

  @Test func unrelatedTranscriptsGiveNothing() throws {
    for result in try results() where result.isUnrelated { #expect(result.verdict == "not-found", "\(result.quote)") }
  }
}
