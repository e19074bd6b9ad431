import TestSupport
import Testing
import Text

/// Who speaks on German pages where no list has the name, a description stands for it, or the verb is sentences away.
@Suite struct GermanSpeakersTests {
  private func check(_ article: String, _ name: String?) throws {
    let speakers = try speakers(article, language: "de")
    #expect(speakers.last?.speaker == name, "\(speakers)")
  }

  @Test(
    arguments: [
      ("„Der Bus hält wieder“, sagt Schülerin Dalja nach dem Unterricht.", "Dalja"),
      ("„Der Bus hält wieder“, ruft Mitschüler Timo.", "Timo"),
      ("Sportredaktor Timo ist müde. „Der Bus hält wieder“, brummt er.", "Timo"),
      ("„Der Bus hält wieder“, sagt der 12-jährige Timo.", "Timo"),
      ("Vorn lag am Ende Mirku Zabesha. „Es war leicht“, sagte Zabesha.", "Mirku Zabesha"),
      ("Allen voran lief Tila Zabesh, die beste Läuferin des Landes. „Es war leicht“, so Zabesh.", "Tila Zabesh"),
      ("Auf dem Platz steht Sahar Zein ad-Nuri. „Wir feiern heute“, sagt Zein ad-Nuri.", "Sahar Zein ad-Nuri"),
      ("Der Anführer Lamis al-Bakari kam zu Fuß. „Wir bleiben hier“, sagt Bakari.", "Lamis al-Bakari"),
      (
        "Den Abend eröffnete Theo Brandt alias Kanto. Die Halle war voll. „Ich bin zurück“, rief Kanto.", "Theo Brandt"
      ),
    ] as [(String, String?)])
  func namesThatNoListHas(paragraph: String, name: String?) throws { try check(paragraph, name) }

  @Test(
    arguments: [
      (
        "„Die Bücher sind voll“, sagte Konzernchef Ole Brandt in Kiel.\n\nDer Markt wächst. Das Werk ist zu klein. Im Norden wird gebaut. Im Süden fehlt Platz.\n\n„Wir suchen Leute“, sagt der Firmenchef.",
        "Ole Brandt"
      ),
      (
        "„Die Bücher sind voll“, sagte Konzernchef Ole Brandt. Gesa Holm nickte. „Wir suchen“, so der CEO.",
        "Ole Brandt"
      ),
      ("Gesa Holm stellte das Kleid vor. „Es hält warm“, erklärt der Promi.", "Gesa Holm"),
      (
        "Gesa Holm leitet die Schule.\n\nIhr Mann Ole Brandt wuchs auf der Insel auf. Später lernte Brandt die Läuferin Anna Brandt kennen. „Das war nicht geplant“, sagte Brandt.",
        "Ole Brandt"
      ),
    ] as [(String, String?)])
  func descriptionsAndFamilyNames(paragraph: String, name: String?) throws { try check(paragraph, name) }

  @Test(
    arguments: [
      (
        "„Das Werk läuft“, sagte Gesa Holm. Die Lager sind „so leer wie seit Jahren nicht“.", "Gesa Holm"
      ),
      (
        "„Das Werk läuft“, sagte Gesa Holm. Beispielsweise in den Schulen, die viel brauchen: „Dort fehlen vor allem Leute.“",
        "Gesa Holm"
      ),
      (
        "Gesa Holm sagte, die Nachfrage sei hoch. Bis 2040 würden laut Prognosen doppelt so viele Räder gebaut. „Das ist unser Brot.“",
        "Gesa Holm"
      ),
      ("Und wie Gesa Holm sagt, bleibt das „müde alte Schiff“ im Hafen.", "Gesa Holm"),
      (
        "Das Finanzministerium wies die Kritik zurück. „Wir prüfen das in aller Ruhe“, hieß es.",
        "Das Finanzministerium"
      ),
      ("„Ein Buch für lange Winter, das niemand weglegt.“ – Ole Brandt, Buchhändler", "Ole Brandt"),
      (
        "„Das Werk läuft“, sagte Gesa Holm.\n\nDer Hafen lag still. „Wir wissen nicht, was morgen kommt.“",
        "Gesa Holm"
      ),
      ("„Es war wie im Film“, etwa wenn alle froren, sagt Gesa Holm.", "Gesa Holm"),
      ("„Wir gehen nicht“, erklärt einer der müden Gärtner, während es regnet.", "einer der müden Gärtner"),
      (
        "Das Amt verteilt einen Leitfaden. Alle dürfen „nach eigenem Ermessen entscheiden“, heißt es darin.",
        "einen Leitfaden"
      ),
      ("Gesa Holm kam. Zögerliches Nicken in der Runde. „Es kommt ein Kind zu Besuch.“", "Gesa Holm"),
      ("„Gut gemacht“, findet Sportredaktor Timo zu den Plänen, die Gesa Holm gezeigt hat.", "Timo"),
      ("„So geht das nicht“, findet Ole Brandt.", "Ole Brandt"),
    ] as [(String, String?)])
  func whoGoesOn(paragraph: String, name: String?) throws { try check(paragraph, name) }

  @Test(
    arguments: [
      "Alle Besucher Berlins und der Hersteller Tavona kamen.", "Vorbildhafte Modelle gibt es viele, sagte niemand.",
    ])
  func companiesAndAdjectivesAreNobody(paragraph: String) throws {
    let record = try peopleRecord(paragraph, language: "de")
    #expect((record["people"]?.items ?? []).allSatisfy { $0["kind"]?.text != "person" })
  }
}
