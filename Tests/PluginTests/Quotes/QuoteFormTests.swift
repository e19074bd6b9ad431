import TestSupport
import Testing
import Text

/// Kinds, groups, ways, edits and options.
@Suite struct QuoteFormTests {
  @Test(arguments: [
    ("“We will build it,” Anna Lindqvist said.", ["direct"]),
    ("Anna Lindqvist said: “We will build it.”", ["direct"]),
    ("Anna Lindqvist said the pier was “a disgrace to the town.”", ["mixed"]),
    ("“We will build,” Anna Lindqvist said, “and we will build now.”", ["direct", "direct"]),
    ("Anna Lindqvist said it was “old and rotten” and “a disgrace to all.”", ["mixed", "mixed"]),
  ])
  func kindsAreTold(paragraph: String, kinds: [String]) throws {
    let found = try quotesRecord(paragraph)["quotes"]?.items ?? []
    #expect(found.map { $0["kind"]?.text ?? "?" } == kinds)
  }

  @Test func splitQuotesShareAGroup() throws {
    let record = try quotesRecord(
      "“We will build,” Anna Lindqvist said, “and we will build now.”", "“I doubt it very much,” Peter Holm said.")
    let groups = (record["quotes"]?.items ?? []).map { $0["group"]?.text ?? "?" }
    #expect(groups == ["g1", "g1", "g2"])
  }

  @Test(arguments: [
    ("Anna Lindqvist told the Morning Post the pier was “a disgrace.”", "the Morning Post", "told"),
    ("“It is a disgrace,” Anna Lindqvist said in a statement.", "a statement", "document"),
    ("Anna Lindqvist said through a spokesman that it was “a disgrace.”", "a spokesman", "spokesperson"),
  ])
  func waysAreFound(paragraph: String, name: String, role: String) throws {
    let record = try quotesRecord(paragraph)
    #expect(record[path: "quotes[0].via[0].name"]?.text == name, "\(lines(record))")
    #expect(record[path: "quotes[0].via[0].role"]?.text == role)
  }

  @Test(arguments: [
    ("“We [the crew] stay,” Anna Lindqvist said.", ["bracketed"]),
    ("“We … stay here,” Anna Lindqvist said.", ["ellipsis"]),
    ("“We . . . stay here,” Anna Lindqvist said.", ["ellipsis"]),
    ("“We stay here,” Anna Lindqvist said.", []),
  ])
  func editsAreSeen(paragraph: String, edits: [String]) throws {
    let found = try quotesRecord(paragraph)[path: "quotes[0].edits"]?.items ?? []
    #expect(found.compactMap(\.text) == edits)
  }

  @Test func optionsChoose() throws {
    let paragraph = "Anna Lindqvist called it “rotten.” “We will build a new one,” she said."
    #expect(try quoted(quotesRecord(paragraph, options: ["kinds": "direct"])) == ["We will build a new one,"])
    #expect(try quoted(quotesRecord(paragraph, options: ["shortest": .integer(2)])) == ["We will build a new one,"])
    let lonely = "“All of this will be gone in a year.”"
    #expect(try quoted(quotesRecord(lonely, options: ["unattributed": .bool(false)])).isEmpty)
  }

  @Test func scareQuotesAreLeftOutUnlessAsked() throws {
    let paragraph = "The film “The Long Pier” opens on Friday at the town hall."
    #expect(try quoted(quotesRecord(paragraph)).isEmpty)
    let asked = try quotesRecord(paragraph, options: ["kinds": .array(["scare"])])
    #expect(quoted(asked) == ["The Long Pier"])
  }

  @Test(arguments: [
    ("Anna Lindqvist said that the pier would be closed on Monday.", "that the pier would be closed on Monday"),
    ("The pier will be closed on Monday, Anna Lindqvist said.", "The pier will be closed on Monday"),
    ("According to Anna Lindqvist, the pier will be closed on Monday.", "the pier will be closed on Monday"),
  ])
  func reportedSpeechIsFoundWhenAsked(paragraph: String, words: String) throws {
    #expect(try quoted(quotesRecord(paragraph)).isEmpty)
    let record = try quotesRecord(paragraph, options: ["kinds": "indirect"])
    #expect(lines(record).first?.hasPrefix("indirect: \(words) | Anna Lindqvist") == true, "\(lines(record))")
  }

  @Test func germanCuesAreKnown() throws {
    let record = try quotesRecord(
      "„Wir bauen eine neue Brücke“, sagte Anna Lindner am Montag.", options: ["languages": "de"])
    #expect(record[path: "quotes[0].speaker.name"]?.text == "Anna Lindner", "\(lines(record))")
    #expect(record[path: "quotes[0].cue.text"]?.text == "sagte")
  }
}
