import TestSupport
import Testing
import Text

/// Headlines that no element of a page names: the words of `title` without the site's.
@Suite struct PageTitleTests {
  private func headline(_ title: String, _ head: String = "", body: String = "") throws -> JSONValue {
    let text = "<p>\(someParagraph)</p><p>\(someParagraph.dropLast()), too.</p>"
    return try ParsedText("<title>\(title)</title>\(head)<body>\(body)<div>\(text)</div>", path: "a.html")[
      "headline.text"]
  }

  @Test(arguments: [
    ("Dam stays shut | The Weald Herald", ""), ("Dam stays shut - The Weald Herald", ""),
    ("Dam stays shut – Weald", ""), ("Dam stays shut | Water | The Weald Herald", ""),
    ("Herald - Dam stays shut", "<meta property=og:site_name content=Herald>"),
    ("The Weald Herald: Dam stays shut", "<meta property=og:site_name content='The Weald Herald'>"),
    ("Wealdherald: Dam stays shut", "<link rel=canonical href='https://wealdherald.example/1'>"),
    ("Water: Dam stays shut - Herald", "<meta property=og:title content='Dam stays shut - Herald'>"),
    ("Dam stays shut", ""),
  ])
  func theNameOfTheSiteIsCutOff(title: String, head: String) throws {
    let found = try headline(title, head)
    let expected: JSONValue = head.contains("og:title") ? "Dam stays shut - Herald" : "Dam stays shut"
    #expect(found == expected)
  }

  @Test(arguments: [
    "Well-kept and dry - and for whom? | The Weald Herald", "Dam: nobody knows why it stays shut | The Weald Herald",
  ])
  func aHeadlinesOwnDashOrColonStays(title: String) throws {
    #expect(try headline(title) == .string(String(title.split(separator: " | ")[0])))
  }

  @Test(arguments: [
    "Dam stays shut | | The Weald Herald", "Dam stays shut | - | The Weald Herald", "Dam stays shut | : | Herald",
    "Dam stays shut - - Weald",
  ])
  func marksMayTouch(title: String) throws {
    #expect(try headline(title) == "Dam stays shut")
  }

  @Test func aHeadlineMayLeadToItsOwnPage() throws {
    let page =
      "<title>Dam - Silt</title><meta property=og:title content='The dam stays shut until the spring'><h1>Silt and Stone</h1><div class=post><h3><a href=/1>The dam stays shut until the spring</a></h3><p>\(someParagraph)</p><p>\(someParagraph.dropLast()), too.</p></div>"
    #expect(try ParsedText(page, path: "a.html")["headline.text"] == "The dam stays shut until the spring")
  }

  @Test func aNameAtTheHeadOfThePageIsTheSites() throws {
    let body = "<div class=top><a href=/>Weald Notes</a></div>"
    #expect(try headline("Weald Notes: Dam stays shut", body: body) == "Dam stays shut")
  }

  @Test func aNameWithoutALinkIsTheSitesWhereThePageBeginsWithIt() throws {
    let body = "<table><tr><td>The Weald Bulletin<tr><td><a href=/>Front page</a></table>"
    #expect(try headline("The Weald Bulletin - Dam stays shut all spring", body: body) == "Dam stays shut all spring")
  }

  @Test func aHeadlineAtTheHeadOfThePageIsNotTheSites() throws {
    let body = "<div class=post><h2><a href=/1>What dams do</a></h2></div>"
    #expect(try headline("What dams do | Silt, Stone and More", body: body) == "What dams do")
  }

  @Test func anotherKickerOfMetadataShowsWhereTheHeadlineBegins() throws {
    let page =
      "<meta property=og:title content='Water of the Weald: The dam stays shut until the spring'><article><h1><span>In the hills</span> <span>The dam stays shut until the spring</span></h1><p>\(someParagraph)</p><p>\(someParagraph.dropLast()), too.</p></article>"
    #expect(try ParsedText(page, path: "a.html")["headline.text"] == "The dam stays shut until the spring")
  }
}
