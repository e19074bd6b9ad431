import TestSupport
import Testing
import Text

/// What a page says of itself in several places: which of them counts, and what `found_in` tells of it.
@Suite struct PageFactsTests {
  private func parsed(head: String = "", body: String = "") throws -> ParsedText {
    try ParsedText(
      "<head>\(head)</head><body><article><h1>Dam stays shut</h1>\(body)<p>\(someParagraph)</p><p>\(someParagraph.dropLast()), too.</p></article>",
      path: "a.html")
  }

  private func linked(_ members: String) -> String {
    "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\(members)}</script>"
  }

  @Test(arguments: [
    ("<meta property='article:published_time' content='2026-03-04T07:15:00Z'>", "published", "2026-03-04T07:15:00Z"),
    (
      "<meta property='article:modified_time' content='2026-03-05T07:15:00+01:00'>", "updated",
      "2026-03-05T07:15:00+01:00"
    ),
    ("<meta property='og:site_name' content='The Weald &amp; Herald'>", "site_name", "The Weald & Herald"),
    ("<link rel=canonical href='https://weald.example/dam'>", "url", "https://weald.example/dam"),
    ("<meta property='og:url' content='https://weald.example/dam'>", "url", "https://weald.example/dam"),
  ])
  func metaElements(head: String, field: String, value: String) throws {
    let parsed = try parsed(head: head)
    #expect(parsed[field] == .string(value))
    #expect(parsed["found_in.\(field)"] != .null)
  }

  @Test func linkedDataWinsForDates() throws {
    let head =
      "<meta property='article:published_time' content='2026-03-01T07:15:00Z'>"
      + linked("\"datePublished\":\"2026-03-04T08:00:00+01:00\",\"dateModified\":\"2026-03-05\"")
    let parsed = try parsed(head: head, body: "<p class=date>Published 2 March 2026</p>")
    #expect(parsed["published"] == "2026-03-04T08:00:00+01:00" && parsed["updated"] == "2026-03-05")
    #expect(parsed["found_in.published"] == "json-ld")
  }

  @Test func whatAReaderSeesWinsForTheHeadline() throws {
    let head =
      linked("\"headline\":\"Dam shut, say sources\"")
      + "<meta property='og:title' content='The dam: all you need to know'>"
    let parsed = try parsed(head: head)
    #expect(parsed["headline.text"] == "Dam stays shut" && parsed.blocks.first == "headline: Dam stays shut")
  }

  @Test(arguments: [
    ("\"datePublished\":\"yesterday\"", "published"), ("\"datePublished\":\"2026-02-30\"", "published"),
    ("\"datePublished\":42", "published"),
    ("\"dateModified\":null", "updated"), ("\"datePublished\":[]", "published"),
  ])
  func whatIsNoDateSaysNothing(members: String, field: String) throws {
    #expect(try parsed(head: linked(members))[field] == .null)
  }

  /// Broken data of a page is passed over, and the page is read.
  @Test(arguments: [
    "{", "{\"@type\":\"NewsArticle\",}", "[[[[", "null", "\"x\"", "{\"@type\":7,\"author\":{\"author\":{}}}",
    "{\"@graph\":7}", "",
    "{\"@type\":\"NewsArticle\",\"author\":[null,7,[],{}]}",
    "{\"@type\":\"Recipe\",\"author\":\"Ann Hale\",\"datePublished\":\"2026-03-04\"}",
  ])
  func brokenDataIsPassedOver(data: String) throws {
    let parsed = try parsed(head: "<script type='application/ld+json'>\(data)</script>")
    #expect(parsed.kinds == ["headline", "paragraph", "paragraph"] && parsed.untrueSpans == [])
    #expect(parsed["byline.authors"].items?.isEmpty ?? true)
  }

  /// A template's language stands while too few words speak against it.
  @Test(arguments: ["en", "en-GB", "de"]) func theLanguageOfThePage(stated: String) throws {
    let page = "<html lang=\(stated)><h1>Dam stays shut</h1><p>\(someParagraph)</p>"
    let parsed = try ParsedText(page, path: "a.html")
    #expect(parsed["language"] == .string(stated) && parsed["found_in.language"] != .null)
  }

  @Test(arguments: ["de", "fr-CA"]) func wordsOfAnotherLanguageKnowBetter(stated: String) throws {
    let paragraphs = (1...8).map { "<p>\(someParagraph) That is what the note of day \($0) said.</p>" }
    let page = "<html lang=\(stated)><h1>Dam stays shut</h1>\(paragraphs.joined())"
    let parsed = try ParsedText(page, path: "a.html")
    #expect(parsed["language"] == "en" && parsed["found_in.language"] == "text")
  }

  /// A sidecar file wins over all that a page says.
  @Test(arguments: [
    ("published", "2026-01-01"), ("updated", "2026-01-02"), ("language", "fr"), ("site_name", "The Courier"),
    ("url", "https://courier.example/1"),
  ])
  func aSidecarWins(key: String, value: String) throws {
    let head =
      "<meta property='og:site_name' content='The Weald'><link rel=canonical href='https://weald.example/dam'>"
      + linked("\"datePublished\":\"2026-03-04\",\"dateModified\":\"2026-03-05\"")
    let page = "<html lang=en><head>\(head)</head><h1>Dam stays shut</h1><p>\(someParagraph)</p>"
    let parsed = try ParsedText(page, path: "a.html", metadata: [key: value])
    #expect(parsed[key] == .string(value) && parsed["found_in.\(key)"] == "sidecar")
  }

  /// Headings have their level, and sections count them.
  @Test func headingsAndSections() throws {
    let body =
      "<h2>One</h2><p>\(someParagraph.dropLast()), one.</p><h3>Two</h3><p>\(someParagraph.dropLast()), two.</p>"
    let parsed = try parsed(body: "<p>\(someParagraph.dropLast()), zero.</p>" + body)
    let blocks = try #require(parsed["blocks"].items)
    let headings = blocks.filter { $0["kind"]?.text == "heading" }
    #expect(headings.map { $0["text"]?.text } == ["One", "Two"] && headings.map { $0["level"]?.int } == [2, 3])
    #expect(blocks.compactMap { $0["section"]?.int } == [0, 0, 1, 1, 2, 2, 2, 2].prefix(blocks.count).map { $0 })
  }

  @Test(arguments: [
    ("<ul><li>One net</li><li>Two ropes</li></ul>", ["list_item", "list_item"]),
    ("<ol><li>One net<li>Two ropes</ol>", ["list_item", "list_item"]),
    ("<blockquote><p>The sea gives and the sea takes, and nobody asks it why.</p></blockquote>", ["block_quote"]),
    ("<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>12</td></tr></table>", ["table", "table"]),
    ("<figure><img src=x><figcaption>The dam at noon.</figcaption></figure>", ["caption"]),
  ])
  func otherBlocks(html: String, kinds: [String]) throws {
    let parsed = try parsed(body: "<p>\(someParagraph.dropLast()), zero.</p>" + html)
    #expect(Array(parsed.kinds.dropFirst(2).dropLast(2)) == kinds)
    #expect(parsed.untrueSpans == [])
  }
}
