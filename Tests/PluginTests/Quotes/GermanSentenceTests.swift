import TestSupport
import Testing

/// Who is quoted in German where names stand in marks, opinions behind their noun, or another clause opens the sentence.
@Suite struct GermanSentenceTests {
  @Test(
    arguments: [
      ("Karl Thoma kam am Abend. Seiner Ansicht nach ist der Plan „ein Rückschritt“.", nil),
      ("Wie der Minister sagte, sieht die Stadt „keinen Anlass zur Sorge“.", "der Minister"),
      ("Die „Neue Post“ berichtete, der Plan sei „zu teuer“.", "Neue Post"),
      ("Der Verein „Stadt am Fluss“ erklärte, der Plan sei „zu teuer“.", "Stadt am Fluss"),
      ("Der Verein der Wirte (kurz: „VdW“) erwartet eine schlechte Saison.", nil),
      ("Der Vorwurf wurde vom Deutschen Wetterdienst als „falsch“ eingestuft.", "Deutschen Wetterdienst"),
      (
        "Unter dem Motto zogen die Schüler durch die Stadt und riefen Parolen wie zum Beispiel „Mehr Busse für uns“.",
        "die Schüler"
      ),
      ("Seitens der Stadt war von „kleinen Mängeln“ die Rede.", "der Stadt"),
      ("In der Stellungnahme, die am Montag erschien, heißt es, der Plan sei „zu teuer“.", "der Stellungnahme"),
      ("Karl Thoma und seine Frau sagten, sie seien „sehr glücklich“.", "Karl Thoma"),
      ("Der Minister widersprach: „Davon weiß ich nichts.“", "Der Minister"),
      ("Ein Bericht der „Neuen Post“ ist seit Mai bekannt.", nil),
      ("Anna Veit zufolge ist der Plan „ein Rückschritt“.", "Anna Veit"),
      ("Auf die Frage nach den Kosten antwortete Anna Veit: „Das weiß niemand.“", "Anna Veit"),
      ("Dem Vorschlag konnte Anna Veit wenig abgewinnen: „Das hilft niemandem.“", "Anna Veit"),
      ("Kritik kam von Karl Thoma: „Das hilft niemandem.“", "Karl Thoma"),
      ("Die Opposition sprach von „Betrug am Wähler“.", "Die Opposition"),
      ("Angela Brandt (CDU), Vorsitzende des Ausschusses, nannte das Ergebnis „mager“.", "Angela Brandt"),
      ("„Wir prüfen das“, hieß es bei der Polizei.", "der Polizei"),
      ("„Wir prüfen das“, so ein Sprecher gegenüber dem Radio.", "ein Sprecher"),
    ] as [(String, String?)])
  func theSourceIsNamed(paragraph: String, name: String?) throws {
    let speakers = try speakers(paragraph, language: "de")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }
}
