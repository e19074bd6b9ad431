import TestSupport
import Testing
import Text

/// Short names, nouns and trades that stand for bodies, and offices that have two names.
@Suite struct StandInTests {
  @Test(
    arguments: [
      (
        "en", "The Harbour Safety Authority (HSA) looked into it. “Too close,” the HSA said.",
        "Harbour Safety Authority"
      ),
      ("en", "The Department of Tides denied it. “All tests are public,” it said.", "Department of Tides"),
      ("en", "In a letter to the Courier, the Ayre Trust said no. The group added, “We are sorry.”", "Ayre Trust"),
      ("en", "Norway’s ambassador, Ilo Danek, spoke. Rain fell. The envoy added: “We will look on.”", "Ilo Danek"),
      ("en", "Police said the man was “in good spirits.”", "Police"),
      ("de", "Der Bund Deutscher Imker (BDI) warnt. „Die Völker hungern“, erklärte der BDI.", "Bund Deutscher Imker"),
      ("de", "Das Landesamt für Umwelt bestätigte das. „Er meidet Menschen“, so die Behörde.", "Landesamt für Umwelt"),
      ("de", "Der Autobauer Tavo streicht Stellen. „Es geht nicht anders“, sagte der Autobauer.", "Tavo"),
      (
        "de", "Der Maschinenhersteller Kolb & Söhne gibt auf. „Es ist vorbei“, teilte das Unternehmen mit.",
        "Kolb & Söhne"
      ),
      // Nothing that would be shortened so.
      ("de", "Karl Thoma (SPD) warnt. „Es reicht“, sagte die SPD.", "die SPD"),
    ] as [(String, String, String?)])
  func whoIsMeant(language: String, paragraph: String, name: String?) throws {
    let found = try speakers(paragraph, language: language).last?.speaker
    unlessLost(paragraph) { #expect(found == name) }
  }

  @Test(
    arguments: [
      ("en", "Laura Webb told the “Today” show it would hold.", 0),
      ("en", "“It is long,” said Laura Webb, who also wrote “The Game of Numbers: Everything Counts.”", 1),
      ("en", "Laura Webb started with a slogan, “Bread That Lasts,” that is on every sack.", 0),
      ("de", "Die sogenannte „Gesundheitsreform“ sei ein Sparpaket, sagte Gesa Holm.", 0),
    ])
  func namesOfThingsAreNobodysWords(language: String, paragraph: String, count: Int) throws {
    let all = try speakers(paragraph, language: language).filter { $0.speaker != nil }
    #expect(all.count == count, "\(all)")
  }

  @Test func whatStandsInMarksAgainAndAgainIsAName() throws {
    let found = try speakers(
      "“Lowball” is here, and Laura Webb calls it “Lowball” too.", "They played “Lowball” in the rain, she said.",
      "Nobody won “Lowball” that day.", language: "en")
    #expect(found.allSatisfy { $0.speaker == nil })
  }
}
