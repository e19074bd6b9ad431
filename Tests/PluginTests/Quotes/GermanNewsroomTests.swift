import TestSupport
import Testing
import Text

/// How German newsrooms write: verbs of all kinds behind a quotation, sentences that go on reporting, names in a row.
@Suite struct GermanNewsroomTests {
  private func check(_ article: String, _ name: String?) throws {
    let speakers = try speakers(article, language: "de")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }

  @Test(
    arguments: [
      ("„So geht das nicht“, ereiferte sich Wirtin Gesa Holm.", "Gesa Holm"),
      ("„So geht das nicht“, näselte Ole Brandt.", "Ole Brandt"),
      ("„So geht das nicht“, hadert der Kapitän.", "der Kapitän"),
      ("„So geht das nicht“, twitschten die Nachbarn.", "die Nachbarn"),
      ("„Teuer“, „laut“ und „sinnlos“, urteilten Anwohner.", "Anwohner"),
      ("„So geht das nicht“, fasste Ole Brandt den Abend zusammen.", "Ole Brandt"),
      ("Gesa Holm sieht nach eigenen Worten eine „neue Gefahr“.", "Gesa Holm"),
      ("Via „Kanalfunk“ meldete sich Gesa Holm: „Ich bin zurück.“", "Gesa Holm"),
      ("Groß war der Frust, den Tjark Brandt zusammenfasste: „So geht das nicht.“", "Tjark Brandt"),
      ("Groß war der Frust, den Ole Brandt zusammenfasste: „So geht das nicht.“", "Ole Brandt"),
      ("„So geht das nicht“, ein Satz von gestern, steht an der Wand.", nil),
    ] as [(String, String?)])
  func anyVerbBehindAQuotationReports(paragraph: String, name: String?) throws { try check(paragraph, name) }

  @Test(arguments: [("„Teuer“, „laut“ und „sinnlos“, urteilten Anwohner.", ["Anwohner", "Anwohner", "Anwohner"])])
  func aListOfQuotationsHasOneSpeaker(paragraph: String, names: [String]) throws {
    #expect(try speakers(paragraph, language: "de").map(\.speaker) == names)
  }

  @Test(
    arguments: [
      ("Ole Brandt ärgerte sich über die Regel. Sein Urteil: „Sie hat uns den Sieg gekostet.“", "Ole Brandt"),
      ("„Es war knapp“, sagte Gesa Holm. Ihr nüchternes Fazit: „Mehr war nicht drin.“", "Gesa Holm"),
      (
        "Das Amt schickte ein Schreiben der Kreisverwaltung, in dem es heißt: „Der Weg bleibt zu.“",
        "der Kreisverwaltung"
      ),
    ] as [(String, String?)])
  func whatLeadsUpToAColon(paragraph: String, name: String?) throws { try check(paragraph, name) }

  @Test(
    arguments: [
      ("„Wir bauen“, sagte Gesa Holm. Heute umfasse der Hafen „ein ganzes Viertel“.", "Gesa Holm"),
      ("Die Lage sei ernst, sagte Gesa Holm. Zudem kämen Schiffe mit „viel zu viel Tiefgang“.", "Gesa Holm"),
      ("„Es ist ernst“, sagte Gesa Holm. Die Lage verschlimmere sich „von Tag zu Tag“.", "Gesa Holm"),
      (
        "„Es ist ernst“, sagte Gesa Holm. Im Saal sei die Luft besser gewesen als befürchtet. „Es ging erstaunlich gut.“",
        "Gesa Holm"
      ),
    ] as [(String, String?)])
  func sentencesGoOnReporting(paragraph: String, name: String?) throws { try check(paragraph, name) }

  @Test(
    arguments: [
      ("Dort wird laut Trainer Thomas Ahlers Stefan Brandt fehlen. „Er ist müde“, sagte Ahlers.", "Thomas Ahlers"),
      (
        "In ihrem Brief warf Autorin Maria Holm Millionärin Anna Kruse vor, zu lügen. „Unsinn“, sagte Kruse.",
        "Anna Kruse"
      ),
      (
        "„So nicht“, sagte die Berner Gesundheits-, Sozial- und Baudirektorin Anna Kruse.", "Anna Kruse"
      ),
      (
        "Gleich zu Beginn der Sitzung gab Präsidentin Anna Kruse den Ton vor: „Wir haben Fehler gemacht.“", "Anna Kruse"
      ),
      (
        "Das zeigt nach Angaben von KPD-K-Mitglied Tamo Kibet Taroli ein Beispiel. „Es ist alt“, so Taroli.",
        "Tamo Kibet Taroli"
      ),
    ] as [(String, String?)])
  func namesInARowAreSeveral(paragraph: String, name: String?) throws { try check(paragraph, name) }

  @Test(
    arguments: [
      "Beim Stichwort „Brückentage“ denken viele Leute an den Mai.",
      "Den Buchtitel „Nordwind“ habe Gesa Holm selbst gewählt, sagte sie.",
      "Unter dem Markennamen „Fischkopp“ verkauft Ole Brandt Mützen.",
    ])
  func whatAThingIsCalledIsNobodys(paragraph: String) throws {
    #expect(try speakers(paragraph, language: "de").allSatisfy { $0.speaker == nil })
  }

  @Test func aWordInMarksAgainAndAgainIsAName() throws {
    let found = try speakers(
      "„D.Hafen“ betreibt die Halle.", "Wie Sprecherin Gesa Holm sagte, will sich „D.Hafen“ kümmern.",
      "Für Ole Brandt reagiert „D.Hafen“ zu spät.", language: "de")
    #expect(found.allSatisfy { $0.speaker == nil }, "\(found)")
  }

  @Test func aHeadingThatQuotesHasTheSpeakerOfTheText() throws {
    let record = try quotesRecord(
      "Deniz Kaya saß ein Jahr in Haft.", "„Ich lasse mir nichts verbieten“",
      "„Ich habe nur gearbeitet“, sagte Kaya auf der Messe in Frankfurt. Das gehe so nicht. „Ich lasse mir nichts verbieten.“ Der Saal war voll.",
      headline: "Ein Abend auf der Messe in Frankfurt und die Leute in der Halle")
    #expect(lines(record).allSatisfy { $0.contains("Deniz Kaya") }, "\(lines(record))")
  }
}
