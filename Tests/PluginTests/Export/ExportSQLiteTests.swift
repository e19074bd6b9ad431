import Articles
import Databases
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// The rows of articles, put into a database in memory by the statements of the format.
@Suite struct ExportSQLiteTests {
  private func archive(_ articles: [Article]) throws -> DatabaseReading {
    let exporter = try exporter(["to": "all.sqlite"])
    let file = try DatabaseFile(inMemory: try #require(exporter.database))
    for article in articles { try file.put(try exporter.rows(of: article)) }
    return try file.completed()
  }

  private func count(_ table: String, _ archive: DatabaseReading) throws -> Int {
    guard case .integer(let count)? = try archive.rows("SELECT count(*) FROM \(table)").first?[0] else { return -1 }
    return count
  }

  @Test func anArticleIsRowsThatKnowEachOther() throws {
    let archive = try archive([ferryStory()])
    let rows = try archive.rows("SELECT speaker, role, kind, text, certain, file, line, headline FROM who_said_what")
    #expect(rows.count == 3)
    #expect(
      rows[0] == [
        .text("Noor Haddad"), .text("harbour master"), .text("direct"), .text("We kept our word,"), .integer(1),
        .text("Inbox/ferry.txt"), .integer(5), .text("Ferry to return in May"),
      ])
    #expect(rows[2][0] == .null)
    #expect(
      try archive.rows("SELECT name, quotes FROM who_is_quoted").map { $0[0] } == [
        .text("Jens Løv"), .text("Noor Haddad"),
      ])
    #expect(
      try archive.rows(
        "SELECT c.text FROM concerns c JOIN corrections USING (correction) JOIN articles USING (article)")
        == [[.text("The ferry will sail again on 3 May.")]])
    #expect(
      try archive.rows("SELECT original, corrected, date FROM corrected_articles") == [
        [.text("3 June"), .text("3 May"), .text("2025-03-02")]
      ])
    #expect(try count("summaries", archive) == 1)
  }

  @Test func aSecondTimeReplacesAndNeverDoubles() throws {
    var changed = ferryStory()
    changed[Quotes.self]?.all.removeFirst()
    var other = ferryStory()
    other.id = "other"
    let archive = try archive([ferryStory(), other, changed, changed])
    #expect(try count("articles", archive) == 2 && count("quotes", archive) == 5 && count("speakers", archive) == 2)
    #expect(
      try count("corrections", archive) == 2 && count("concerns", archive) == 2 && count("summaries", archive) == 2)
    #expect(try archive.rows("PRAGMA foreign_key_check").isEmpty)
    #expect(try archive.rows("SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'word'").count == 1)
    #expect(try archive.rows("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'ferry'").count == 2)
  }

  @Test func aQuoteThatWasCheckedHasItsVerdict() throws {
    var story = ferryStory()
    let quote = try #require(story[Quotes.self]?.all.first)
    story[Verification.self] = Verification([
      Verification.Item(
        quote: quote.id, verdict: .changed,
        place: Verification.Place(path: "Transcripts/ferry.vtt", scalars: 4..<20, source: 5..<22, time: "00:00:19.000"),
        said: "We kept her word", changes: [Verification.Change(quoted: "our", said: "her")], label: "NOOR HADDAD",
        speaker: .same)
    ])
    let archive = try archive([story, story])
    let rows = try archive.rows(
      "SELECT speaker, verdict, differences, said, label, speaker_match, transcript, time FROM checked_quotes")
    #expect(
      rows == [
        [
          .text("Noor Haddad"), .text("changed"), .text("“our” for “her”"), .text("We kept her word"),
          .text("NOOR HADDAD"), .text("same"), .text("Transcripts/ferry.vtt"), .text("00:00:19.000"),
        ]
      ])
    #expect(try archive.rows("SELECT said_start, said_end FROM verdicts") == [[.integer(5), .integer(22)]])
    #expect(try count("verdicts", try self.archive([story, ferryStory()])) == 0)
  }

  @Test func peopleHaveATableOfTheirOwn() throws {
    var story = ferryStory()
    try work(&story, [("parse", [:]), ("extract-quotes", [:])], registry: builtinPlugins)
    let people = try #require(story[People.self]?.all)
    let rows = try archive([story, story]).rows("SELECT name, quoted, mentions FROM people ORDER BY number")
    #expect(!people.isEmpty && rows.map { $0[0] } == people.map { .text($0.name) })
    #expect(rows.map { $0[1] } == people.map { .integer($0.quoted) })
  }

  @Test func searchKnowsNoAccents() throws {
    let archive = try archive([manyUnitsStory()])
    #expect(try archive.rows("SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'naive AND zoe'").count == 1)
    #expect(try archive.rows("SELECT text, certain FROM quotes WHERE number = 2") == [[.text("twice"), .integer(0)]])
    #expect(try archive.rows("SELECT quotes FROM who_is_quoted") == [[.integer(1)]])
  }

  @Test(arguments: Payloads.all) func wordsAreOnlyEverValues(payload: String) throws {
    let archive = try archive([hostileStory(payload), hostileStory("harmless")])
    #expect(try count("articles", archive) == 2 && count("quotes", archive) == 4)
    let text = try archive.rows("SELECT text FROM quotes ORDER BY quote LIMIT 1")
    #expect(text == [[.text(payload.replacing("\0", with: "\u{FFFD}"))]])
    #expect(try archive.rows("PRAGMA integrity_check") == [[.text("ok")]])
  }

  @Test(arguments: [SampleArticle("").article, SampleArticle("Only words").article])
  func anArticleWithoutLayersIsARow(article: Article) throws {
    let archive = try archive([article])
    #expect(try count("articles", archive) == 1 && count("quotes", archive) == 0)
  }
}
