import Articles
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// What ninjs, NewsML-G2 and Atom say of an article.
@Suite struct NewsSystemTests {
  private func dated(_ date: String?) -> Article {
    var story = ferryStory()
    story[Structure.self]?.published = date
    story[Structure.self]?.siteName = "Harbour & Ledger"
    return story
  }

  private func ninjs(_ format: String, _ story: Article) throws -> JSONValue {
    try JSONParser.parse(try exportFile([story], ["as": .string(format), "to": "${{ article.slug }}.json"]))
  }

  @Test(arguments: [("ninjs", "edNote", "altIds", "contentType"), ("ninjs-2", "ednote", "altids", "contenttype")])
  func aNewsObjectSaysWhoSaysWhat(format: String, note: String, ids: String, type: String) throws {
    let object = try ninjs(format, dated("2025-03-02"))
    #expect(object["uri"]?.text?.hasPrefix("nih:sha-256;") == true)
    #expect(object[note]?.text == "Correction: An earlier version gave 3 June as the date.")
    #expect(object[ids]?.items?[0]["value"]?.text == "ferry")
    #expect(object["headlines"]?.items?[0]["value"]?.text == "Ferry to return in May")
    #expect(object["descriptions"]?.items?[0]["value"]?.text == "The ferry will sail again on 3 May.")
    #expect(object["bodies"]?.items?.compactMap { $0[type]?.text } == ["text/plain", "text/html"])
    let people = try #require(object["people"]?.items)
    #expect(people.map { $0["name"]?.text } == ["Ada Brook", "Noor Haddad", "Jens Løv"])
    #expect(people.map { $0["rel"]?.text } == ["author", "speaker", "speaker"])
    #expect(object[format == "ninjs" ? "infoSources" : "infosources"]?.items?[0]["name"]?.text == "Radio Quay")
  }

  @Test func anUncertainSpeakerIsNoneOfThePeople() throws {
    var story = dated("2025-03-02")
    story[Quotes.self]?.all[0].confidence = 0.4
    #expect(try ninjs("ninjs", story)["people"]?.items?.count == 2)
    #expect(!(try exportFile([story], ["to": "${{ article.slug }}.xml"])).contains("<name>Noor Haddad</name>"))
  }

  @Test(arguments: Payloads.all) func theBodyInHTMLHoldsParagraphsOnly(payload: String) throws {
    let bodies = try #require(try ninjs("ninjs", hostileStory(payload))["bodies"]?.items)
    let html = HTMLScan(try #require(bodies[1]["value"]?.text))
    #expect(html.isBalanced && Set(html.names).isSubset(of: ["h1", "p"]) && html.attributes.isEmpty)
  }

  @Test(arguments: [
    "<versionCreated>2025-03-02T00:00:00Z</versionCreated>", "<provider literal=\"Harbour &amp; Ledger\"/>",
    "<headline>Ferry to return in May</headline>", "<by>By Ada Brook</by>", "<language tag=\"en\"/>",
    "<edNote>Correction: An earlier version gave 3 June as the date.</edNote>", "<name>Noor Haddad</name>",
    "<subject type=\"cpnat:person\" literal=\"Jens Løv\">", "<p>Tickets cost less.</p>",
  ])
  func aNewsItemHolds(part: String) throws {
    #expect(try exportFile([dated("2025-03-02")], ["to": "${{ article.slug }}.xml"]).contains(part))
  }

  @Test func aFeedHasAnEntryForEachNotice() throws {
    var later = dated("2026-01-05T10:00:00+02:00")
    later[Corrections.self]?.all[0].date = nil
    let options: JSONObject = ["to": "all.atom", "url": "https://example.org/corrections.atom"]
    let feed = try exportFile([dated(nil), later], options)
    #expect(feed.split(separator: "<entry>").count == 3)
    #expect(feed.contains("<id>https://example.org/corrections.atom</id>\n  <title>Corrections</title>"))
    #expect(feed.contains("<category term=\"Harbour &amp; Ledger\" scheme=\"urn:editorial-workflow:outlet\"/>"))
    #expect(feed.contains("  <updated>2026-01-05T08:00:00Z</updated>\n  <link rel=\"self\""))
    #expect(feed.contains("  <updated>2025-03-02T00:00:00Z</updated>\n  <author>\n    <name>Ada Brook</name>"))
    #expect(feed.contains("Concerns: “The ferry will sail again on 3 May.”</content>"))
  }

  @Test func aFeedWithoutNoticesIsOne() throws {
    let feed = try exportFile([SampleArticle("Words").article], ["to": "all.atom", "of": "corrections"])
    #expect(feed.contains("1970-01-01T00:00:00Z") && feed.hasSuffix("</feed>\n") && !feed.contains("<entry>"))
  }

  @Test(arguments: ["xml", "atom"]) func anArticleWithoutADateIsRefusedByName(ending: String) throws {
    var story = dated("next Tuesday")
    story[Corrections.self]?.all[0].date = .init(asWritten: nil, value: "XXXX-03-02", basis: "no year")
    let refusal = #expect(throws: (any Error).self) {
      try exportFile([story], ["to": .string("${{ article.slug }}.\(ending)")])
    }
    #expect("\(try #require(refusal))".contains("states"))
  }

  @Test(arguments: Payloads.all, ["newsml-g2", "atom"])
  func articleTextIsNeverMarkup(payload: String, format: String) throws {
    let options: JSONObject = ["as": .string(format), "to": "${{ article.slug }}.xml"]
    func scan(_ payload: String) throws -> HTMLScan {
      var story = hostileStory(payload)
      story[Structure.self]?.updated = "2025-03-02"
      return HTMLScan(try exportFile([story], options))
    }
    let (file, harmless) = (try scan(payload), try scan("harmless"))
    #expect(Set(file.names).isSubset(of: harmless.names))
    #expect(Set(file.attributes.map(\.name)).isSubset(of: Set(harmless.attributes.map(\.name))))
    #expect(file.values(of: "href").allSatisfy { $0.hasPrefix("http") })
    #expect(!file.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0 == "\u{FFFE}" })
  }

  @Test(arguments: [("en", "en"), ("pt-BR", "pt-BR"), ("en_US", nil), ("", nil), ("<b>", nil), ("a-", nil)])
  func aLanguageIsATag(language: String, tag: String?) {
    var story = ferryStory()
    story[Structure.self]?.language = language
    #expect(ArticleView(story).languageTag == tag)
  }
}
