import Testing
import Text

/// Lists, quotations and Markdown's marks.
@Suite struct ParseListTests {
  @Test(arguments: ["-", "*", "•", "–", "+"])
  func bulletsMakeItems(bullet: String) throws {
    let parsed = try ParsedText("\(someParagraph)\n\n\(bullet) One thing\n\(bullet) Another thing\n\n\(someParagraph)")
    #expect(parsed.blocks.dropFirst().dropLast() == ["list_item: One thing", "list_item: Another thing"])
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: [("1.", "2."), ("1)", "2)")])
  func numbersMakeItems(first: String, second: String) throws {
    let parsed = try ParsedText("\(someParagraph)\n\n\(first) One thing\n\(second) Another thing\n\n\(someParagraph)")
    #expect(parsed.blocks.dropFirst().dropLast() == ["list_item: One thing", "list_item: Another thing"])
  }

  @Test func aYearAtTheBeginningOfALineIsNoItem() throws {
    let parsed = try ParsedText(
      """
      The council met for the last time in the winter of
      2009. It had then been waiting for a new hall since
      the fire of the year before, and it is still waiting.
      """)
    #expect(parsed.kinds == ["paragraph"])
  }

  @Test func quotationsAreBlocks() throws {
    let parsed = try ParsedText(
      "Council votes\n\n\(someParagraph)\n\n> We shall see\n> what we shall see.\n\n\(someParagraph)", path: "a.md")
    #expect(parsed.blocks[2] == "block_quote: We shall see what we shall see.")
    #expect(parsed.untrueSpans == [])
  }

  @Test func aQuotationThatStandsInTheTextIsAPullQuote() throws {
    let parsed = try ParsedText(
      "Council votes\n\n\(someParagraph)\n\n> After three hours of talks!\n\n\(someParagraph)")
    #expect(parsed.blocks[2] == "pull_quote: After three hours of talks!")
  }

  @Test(arguments: [
    ("A **bold** word.", "A bold word."), ("An *italic* word.", "An italic word."),
    ("An _italic_ word.", "An italic word."),
    ("A snake_case_name.", "A snake_case_name."), ("2 * 3 * 4 is 24.", "2 * 3 * 4 is 24."),
    ("A [link](https://example.org/a_b) here.", "A link here."), ("The [union's] list.", "The [union's] list."),
    ("The `code` here.", "The code here."), (#"A \*star\* here."#, "A *star* here."),
    ("An *open star.", "An *open star."),
    ("**Where** The hall.", "Where The hall."), ("[a] (b) and [c](d).", "[a] (b) and c."),
  ])
  func marksOfMarkdownFallAway(text: String, words: String) throws {
    let parsed = try ParsedText("# One\n\n" + text, path: "a.md")
    #expect(parsed.blocks.last == "paragraph: " + words)
    #expect(parsed.untrueSpans == [])
  }

  @Test func plainTextKeepsItsStars() throws {
    #expect(
      try ParsedText("Council votes\n\nA **bold** word, they said.").blocks.last
        == "paragraph: A **bold** word, they said.")
  }

  @Test func picturesAreEmbeds() throws {
    #expect(
      try ParsedText("# One\n\n![A hall](hall.jpg)\n\n" + someParagraph, path: "a.md").kinds == [
        "headline", "embed", "paragraph",
      ])
  }

  @Test(arguments: ["***", "---", "* * *", "___", "~~~~"])
  func rulesFallAway(rule: String) throws {
    #expect(
      try ParsedText("# One\n\n\(someParagraph)\n\n\(rule)\n\n\(someParagraph)").kinds == [
        "headline", "paragraph", "paragraph",
      ])
  }
}
