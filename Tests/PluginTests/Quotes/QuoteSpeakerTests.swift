import TestSupport
import Testing
import Text

/// Who is quoted, and by which name.
@Suite struct QuoteSpeakerTests {
  @Test(arguments: [
    ("“We will build it,” Mayor Anna Lindqvist said.", "Anna Lindqvist"),
    ("“We will build it,” said Mayor Anna Lindqvist.", "Anna Lindqvist"),
    ("“We will build it,” said Anna Lindqvist, the mayor of the town.", "Anna Lindqvist"),
    ("Anna Lindqvist, the mayor of the town, said: “We will build it.”", "Anna Lindqvist"),
    ("According to Anna Lindqvist, the pier is “a disgrace to the town.”", "Anna Lindqvist"),
    ("The pier is “a disgrace to the town,” according to Anna Lindqvist.", "Anna Lindqvist"),
    ("Anna Lindqvist called the pier “a disgrace to the town.”", "Anna Lindqvist"),
    ("The council met, with Anna Lindqvist saying the pier was “a disgrace to the town.”", "Anna Lindqvist"),
    ("“It is a disgrace,” the Harbour Board said in a statement.", "Harbour Board"),
    ("“It is a disgrace,” officials said on Monday.", "officials"),
    ("Anna Lindqvist arrived early. “It is a disgrace,” she said.", "Anna Lindqvist"),
    ("Peter Holm met Anna Lindqvist at the pier. “It is a disgrace,” he said.", "Peter Holm"),
    ("Sen. Paul Okafor, D-Ohio, said the plan was “the worst I have seen.”", "Paul Okafor"),
  ])
  func theSpeakerIsNamed(paragraph: String, name: String) throws {
    let record = try quotesRecord(paragraph)
    #expect(record[path: "quotes[0].speaker.name"]?.text == name, "\(lines(record))")
  }

  @Test func surnamesGetTheFullName() throws {
    let record = try quotesRecord(
      "Transport chief Robert Hale presented the tram line on Monday.", "“It pays for itself,” Hale said.")
    #expect(record[path: "quotes[0].speaker.name"]?.text == "Robert Hale")
    #expect(record[path: "quotes[0].speaker.as_written"]?.text == "Hale")
    #expect(record[path: "quotes[0].speaker.resolved_by"]?.text == "name")
    #expect(record[path: "quotes[0].speaker.kind"]?.text == "person")
  }

  @Test func titlesFindTheirBearer() throws {
    let record = try quotesRecord(
      "Council spokesperson Dana Whitlock defended the plan.", "The spokesperson said critics were “simply wrong.”")
    #expect(record[path: "quotes[0].speaker.name"]?.text == "Dana Whitlock")
    #expect(record[path: "quotes[0].speaker.resolved_by"]?.text == "title")
  }

  @Test func sexesTellSurnamesApart() throws {
    let record = try quotesRecord(
      "John Marsh and his sister Mary Marsh run the shop.", "“I keep the books,” Mary Marsh said. “He sells,” she said."
    )
    #expect(record[path: "quotes[1].speaker.name"]?.text == "Mary Marsh")
  }

  @Test func pronounsAreMarkedAsSuch() throws {
    let record = try quotesRecord("Anna Lindqvist arrived early. “It is a disgrace,” she said.")
    #expect(record[path: "quotes[0].speaker.resolved_by"]?.text == "pronoun")
    #expect(record[path: "quotes[0].speaker.as_written"]?.text == "she")
  }

  @Test func nobodyIsGuessed() throws {
    let record = try quotesRecord("The old stones lay in the grass for years.", "“All of this will be gone in a year.”")
    #expect(record[path: "quotes[0].speaker"] == .null)
  }

  @Test func confidenceIsAProbability() throws {
    let record = try quotesRecord("“We will build it,” Mayor Anna Lindqvist said.", "“And soon,” she added.")
    for quote in record["quotes"]?.items ?? [] {
      let confidence = quote["confidence"]?.double ?? -1
      #expect(confidence > 0 && confidence <= 1)
    }
  }
}
