import Testing
import Text

/// HTML pages: what is the article, what is not, and where each part stands in the page's bytes.
@Suite struct ParsePageTests {
  private let page = """
    <!DOCTYPE html><html lang="en"><head><title>Mill to reopen as a bakery | The Dale Echo</title>
    <meta property="og:site_name" content="The Dale Echo"><meta property="article:published_time" content="2026-03-04T07:15:00+00:00">
    </head><body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><main><article>
    <h1>Mill to reopen as a bakery</h1><p class="dek">Bread returns to Stone Lane after forty years</p>
    <p class="byline">By <a href="/j">June Abbot</a> and Theo Marsh</p>
    <figure><img src="m.jpg"><figcaption>The mill on Stone Lane. <span class="credit">Photo: Ida Crane</span></figcaption></figure>
    <p>The old mill on Stone Lane will reopen in May as a&nbsp;bakery, its new owner said on Tuesday.</p>
    <aside class="related"><h3>Related</h3><ul><li><a href="/1">Ten loaves to try this weekend</a></li></ul></aside>
    <p>&ldquo;Flour remembers,&rdquo; said Petra Voss, who bought the building in January.</p>
    <h2>What comes next</h2><p>The roof must be mended first, and the wheel will stay as it is.</p>
    <div class="newsletter"><p>Sign up for our morning letter and never miss a story from the dale.</p></div>
    <footer><p><em>Correction: An earlier version of this article said the mill closed in 1968. It closed in 1986.</em></p></footer>
    </article><section id="comments"><p>I worked there for ten years and it was cold, colder than anyone can say.</p></section></main>
    <footer><p>© The Dale Echo. All rights reserved, wherever they may be found.</p></footer></body></html>
    """

  @Test func aPageIsReadWhole() throws {
    let parsed = try ParsedText(page, path: "mill.html")
    #expect(
      parsed.blocks == [
        "headline: Mill to reopen as a bakery", "standfirst: Bread returns to Stone Lane after forty years",
        "byline: By June Abbot and Theo Marsh", "caption: The mill on Stone Lane. | Ida Crane",
        "paragraph: The old mill on Stone Lane will reopen in May as a bakery, its new owner said on Tuesday.",
        "paragraph: “Flour remembers,” said Petra Voss, who bought the building in January.",
        "heading 2: What comes next",
        "paragraph: The roof must be mended first, and the wheel will stay as it is.",
        "correction_note: Correction: An earlier version of this article said the mill closed in 1968. It closed in 1986.",
      ])
    #expect(parsed["byline.authors"].items?.compactMap(\.text) == ["June Abbot", "Theo Marsh"])
    #expect(parsed["published"].text == "2026-03-04T07:15:00+00:00")
    #expect(parsed["site_name"].text == "The Dale Echo")
    #expect(parsed["language"].text == "en")
    #expect(parsed["found_in"]["published"]?.text == "meta")
    #expect(parsed.untrueSpans == [])
  }

  @Test(
    arguments: [
      (
        #"{"@type":"NewsArticle","datePublished":"2026-05-01T10:00:00Z","author":{"name":"Ann Hale"}}"#, "Ann Hale",
        "2026-05-01T10:00:00Z"
      ),
      (
        #"{"@graph":[{"@type":"WebSite"},{"@type":["Article"],"author":[{"name":"Ann Hale"}],"datePublished":"2026-05-01"}]}"#,
        "Ann Hale", "2026-05-01"
      ),
      (
        "<!-- {\"@type\":\"Report\",\"author\":\"Ann Hale\",\n\"datePublished\":\"2026-05-01\",} -->", "Ann Hale",
        "2026-05-01"
      ),
      (
        #"[{"@type":"NewsArticle","author":{"@id":"a"},"datePublished":"2026-02-30"},{"@id":"a","name":"Ann Hale"}]"#,
        "Ann Hale", nil
      ),
    ] as [(String, String, String?)])
  func linkedDataIsRead(data: String, author: String, published: String?) throws {
    let parsed = try ParsedText(
      "<title>Snow</title><script type='application/ld+json'>\(data)</script><h1>Snow</h1><p>\(someParagraph)</p>",
      path: "a.html")
    #expect(parsed["byline.authors"].items?.compactMap(\.text) == [author])
    #expect(parsed["published"].text == published)
  }

  @Test(arguments: [
    (
      "<p>It stood at <del>68</del> <ins>58</ins> per cent on Sunday, they said.</p>",
      "It stood at 58 per cent on Sunday, they said."
    ),
    (
      "<p>The <b>H</b>alf<i>way</i> tour begins in <strong>May</strong>, he said.</p>",
      "The Halfway tour begins in May, he said."
    ),
    (
      "<p>One line of the poem<br>and then another follows it.</p>", "One line of the poem and then another follows it."
    ),
    ("<p>Caf&eacute; owners&#8217; fees rose, said&nbsp;the town.</p>", "Café owners’ fees rose, said the town."),
  ])
  func inlineElementsAreOneText(html: String, text: String) throws {
    let parsed = try ParsedText("<h1>Dam</h1>\(html)<p>\(someParagraph)</p>", path: "a.html")
    #expect(parsed.blocks.contains("paragraph: " + text))
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: [
    "<p hidden>The same words stand here for the phone and no reader sees them.</p>",
    "<div style='display: none'><p>The same words stand here for the phone and no reader sees them.</p></div>",
    "<template><p>The same words stand here for the phone and no reader sees them.</p></template>",
    "<noscript><p>The same words stand here for the phone and no reader sees them.</p></noscript>",
    "<p><a href='/x'>Read also: the same words stand here for the phone</a></p>",
    "<p>READ MORE: <a href='/x'>the same words stand here for the phone</a></p>",
    "<div class='share-tools'>The same words stand here, share them with your friends.</div>",
    "<div id=comments><p>The same words stand here, wrote a reader of this paper.</p></div>",
    "<ul class=tags><li><a href=/t>The same words stand here</a></li></ul>",
  ])
  func whatIsNotTheArticleStaysOut(html: String) throws {
    let parsed = try ParsedText(
      "<article><h1>Dam</h1><p>\(someParagraph)</p>\(html)<p>\(someParagraph.dropLast()) again.</p></article>",
      path: "a.html")
    #expect(parsed.kinds == ["headline", "paragraph", "paragraph"])
  }

  @Test func theSameParagraphForPhoneAndDesktopCountsOnce() throws {
    let parsed = try ParsedText(
      "<h1>Dam</h1><p class=desktop>\(someParagraph)</p><p class=mobile>\(someParagraph)</p><p>It rained, too, said the mayor.</p>",
      path: "a.html")
    #expect(parsed.kinds == ["headline", "paragraph", "paragraph"])
  }

  @Test(arguments: ["<!DOCTYPE html><p>\(someParagraph)", "\n <html><body><p>\(someParagraph)", "<p>\(someParagraph)"])
  func aPageNeedsNoMore(text: String) throws {
    #expect(try ParsedText(text, path: "one.html").kinds == ["paragraph"])
  }

  @Test(arguments: [
    (0..<3_000).map { "<b id=\($0)>" }.joined() + "<p>x", String(repeating: "<div>", count: 3_000),
    String(repeating: "<table><tr><td>", count: 1_000),
    "<p>" + String(repeating: "ab\u{0}cd\u{1}", count: 500) + "</p>",
  ])
  func noDepthOrControlHidesTheText(start: String) throws {
    let parsed = try ParsedText("<!doctype html><h1>Dam</h1>\(start)<p>\(someParagraph)</p>", path: "a.html")
    #expect(parsed.blocks.contains { $0.contains(someParagraph) })
  }

  @Test func otherEncodingsAreTraced() throws {
    let text =
      "<title>Été</title><h1>Été</h1><p>L’été fut chaud, et la mairie l’a dit à tous les habitants du quartier.</p>"
    let bytes = text.unicodeScalars.map { $0 == "’" ? UInt8(0x92) : UInt8(truncatingIfNeeded: $0.value) }
    let parsed = try ParsedText(bytes: bytes, path: "a.html")
    #expect(parsed.blocks.last == "paragraph: L’été fut chaud, et la mairie l’a dit à tous les habitants du quartier.")
    #expect(parsed.untrueSpans == [])
  }

  @Test func aCorrectionThatStandsInLinkedDataAloneIsKept() throws {
    let data = #"{"@type":"NewsArticle","correction":{"text":"Correction: the dam was \u201cempty\u201d, not full."}}"#
    let parsed = try ParsedText(
      "<title>Dam</title><script type='application/ld+json'>\(data)</script><h1>Dam</h1><p>\(someParagraph)</p>",
      path: "a.html")
    #expect(parsed.blocks.last == "correction_note: Correction: the dam was “empty”, not full.")
    let source = parsed["blocks"].items?.last?["source"]?.items?.compactMap(\.int) ?? []
    #expect(source.count == 2 && String(utf8: parsed.file[source[0]..<source[1]]).hasPrefix("Correction: the dam"))
  }

  @Test(arguments: [
    ("<h1><span>Alps</span> <span>- Snow closes pass</span></h1>", "Snow closes pass"),
    ("<h1>: Snow closes pass</h1>", "Snow closes pass"), ("<h1>“Snow” closes pass</h1>", "“Snow” closes pass"),
  ])
  func aHeadlineBeginsWithItsWords(html: String, headline: String) throws {
    let head = #"<meta property="og:title" content="Snow closes pass">"#
    let parsed = try ParsedText("<head>\(head)</head><body>\(html)<p>\(someParagraph)</p>", path: "a.html")
    #expect(parsed["headline.text"] == .string(headline))
    #expect(parsed.untrueSpans == [])
  }

  @Test func aLabelIsNoPartOfAnAuthor() throws {
    let head = #"<meta name="author" content="Autor: Jane Doe">"#
    let parsed = try ParsedText("<head>\(head)</head><body><h1>Dam</h1><p>\(someParagraph)</p>", path: "a.html")
    #expect(parsed["byline.authors"] == ["Jane Doe"])
  }

  @Test(
    arguments: [
      (
        "<p class=byline><span class=author>Ann Hale</span><time>4 March 2026, 7:15 am</time></p>", ["Ann Hale"],
        "2026-03-04T07:15"
      ),
      ("<p class=meta>Posted by Ann Hale on June 4, 2026 at 3:15 PM</p>", ["Ann Hale"], "2026-06-04T15:15"),
      (
        "<p class=autor>Von Ann Hale</p><p class=datum>Stand: 12.03.2026, 17:03 Uhr</p>", ["Ann Hale"],
        "2026-03-12T17:03"
      ),
      ("<p>Par Ann Hale</p><p>Publié le 7 mai 2026 à 11h20</p>", ["Ann Hale"], "2026-05-07T11:20"),
      ("<p class=firma>Ann Hale<br>Almenar - 14 may 2026 - 08:30 CEST</p>", ["Ann Hale"], "2026-05-14T08:30+02:00"),
      ("<div class=by>By ANN HALE and JO MOSS, Echo Staff<br>ahale@example.org</div>", ["Ann Hale", "Jo Moss"], nil),
    ] as [(String, [String], String?)])
  func bylinesAndDatesOfPages(html: String, authors: [String], published: String?) throws {
    let parsed = try ParsedText("<h1>Snow closes pass</h1>\(html)<p>\(someParagraph)</p>", path: "a.html")
    #expect(parsed["byline.authors"].items?.compactMap(\.text) == authors)
    #expect(parsed["published"].text == published)
    #expect(parsed.untrueSpans == [])
  }
}
