import Articles
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

@Suite struct JSONLDTests {
  private let own: JSONObject = ["to": "${{ article.slug }}.jsonld"]

  @Test func anArticleIsANewsArticle() throws {
    let news = try JSONParser.parse(try exportFile([ferryStory()], own))
    #expect(news["@context"]?.text == "https://schema.org" && news["@type"]?.text == "NewsArticle")
    #expect(news["headline"]?.text == "Ferry to return in May" && news["inLanguage"]?.text == "en")
    #expect(news["author"]?.items?.first?["name"]?.text == "Ada Brook")
    #expect(news["abstract"]?.text == "The ferry will sail again on 3 May.")
    #expect(news["articleBody"]?.text?.hasPrefix("The ferry will sail again") == true)
    let correction = news["correction"]?.items?.first
    #expect(correction?["@type"]?.text == "CorrectionComment" && correction?["datePublished"]?.text == "2025-03-02")
    let quotations = try #require(news["hasPart"]?.items)
    #expect(
      quotations.map { $0["text"]?.text } == ["We kept our word,", "She said ‘never again’ to me,", "never again"])
    #expect(quotations[0]["spokenByCharacter"]?["jobTitle"]?.text == "harbour master")
    #expect(quotations[2]["spokenByCharacter"] == nil)
  }

  @Test func severalArticlesAreAGraph() throws {
    for count in 0...2 {
      let file = try exportFile(Array(repeating: ferryStory(), count: count), ["to": "all.jsonld"])
      #expect(try JSONParser.parse(file)["@graph"]?.items?.count == count)
    }
  }

  @Test(arguments: [
    (Speaker.Kind.organisation, "spokenByCharacter", "Organization"), (.document, "isBasedOn", "CreativeWork"),
  ])
  func aSpeakerIsWhatItIs(kind: Speaker.Kind, property: String, type: String) throws {
    var story = ferryStory()
    story[Quotes.self]?.all[0].speaker?.kind = kind
    let quotation = try JSONParser.parse(try exportFile([story], own))["hasPart"]?.items?[0]
    #expect(quotation?[property]?["@type"]?.text == type && quotation?[property]?["jobTitle"] == nil)
  }

  @Test(arguments: [Speaker.Kind.group, .unnamed]) func whoHasNoNameIsCredited(kind: Speaker.Kind) throws {
    var story = ferryStory()
    story[Quotes.self]?.all[0].speaker?.kind = kind
    let quotation = try JSONParser.parse(try exportFile([story], own))["hasPart"]?.items?[0]
    #expect(quotation?["creditText"]?.text == "Noor Haddad" && quotation?["spokenByCharacter"] == nil)
  }

  @Test(arguments: Payloads.all) func itCanStandInAScriptElement(payload: String) throws {
    #expect(!(try exportFile([hostileStory(payload)], own)).utf8.contains(UInt8(ascii: "<")))
  }

  @Test(arguments: [
    ("2025-03-02", "2025-03-02", "2025-03-02T00:00:00Z"),
    ("2025-03-02T14:05", "2025-03-02T14:05:00", "2025-03-02T14:05:00Z"),
    ("2025-03-02T14:05:07.25+01:00", "2025-03-02T14:05:07+01:00", "2025-03-02T13:05:07Z"),
    ("2025-03-02T14:05:07+0100", "2025-03-02T14:05:07+01:00", "2025-03-02T13:05:07Z"),
    ("2025-03-02 14:05:07Z", "2025-03-02T14:05:07Z", "2025-03-02T14:05:07Z"),
  ])
  func datesAreNoMoreExactThanStated(text: String, stated: String, instant: String) {
    #expect(StatedDate(text)?.stated == stated && StatedDate(text)?.instant == instant)
  }

  @Test(arguments: [
    "XXXX-03-02", "2025-02-30", "2025-13-01", "2025-03", "today", "", "2025-03-02T25:00", "2025-03-02T10:00:00<b>",
    "2025-03-02Tx", "2025-03-02T10:00+99:00",
  ])
  func whatIsNoDateIsNone(text: String) { #expect(StatedDate(text) == nil) }

  @Test(arguments: [
    ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"), ("HTTP://example.org", "HTTP://example.org"),
    ("https://example.org/ü <b>\"", "https://example.org/%C3%BC%20%3Cb%3E%22"),
    ("https://example.org/100%", "https://example.org/100%25"), ("https://example.org/%41", "https://example.org/%41"),
    ("javascript:alert(1)", nil), ("https:", nil), ("//example.org", nil), ("https://", nil), ("data:,x", nil),
    ("https://\" onclick=\"", nil),
  ])
  func onlyAWebAddressIsOne(text: String, address: String?) { #expect(plainWebAddress(text) == address) }

  @Test func anArticleIsNamedByAddressElseDigestElseId() {
    var story = ferryStory()
    #expect(story.address(of: "q1") == "nih:sha-256;" + String(repeating: "0", count: 64) + "#q1")
    story.source.sha256 = ""
    story.id = "a b"
    #expect(story.address == "urn:article:a%20b")
    story[Structure.self]?.url = "https://example.org/a#top"
    #expect(story.address(of: "q1") == "https://example.org/a#q1")
  }
}
