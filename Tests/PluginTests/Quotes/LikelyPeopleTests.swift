import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Names that no list knows: whether they are somebody’s or a body’s is told by where the article puts them.
@Suite struct LikelyPeopleTests {
  /// The names of a kind in the layer `people`, in order.
  private func names(_ kind: String, in text: String) throws -> [String] {
    let record = try quotesRecord(text)
    return (record["people"]?.items ?? []).filter { $0["kind"]?.text == kind }.map { $0["name"]?.text ?? "?" }.sorted()
  }

  @Test(
    arguments: [
      // beside somebody
      ("Maria Holt and Zarko Mbuyisa won the race.", ["Maria Holt", "Zarko Mbuyisa"]),
      ("Zarko Mbuyisa, Maria Holt and Tom Pike won.", ["Maria Holt", "Tom Pike", "Zarko Mbuyisa"]),
      // a family name, an initial, an age, a verb of speech, `who`
      ("The cup went to Zarko Petersen at last.", ["Zarko Petersen"]),
      ("The cup went to Z.K. Mbuyisa at last.", ["Z.K. Mbuyisa"]),
      ("The cup went to Zarko Mbuyisa, 24, of Hull.", ["Zarko Mbuyisa"]),
      ("The cup went to Zarko Mbuyisa, who is from Hull.", ["Zarko Mbuyisa"]),
      // whose somebody is
      ("The final was won by Brazil’s Zarko Mbuyisa in June.", ["Zarko Mbuyisa"]),
      // Nothing tells.
      ("The ferry left for Zarko Mbuyisa at noon.", []),
    ] as [(String, [String])])
  func aNameStandsWherePeopleDo(text: String, people: [String]) throws {
    #expect(try names("person", in: text) == people)
  }

  @Test(
    arguments: [
      "The northern state of Zarko Petersen was hit by the storm.",
      "Troops reached Zarko Petersen province on Monday.",
      "Millions watch “Zarko Petersen” every week.",
    ])
  func placesAndTitlesAreNobody(text: String) throws {
    #expect(try names("person", in: text).isEmpty)
  }

  @Test(
    arguments: [
      ("Madison manager Ann Lee was pleased. Madison won 2-0.", "Madison"),
      ("They read it in the journal Zarkonics. Zarkonics is old.", "Zarkonics"),
      ("Zarkwell’s goalkeeper was hurt. Zarkwell lost.", "Zarkwell"),
      ("Voters left the Zarkwa party. Zarkwa had ruled for years.", "Zarkwa"),
      (
        "For twelve long years he taught physics at Martin Gruber University of Graz.",
        "Martin Gruber University of Graz"
      ),
    ])
  func aNameStandsWhereBodiesDo(text: String, body: String) throws {
    #expect(try names("organisation", in: text).contains(body))
    #expect(try !names("person", in: text).contains(body))
  }

  /// Degrees and orders are no part of a name, a family’s `Jr.` is.
  @Test(
    arguments: [
      ("“It works,” says Anil Rao, PhD, of the clinic.", "Anil Rao"),
      ("“It works,” said Anil Rao OBE on Monday.", "Anil Rao"),
      ("“It works,” said Anil Rao KC, for the town.", "Anil Rao"),
      ("“It works,” said Frank Dole Jr. on Monday.", "Frank Dole Jr."),
      ("“It works,” said Frank Dole III on Monday.", "Frank Dole III"),
    ])
  func lettersBehindANameAreNoneOfIt(text: String, name: String) throws {
    let record = try quotesRecord(text)
    #expect(record[path: "quotes[0].speaker.name"]?.text == name)
  }

  @Test func aParticleAtTheEndIsTheFamilyName() throws {
    let record = try quotesRecord("Its spokesman Tahir Della arrived. “It is late,” said Della.")
    #expect(record[path: "quotes[0].speaker.name"]?.text == "Tahir Della")
  }

  @Test func twoTradesStandBeforeAName() throws {
    let record = try quotesRecord("Singer-actress Ann Marsh sang. “I was late,” Marsh said.")
    #expect(record[path: "quotes[0].speaker.name"]?.text == "Ann Marsh")
  }

  /// The kind of whoever is quoted, where the article names nobody.
  @Test(
    arguments: [
      ("Officials said the road would be closed until June.", "group"),
      ("Tunisians said the vote had been late and slow.", "group"),
      ("MPs said the road would be closed until June.", "group"),
      ("Mexico said the tariffs were against the treaty.", "organisation"),
      ("The EU said the tariffs were against the treaty.", "organisation"),
      ("Ann Lee said the tariffs were against the treaty.", "person"),
    ])
  func nounsForSeveralAndPlacesAreNoPersons(text: String, kind: String) throws {
    let record = try quotesRecord(text, options: ["kinds": ["direct", "mixed", "indirect"]])
    #expect(record[path: "quotes[0].speaker.kind"]?.text == kind)
  }

  @Test(arguments: ["Keep saying that it is late.", "Such reports say that it is late."])
  func aVerbOrAdjectiveThatOpensASentenceIsNobody(text: String) throws {
    let record = try quotesRecord(text, options: ["kinds": ["direct", "mixed", "indirect"]])
    let speakers = (record["quotes"]?.items ?? []).compactMap { $0[path: "speaker.name"]?.text }
    #expect(!speakers.contains("Keep"))
    #expect(!speakers.contains("Such"))
  }
}
