import TestSupport
import Testing
import Text

/// Whom German pages name, where all nouns have capitals.
@Suite struct GermanPeopleTests {
  @Test(
    arguments: [
      ("Die Politik Thomas Ahlers’ war umstritten. Thomas Ahlers schwieg.", ["Thomas Ahlers"]),
      ("Die Reden Martin Kruses stehen im Netz. Martin Kruse schwieg.", ["Martin Kruse"]),
      ("Martin Kruse kam. Alle warteten auf Martin Kruses Antwort.", ["Martin Kruse"]),
      ("Martin Kruse kam. Niemand wollte Martin Kruse Hohn nachsagen.", ["Martin Kruse"]),
      ("Das warf Martin Kruse Verschwendung vor.", ["Martin Kruse"]),
      ("Im Schweizer Kanton Solmatt gilt das Gesetz, sagte Martin Kruse.", ["Martin Kruse"]),
      (
        "Der Berliner Pharmakonzern Medexa baut im Jenaer Stadtteil Lobental. Martin Kruse freut das.", ["Martin Kruse"]
      ),
      ("Von dort flog Martin Kruse nach New York weiter.", ["Martin Kruse"]),
      ("Es kamen Johannes B. Kaiser und Joseph Kardinal Ahrens.", ["Johannes B. Kaiser", "Joseph Kardinal Ahrens"]),
    ])
  func namesEndWhereTheyEnd(paragraph: String, names: [String]) throws {
    let record = try peopleRecord(paragraph, language: "de")
    let people = (record["people"]?.items ?? []).filter { $0["kind"]?.text == "person" }
    #expect(people.map { $0["name"]?.text ?? "?" } == names)
  }
}
