import BuiltinPlugins
import TestSupport
import Testing
import Text

/// German quotations whose speaker another sentence or paragraph tells, and articles that try the reading of clauses.
@Suite struct GermanParagraphTests {
  private let german = "de"

  @Test func reportedSentencesKeepTheirSource() throws {
    let found = try speakers(
      "Karl Thoma sagte, der Plan sei alt. Er koste „zu viel Geld“ und habe „keine Freunde“.", language: german)
    #expect(found.map(\.speaker) == ["Karl Thoma", "Karl Thoma"])
  }

  @Test func theSourceGoesOnInTheNextParagraph() throws {
    let found = try speakers(
      "Nach Angaben der Polizei wurde niemand verletzt.", "Die Lage sei „jederzeit ruhig“ gewesen.", language: german)
    #expect(found.last?.speaker == "der Polizei")
  }

  @Test func bothHalvesHaveOneSpeaker() throws {
    let found = try speakers("„Der Plan“, sagte Karl Thoma, „ist alt.“", language: german)
    #expect(found.map(\.speaker) == ["Karl Thoma", "Karl Thoma"])
  }

  @Test func quotationsInARowShareTheSpeaker() throws {
    let found = try speakers("„Der Plan ist alt.“ „Er kostet zu viel“, so die Anwältin.", language: german)
    #expect(found.map(\.speaker) == ["die Anwältin", "die Anwältin"])
  }

  @Test func undJoinsAQuotationToTheOneBefore() throws {
    let found = try speakers("Karl Thoma sagte: „Der Plan ist alt.“ Und: „Er kostet zu viel.“", language: german)
    #expect(found.map(\.speaker) == ["Karl Thoma", "Karl Thoma"])
  }

  @Test func ordinalsEndNoSentence() throws {
    let found = try speakers("Karl Thoma hatte am 17. Mai gesagt, der Plan sei „zu teuer“.", language: german)
    #expect(found.last?.speaker == "Karl Thoma")
  }

  @Test func aNumberMayEndASentence() throws {
    let found = try speakers(
      "Gebaut wird nur Haus 3. Ein Sprecher des Vereins teilte mit: „Das reicht uns nicht.“", language: german)
    #expect(found.last?.speaker == "Ein Sprecher des Vereins")
  }

  @Test func heißtEsWithoutAPlaceIsNobody() throws {
    let found = try speakers("Karl Thoma schwieg. Nun hieß es, „zwei Häuser“ seien fertig.", language: german)
    #expect(found.last?.speaker == nil)
  }

  @Test func surnamesGetTheFullName() throws {
    let found = try speakers(
      "Umweltminister Karl Thoma kam am Abend.", "„Der Plan ist alt“, sagte Thoma.", language: german)
    #expect(found.last?.speaker == "Karl Thoma")
  }

  @Test func rolesOfCompoundsAreTold() throws {
    let record = try record(
      of: "Headline\n\n„Der Plan ist alt“, sagte Verkehrsdezernentin Anna Veit.",
      [("parse", ["language": .string(german)]), ("extract-quotes", [:])], registry: builtinPlugins)
    #expect(record[path: "quotes[0].speaker.role"]?.text == "Verkehrsdezernentin")
    #expect(record[path: "quotes[0].speaker.kind"]?.text == "person")
    #expect(record[path: "quotes[0].cue.text"]?.text == "sagte")
  }

  @Test(arguments: [
    String(repeating: "„A“, „B“ und ", count: 400), String(repeating: "sagte der die das ", count: 400),
    String(repeating: "nach Angaben von ", count: 400), String(repeating: "und sagte, ", count: 400),
    "Wie " + String(repeating: "Anna, ", count: 400) + "sagte", String(repeating: "— a — b ", count: 400),
    String(repeating: "Er sei „so“. ", count: 400), String(repeating: "heißt es in ", count: 400) + "„a“",
  ])
  func oddTextsAreReadToTheirEnd(text: String) throws {
    for language in ["de", "fr", "es"] { #expect(throws: Never.self) { try speakers(text, language: language) } }
  }
}
