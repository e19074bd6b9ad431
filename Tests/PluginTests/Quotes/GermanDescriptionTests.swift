import TestSupport
import Testing
import Text

/// German speakers whom the article describes instead of naming them again.
@Suite struct GermanDescriptionTests {
  @Test(
    arguments: [
      (
        """
        Bundespräsident Jens Ahlers besuchte am Montag die Werft.

        „Hier wird Zukunft gebaut“, sagte das Staatsoberhaupt.
        """, "Jens Ahlers"
      ),
      (
        """
        Zu Beginn der Tagung begrüßte Präsidentin Gesa Holm die Gäste. Danach ging es um Geld.

        „Wir haben zu lange gewartet“, räumte die Kammerpräsidentin ein.
        """, "Gesa Holm"
      ),
      (
        """
        „Wir waren müde“, sagte Trainer Ole Brandt. Den Gegner lobte Brandt.

        Dennoch betont der Interimscoach der Hanseaten: „Wir steigen nicht ab.“
        """, "Ole Brandt"
      ),
      (
        """
        Die Schauspielerin Wiebke Thomsen ist zurück auf der Bühne. Im Herbst spielt sie in Kiel.

        „Ich war nie weg“, erklärt die Flensburgerin.
        """, "Wiebke Thomsen"
      ),
      (
        """
        Landrat Heiner Möller kam zu Fuß. Er hatte den Bus verpasst.

        Dann meldete sich der Kreischef zu Wort: „Das passiert mir nicht noch einmal.“
        """, "Heiner Möller"
      ),
      (
        """
        Innenminister Jens Ahlers traf am Montag ein.

        „Das ist vom Tisch“, sagte der Außenminister.
        """, "der Außenminister"
      ),
      (
        """
        Präsident Jens Ahlers traf am Montag ein.

        Kritik übte der polnische UN-Gesandte: „Das reicht nicht.“
        """, "der polnische UN-Gesandte"
      ),
    ] as [(String, String)])
  func aDescriptionMeansWhoIsNamed(article: String, name: String) throws {
    let speakers = try speakers(article, language: "de")
    unlessLost(article) { #expect(speakers.last?.speaker == name, "\(speakers)") }
  }

  @Test(
    arguments: [
      (
        "Am Dienstag musste Trainer Jens Ahlers gehen, Torwart Ole Brandt übernimmt und hat „keine Angst“, wie er sagte.",
        "Ole Brandt"
      ),
      ("Während Jens Ahlers schlief, baute Ole Brandt weiter. „Ich wollte fertig werden“, sagte er.", "Ole Brandt"),
      ("Man spricht hier gern von der „Ruhe vor dem Sturm“.", nil),
      ("Sie liebe ihre Heimat, „auch die Leute, die nie reden“, ließ Gesa Holm verlauten.", "Gesa Holm"),
    ] as [(String, String?)])
  func whomAPronounMeans(paragraph: String, name: String?) throws {
    let speakers = try speakers(paragraph, language: "de")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }
}
