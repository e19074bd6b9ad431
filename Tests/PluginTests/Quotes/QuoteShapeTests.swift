import TestSupport
import Testing
import Text

/// The shapes in which speech stands in an article, beside the plain quotation: turns, dashes, blocks, headlines.
@Suite struct QuoteShapeTests {
  @Test(arguments: [
    (
      ["Q: When did you begin to sail?", "A: I was nine years old.", "Q: And now?", "A: Every summer."],
      ["When did you begin to sail? | nobody", "I was nine years old. | A", "And now? | nobody", "Every summer. | A"]
    ),
    (
      [
        "Anna Lindqvist met Peter Holm.", "LINDQVIST: We will build it.", "HOLM: You will not.", "LINDQVIST: Watch me.",
      ],
      [
        "We will build it. | Anna Lindqvist", "You will not. | Peter Holm", "Watch me. | Anna Lindqvist",
      ]
    ),
    (
      [
        "Holm: We want to keep the pier where it is.", "Lindqvist: It will go before the winter comes.",
        "Holm: Then nothing will stand there for years.", "Lindqvist: We have not decided yet.",
      ],
      [
        "We want to keep the pier where it is. | Holm", "It will go before the winter comes. | Lindqvist",
        "Then nothing will stand there for years. | Holm", "We have not decided yet. | Lindqvist",
      ]
    ),
  ])
  func turnsOfATranscriptAreQuotes(paragraphs: [String], expected: [String]) throws {
    let record = try record(of: paragraphs)
    #expect(spoken(record) == expected)
    #expect(record["quotes"]?.items?.allSatisfy { $0["kind"]?.text == "direct" } == true)
  }

  @Test func aStatementIsItsAuthors() throws {
    let found = try quotesRecord(
      "“The town will miss the old hall. It will build a new one.”",
      headline: "Statement from Mayor Anna Lindqvist on the fire")
    #expect(
      spoken(found)
        == ["The town will miss the old hall. It will build a new one. | Anna Lindqvist"])
  }

  @Test(arguments: [
    ["What: A concert on the pier.", "When: Friday at noon.", "Where: The old town hall."],
    ["Note: The pier is closed.", "Nothing else has changed since May."],
    ["The rule is this: Nobody pays.", "The rule is this: Nobody wins."],
    ["Photo: Anna Lindqvist.", "Photo: Peter Holm."],
  ])
  func otherLabelsAreNoTurns(paragraphs: [String]) throws {
    #expect(try spoken(record(of: paragraphs)) == [])
  }

  @Test(arguments: [
    (["— We are leaving tonight, said Anna Lindqvist."], ["We are leaving tonight | Anna Lindqvist"]),
    (["— We are leaving tonight, Anna Lindqvist said."], ["We are leaving tonight | Anna Lindqvist"]),
    (["— We are leaving tonight — said Anna Lindqvist."], ["We are leaving tonight | Anna Lindqvist"]),
    (["— We are leaving tonight."], []),
    (["— Anna Lindqvist, mayor"], []),
    (["—"], []),
  ])
  func dashesOpenSpeech(paragraphs: [String], expected: [String]) throws {
    #expect(try spoken(record(of: paragraphs)) == expected)
  }

  @Test func aDialogueGoesOnWithoutNamingItsSpeakers() throws {
    let record = try record(of: [
      "— We are leaving tonight, said Anna Lindqvist.", "— You cannot go alone into the storm.",
    ])
    #expect(quoted(record) == ["We are leaving tonight", "You cannot go alone into the storm."])
  }

  @Test func blockQuotesNeedNoMarks() throws {
    let record = try record(of: [
      "Mayor Anna Lindqvist wrote in a letter to the council:",
      "> The pier is rotten and it has to go before the winter comes.", "The council did not reply.",
    ])
    #expect(quoted(record) == ["The pier is rotten and it has to go before the winter comes."])
    #expect(record[path: "quotes[0].kind"]?.text == "direct")
  }

  @Test(arguments: [
    ("“The pier is a disgrace to us all.” — Anna Lindqvist", "Anna Lindqvist"),
    ("“The pier is a disgrace to us all.” – Anna Lindqvist, mayor", "Anna Lindqvist"),
    ("Anna Lindqvist: “The pier is a disgrace.”", "Anna Lindqvist"),
    ("Anna Lindqvist, on the pier: “It is a disgrace.”", "Anna Lindqvist"),
  ])
  func noVerbIsNeeded(paragraph: String, name: String) throws {
    let record = try quotesRecord(paragraph)
    #expect(record[path: "quotes[0].speaker.name"]?.text == name, "\(lines(record))")
  }

  @Test(arguments: [
    ("Lindqvist: ‘I will rebuild the pier’", "Lindqvist"),
    ("‘The pier must go,’ says mayor", "Anna Lindqvist"),
  ])
  func headlinesQuote(headline: String, name: String) throws {
    let record = try quotesRecord("Mayor Anna Lindqvist spoke on Monday.", headline: headline)
    let speaker = record[path: "quotes[0].speaker.name"]?.text ?? "nobody"
    #expect(name.hasSuffix(speaker) || speaker.hasSuffix(name), "\(lines(record))")
  }

  @Test func paragraphsOfOneQuoteShareTheirSpeaker() throws {
    let record = try record(of: [
      "“The first winter was hard,” Karin Blom said. “We had no wood.", "“Then spring came and we planted beans.",
      "“In summer the boats returned.”",
    ])
    #expect(
      record["quotes"]?.items?.map { $0[path: "speaker.name"]?.text ?? "nobody" }
        == .init(repeating: "Karin Blom", count: 4))
    #expect(codes(record).isEmpty)
  }

  private func record(of paragraphs: [String]) throws -> JSONValue {
    try quotesRecord(paragraphs.joined(separator: "\n\n"))
  }

  private func spoken(_ record: JSONValue) -> [String] {
    (record["quotes"]?.items ?? []).map {
      "\($0["text"]?.text ?? "?") | \($0[path: "speaker.name"]?.text ?? "nobody")"
    }
  }
}
