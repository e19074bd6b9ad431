import TestSupport
import Testing
import Text

/// What a site asks its readers for, and what it shows beside an article: none of it is the article's.
@Suite struct PageOfferTests {
  private let first = "<p>\(someParagraph)</p>"
  private let last = "<p>The mayor, who had come late, spoke of a good day for the town.</p>"
  private let article = [
    "headline: Dam stays shut", "paragraph: \(someParagraph)",
    "paragraph: The mayor, who had come late, spoke of a good day for the town.",
  ]

  private func blocks(_ body: String) throws -> [String] {
    let parsed = try ParsedText("<html><body>\(body)</body></html>", path: "a.html")
    #expect(parsed.untrueSpans == [])
    return parsed.blocks
  }

  @Test(arguments: [
    // A box that asks for an address of mail, whatever it is called.
    "<div class=x1><h3>Night Owls</h3><p>Every evening the desk sends you one map and one quarrel.</p><form><label>Address<input type=email></label><button>Go</button></form><p>No charge.</p></div>",
    "<div class=x1><p>By signing up you agree to our terms.</p></div>",
    // What stands before the rest of a story that costs money.
    "<div class=x2><h2>Keep reading for £1 a week</h2><p>You have read all that is free.</p><ul><li>Every story</li><li>The crossword</li></ul><button>See offers</button><p>Already a subscriber? <a>Log in</a></p></div>",
    // The heading of a call goes with it.
    "<h3>Morning Post</h3><p>Get the day in five minutes. <a href=/n>Sign up for our newsletter</a></p>",
    // A box on somebody who is quoted.
    "<div class=expert-box><h3>The expert</h3><p>Ida Crane teaches hydrology at the school of mines in Almen.</p></div>",
  ])
  func aBoxOfTheSiteStaysOut(box: String) throws {
    #expect(try blocks("<article><h1>Dam stays shut</h1>\(first)\(box)\(last)</article>") == article)
  }

  @Test(arguments: [
    "<div id=m1 role=dialog><h2>Your choice</h2><p>We and our 400 partners store information on your device and read it again, such as identifiers and what you have looked at.</p><p>You may say yes to all of it here, or say no, or choose for each partner what it may do and what it may not.</p></div>",
    "<dialog open><p>We and our 400 partners store information on your device and read it again, such as identifiers and what you have looked at.</p></dialog>",
    "<div id=right><h2>House of the week</h2><p>Four rooms and a garden that goes down to the river.</p></div>",
    "<div class=x3>The Dale Echo · Imprint · Cookie settings</div>",
  ])
  func whatStandsBesideTheArticleStaysOut(box: String) throws {
    #expect(try blocks("\(box)<div><h1>Dam stays shut</h1>\(first)\(last)</div>") == article)
    #expect(try blocks("<div><h1>Dam stays shut</h1>\(first)\(last)</div>\(box)") == article)
  }

  @Test func aLineWithOneOfTheLawyersWordsIsTheArticles() throws {
    let line = "The terms of the sale, which nobody had seen before that day"
    let found = try blocks("<article><h1>Dam stays shut</h1>\(first)<p>\(line)</p>\(last)</article>")
    #expect(found.contains { $0.hasSuffix(line) })
  }

  @Test func theNextArticleOfAPageIsAnother() throws {
    let next = "<article><h1>Ferry is late</h1><p>The ferry from Almen was late again on Tuesday.</p></article>"
    let whole = "<article><h1>Dam stays shut</h1>\(first)\(last)</article>"
    #expect(try blocks("<div>\(whole)\(next)</div>") == article)
    // Posts of a live blog stand in its article.
    let live = "<article><h1>Dam stays shut</h1>\(first)\(next)\(last)</article>"
    #expect(try blocks(live).contains("paragraph: The ferry from Almen was late again on Tuesday."))
  }

  @Test func aBlocksNameSaysNothingOfTheElementsInIt() throws {
    let page =
      "<div class=l-sidebar><section class=l-sidebar__main><h1>Dam stays shut</h1><p class=sub-headline>It has been dry for three weeks in Almen</p><figure><img src=x><figcaption>The dam at noon.</figcaption></figure></section><div class=l-sidebar__text><article>\(first)\(last)</article></div></div>"
    #expect(
      try blocks(page) == [
        article[0], "standfirst: It has been dry for three weeks in Almen", "caption: The dam at noon.", article[1],
        article[2],
      ])
    // A block that stands nowhere around is its own.
    let related = "<div class=sidebar__box><p>The ferry from Almen was late again on Tuesday.</p></div>"
    #expect(try blocks("<article><h1>Dam stays shut</h1>\(first)\(related)\(last)</article>") == article)
  }

  @Test func aHeadlineStandsBelowALongMenu() throws {
    let menu =
      "<h1><a href=/>The Dale Echo</a></h1><h3>The voice of the dale</h3><ul><li><a href=/a>News</a></li><li><a href=/b>Sport</a></li></ul><div>Home &gt; News &gt; Almen</div>"
    let found = try ParsedText(
      "<title>Dam stays shut - The Dale Echo</title><body><div>\(menu)</div><div><h2>Dam stays shut</h2><div>By Ida Crane &mdash; Monday 4 May 2026</div>\(first)\(last)</div>",
      path: "a.html")
    #expect(found["headline.text"] == "Dam stays shut")
    #expect(found["byline.authors"] == ["Ida Crane"])
    #expect(found["published"] == "2026-05-04")
  }
}
