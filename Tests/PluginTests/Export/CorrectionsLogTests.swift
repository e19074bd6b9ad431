import Articles
import TestSupport
import Testing
import Text

/// The log of the notices of many articles: newest first, with outlet and delay.
@Suite struct CorrectionsLogTests {
  private func story(
    _ id: String, published: String? = nil, notice: String?, updated: String? = nil, quoted: Bool = false
  ) -> Article {
    var sample = SampleArticle("Ferry to return\n\nThe ferry sails on 3 May.\n\nCorrection: It is May.", id: id)
    sample.addBlocks(language: "en")
    var correction = Correction(kind: .correction, range: sample.place("Correction: It is May."), quoted: quoted)
    correction.date = notice.map { Correction.Date(asWritten: nil, value: $0, basis: "as written") }
    sample.article[Corrections.self] = Corrections([correction])
    sample.article[Structure.self]?.published = published
    sample.article[Structure.self]?.updated = updated
    sample.article[Structure.self]?.siteName = "The \(id) Ledger"
    return sample.article
  }

  private func rows(_ articles: [Article]) throws -> [[String: String]] {
    let rows = try #require(
      csvRows(try exportFile(articles, ["as": "csv", "of": "corrections-log", "to": "log.csv"])))
    let header = try #require(rows.first)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  @Test func theNewestStandsFirst() throws {
    let log = try rows([
      story("early", published: "2025-03-01", notice: "2025-03-02"), story("none", notice: nil),
      story("late", published: "2025-03-01", notice: "2025-04-02"),
      story("changed", notice: "XXXX-03-20", updated: "2025-03-20T08:00:00Z"),
    ])
    #expect(log.map { $0["article"] } == ["late", "changed", "early", "none"])
    #expect(log.map { $0["outlet"] } == ["late", "changed", "early", "none"].map { "The \($0) Ledger" })
    #expect(log.map { $0["days"] } == ["32", "", "1", ""])
    #expect(log[2]["published"] == "2025-03-01" && log[2]["date"] == "2025-03-02" && log[2]["kind"] == "correction")
  }

  @Test func aDateBeforeThePublicationGivesNoDelay() throws {
    #expect(try rows([story("a", published: "2025-03-05", notice: "2025-03-02")]).map { $0["days"] } == [""])
  }

  @Test func noticesOfOthersAreLeftOut() throws {
    let story = story("a", published: "2025-03-05", notice: "2025-03-02", quoted: true)
    #expect(try rows([story]).isEmpty)
    #expect(!(try exportFile([story], ["to": "all.atom"])).contains("<entry>"))
  }

  @Test func aFeedBeginsWithTheNewestAndSaysHowLongItTook() throws {
    let feed = try exportFile(
      [
        story("early", published: "2025-03-01", notice: "2025-03-02"),
        story("late", published: "2025-03-01", notice: "2025-03-01"),
        story("later", published: "2025-03-01", notice: "2025-03-12"),
      ], ["to": "all.atom"])
    let outlets = feed.split(separator: "term=\"The ").dropFirst().map { String($0.prefix { $0 != " " }) }
    #expect(outlets == ["later", "early", "late"])
    for words in ["On the day of publication", "1 day after publication", "11 days after publication"] {
      #expect(feed.contains(words))
    }
  }
}
