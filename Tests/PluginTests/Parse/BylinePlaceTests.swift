import Testing
import Text

/// Places behind an author's name and a comma are no authors.
@Suite struct BylinePlaceTests {
  @Test(arguments: [
    ("Von Jana Moers, Bad Elster", ["Jana Moers"]), ("Von Jana Moers, Sankt Anton", ["Jana Moers"]),
    ("Von Jana Moers, Frankfurt am Main", ["Jana Moers"]),
    ("Von Jana Moers, Neu-Ulm, und Peter Hahn, Bad Reichenhall", ["Jana Moers", "Peter Hahn"]),
    ("By Jane Moers, New York", ["Jane Moers"]), ("By Jane Moers, Port Haven", ["Jane Moers"]),
    ("By Jane Moers, Cape Town, South Africa", ["Jane Moers"]),
    ("By Jane Moers, San Diego and Peter Hahn, Salt Lake City", ["Jane Moers", "Peter Hahn"]),
    ("Par Jeanne Moret, La Rochelle", ["Jeanne Moret"]), ("Por Juana Moro, Santa Cruz", ["Juana Moro"]),
    ("Par Jeanne Moret, Saint-Brieuc (Côtes-d’Armor)", ["Jeanne Moret"]),
    ("Por Juana Moro, San Sebastián", ["Juana Moro"]), ("Por Juana Moro, Ciudad Real", ["Juana Moro"]),
  ])
  func aPlaceIsNoAuthor(byline: String, authors: [String]) throws {
    #expect(try authorsRead(byline) == authors)
  }

  @Test(arguments: [
    ("By Jane Moers, Oskar Lindt", ["Jane Moers", "Oskar Lindt"]),
    ("By Jane Moers, Paris Ellery and Georgia Holt", ["Jane Moers", "Paris Ellery", "Georgia Holt"]),
    ("By Jane Moers, Virginia Lake", ["Jane Moers", "Virginia Lake"]),
    ("Von Jana Moers, Santiago Cruz", ["Jana Moers", "Santiago Cruz"]),
    ("By Jane Moers, Santa Montefiore and Porto Silva", ["Jane Moers", "Santa Montefiore", "Porto Silva"]),
  ])
  func anAuthorWhoIsCalledLikeAPlaceStays(byline: String, authors: [String]) throws {
    #expect(try authorsRead(byline) == authors)
  }

  private func authorsRead(_ byline: String) throws -> [String] {
    let parsed = try ParsedText("Mill opens on the river\n\n\(byline)\n\n\(someParagraph)")
    return parsed["byline"]["authors"]?.items?.compactMap(\.text) ?? []
  }
}
