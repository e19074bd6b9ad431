import TestSupport
import Testing

/// German marks that quote nobody: names, titles, mottos; and sources that only look like speakers.
@Suite struct GermanNamesTests {
  @Test(
    arguments: [
      ("Der Zug „Roter Pfeil“ fährt seit Montag wieder.", nil),
      ("Das Fest steht unter dem Motto „Stadt am Fluss“.", nil),
      ("Die Sonde „Luna“ umkreist den Planeten seit Mai.", nil),
      ("Der Film „Am Fluss“ läuft im Kino der Stadt.", nil),
      ("Karl Thoma las aus seinem Roman „Am Fluss“.", nil),
      ("Karl Thoma stellte am Abend seinen Roman „Am Fluss“ vor.", nil),
      ("Laut der Zeitung „Der Bote“ fällt das Fest aus.", nil),
      ("Wie die Zeitung „Der Bote“ berichtete, fällt das Fest aus.", nil),
      ("Der Verein „Stadt am Fluss“ fordert mehr Geld.", nil),
      ("Im „Boten“ schrieb Karl Thoma über den Fluss.", nil),
      ("„Der Weg ist kurz“ ist ein altes Sprichwort.", nil),
      ("Der „Rote Pfeil“ fuhr am 3. Mai zum ersten Mal.", nil),
      ("Darin heißt es: „Der Plan ist noch nicht fertig.“", nil),
      ("Die Polizei meldete einen Unfall auf der „Roten Brücke“.", nil),
      ("Es ist ein „guter Tag“ für die Stadt.", nil),
    ] as [(String, String?)])
  func nobodyIsNamed(paragraph: String, name: String?) throws {
    let speakers = try speakers(paragraph, language: "de")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }
}
