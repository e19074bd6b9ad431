import Articles
import Testing
import Text

@testable import Engine

/// Feeds and news items: where the items stand, and what each says.
@Suite struct FeedTests {
  private func items(_ feed: String) -> [String] {
    let bytes = Array(feed.utf8)
    return Feed.items(in: bytes).map { String(utf8: bytes[$0]) }
  }

  private func item(_ inside: String, name: String = "item") -> ContentItem? {
    Feed.item(Array("<\(name)>\(inside)</\(name)>".utf8))
  }

  @Test func itemsAreFoundAsTheyStand() {
    #expect(
      items("<rss><channel><title>x</title><item>a</item>\n<item>b</item></channel></rss>") == [
        "<item>a</item>", "<item>b</item>",
      ])
    #expect(items("<feed xmlns='http://www.w3.org/2005/Atom'><entry>a</entry></feed>") == ["<entry>a</entry>"])
    #expect(
      items("<rdf:RDF><rss:item rdf:about='x'>a</rss:item></rdf:RDF>") == ["<rss:item rdf:about='x'>a</rss:item>"])
    #expect(items("<newsMessage><newsItem>a</newsItem></newsMessage>") == ["<newsItem>a</newsItem>"])
    #expect(
      items("<item>a<item>b</item>c</item><item>d</item>") == ["<item>a<item>b</item>c</item>", "<item>d</item>"])
    #expect(items("<item/><item>a").isEmpty && items("no feed").isEmpty && items("").isEmpty)
    #expect(items("<item><![CDATA[</item>]]></item>") == ["<item><![CDATA[</item>]]></item>"], "its text ends nothing")
    #expect(items("<!-- <item>a</item> --><item>b</item>") == ["<item>b</item>"])
  }

  @Test func anItemOfRSS() throws {
    let found = try #require(
      item(
        """
        <title>Ferry &amp; pier</title><link>https://example.org/ferry</link><guid isPermaLink="false">77</guid>
        <pubDate>Wed, 04 Mar 2026 07:15:00 +0000</pubDate><dc:creator>Ada Brook</dc:creator><dc:creator>Tom Hale</dc:creator>
        <description>Short.</description><content:encoded><![CDATA[<p>The ferry &amp; the pier.</p>]]></content:encoded>
        """))
    #expect(found.headline == "Ferry & pier" && found.isPage && found.body == "<p>The ferry &amp; the pier.</p>")
    #expect(found.metadata["url"]?.text == "https://example.org/ferry" && found.metadata["id"]?.text == "77")
    #expect(found.metadata["published"]?.text == "2026-03-04T07:15:00+00:00")
    #expect(found.metadata["authors"]?.values == ["Ada Brook", "Tom Hale"])
    #expect(found.metadata.entries.allSatisfy { $0.origin == "feed" })
  }

  @Test func anEntryOfAtom() throws {
    let found = try #require(
      item(
        """
        <title type="text">Ferry</title><id>urn:x:1</id><updated>2026-03-05T08:00:00Z</updated>
        <published>2026-03-04T07:15:00Z</published><author><name>Ada Brook</name><uri>https://example.org/ada</uri></author>
        <link rel="self" href="https://example.org/self"/><link href="https://example.org/ferry"/>
        <content type="html">&lt;p&gt;The ferry sails.&lt;/p&gt;</content><summary>Short.</summary>
        """, name: "entry"))
    #expect(found.body == "<p>The ferry sails.</p>" && found.isPage && found.headline == "Ferry")
    #expect(found.metadata["authors"]?.values == ["Ada Brook"])
    #expect(found.metadata["url"]?.text == "https://example.org/ferry", "not the feed’s own address")
    #expect(
      found.metadata["updated"]?.text == "2026-03-05T08:00:00Z"
        && found.metadata["published"]?.text == "2026-03-04T07:15:00Z")
  }

  @Test func markupInTheFeedIsTakenAsItIs() {
    let entry = item("<title>x</title><content type='xhtml'><div><p>One &amp; two</p></div></content>", name: "entry")
    #expect(entry?.body.trimmed == "<div><p>One &amp; two</p></div>" && entry?.isPage == true)
  }

  @Test func anItemOfNewsML() throws {
    let found = try #require(
      item(
        """
        <itemMeta><versionCreated>2026-03-05T08:00:00+01:00</versionCreated><embargoed>2026-03-06T00:00:00Z</embargoed></itemMeta>
        <contentMeta><contentCreated>2026-03-04</contentCreated><by>By Ada Brook</by><headline>Ferry</headline></contentMeta>
        <contentSet><inlineXML><html><body><p>The ferry sails.</p></body></html></inlineXML></contentSet>
        """, name: "newsItem"))
    #expect(found.headline == "Ferry" && found.isPage && found.body.contains("<p>The ferry sails.</p>"))
    #expect(
      found.metadata["embargo"]?.text == "2026-03-06T00:00:00Z" && found.metadata["published"]?.text == "2026-03-04")
  }

  @Test(arguments: [
    ("<description>Plain words.</description>", "Plain words.", false), ("<summary>Plain.</summary>", "Plain.", false),
    ("<description></description><summary>Full.</summary>", "Full.", false),
    ("<description>&lt;b&gt;x&lt;/b&gt;</description>", "<b>x</b>", true),
    ("<description>Short</description><content>The whole.</content>", "The whole.", false),
  ])
  func theFullestBodyIsTaken(inside: String, body: String, isPage: Bool) {
    let found = item(inside)
    #expect(found?.body == body && found?.isPage == isPage)
  }

  @Test(arguments: [
    "", "<title>x</title>", "<description> </description>", "<content></content>", "x", "</title><title>",
  ])
  func nothingToRead(inside: String) { #expect(item(inside) == nil) }

  /// The headline stands above the body, unless the body begins with it.
  @Test(
    arguments: [
      ("Ferry", "Words.", false, "Ferry\n\nWords."), ("Ferry", "Ferry. Words.", false, "Ferry. Words."),
      ("A < B", "<p>Words.</p>", true, "<h1>A &lt; B</h1>\n<p>Words.</p>"),
      ("Ferry", "<h1>Other</h1><p>x</p>", true, "<h1>Other</h1><p>x</p>"),
      (nil, "Words.", false, "Words."), (" ", "Words.", false, "Words."),
    ] as [(String?, String, Bool, String)])
  func headlineAndBody(headline: String?, body: String, isPage: Bool, content: String) {
    var item = ContentItem(origin: "item")
    (item.headline, item.body, item.isPage) = (headline, body, isPage)
    #expect(String(utf8: item.content) == content)
  }
}
