import Testing
import Text

/// Headings, with markup and without.
@Suite struct ParseHeadingTests {
  private func blocks(_ line: String, before next: String = someParagraph) throws -> [String] {
    try ParsedText("Council votes\n\n\(someParagraph)\n\n\(line)\n\n\(next)").blocks
  }

  @Test(arguments: [
    "Key Facts", "What To Watch For", "Is The Bridge Safe?", "Why did it fall?", "What comes next", "THE VOTE",
    "‘It was raining’", "2024 in figures",
  ])
  func shortLinesBeforeParagraphsAreHeadings(line: String) throws {
    #expect(try blocks(line)[2] == "heading 2: " + line)
  }

  @Test(arguments: [
    "The council voted.", "“We had no choice,”", "Q: Why did it fall?", "the day after", "It was raining, she said,",
    "Nobody knew what it was that had made the bridge fall on that morning", "Nobody had asked them!",
    "Net 3,722,000 vs 3,103,000", "The council met. It voted",
  ])
  func otherLinesAreNot(line: String) throws {
    #expect(try blocks(line)[2].hasPrefix("paragraph: "))
  }

  @Test func aTitleAtTheEndIsAHeading() throws {
    #expect(try ParsedText("Council votes\n\n\(someParagraph)\n\nFurther Reading").kinds.last == "heading")
  }

  @Test func manyShortLinesInARowAreNot() throws {
    let poem = "The river went down\n\nThe mayor went up\n\nThe bridge stayed away"
    #expect(try blocks(poem).dropFirst(2).allSatisfy { $0.hasPrefix("paragraph: ") })
  }

  @Test func sectionsCountHeadings() throws {
    let parsed = try ParsedText("# Council\n\n\(someParagraph)\n\n## One\n\n\(someParagraph)\n\n### Two", path: "a.md")
    let sections = parsed["blocks"].items?.compactMap { $0["section"]?.int }
    #expect(sections == [0, 0, 1, 1, 2])
    #expect(parsed["blocks[4].level"].int == 3)
  }

  @Test(arguments: [
    ("# One", "headline: One"), ("## One ##", "headline: One"), ("One\n===", "headline: One"),
    ("One\n---", "headline: One"),
  ])
  func firstMarkedHeadingIsTheHeadline(mark: String, block: String) throws {
    #expect(try ParsedText(mark + "\n\n" + someParagraph).blocks[0] == block)
  }

  @Test func aLowerHeadingBeforeAHigherOneIsNot() throws {
    let parsed = try ParsedText("## News\n\n# Council votes\n\n" + someParagraph)
    #expect(parsed.blocks[0] == "heading 2: News")
  }

  @Test func markedHeadingsAloneOnRequest() throws {
    let text = "# Council\n\n\(someParagraph)\n\nKey Facts\n\n\(someParagraph)"
    #expect(
      try ParsedText(text, options: ["headings": "marked"]).kinds == [
        "headline", "paragraph", "paragraph", "paragraph",
      ])
    #expect(try ParsedText(text).kinds == ["headline", "paragraph", "heading", "paragraph"])
  }

  @Test func theLongestHeadingIsAnOption() throws {
    let text = "Council votes\n\n\(someParagraph)\n\nWhat the council did next\n\n\(someParagraph)"
    #expect(try ParsedText(text, options: ["heading_words": .integer(4)]).kinds[2] == "paragraph")
    #expect(try ParsedText(text, options: ["heading_words": .integer(5)]).kinds[2] == "heading")
  }
}
