import TestSupport
import Testing
import Text

/// Whole utterances, parts of the reporter's sentence, marks that quote nobody, and the ways by which words came.
@Suite struct QuoteKindsTests {
  private static let all: JSONObject = ["kinds": ["direct", "mixed", "scare"]]

  @Test(arguments: [
    ("“We will build a new pier,” said Anna Lindqvist.", ["direct"]), ("“No!” said Anna Lindqvist.", ["direct"]),
    ("Anna Lindqvist said: “We will build it.”", ["direct"]),
    ("Anna Lindqvist asked, “Who will pay for it?”", ["direct"]),
    ("Anna Lindqvist said the pier was “old and rotten”.", ["mixed"]),
    ("Anna Lindqvist called the plan “a gift to the rich.”", ["mixed"]),
    ("Anna Lindqvist said “we” had to pay “for all of it.”", ["mixed", "mixed"]),
    ("“We will build,” Anna Lindqvist said, “and we will pay for it.”", ["direct", "direct"]),
    ("The film “The Long Pier” opens on Friday.", ["scare"]), ("They read the poem “Sea Fever” aloud.", ["scare"]),
    ("The band played “Harbour Lights” and “Last Ferry Home” at noon.", ["scare", "scare"]),
  ])
  func kindsAreThoseOfTheRecord(paragraph: String, kinds: [String]) throws {
    let record = try quotesRecord("Anna Lindqvist is the mayor.", paragraph, options: Self.all)
    #expect((record["quotes"]?.items ?? []).map { $0["kind"]?.text ?? "?" } == kinds, "\(lines(record))")
  }

  @Test(arguments: ["The film “The Long Pier” opens on Friday.", "They sang the song “Sea Fever” twice."])
  func whatQuotesNobodyHasNoSpeaker(paragraph: String) throws {
    for quote in try quotesRecord(paragraph, options: Self.all)["quotes"]?.items ?? [] {
      #expect(quote["speaker"] == .null && quote["cue"] == .null)
    }
  }

  @Test(
    arguments: [
      ("“It is late,” Anna Lindqvist told the Morning Post.", ["told: the Morning Post"]),
      ("“It is late,” Anna Lindqvist told reporters.", ["told: reporters"]), ("“It is late,” Anna Lindqvist said.", []),
      ("“It is late,” Anna Lindqvist said in a letter.", ["document: a letter"]),
      ("“It is late,” Anna Lindqvist said through a spokeswoman.", ["spokesperson: a spokeswoman"]),
      ("“It is late,” Anna Lindqvist said in London.", []),
      ("“It is late,” Anna Lindqvist said on Monday in a statement.", ["document: a statement"]),
    ] as [(String, [String])])
  func waysAreThoseOfTheSpeaker(paragraph: String, ways: [String]) throws {
    let record = try quotesRecord(paragraph)
    let found = (record[path: "quotes[0].via"]?.items ?? []).map {
      "\($0["role"]?.text ?? "?"): \($0["name"]?.text ?? "?")"
    }
    #expect(found == ways, "\(lines(record))")
  }

  @Test func aWayBelongsToItsSpeakerAlone() throws {
    let record = try quotesRecord(
      "“It is late,” Anna Lindqvist said, and “it is early,” Peter Holm told the Morning Post.")
    #expect(record[path: "quotes[0].via"]?.items?.isEmpty == true, "\(lines(record))")
    #expect(record[path: "quotes[1].via[0].name"]?.text == "the Morning Post", "\(lines(record))")
  }

  /// How a speaker was found is told: by name, by a title, by a pronoun, by the quotation before.
  @Test(arguments: [
    ("Anna Lindqvist, the mayor, came. “It is late,” Anna Lindqvist said.", "Anna Lindqvist", "name"),
    ("Anna Lindqvist, the mayor, came. “It is late,” Lindqvist said.", "Anna Lindqvist", "name"),
    ("Anna Lindqvist, the mayor, came. “It is late,” she said.", "Anna Lindqvist", "pronoun"),
    ("Mayor Anna Lindqvist met Peter Holm. “It is late,” the mayor said.", "Anna Lindqvist", "title"),
  ])
  func theRecordSaysHowANameWasFound(paragraph: String, name: String, way: String) throws {
    let record = try quotesRecord(paragraph)
    #expect(record[path: "quotes[0].speaker.name"]?.text == name, "\(lines(record))")
    #expect(record[path: "quotes[0].speaker.resolved_by"]?.text == way, "\(lines(record))")
  }

  /// The speaker's own span is that of the attribution's words.
  @Test(arguments: [
    ("“It is late,” said Mayor Anna Lindqvist.", "Mayor Anna Lindqvist"), ("“It is late,” she said.", "she"),
    ("“It is late,” said Lindqvist.", "Lindqvist"),
  ])
  func theSpanIsTheAttributions(sentence: String, written: String) throws {
    let record = try quotesRecord("Mayor Anna Lindqvist opened the pier.", sentence)
    let speaker = try #require(record[path: "quotes[0].speaker"], "\(lines(record))")
    #expect(speaker["as_written"]?.text == written)
    let scalars = Array((record["text"]?.text ?? "").unicodeScalars)
    let (start, end) = (try #require(speaker["start"]?.int), try #require(speaker["end"]?.int))
    #expect(scalars[start..<end].map { String($0) }.joined() == written)
    #expect(start > (record[path: "quotes[0].end"]?.int ?? 0), "it stands behind the quotation")
  }

  @Test func remarksAreAtMostAHundred() throws {
    let paragraphs = (0..<150).map { _ in "“Nobody is near to have said all this.”" }.joined(separator: "\n\n")
    let record = try quotesRecord(paragraphs)
    #expect(codes(record).count == 100 && Set(codes(record)) == ["Q101"])
  }

  @Test(arguments: [
    ("one two three", 1, true), ("one two three", 3, true), ("one two three", 4, false), ("one  two", 2, true),
    ("one", 2, false),
  ])
  func shortQuotesAreLeftOutWhereAsked(words: String, shortest: Int, isKept: Bool) throws {
    let record = try quotesRecord(
      "Anna Lindqvist called it “\(words)”.", options: ["shortest": .integer(shortest)])
    #expect((record["quotes"]?.items?.isEmpty == false) == isKept)
  }
}
