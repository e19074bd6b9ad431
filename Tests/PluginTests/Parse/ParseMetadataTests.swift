import Testing
import Text

/// What a content system knows wins over what the text says; where each value came from is told.
@Suite struct ParseMetadataTests {
  private let text = "Council votes\n\nBy Jane Doe\n\nPublished March 2, 2025\n\n" + someParagraph

  @Test(arguments: [
    ("published", "2025-03-01", "published"), ("updated", "2025-03-05", "updated"), ("language", "en-GB", "language"),
    ("site_name", "The Courier", "site_name"), ("url", "https://example.org/1", "url"),
  ])
  func metadataWins(key: String, value: String, field: String) throws {
    let parsed = try ParsedText(text, metadata: [key: value])
    #expect(parsed[field] == .string(value))
    #expect(parsed["found_in." + field] == "sidecar")
  }

  @Test func whatTheTextSaysIsKeptOtherwise() throws {
    let parsed = try ParsedText(text)
    #expect(parsed["published"] == "2025-03-02")
    #expect(parsed["found_in"] == ["headline": "text", "byline": "text", "published": "text", "language": "text"])
    #expect(parsed["site_name"] == .null)
  }

  @Test func authorsOfMetadataKeepTheirPlaceInTheText() throws {
    let parsed = try ParsedText(text, metadata: ["authors": "Jane Doe"])
    #expect(parsed["byline.authors"] == ["Jane Doe"])
    #expect(parsed["byline.authors_at[0].source"] != .null)
    #expect(parsed["found_in.byline"] == "sidecar")
  }

  @Test func authorsWithoutABylineAreTold() throws {
    let parsed = try ParsedText("Council votes\n\n" + someParagraph, metadata: ["authors": "Ann Poe"])
    #expect(parsed["byline.authors"] == ["Ann Poe"])
    #expect(parsed["byline.text"] == .null)
  }

  @Test func aKnownHeadlineIsFoundInTheText() throws {
    let sentence = "The council met on Monday, and nobody came."
    let parsed = try ParsedText(sentence + "\n\n" + someParagraph, metadata: ["headline": sentence])
    #expect(parsed.kinds == ["headline", "paragraph"])
  }

  @Test func languageIsAnOption() throws {
    #expect(try ParsedText(text, options: ["language": "nl"])["language"] == "nl")
  }

  @Test(arguments: [
    ("The council met on Monday, and the mayor was not in the hall.", "en"),
    ("Der Rat hat am Montag getagt, und die Bürgermeisterin war nicht im Saal.", "de"),
    ("Le conseil s'est réuni lundi dans la grande salle et le maire n'est pas venu pour le vote.", "fr"),
  ])
  func languageIsFound(text: String, language: String) throws {
    #expect(try ParsedText(text)["language"] == .string(language))
  }
}
