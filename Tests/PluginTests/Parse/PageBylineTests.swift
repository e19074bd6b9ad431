import TestSupport
import Testing
import Text

/// Who wrote a page and when, as content systems write it in lines, microdata and links.
@Suite struct PageBylineTests {
  private func page(_ line: String, head: String = "", behind: String = "") throws -> ParsedText {
    try ParsedText(
      "<head>\(head)</head><body><article><h1>Dam stays shut</h1>\(line)<p>\(someParagraph)</p><p>\(someParagraph.dropLast()), too.</p>\(behind)</article>",
      path: "a.html")
  }

  @Test(arguments: [
    (
      "<div class=meta><span class=story__author>Jane Doe</span> <span class=story__date>2 July 2026, 16:05</span></div>",
      "2026-07-02T16:05"
    ),
    (
      "<div class=entry-meta><span class=byline> por <span class=author>Jane Doe</span></span> <span class=posted-on>Publicado el <time>12 enero, 2026</time></span></div>",
      "2026-01-12"
    ),
    (
      "<dl><dd class=createdby>Écrit par Jane Doe</dd><dd class=published>Publication : 4 septembre 2026</dd></dl>",
      "2026-09-04"
    ),
    (
      "<div class=sig><span class=pb-byline>By Jane Doe</span> <span>July 2, 2026 at 12:22 PM</span></div>",
      "2026-07-02T12:22"
    ),
    ("<div class=byline>Door Jane Doe Published on 3 maart 2026</div>", "2026-03-03"),
  ])
  func aLineOfSeveralPartsIsRead(line: String, published: String) throws {
    let parsed = try page(line)
    #expect(parsed["byline.authors"] == ["Jane Doe"])
    #expect(parsed["published"] == .string(published))
    #expect(parsed.untrueSpans == [])
  }

  @Test func aLineOfADayWithoutAYearNamesItsAuthor() throws {
    #expect(try page("<p class=byline>By Jane Doe March 18 at 12:22 PM</p>")["byline.authors"] == ["Jane Doe"])
    #expect(try page("<p class=byline>Jane Doe Monday, March 2, 2026</p>")["byline.authors"] == ["Jane Doe"])
  }

  @Test func anUpdateBehindTheDateIsOne() throws {
    let parsed = try page(
      "<div class=meta><span class=author>Von Jane Doe</span> 24.02.2026, 14:31 Uhr Aktualisiert: 24.02.2026, 16:50 Uhr</div>"
    )
    #expect(parsed["published"] == "2026-02-24T14:31")
    #expect(parsed["updated"] == "2026-02-24T16:50")
  }

  @Test(arguments: [
    ("<span itemprop=author>Jane Doe</span>", ["Jane Doe"], "microdata"),
    ("<span itemprop=author>Written by <span itemprop=name>Jane Doe</span></span>", ["Jane Doe"], "microdata"),
    ("<a rel=author href=/x>Jane Doe</a>", ["Jane Doe"], "html"),
    ("<a rel=author href=/x>Jane Doe</a><a rel=author href=/y>Ali Roe</a>", [], ""),
    ("<div itemprop=review><span itemprop=author>Jane Doe</span></div>", [], ""),
  ])
  func microdataAndLinksNameAuthors(html: String, authors: [String], origin: String) throws {
    let parsed = try page("", behind: "<footer>\(html)</footer>")
    #expect(parsed["byline.authors"].items ?? [] == authors.map { .string($0) })
    #expect(parsed["found_in.byline"].text ?? "" == origin)
  }

  @Test func aBylineMayStandBehindTheText() throws {
    let behind =
      "<div class=post-footer><span class='post-author vcard'>Posted by <span class=fn>Jane Doe</span></span> <span>at 6:20 AM</span></div>"
    #expect(try page("", behind: behind)["byline.authors"] == ["Jane Doe"])
  }

  @Test func aCardOfTheAuthorIsNoHeading() throws {
    let parsed = try page(
      "<p class=byline>By Jane Doe</p>",
      behind: "<div><p>Jane Doe</p><p>She writes about dams and lives above one of them.</p></div>")
    #expect(!parsed.kinds.contains("heading"))
  }

  @Test func whoMadeAPictureIsNoAuthor() throws {
    let figure =
      "<figure><img src=x><figcaption>The dam at noon <span class=author>Ann Hale</span></figcaption></figure>"
    #expect(try page(figure)["byline.authors"] == .null)
  }

  @Test func initialsAreAName() throws {
    let glued = "<div data-testid=prism-byline><div><span>By</span><span><a href=/x>J.R. Doe</a></span></div></div>"
    #expect(try page(glued)["byline.authors"] == ["J.R. Doe"])
    #expect(try page("<p>By J.R. Doe</p>")["byline.authors"] == ["J.R. Doe"])
  }

  @Test func aListNamesItsAuthorsEach() throws {
    let list =
      "<ul class=authors><li><span class=authors__name>Jane Doe</span><span class=authors__role>News editor</span></li><li><span class=authors__name>Ali Roe</span><span class=authors__role>Data reporter</span><a href=/x>@aliroe</a></li><li><span class=authors__name>Ann Hale</span></li></ul>"
    #expect(try page(list)["byline.authors"] == ["Jane Doe", "Ali Roe", "Ann Hale"])
  }

  @Test func spansThatTouchStandApart() throws {
    let parsed = try page("<div class=info><span class=vcard>By Jane Doe</span><span>Updated: 4 May 2026</span></div>")
    #expect(parsed["byline.authors"] == ["Jane Doe"])
    #expect(parsed["updated"] == "2026-05-04")
  }

  @Test func aCaptionMayStandAboveTheArticlesOwnPlace() throws {
    let page = try ParsedText(
      "<body><div><h1>Dam stays shut</h1><div><img src=x><p>The dam at noon. Photo: Ann Hale</p></div></div><div class=article-body><p>\(someParagraph)</p><p>\(someParagraph.dropLast()), too.</p></div>",
      path: "a.html")
    #expect(page.blocks[1] == "caption: The dam at noon. | Ann Hale")
  }

  @Test func aColumnistIsTheAuthor() throws {
    let card =
      "<div class=columnist><img src=x alt='Portrait of Jane Doe'><span class=columnist__name>Jane Doe</span><span class=columnist__role>Columnist</span></div>"
    #expect(try page(card)["byline.authors"] == ["Jane Doe"])
  }

  @Test func anOfficeMayStandRightBehindTheName() throws {
    let paper =
      #"<script type='application/ld+json'>{"@type":"NewsArticle","author":{"@type":"Organization","name":"The Ledger"},"publisher":{"name":"The Ledger"}}</script>"#
    let line = "<div class=byline><span>By </span><span>Jane Doe</span><span> Staff Writer</span></div>"
    #expect(try page(line, head: paper)["byline.authors"] == ["Jane Doe"])
    #expect(try page("<p>By Jane Doe Local Democracy Reporter</p>")["byline.authors"] == ["Jane Doe"])
  }

  @Test func theLineBelowTheHeadlineIsReadWhateverItsElementIsCalled() throws {
    let parsed = try page("<div class=print-meta>Author: Jane Doe<br>Published: 27 May 2026</div>")
    #expect(parsed["byline.authors"] == ["Jane Doe"])
    #expect(parsed["published"] == "2026-05-27")
  }

  @Test func theOneLineBetweenHeadlineAndBylineIsTheStandfirst() throws {
    let between = "<div class=css-x>Three councils each thought another had paid</div>"
    let byline = "<div class=css-y>By Jane Doe</div>"
    #expect(try page(between + byline).kinds.prefix(3) == ["headline", "standfirst", "byline"])
    // Two lines are none.
    let two = between + "<div class=css-x>And nobody has ever asked them about it</div>" + byline
    #expect(try !page(two).kinds.contains("standfirst"))
  }

  @Test func anAddressOfMailIsNoName() throws {
    let parsed = try ParsedText("Dam stays shut\n\nBy Jane Doe jane@example.org\n\n" + someParagraph)
    #expect(parsed["byline.authors"] == ["Jane Doe"])
  }

  @Test func linkedDataInCDATAIsRead() throws {
    let data =
      #"//<![CDATA[ {"@type":"NewsArticle","datePublished":"2026-03-04T07:15:00+01:00","author":{"name":"Jane Doe"}} //]]>"#
    let parsed = try page("", head: "<script type='application/ld+json'>\(data)</script>")
    #expect(parsed["published"] == "2026-03-04T07:15:00+01:00")
    #expect(parsed["byline.authors"] == ["Jane Doe"])
  }

  @Test(arguments: [
    ("3 de enero de 2026", "2026-01-03"), ("5 novembre 2026", "2026-11-05"), ("1er septembre 2026", "2026-09-01"),
    ("4 décembre 2026", "2026-12-04"), ("2nd March 2026", "2026-03-02"), ("7 gennaio 2026", "2026-01-07"),
    ("7 maart 2026", "2026-03-07"), ("9 de outubro de 2026", "2026-10-09"), ("March 3rd, 2026", "2026-03-03"),
  ])
  func monthsOfSeveralLanguages(date: String, day: String) throws {
    #expect(try ParsedText("Dam stays shut\n\n\(date)\n\n" + someParagraph)["published"] == .string(day))
  }
}
