import Articles
import Digests
import Foundation
import PluginKit
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

@Suite struct ExportHTMLTests {
  private let own: JSONObject = ["to": "${{ article.slug }}.html"]

  @Test(arguments: [
    "<title>Ferry to return in May</title>", "<h1 dir=\"auto\" lang=\"en\">Ferry to return in May</h1>",
    "<p class=\"byline\" dir=\"auto\" lang=\"en\">By Ada Brook</p>",
    "<h2>Correction <span class=\"date\">2025-03-02</span></h2>",
    "Concerns <a href=\"#a1-c1\">“<bdi lang=\"en\">The ferry will sail again on 3 May.</bdi>”</a>",
    "<a id=\"a1-c1\"></a><span class=\"concerned\">The ferry will sail again on 3 May.</span>",
    "“<a id=\"a1-q1\"></a><mark class=\"s0\">We kept our word,</mark><a class=\"note s0\" href=\"#a1-n1\">1</a>”",
    "<a id=\"a1-q2\"></a><mark class=\"s1\">She said ‘</mark><a id=\"a1-q3\"></a><mark class=\"nobody\">never again</mark>",
    "<a class=\"note nobody\" href=\"#a1-n3\">3</a><mark class=\"s1\">’ to me,</mark><a class=\"note s1\" href=\"#a1-n2\">2</a>",
    "<h3><bdi>Noor Haddad</bdi> <small lang=\"en\">harbour master</small></h3>", "<h3>Nobody named</h3>",
    "<dt>Cue</dt><dd dir=\"auto\">told</dd>", "<dt>Via (told)</dt><dd dir=\"auto\">Radio Quay</dd>",
    "<dt>Confidence</dt><dd dir=\"auto\">97 %</dd>", "line 5, bytes ",
  ])
  func thePageShows(part: String) throws {
    #expect(try exportFile([ferryStory()], own).contains(part))
  }

  @Test func theCorrectionStandsBeforeEverythingItCorrects() throws {
    let page = try exportFile([ferryStory()], own)
    let places = ["<h1", "class=\"notice\"", "class=\"summary\"", "class=\"text\"", "class=\"speakers\""].map {
      page.firstRange(of: $0)?.lowerBound
    }
    #expect(places == places.compactMap { $0 }.sorted())
  }

  @Test func aQuoteOfAPublishedArticleLinksToItsWordsThere() throws {
    var story = ferryStory()
    story[Structure.self]?.url = "https://example.org/ferry?a=1&b=2#top"
    let links = HTMLScan(try exportFile([story], own)).values(of: "href").filter { !$0.hasPrefix("#") }
    #expect(links.count == 3)
    #expect(links.first?.hasSuffix("/ferry?a=1&amp;b=2#:~:text=We%20kept%20our%20word%2C") == true)
    story[Structure.self]?.url = "javascript:go()"
    #expect(HTMLScan(try exportFile([story], own)).values(of: "href").allSatisfy { $0.hasPrefix("#") })
  }

  @Test(arguments: [
    ("a-b, & c", "a%2Db%2C%20%26%20c"),
    ("one two  three\nfour five six seven eight", "one%20two%20three%20four%20five%20six%20seven%20eight"),
    ("1 2 3 4 5 6 7 8 9", "1%202%203%204,6%207%208%209"), ("é", "%C3%A9"),
  ])
  func aLinkNamesTheFirstWordsAndTheLast(words: String, directive: String) {
    var article = SampleArticle(words).article
    article.source.url = "https://example.org/"
    #expect(article.sourceLink(to: 0..<words.utf8.count) == "https://example.org/#:~:text=" + directive)
    #expect(article.sourceLink(to: 0..<0) == nil)
  }

  @Test func anUncertainSpeakerIsCalledSo() throws {
    let page = try exportFile([manyUnitsStory()], own)
    #expect(page.contains("<h3><bdi>Zoe\u{301}</bdi></h3>"))
    #expect(page.contains("<h3><bdi>Zoe\u{301}</bdi> <em class=\"doubt\">uncertain</em></h3>"))
  }

  @Test func aGatheredPageHasAnIndex() throws {
    let page = try exportFile([ferryStory(), ferryStory()], ["to": "all.html"])
    #expect(page.contains("<title>Articles</title>"))
    #expect(page.contains("<input id=\"speaker\" type=\"search\""))
    #expect(try !exportFile([ferryStory()], own).contains("<input"))
    let quoted =
      "<bdi class=\"speaker\" data-quotes=\"1\">Noor Haddad</bdi>, <bdi class=\"speaker\" data-quotes=\"1\">Jens Løv</bdi>"
    for number in 1...2 {
      #expect(
        page.contains(
          "<p class=\"entry\"><a href=\"#a\(number)\">Ferry to return in May</a> <small>\(quoted)</small></p>"))
      #expect(page.contains("<article id=\"a\(number)\">") && page.contains("id=\"a\(number)-q1\""))
    }
  }

  @Test func anIndexLeadsToPagesOfTheirOwn() throws {
    let options: JSONObject = ["to": "Out/index.html", "pages": "Out/${{ article.slug }}.html"]
    let exporter = try exporter(options)
    let body = String(utf8: try exporter.body(of: ferryStory(), position: 0, page: "a b#?%:é/\"<.html"))
    #expect(
      body.hasPrefix("<p class=\"entry\"><a href=\"a%20b%23%3F%25%3A%C3%A9/%22%3C.html\">Ferry to return in May</a>"))
    #expect(body.contains("data-quotes=\"1\">Noor Haddad</bdi>") && !body.contains("<article"))
    let opening = String(utf8: exporter.opening())
    #expect(opening.contains("<h1>Articles</h1>\n<p class=\"search\">"))
    #expect(HTMLScan(opening + body + String(utf8: exporter.closing(count: 1))).isBalanced)
  }

  @Test(
    arguments: [
      (["to": "Out/i.csv", "pages": "Out/${{ article.slug }}.html"], "csv has none"),
      (["to": "Out/${{ article.slug }}.html", "pages": "Out/${{ article.slug }}.html"], "no file of all"),
      (["to": "Out/i.html", "pages": "Out/page.html"], "the same for all"),
      (["to": "/srv/i.html", "pages": "Out/${{ article.slug }}.html"], "cannot lead"),
    ] as [(JSONObject, String)])
  func anIndexOfNoPagesIsRefused(options: JSONObject, complaint: String) throws {
    #expect(try complaints(options).contains { $0.contains(complaint) })
  }

  @Test func everyLinkHasItsTargetAndEveryNameIsUnique() throws {
    let page = HTMLScan(try exportFile([ferryStory(), hostileStory("<a id=x>")], ["to": "all.html"]))
    let names = page.values(of: "id")
    #expect(Set(names).count == names.count)
    let links = page.values(of: "href")
    #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("#") && names.contains(String($0.dropFirst())) })
  }

  @Test func thePolicyNamesTheOneStylesheetAndTheOneScript() throws {
    let page = try exportFile([], ["to": "all.html"])
    let policy = """
      default-src 'none'; style-src 'sha256-\(try digest(of: "style", in: page))'; \
      script-src 'sha256-\(try digest(of: "script", in: page))'; base-uri 'none'; form-action 'none'
      """
    #expect(page.contains("content=\"\(policy)\""))
    #expect(HTMLScan(page).names.filter { $0 == "script" || $0 == "style" }.count == 2)
    #expect(!page.contains("style="))
    #expect(["url(", "@import", "expression("].allSatisfy { !page.contains($0) })
    #expect(["innerHTML", "outerHTML", "insertAdjacent", "eval(", "document.write"].allSatisfy { !page.contains($0) })
  }

  private func digest(of element: String, in page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<\(element)>")),
      end = try #require(page.firstRange(of: "</\(element)>"))
    var hash = SHA256()
    hash.update(Array(page[start.upperBound..<end.lowerBound].utf8))
    return Data(hash.digest()).base64EncodedString()
  }

  @Test func aQuoteIsCopiedWithItsAttributionAndItsPlace() throws {
    var story = ferryStory()
    let place = "Inbox/ferry.txt, line 5, bytes 77–94"
    let copied = "“We kept our word,” — Noor Haddad, harbour master, told: Radio Quay\nFerry to return in May\n"
    #expect(HTMLScan(try exportFile([story], own)).values(of: "data-copy").first == copied + place)
    story[Structure.self]?.url = "https://example.org/ferry?a=1&b=2#top"
    let link = "https://example.org/ferry?a=1&amp;b=2#:~:text=We%20kept%20our%20word%2C"
    #expect(HTMLScan(try exportFile([story], own)).values(of: "data-copy").first == copied + link)
  }

  @Test func aQuoteOfNobodyIsCopiedWithoutAttribution() throws {
    let copied = HTMLScan(try exportFile([ferryStory()], own)).values(of: "data-copy")
    #expect(copied.count == 3 && copied.last?.hasPrefix("“never again”\nFerry") == true)
  }

  @Test func anUncertainSpeakerIsCopiedAsUncertain() throws {
    #expect(try exportFile([manyUnitsStory()], own).contains(" — Zoe\u{301} (uncertain)"))
  }

  @Test func reportedSpeechIsCopiedWithoutQuotationMarks() throws {
    var story = ferryStory()
    var quotes = try #require(story[Quotes.self]?.all)
    quotes[0].kind = .indirect
    story[Quotes.self] = Quotes(quotes)
    #expect(
      HTMLScan(try exportFile([story], own)).values(of: "data-copy").first?.hasPrefix("We kept our word, — ") == true)
  }

  @Test(arguments: [SampleArticle("").article, SampleArticle("Only words & <b>.").article])
  func anArticleWithoutLayersIsAPage(article: Article) throws {
    let page = HTMLScan(try exportFile([article], own))
    #expect(page.isBalanced && page.names.contains("h1") && !page.names.contains("aside"))
  }

  @Test(arguments: Payloads.all, [true, false])
  func articleTextIsNeverMarkup(payload: String, isGathered: Bool) throws {
    let options = isGathered ? ["to": "all.html"] : own
    let page = HTMLScan(try exportFile([hostileStory(payload)], options))
    let harmless = HTMLScan(try exportFile([hostileStory("harmless")], options))
    #expect(page.isBalanced)
    #expect(Set(page.names).isSubset(of: harmless.names))
    #expect(page.names.filter { $0 == "script" || $0 == "input" } == (isGathered ? ["script", "input"] : ["script"]))
    #expect(Set(page.attributes.map(\.name)).isSubset(of: Set(harmless.attributes.map(\.name))))
    #expect(page.values(of: "href").allSatisfy { $0.hasPrefix("#") })
    #expect(!page.text.unicodeScalars.contains { isForbidden($0) })
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
