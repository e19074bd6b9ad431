import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Names that look like somebody’s and are none, and what is no part of a name.
@Suite struct DoubtfulPeopleTests {
  /// The people of an article, bodies left out.
  private func people(_ text: String) throws -> [String] {
    let record = try record(
      of: "Headline of the day\n\n" + text, [("parse", ["language": .string("en")]), ("extract-quotes", [:])],
      registry: builtinPlugins)
    return (record["people"]?.items ?? []).filter { $0["kind"]?.text == "person" }.map { $0["name"]?.text ?? "?" }
  }

  @Test(
    arguments: [
      ("Steady rain fell on Hull. He said “it never stops” at noon.", []),
      ("Academics call it “the echo effect” and study it with care.", []),
      ("Unfortunately, he was not the last to go. Currently, a dozen nurses work there.", []),
      ("“Weasels will go for anything,” said Tom Hale, a zoologist.", ["Tom Hale"]),
      ("Swallowing his pride, Tom Hale went home.", ["Tom Hale"]),
    ] as [(String, [String])])
  func aPlainWordThatOpensASentenceIsNobody(text: String, names: [String]) throws {
    #expect(try people(text) == names)
  }

  @Test(
    arguments: [
      ("The Ellen Marsh Foundation paid. Ellen Marsh did not.", ["Ellen Marsh"]),
      ("She was taken to Emory Lane Hospital by her son.", []),
      ("The race ended in Albert Park, where he had trained.", []),
      ("They met at the Norman Porch of the old hall.", []),
      ("Arthur Park, a plumber, fixed the pump.", ["Arthur Park"]),
      ("The Marcus Rowe Award went to Ida Lind, a teacher.", ["Ida Lind"]),
      ("A Hong Kong firm bought it, and Hong Kong cheered.", []),
      ("Troops from Chad and Jordan came. Jordan lost ten men.", []),
      ("He flew to Zachary, Louisiana, on Monday.", []),
      ("Jordan Lake, 12, sang. “I loved it,” Jordan said.", ["Jordan Lake"]),
      ("She posted it to her Facebook page. Ebola took his father.", []),
    ] as [(String, [String])])
  func placesBodiesAndThingsAreNoPeople(text: String, names: [String]) throws {
    #expect(try people(text) == names)
  }

  @Test(
    arguments: [
      ("Thousands of Nigerians voted. The Palestinians waited for her answer.", []),
      ("Every North Carolinian knows it, and Virginia Democrats do.", []),
      ("The office of the Attorney General said it was “aware” of it.", []),
      ("The East Moor Coroner said it would take weeks.", []),
    ] as [(String, [String])])
  func manyPeopleAndOfficesAreNobody(text: String, names: [String]) throws {
    #expect(try people(text) == names)
  }

  @Test(
    arguments: [
      ("Chief Justice Roy Marsh wrote the opinion.", "Roy Marsh"),
      ("Secretary of State Nora Kerr flew home on Friday.", "Nora Kerr"),
      ("Airman Aaron Bell left the base at dawn.", "Aaron Bell"),
      ("South African-born Tom Pieters scored twice.", "Tom Pieters"),
      ("LB Joe Schober made ten tackles.", "Joe Schober"),
      ("Don Riddle reported from Leeds for the station.", "Don Riddle"),
      ("Devon M. Sayer wrote from Atlanta for the wire.", "Devon M. Sayer"),
      ("Photo: Dee Dee Myles Getty Images", "Dee Dee Myles"),
      ("Employee Steve Castle told the paper about it.", "Steve Castle"),
      ("Poet Laureate Carol Ann Duff read aloud.", "Carol Ann Duff"),
    ])
  func whatIsNoPartOfANameIsLeftOut(text: String, name: String) throws {
    #expect(try people(text) == [name])
  }

  @Test func whoeverIsCalledSoMustBeSomebody() throws {
    #expect(try people("A company called Flyht made it. A girl named Zuri found it.") == ["Zuri"])
  }

  @Test func aFamilyNameIsSharedOnlyWhereItIsNoFamilyNameItself() throws {
    let all = try people("Roland Emmerich came. Emmerich and Harald Kloser produced it.")
    #expect(all == ["Roland Emmerich", "Harald Kloser"])
  }
}
