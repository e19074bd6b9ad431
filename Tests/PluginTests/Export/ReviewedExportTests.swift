import Articles
import Databases
import PluginKit
import TestSupport
import Testing
import Text

/// Every format has the values that a review made of an article, and says that there was one.
@Suite struct ReviewedExportTests {
  /// A story with a date, which news systems ask for.
  private static var plain: Article {
    var article = ferryStory()
    article[Structure.self]?.published = "2026-11-28T08:00:00Z"
    return article
  }

  /// An uncertain quote approved, another one with a new speaker, a third one rejected.
  private func story() -> Article {
    var article = Self.plain
    var quotes = article[Quotes.self]?.all ?? []
    quotes[0].reviewed = .approved
    quotes[0].confidence = 1
    quotes[1].speaker?.name = "Ada Brook"
    quotes[1].reviewed = .edited
    quotes[1].confidence = 1
    quotes.removeLast()
    article[Quotes.self] = Quotes(quotes)
    article[Corrections.self]?.all[0].reviewed = .approved
    func decision(_ item: String, _ verdict: Reviewed.Verdict) -> Reviewed.Decision {
      Reviewed.Decision(
        item: item, verdict: verdict, by: "Mo <Desk>", at: "2026-11-28T09:00:00.000Z", before: ["state": "open"],
        after: ["state": .string(verdict.rawValue)], reason: nil)
    }
    article[Reviewed.self] = Reviewed([
      decision("q1", .approved), decision("q2", .edited), decision("q3", .rejected), decision("c1", .approved),
      decision("article", .approved),
    ])
    return article
  }

  @Test(arguments: [
    ("json", #""decision": "approved""#), ("jsonl", #""reviewed":"edited""#), ("csv", ",yes,approved,"),
    ("markdown", "Reviewed by Mo \\<Desk\\>, 2026-11-28: 2 approved, 1 edited, 1 rejected"),
    ("html", "Reviewed by Mo &lt;Desk&gt;, 2026-11-28: 2 approved, 1 edited, 1 rejected"),
    ("jsonld", #""editor""#), ("ninjs", "Reviewed by Mo <Desk>"), ("ninjs-2", "Reviewed by Mo <Desk>"),
    ("newsml-g2", "Reviewed by Mo &lt;Desk&gt;"), ("web-annotation", #""value": "edited""#),
    ("label-studio", #""Ada Brook""#), ("brat", "Ada Brook; confidence 1.0; edited"),
    ("spacy", #""reviewed":"Reviewed by"#),
  ])
  func formatsSayThatThereWasAReview(format: String, words: String) throws {
    let output = try exportFile([story()], ["as": .string(format), "to": "Out/${{ article.slug }}.out"])
    #expect(output.contains(words), "\(output)")
    // The rejected quote stood within another one: its words are there, itself is not.
    #expect(!output.contains("\"q3\"") || format.hasPrefix("json"))
    let plain = try exportFile([Self.plain], ["as": .string(format), "to": "Out/${{ article.slug }}.out"])
    #expect(!plain.contains("Reviewed by") && !plain.contains("approved"))
  }

  @Test func anArchiveHasTheDecisions() throws {
    let exporter = try exporter(["to": "all.sqlite"])
    let file = try DatabaseFile(inMemory: try #require(exporter.database))
    for _ in 0..<2 { try file.put(try exporter.rows(of: story())) }
    let archive = try file.completed()
    let rows = try archive.rows("SELECT item, decided, by FROM decisions ORDER BY number")
    #expect(rows.count == 5 && rows[1] == [.text("q2"), .text("edited"), .text("Mo <Desk>")])
    #expect(try archive.rows("SELECT certain FROM quotes") == [[.integer(1)], [.integer(1)]])
  }
}
