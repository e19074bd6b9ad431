import TestSupport
import Testing
import Text

/// Attributions that are built in other ways than `“…,” Jones said`.
@Suite struct QuoteAttributionTests {
  @Test(arguments: [
    ("The plan drew protest, with Mary Carver saying it was “a gift to the rich.”", ["Mary Carver"]),
    ("The plan drew protest, with Sen. Mary Carver, R-Ohio, saying it was “a gift to the rich.”", ["Mary Carver"]),
    (
      "The plan drew protest, with Sen. Mary Carver, R-Ohio, saying it was “a gift to the rich” and Rep. Paul Pell, "
        + "D-Maine, telling WKRP on Sunday the plan was “a joke on us all.”", ["Mary Carver", "Paul Pell"]
    ),
    (
      "Mary Carver called it “a gift,” and Paul Pell said the board was “a joke on us all.”",
      ["Mary Carver", "Paul Pell"]
    ),
    ("Sen. Mary Carver (R-Ohio) said it was “a gift to the rich.”", ["Mary Carver"]),
  ])
  func subjectsBehindWithSpeak(paragraph: String, names: [String]) throws {
    #expect(try speakers(quotesRecord(paragraph)) == names)
  }

  @Test(arguments: [
    ("Anna Lindqvist was quoted as saying the pier was “a disgrace to the town.”", "Anna Lindqvist"),
    ("The pier was described by Anna Lindqvist as “a disgrace to the town.”", "Anna Lindqvist"),
  ])
  func passivesHaveTheirAgent(paragraph: String, name: String) throws {
    #expect(try speakers(quotesRecord(paragraph)) == [name])
  }

  @Test(arguments: [
    ("Peter Holm, 67, a retired fisherman, said he had “never seen such a storm.”", "Peter Holm"),
    ("Peter Holm, 67, said he had “never seen such a storm.”", "Peter Holm"),
    ("Peter Holm, who called the storm “the worst of all my years,” stayed at home.", "Peter Holm"),
    ("Peter Holm’s claim that the storm was “the worst of all my years” angered the board.", "Peter Holm"),
    ("Peter Holm openly said the storm was “the worst of all my years.”", "Peter Holm"),
  ])
  func insertionsDoNotHideTheSpeaker(paragraph: String, name: String) throws {
    #expect(try speakers(quotesRecord(paragraph)) == [name])
  }

  @Test(arguments: [
    (
      "County transport officer Hana Sedlak told residents that fares would stay “until the last boat of March.”",
      "Hana Sedlak"
    ),
    ("Harbour safety inspector Paul Pell said the crane was “one storm away from the sea.”", "Paul Pell"),
    (
      "The route is “a burden,” said Peter Holm, chief executive of Acme Ferries, but if the town “keeps its word, "
        + "nobody will be left on the quay.”", "Peter Holm"
    ),
  ])
  func titlesBelongToTheirBearer(paragraph: String, name: String) throws {
    #expect(try Set(speakers(quotesRecord(paragraph))) == [name])
  }

  @Test(arguments: [
    ("“We will not pay for it,” the Harbour Board said.", "Harbour Board", "organisation"),
    ("The union called the offer “an insult to every worker.”", "The union", "organisation"),
    ("“Build it now,” protesters chanted.", "protesters", "group"),
    ("“It must be built at once,” the report said.", "the report", "document"),
    ("“We did it!” Anna Lindqvist tweeted on Monday.", "Anna Lindqvist", "person"),
  ])
  func collectivesSpeakToo(paragraph: String, name: String, kind: String) throws {
    let record = try quotesRecord(paragraph)
    #expect(record[path: "quotes[0].speaker.name"]?.text == name, "\(lines(record))")
    #expect(record[path: "quotes[0].speaker.kind"]?.text == kind, "\(lines(record))")
  }

  @Test func aClauseIsNoListener() throws {
    let record = try quotesRecord("Residents were told that the pier was “safe for now and for years.”")
    #expect(record[path: "quotes[0].via"]?.items?.isEmpty == true)
  }

  @Test(arguments: [("Peter Holm, who", "pronoun"), ("Peter Holm", "name")])
  func relativePronounsAreResolved(subject: String, way: String) throws {
    let record = try quotesRecord(
      "\(subject) called the storm “the worst of all my years,” \(subject == "Peter Holm" ? "" : "stayed").")
    #expect(record[path: "quotes[0].speaker.resolved_by"]?.text == way, "\(lines(record))")
  }

  private func speakers(_ record: JSONValue) -> [String] {
    (record["quotes"]?.items ?? []).map { $0[path: "speaker.name"]?.text ?? "nobody" }
  }
}
