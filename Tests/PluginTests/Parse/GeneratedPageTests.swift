import Articles
import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Pages made by chance: the article is found whole, in its order, and nothing else of the page.
@Suite struct GeneratedPageTests {
  @Test(arguments: GeneratedPage.Layout.allCases, 1...12 as ClosedRange<UInt64>)
  func theArticleIsFoundAndNothingElse(layout: GeneratedPage.Layout, seed: UInt64) throws {
    let page = GeneratedPage(layout, seed: seed)
    let parsed = try ParsedText(page.html, path: "story.html")
    #expect(parsed.blocks == page.blocks, "\(page.html)")
    #expect(parsed.untrueSpans == [])
    #expect(parsed["language"] == "en" && parsed["headline.text"] == .string(page.story.paragraphs[0]))
  }

  /// What is said in it is found in a page as in a text.
  @Test(arguments: GeneratedPage.Layout.allCases, 21...24 as ClosedRange<UInt64>)
  func whatIsSaidIsFound(layout: GeneratedPage.Layout, seed: UInt64) throws {
    let page = GeneratedPage(layout, seed: seed)
    var worked = article(bytes: Array(page.html.utf8), path: "story.html")
    try work(&worked, [("parse", [:]), ("extract-quotes", [:])], registry: builtinPlugins)
    let said = (worked[Quotes.self]?.all ?? []).filter { $0.kind == .direct }.map {
      GeneratedStory.Said(words: worked.text[$0.range], speaker: $0.speaker?.name ?? "nobody")
    }
    #expect(said == page.story.said)
  }

  /// How the tags are written does not matter: capitals, ends left out, white space, references.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func theSpellingOfThePageDoesNotMatter(seed: UInt64) throws {
    let page = GeneratedPage(.article, seed: seed)
    let plain = try ParsedText(page.html, path: "story.html").blocks
    let forms: [(String) -> String] = [
      { $0.replacing("</p>", with: "").replacing("</li>", with: "") },
      { $0.replacing("<p>", with: "<P >").replacing("</p>", with: "</P\n>").replacing("<article>", with: "<ARTICLE>") },
      { $0.replacing("<p>", with: "\n\n   <p>\n  ").replacing("</p>", with: "\n </p>\n") },
      {
        $0.replacing("“", with: "&ldquo;").replacing("”", with: "&#x201D;").replacing(" the ", with: "&#32;the&#x20;")
      },
      { $0.replacing("\n", with: "\r\n") }, { "\u{FEFF}" + $0 },
      { $0.replacing("<p>", with: "<p class=\"a\" data-x='1' style=color:red>") },
      { $0.replacing(" said", with: " <span><em>said</em></span>").replacing("</h1>", with: "</h1><!-- c -->") },
      { $0.replacing("<!DOCTYPE html>", with: "") },
    ]
    for (number, form) in forms.enumerated() {
      let parsed = try ParsedText(form(page.html), path: "story.html")
      #expect(parsed.blocks == plain, "form \(number)")
      #expect(parsed.untrueSpans == [], "form \(number)")
    }
  }

  /// Bytes are traced in any encoding that a page may name.
  @Test(arguments: ["iso-8859-1", "windows-1252", "latin1"]) func otherEncodings(name: String) throws {
    let text = "Été à la mer, café fermé, said the mayor of Bréhat, who had not slept for three days."
    let page = "<meta charset=\(name)><h1>Été</h1><p>\(text)</p><p>\(someParagraph)</p>"
    let parsed = try ParsedText(bytes: page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, path: "a.html")
    #expect(parsed.blocks == ["headline: Été", "paragraph: " + text, "paragraph: " + someParagraph])
    #expect(parsed.untrueSpans == [])
  }

  /// A page cut off anywhere is read as far as it goes: what is found stands in its bytes.
  @Test(arguments: 1...4 as ClosedRange<UInt64>) func aPageCutOffAnywhere(seed: UInt64) throws {
    let page = GeneratedPage(.mainWithClasses, seed: seed)
    let bytes = Array(page.html.utf8)
    let paragraphs = Set(page.blocks)
    for end in stride(from: 200, to: bytes.count, by: 97) {
      guard let parsed = try? ParsedText(bytes: Array(bytes[..<end]), path: "a.html") else { continue }
      #expect(parsed.untrueSpans == [], "\(end)")
      let whole = parsed.blocks.dropLast().filter { $0.hasPrefix("paragraph: “") }
      #expect(whole.allSatisfy { paragraphs.contains($0) }, "\(end): \(whole)")
    }
  }
}
