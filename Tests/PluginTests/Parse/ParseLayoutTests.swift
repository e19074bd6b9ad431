import Testing
import Text

/// How line breaks are read: wrapped lines, indentations, one line a paragraph, broken paragraphs.
@Suite struct ParseLayoutTests {
  private let wrapped = """
    The council met on Monday and, after three
    hours of talks in the old hall by the river,
    voted for the smaller of the two budgets.
    """

  private let joined =
    "The council met on Monday and, after three hours of talks in the old hall by the river, voted for the smaller of the "
    + "two budgets."

  @Test func wrappedLinesAreJoined() throws {
    let parsed = try ParsedText("Council votes on budget\n\n\(wrapped)\n\n\(wrapped)\n")
    #expect(parsed.blocks == ["headline: Council votes on budget", "paragraph: " + joined, "paragraph: " + joined])
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEndIsKnown(end: String) throws {
    let text = "Council votes on budget\n\n\(wrapped)\n\n\(wrapped)\n".split(
      separator: "\n", omittingEmptySubsequences: false)
    let parsed = try ParsedText(text.joined(separator: end))
    #expect(parsed.blocks == ["headline: Council votes on budget", "paragraph: " + joined, "paragraph: " + joined])
    #expect(parsed.untrueSpans == [])
  }

  @Test func indentedLinesBeginParagraphs() throws {
    let parsed = try ParsedText(
      """
      COUNCIL VOTES ON BUDGET
          By Jane Doe, Reuters
          PORT SABLE, March 2 - The council met on Monday and,
      after three hours of talks, voted for the smaller one.
          It will be printed in April, the mayor said. Nobody
      had expected that.
          Talks go on.
      """)
    #expect(
      parsed.blocks == [
        "headline: COUNCIL VOTES ON BUDGET", "byline: By Jane Doe, Reuters", "dateline: PORT SABLE, March 2 -",
        "paragraph: The council met on Monday and, after three hours of talks, voted for the smaller one.",
        "paragraph: It will be printed in April, the mayor said. Nobody had expected that.", "paragraph: Talks go on.",
      ])
  }

  @Test func aShortLineEndsAWrappedParagraph() throws {
    let parsed = try ParsedText(wrapped + "\nIt passed by one.\n" + wrapped + "\n\n" + wrapped)
    #expect(parsed.blocks.map { $0.hasSuffix("one.") } == [true, false, false])
  }

  @Test func everyLineMayBeAParagraph() throws {
    let parsed = try ParsedText("Council votes on budget\n\(someParagraph)\n\(someParagraph)\nIt passed by one vote.")
    #expect(parsed.kinds == ["headline", "paragraph", "paragraph", "paragraph"])
  }

  @Test func theLayoutIsAnOption() throws {
    let text = "The Council met on\nMonday and voted on\nTuesday and on Friday."
    #expect(try ParsedText(text, options: ["layout": "wrapped"]).blocks.count == 1)
    #expect(
      try ParsedText(text, options: ["layout": "lines", "rejoin": .bool(false), "headings": "marked"]).blocks.count == 3
    )
  }

  @Test func questionsAndAnswersKeepTheirLines() throws {
    let parsed = try ParsedText(
      """
      Q: Why did the bridge fall on that morning, when
      nobody had touched it for a year?
      A: Because it rained, and because the river had
      risen since the night before.
      Q: Who knew?
      A: Everybody who could read a gauge, and that was
      everybody.
      """)
    #expect(
      parsed.blocks == [
        "paragraph: Q: Why did the bridge fall on that morning, when nobody had touched it for a year?",
        "paragraph: A: Because it rained, and because the river had risen since the night before.",
        "paragraph: Q: Who knew?", "paragraph: A: Everybody who could read a gauge, and that was everybody.",
      ])
  }

  @Test(arguments: [
    ("The mayor said he would “broaden [the city’s]", "harbour works” next year."),
    ("The mayor said that the town would have to wait for", "another year."),
    (
      "“We have nothing to hide from the county or from any other body that",
      "Parliament may choose to send,” she said."
    ),
    ("The mayor of the town, who has held office for nine years,", "Ilse Brandvold, resigned."),
  ])
  func brokenParagraphsAreJoined(first: String, second: String) throws {
    let parsed = try ParsedText("Council votes\n\n\(someParagraph)\n\n\(first)\n\n\(second)\n\n\(someParagraph)")
    #expect(parsed.blocks[2] == "paragraph: \(first) \(second)")
    #expect(parsed["blocks[2].source_parts"].items?.count == 2)
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: [
    ("The mayor said he would resign.", "iPhones were handed in."),
    ("“We have nothing to hide from the county or from anybody else in this town, and", "“That is all I know.”"),
    ("The mayor said the following:", "nothing."),
    ("The mayor said he would broaden the harbour works at", "https://example.org"),
    ("The mayor said he would resign", "Q: When?"),
  ])
  func wholeParagraphsStayApart(first: String, second: String) throws {
    let parsed = try ParsedText("Council votes\n\n\(someParagraph)\n\n\(first)\n\n\(second)\n\n\(someParagraph)")
    #expect(parsed["blocks"].items?.count == 5)
  }

  @Test func whatStandsInTheGapIsMovedBehind() throws {
    let parsed = try ParsedText(
      "Council votes\n\nThe mayor said that the town would have to wait\n\nAdvertisement\n\nfor another year.")
    #expect(
      parsed.blocks == [
        "headline: Council votes", "paragraph: The mayor said that the town would have to wait for another year.",
        "boilerplate: Advertisement",
      ])
    #expect(parsed.untrueSpans == [])
  }

  @Test func joiningCanBeLeft() throws {
    let text = "Council votes\n\nThe mayor said that the town would have to wait\n\nfor another year."
    #expect(try ParsedText(text, options: ["rejoin": .bool(false)]).kinds.count == 3)
  }
}
