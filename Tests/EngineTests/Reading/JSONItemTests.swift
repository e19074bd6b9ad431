import Articles
import Testing
import Text

@testable import Engine

/// Items of content systems: whose names are read, and which wins.
@Suite struct JSONItemTests {
  private func item(_ json: String) throws -> ContentItem? {
    ContentItem(try #require(JSONParser.parse(Array(json.utf8)).object))
  }

  @Test(arguments: [
    (#"{"text": "Words."}"#, "Words.", false), (#"{"body": "Words."}"#, "Words.", false),
    (#"{"html": "<p>x"}"#, "<p>x", true),
    (#"{"body": " <p>x"}"#, " <p>x", true), (#"{"content_html": "x", "content_text": "y"}"#, "x", true),
    (#"{"html": " ", "text": "y"}"#, "y", false), (#"{"body_text": "y", "body_html": "<b>y"}"#, "<b>y", true),
    (
      #"{"bodies": [{"contentType": "text/plain", "value": "p"}, {"contentType": "text/html", "value": "<p>h"}]}"#,
      "<p>h", true
    ),
    (#"{"bodies": [{"contenttype": "text/plain", "value": "p"}]}"#, "p", false),
    (#"{"body_xhtml": "<p>x</p>"}"#, "<p>x</p>", true),
  ])
  func bodies(json: String, body: String, isPage: Bool) throws {
    let found = try #require(try item(json))
    #expect(found.body == body && found.isPage == isPage)
  }

  @Test(arguments: [
    "{}", #"{"text": ""}"#, #"{"text": 5}"#, #"{"title": "x"}"#, #"{"bodies": []}"#, #"{"body": null}"#,
  ])
  func withoutABody(json: String) throws { #expect(try item(json) == nil) }

  @Test(arguments: [
    (#""headline": "A", "title": "B""#, "A"), (#""title": "B""#, "B"), (#""headlines": [{"value": "C"}]"#, "C"),
    (#""headline": " ", "title": "B""#, "B"),
  ])
  func headlines(members: String, headline: String) throws {
    #expect(try item(#"{"text": "x", \#(members)}"#)?.headline == headline)
  }

  @Test(arguments: [
    (#""authors": ["A", "B"]"#, "authors", ["A", "B"]), (#""author": "A""#, "authors", ["A"]),
    (#""authors": [{"name": "A"}, {"x": 1}]"#, "authors", ["A"]),
    (#""byline": "By A""#, "authors", ["By A"]), (#""date_published": "2026-03-04""#, "published", ["2026-03-04"]),
    (#""versioncreated": "2026-03-04T01:02:03Z""#, "updated", ["2026-03-04T01:02:03Z"]),
    (#""firstCreated": "2026-03-01""#, "published", ["2026-03-01"]),
    (#""published": "2026-01-01", "date": "2025-01-01""#, "published", ["2026-01-01"]),
    (#""lang": "de""#, "language", ["de"]),
    (#""permalink": "https://example.org/a""#, "url", ["https://example.org/a"]),
    (#""publisher": "The Echo""#, "site_name", ["The Echo"]),
    (#""provider": {"name": "The Echo"}"#, "site_name", ["The Echo"]), (#""id": 77"#, "id", ["77"]),
    (#""uri": "urn:x""#, "id", ["urn:x"]),
    (#""embargoed": "2026-03-06T00:00:00Z""#, "embargo", ["2026-03-06T00:00:00Z"]),
  ])
  func metadata(members: String, key: String, values: [String]) throws {
    let entry = try item(#"{"text": "x", \#(members)}"#)?.metadata[key]
    #expect(entry?.values == values && entry?.origin == "item")
  }

  @Test func anAddressIsOneOfTheWeb() throws {
    #expect(try item(#"{"text": "x", "url": "/a/b"}"#)?.metadata["url"] == nil)
  }
}
