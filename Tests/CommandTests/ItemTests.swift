import Foundation
import TestSupport
import Testing
import Text

/// Articles as content systems, feeds, mail programs and archives give them.
@Suite struct ItemTests {
  private static let body = "The old mill will reopen in May as a bakery, its new owner said on Tuesday."

  @Test(arguments: [
    (
      "a.rss",
      """
      <?xml version="1.0"?><rss xmlns:content="x" xmlns:dc="y"><channel><title>The Echo</title><item><title>Mill &amp; bread</title><link>https://example.org/mill</link>
      <dc:creator>Ann Hale</dc:creator><pubDate>Wed, 04 Mar 2026 07:15:00 +0000</pubDate><description>Short.</description><content:encoded><![CDATA[<p>\(body)</p><p>“Rye,” she said.</p>]]></content:encoded></item></channel></rss>
      """, "2026-03-04T07:15:00+00:00"
    ),
    (
      "b.atom",
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Echo</title><entry><title>Mill &amp; bread</title><author><name>Ann Hale</name></author><link href="https://example.org/mill"/>
      <published>2026-03-04T07:15:00Z</published><content type="html">&lt;p&gt;\(body)&lt;/p&gt;&lt;p&gt;“Rye,” she said.&lt;/p&gt;</content></entry></feed>
      """, "2026-03-04T07:15:00Z"
    ),
    (
      "c.xml",
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><firstCreated>2026-03-04T07:15:00Z</firstCreated></itemMeta><contentMeta><by>Ann Hale</by><headline>Mill &amp; bread</headline></contentMeta>
      <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>\(body)</p><p>“Rye,” she said.</p></body></html></inlineXML></contentSet></newsItem>
      """, "2026-03-04T07:15:00Z"
    ),
    (
      "d.json",
      #"{"uri":"urn:x:1","headline":"Mill & bread","byline":"Ann Hale","firstcreated":"2026-03-04T07:15:00Z","body_html":"<p>\#(body)</p><p>“Rye,” she said.</p>"}"#,
      "2026-03-04T07:15:00Z"
    ),
    (
      "e.json",
      #"{"headlines":[{"value":"Mill & bread"}],"authors":[{"name":"Ann Hale"}],"firstCreated":"2026-03-04T07:15:00Z","bodies":[{"contentType":"text/html","value":"<p>\#(body)</p><p>“Rye,” she said.</p>"}]}"#,
      "2026-03-04T07:15:00Z"
    ),
    (
      "f.jsonl",
      #"{"id":"m1","title":"Mill & bread","author":"Ann Hale","published":"2026-03-04T07:15:00Z","text":"\#(body)\n\n“Rye,” she said."}"#
        + "\n", "2026-03-04T07:15:00Z"
    ),
    (
      "g.eml",
      """
      From: =?utf-8?q?Ann_Hale?= <ann@example.org>
      Subject: Mill & bread
      Date: Wed, 04 Mar 2026 07:15:00 +0000
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b1"

      --b1
      Content-Type: text/html; charset=utf-8

      <p>other</p>
      --b1
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      The old mill will reopen in May as a bakery, its new owner said =
      on Tuesday.

      =E2=80=9CRye,=E2=80=9D she said.
      --b1--
      """, "2026-03-04T07:15:00+00:00"
    ),
  ])
  func oneArticleOfEachKind(file: String, content: String, published: String) throws {
    let desk = try Desk([file: content])
    let answer = try Workflow("parse", file, "--json").in(desk).expect(stdout: "article-record")
    let record = try JSONParser.parse(Array(answer.stdout.utf8.prefix { $0 != 0x0A }))
    #expect(record[path: "structure.headline.text"]?.text == "Mill & bread")
    #expect(record[path: "structure.byline.authors"]?.items?.compactMap(\.text) == ["Ann Hale"])
    #expect(record[path: "structure.published"]?.text == published)
    let paragraphs = record[path: "structure.blocks"]?.items?.filter { $0["kind"]?.text == "paragraph" }
    #expect(paragraphs?.compactMap { $0["text"]?.text } == [Self.body, "“Rye,” she said."])
  }

  @Test func aFeedOfManyArticles() throws {
    let items = (1...3).map { "<item><title>Mill \($0) opens</title><description>\(Self.body)</description></item>" }
    let desk = try Desk(["echo.rss": "<rss><channel>\(items.joined())</channel></rss>"])
    let answer = try Workflow("parse", "echo.rss").in(desk).expect(stdout: "Mill 3 opens")
    #expect(answer.stdout.contains("echo.rss:2"))
  }

  @Test func savedPagesOfAnArchive() throws {
    func record(_ number: Int) -> String {
      let page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<h1>Mill \(number) opens</h1><p>\(Self.body)</p>"
      return
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\(number)\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)\r\n\r\n"
    }
    let info = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n"
    let desk = try Desk(["crawl.warc": info + record(1) + record(2)])
    try Workflow("parse", "crawl.warc").in(desk).expect(stdout: "https://example.org/2")
  }

  @Test func aPackedArchiveIsToldHowToBeRead() throws {
    let desk = try Desk()
    try desk.write("crawl.warc.gz", Data([0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00]))
    try Workflow("parse", "crawl.warc.gz").in(desk).expect(code: 1, stderr: "unpack it first, with gunzip")
  }

  @Test(arguments: [
    ("a.rss", "<rss><channel></channel></rss>"), ("b.xml", "<x>"), ("c.eml", "From: a@b.c\n\n"),
    ("d.warc", "nothing of the kind"),
    ("e.json", #"{"headline":"x"}"#),
    ("f.eml", "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: image/png\n\nxx\n"),
  ])
  func whatHoldsNoArticleIsTold(file: String, content: String) throws {
    let desk = try Desk([file: content])
    try Workflow("parse", file).in(desk).expect(code: 1, stderr: file)
  }
}
