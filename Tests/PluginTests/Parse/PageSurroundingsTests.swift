import Foundation
import TestSupport
import Testing
import Text

/// What stands among the paragraphs of a page and is none of them.
@Suite struct PageSurroundingsTests {
  private func kinds(_ html: String, head: String = "", before: Int = 2, behind: String? = nil) throws -> [String] {
    let start = (0..<before).map { "<p>\(someParagraph.dropLast()), for the \($0 + 1). time.</p>" }.joined()
    let end = behind ?? "<p>The mayor, who had come late, spoke of a good day for the whole of the town.</p>"
    let page = "<head>\(head)</head><body><article><h1>Dam stays shut</h1>\(start)\(html)\(end)</article>"
    return Array(try ParsedText(page, path: "a.html").kinds.dropFirst(1 + before))
  }

  @Test(arguments: [
    // A card that leads elsewhere.
    "<article><h3><a href=/x>Where the water goes</a></h3><p>A map of all the pipes below the town, and of their age.</p></article>",
    "<div><a href=/x><img src=x></a><h4><a href=/x>Where the water goes</a></h4><div>A map of all the pipes below the town.</div></div>",
    // A label and a link.
    "<p>Read here: <a href=/x>Where the water of the town goes at night</a></p>",
    "<p><b>Zum Nachlesen »</b> <a href=/x>Wohin das Wasser in der Nacht verschwindet</a></p>",
    // Calls to the reader.
    "<p><em>The Ledger’s newsletter brings you the day’s stories every evening. <a href=/x>It is free.</a></em></p>",
    "<p>Mehr zur Lage am Damm lesen Sie in unserem Liveblog:</p>",
    "<p>Stay informed for two pounds a month. <b>Subscribe now</b></p>",
    // Parts that their heading shows to be something else.
    "<section><h2>More from The Ledger</h2><div><a href=/x>Ferry workers say no</a><p>The vote was 212 to 98, the union said on Sunday.</p></div></section>",
    "<div><h4>Support local journalism</h4><p>Get six months for the price of one.</p></div>",
    "<div class=paywall-teaser>Four weeks of all that we write for nothing at all.</div>",
    // A line of dates, an address, a player's words.
    "<div><time>10/07/2026 00:50</time> <time>Actualizado a 10/07/2026 22:39</time></div>",
    "<p>https://example.org/a/picture.jpg 540 960 admin</p>",
    "<div>We apologize, but this video has failed to load.</div>",
    "<figure class=inline-teaser><div>Read also</div><a href=/x>Where the water goes</a></figure>",
    "<blockquote class=instagram-media><a href=/x>View this post on Instagram</a></blockquote>",
    // Ornaments.
    "<p>„</p>", "<p><span aria-hidden=true>“</span></p>",
  ])
  func whatLeadsElsewhereStaysOut(html: String) throws {
    #expect(try kinds(html) == ["paragraph"])
  }

  @Test(arguments: [
    // The article speaks of a newsletter, or somebody in it speaks to a reader.
    "<p>The council’s newsletter had <a href=/x>called the dam safe</a> as late as in March, and said so twice.</p>",
    "<p>“You can read it in our newsletter,” said <a href=/x>the mayor</a>, who had not read it himself.</p>",
    // A list of links with much said about each is the article.
    "<p>The full report: it has three hundred pages, and <a href=/x>the council has put it on its pages</a> for all to read.</p>",
    // The same answer twice, as an interview has it.
    "<p>That is for the council to say.</p><p>That is for the council to say.</p>",
  ])
  func whatTheArticleSaysStays(html: String) throws {
    let found = try kinds(html)
    #expect(found.allSatisfy { $0 == "paragraph" } && found.count == html.components(separatedBy: "<p>").count)
  }

  @Test(arguments: [
    ("Jane Doe", "Jane Doe covers the harbour and the islands for the Ledger.", false),
    ("Stephanie Doe", "Steph Doe writes about dams. She lives above one.", false),
    ("Jane Doe", "Jane Doe, a nurse at the school, said that nobody had been hurt.", true),
    ("Ann Hale", "Jane Doe covers the harbour and the islands for the council.", true),
    ("Jane Doe", "“Jane Doe covers the harbour,” said the mayor.", true),
  ])
  func aNoteOnTheAuthorStaysOut(author: String, note: String, stays: Bool) throws {
    let head = "<meta name=author content='\(author)'>"
    #expect(try kinds("", head: head, before: 4, behind: "<p>\(note)</p>") == (stays ? ["paragraph"] : []))
  }

  @Test(arguments: [
    "<div><img src=x><div>The dam at noon <span>© Town of Almen</span></div></div>",
    "<div><div><picture><img src=x></picture></div><div>The dam stood dry for three weeks.</div><div>Source: Agency</div></div>",
    "<p><img src=x><br><em>The dam at noon, seen from the town hall</em></p>",
    "<div><img src=x><p>The mayor looks at the dam.</p><p>Ann Hale / The Ledger</p></div>",
    "<div class=wsw__embed><figure><img src=x><figcaption><span class=caption>The dam at noon</span></figcaption></figure></div>",
    "<div><img src=x></div><div class=image-copyright>picture alliance / Agency | Ann Hale</div>",
    "<div><img src=x><span class=newscaption>The dam at noon <span class=caption>(Image: Agency)</span></span></div>",
  ])
  func aCaptionNeedsNoName(html: String) throws {
    #expect(try kinds(html) == ["caption", "paragraph"])
  }

  @Test func aCaptionMayStandInAnAttribute() throws {
    let slides =
      "<div class=js data-caption='The dam at dawn, from the hill.' data-credit='Ann Hale'><img src=a></div><div class=js data-caption='The dam at noon, from the hill.'><img src=b></div>"
    let shown =
      "<figure><a data-caption='The dam at night, from the hill.'><img src=c></a><figcaption>The dam at night, from the hill. Photo: Ann Hale</figcaption></figure>"
    let parsed = try ParsedText(
      "<article><h1>Dam stays shut</h1><p>\(someParagraph)</p>\(slides)\(shown)<p>\(someParagraph.dropLast()), too.</p></article>",
      path: "a.html")
    #expect(
      parsed.blocks.filter { $0.hasPrefix("caption") } == [
        "caption: The dam at dawn, from the hill. | Ann Hale", "caption: The dam at noon, from the hill.",
        "caption: The dam at night, from the hill. | Ann Hale",
      ])
    #expect(parsed.untrueSpans == [])
  }

  @Test func aCreditBelowACaptionIsItsCredit() throws {
    let page =
      "<h1>Dam stays shut</h1><p>\(someParagraph)</p><div><img src=x><p>The dam at noon.</p><p>Foto: Ann Hale</p></div><p>\(someParagraph.dropLast()), too.</p>"
    let parsed = try ParsedText(page, path: "a.html")
    #expect(parsed.blocks.contains("caption: The dam at noon. | Ann Hale"))
    #expect(parsed.untrueSpans == [])
  }

  @Test func wordsForAScreenReaderAreNotRead() throws {
    let page =
      "<h1>Dam</h1><p>The council met <a href=/x>on Monday<span class=sr-only> (opens in a new window)</span></a> and, after three hours of talks, voted for it.</p>"
    let parsed = try ParsedText(page, path: "a.html")
    #expect(
      parsed.blocks.last == "paragraph: The council met on Monday and, after three hours of talks, voted for it.")
  }

  @Test func aLargeFirstLetterIsRead() throws {
    let page =
      "<h1>Dam</h1><p><span aria-hidden=true>T</span><span class=sr-only>T</span>\(someParagraph.dropFirst())</p>"
    #expect(try ParsedText(page, path: "a.html").blocks.last == "paragraph: \(someParagraph)")
  }

  @Test func aHeadingAboveTheFirstParagraphIsTheStandfirst() throws {
    let page =
      "<article><h1>Dam stays shut</h1><h5>Von Ann Hale, Almen</h5><h2>Council votes for the smaller of two budgets</h2><p>\(someParagraph)</p><h3>What is next</h3><p>\(someParagraph.dropLast()), too.</p></article>"
    let parsed = try ParsedText(page, path: "a.html")
    #expect(parsed.kinds.filter { $0 != "byline" } == ["headline", "standfirst", "paragraph", "heading", "paragraph"])
  }

  @Test func aHeadingThatIsNamedAStandfirstIsOne() throws {
    let page =
      "<article><h1>Dam stays shut</h1><h2 class=block-subheading>Council votes for the smaller of two budgets</h2><p>\(someParagraph)</p><h2>What is next</h2><p>\(someParagraph.dropLast()), too.</p></article>"
    #expect(
      try ParsedText(page, path: "a.html").kinds == ["headline", "standfirst", "paragraph", "heading", "paragraph"])
  }

  @Test func aSingleParagraphIsTheArticle() throws {
    let page =
      "<article><h1>Dam stays shut</h1><div class=lead><p>\(someParagraph)</p></div><p class=byline>By Jane Doe</p></article>"
    #expect(try ParsedText(page, path: "a.html").kinds.contains("paragraph"))
  }

  @Test func theNameOfASiteIsNoHeadline() throws {
    let page =
      "<title>Silt and Stone: What the river carries to the sea</title><div><h1>Silt and Stone</h1></div><div class=post><h3 class=post-title>What the river carries to the sea</h3><p>\(someParagraph)</p></div>"
    #expect(try ParsedText(page, path: "a.html")["headline.text"] == "What the river carries to the sea")
  }

  @Test func aKickerIsNotTheArticle() throws {
    let page =
      "<article><div class=overline>Water<span>Dam in the hills</span></div><h1>Dam stays shut after the vote</h1><p>\(someParagraph)</p><p>\(someParagraph.dropLast()), too.</p></article>"
    #expect(try ParsedText(page, path: "a.html").kinds == ["headline", "paragraph", "paragraph"])
  }

  @Test func aHeadingOverLinksGoesWithThem() throws {
    let html = "<h3>More on dams</h3><p><a href=/x>Where the water of the town goes</a></p>"
    #expect(try kinds(html) == ["paragraph"])
  }

  @Test func theLabelOfASharedPageNamesTheAuthor() throws {
    let head = "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Jane Doe'>"
    let parsed = try ParsedText("<head>\(head)</head><h1>Dam</h1><p>\(someParagraph)</p>", path: "a.html")
    #expect(parsed["byline.authors"] == ["Jane Doe"])
  }

  @Test func thePageAroundAnArticleSaysWhen() throws {
    let data =
      #"{"@graph":[{"@type":"WebPage","datePublished":"2026-03-04T07:15:00+01:00","author":{"@id":"p:a"}},{"@type":"Person","@id":"p:a","name":"Jane Doe"}]}"#
    let parsed = try ParsedText(
      "<script type='application/ld+json'>\(data)</script><h1>Dam</h1><p>\(someParagraph)</p>", path: "a.html")
    #expect(parsed["published"] == "2026-03-04T07:15:00+01:00")
    #expect(parsed["byline.authors"] == ["Jane Doe"])
  }

  @Test func anOfficeBehindANameIsNoAuthor() throws {
    let page =
      "<h1>Dam stays shut</h1><p>By Jane Doe, Senior Adviser, Water Project</p><p>\(someParagraph)</p>"
    #expect(try ParsedText(page, path: "a.html")["byline.authors"] == ["Jane Doe"])
  }

  @Test(arguments: [
    "<h2 id=toc_1>What is next</h2>", "<h2 class=time>11.04: What the council is going to do</h2>",
    "<h2 class=widget-title>What is next</h2>",
  ])
  func aHeadingIsOneWhateverItsName(html: String) throws {
    #expect(try kinds(html) == ["heading", "paragraph"])
  }

  @Test func sectionsBehindANameAreNoAuthors() throws {
    let page = "<h1>Dam stays shut</h1><p>By Jane Doe, in News, Business, Water</p><p>\(someParagraph)</p>"
    #expect(try ParsedText(page, path: "a.html")["byline.authors"] == ["Jane Doe"])
  }
}
