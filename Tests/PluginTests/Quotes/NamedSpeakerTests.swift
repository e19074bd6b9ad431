import BuiltinPlugins
import TestSupport
import Testing
import Text

/// Who speaks, by full name and office, where the name stands beside a title, a body, an age or a namesake.
@Suite struct NamedSpeakerTests {
  @Test(
    arguments: [
      ("en", "“It will hold,” Det Con Laura Webb said.", "Laura Webb", "Det Con"),
      ("en", "Her coach, Datuk Laura Webb, wept. “It is over,” Webb said.", "Laura Webb", "coach"),
      (
        "en", "“They came at dawn,” said Moussa Ag Hamdan, a chief in the valley.", "Moussa Ag Hamdan",
        "chief in the valley"
      ),
      (
        "en", "The foreign ministry was cross. Foreign Minister Ilo Danek called it “a wound to us all”.", "Ilo Danek",
        "Foreign Minister"
      ),
      ("en", "“No fires,” Laura Webb, the deputy chief fire officer, said.", "Laura Webb", "deputy chief fire officer"),
      ("fr", "L’éclusière Laura Morel est ravie. « On attendait cela », souffle-t-elle.", "Laura Morel", "éclusière"),
      ("fr", "L’enseigne Laura Morel a fermé. « Le loyer est trop cher », dit Laura Morel.", "Laura Morel", nil),
      ("fr", "« Il tiendra », assure l’abbé Luc Roy, curé de la paroisse.", "Luc Roy", "curé de la paroisse"),
      ("fr", "L’architecte, Anne Morvan, approuve. « C’est du granit », dit-elle.", "Anne Morvan", "architecte"),
      (
        "es", "El sargento de la Guardia Civil Ramón Vidal calló. «Todo en orden», resumió Vidal.", "Ramón Vidal",
        "sargento de la Guardia Civil"
      ),
      ("es", "El alcalde de Cádiz Bruno Vidal estaba allí. «Bien», dijo Vidal.", "Bruno Vidal", "alcalde de Cádiz"),
      (
        "de", "Landtagspräsident Gero von Holm bat um Ruhe. „Wir sind hier nicht im Gehege“, mahnte er.",
        "Gero von Holm", "Landtagspräsident"
      ),
      ("de", "„Alles im Lot“, meinte Beat Aeschbach, Leiter Technik, am Sonntag.", "Beat Aeschbach", "Leiter Technik"),
      ("de", "Die Firma kam. „Alles im Lot“, sagte deren Leiterin Greta Holm.", "Greta Holm", "Leiterin"),
    ] as [(String, String, String, String?)])
  func nameAndOffice(language: String, paragraph: String, name: String, role: String?) throws {
    let record = try peopleRecord(paragraph, language: language)
    let speaker = record["quotes"]?.items?.last?["speaker"]
    #expect(speaker?["name"]?.text == name)
    #expect(speaker?["role"]?.text == role)
  }

  @Test(
    arguments: [
      (
        "de", "Turnerin Greta Holm hat sich verletzt.", "„Es hat geknallt“, sagte die 24-Jährige am Abend.",
        "Greta Holm"
      ),
      ("de", "Greta Holm ist tot. Sie starb am Freitag.", "„Das Meer hat Zeit“, pflegte sie zu sagen.", "Greta Holm"),
      ("fr", "Luc Roy a croisé Claire Morel.", "La septuagénaire a souri. « J’ai dansé », dit-elle.", "Claire Morel"),
      (
        "fr", "« Bravo », dit Claire Morel, échevine de la Culture. Luc Roy écoute.",
        "L’échevine assure le reste. « Un pas après l’autre », dit-elle.", "Claire Morel"
      ),
      (
        "es", "El rector, Antonio Vidal Carrasco, dimitió. Trabajaba en el Café Vidal.",
        "«Me voy por un café», declaró Vidal.", "Antonio Vidal Carrasco"
      ),
      (
        "en", "Mark Webb Jr. won the title.", "Mark Webb Sr., 78, runs the gym. “He never hit it,” he said.",
        "Mark Webb Sr."
      ),
      (
        "en", "“We like it,” said Glaciologist Tamar Beridze.",
        "Geologist Levan Beridze was cold. “It is only a map,” Beridze said.", "Levan Beridze"
      ),
      ("en", "“It is late,” said Mark Stone.", "Laura Webb’s own dog is ill. “He is furious,” she said.", "Laura Webb"),
      (
        "en", "Laura Webb and Mark Stone fly for rival firms.",
        "The pilot was less sure. “I would ask twice,” she said.", "Laura Webb"
      ),
    ])
  func someoneNamedBefore(language: String, first: String, second: String, name: String) throws {
    #expect(try speakers(first, second, language: language).last?.speaker == name)
  }

  @Test func aUnionIsNoTrust() throws {
    let quotes = try speakers(
      "Nurses will walk out of Selby Trust on Monday.", "“We have waited,” the union said.", language: "en")
    #expect(quotes.last?.speaker == "the union")
  }

  @Test func aNamedUnionSpeaks() throws {
    let quotes = try speakers(
      "The Harbour Workers’ Union has called a strike at the docks of Selby for Monday.",
      "“We have waited,” the union said.", language: "en")
    #expect(quotes.last?.speaker == "Harbour Workers’ Union")
  }

  @Test func oneOfSeveralExpertsStaysUnnamed() throws {
    let quotes = try speakers(
      "Experts chose three plants.", "“It helps,” explains Mark Stone from Garden Friends.",
      "It needs little, “they do best when you neglect them,” according to the expert.", language: "en")
    #expect(quotes.last?.speaker == "the expert")
  }

  @Test func whoSpeaksForABodyIsNotTheBody() throws {
    let quotes = try speakers("“We are glad,” a spokesperson for Rivers East said.", language: "en")
    #expect(quotes.last?.speaker == "a spokesperson for Rivers East")
  }

  @Test func aWordAloneBehindItsAttributionIsSaid() throws {
    let quotes = try speakers("«Se comió las croquetas», relató Laura Vidal. «Todas».", language: "es")
    #expect(quotes.map(\.speaker) == ["Laura Vidal", "Laura Vidal"])
  }

  @Test func theFieldOfAnOfficeIsNobody() throws {
    let record = try peopleRecord("„Alles im Lot“, meinte Urs Aeschbach, Präsident Brückenverein.", language: "de")
    #expect(record["people"]?.items?.map { $0["name"]?.text } == ["Urs Aeschbach"])
  }

  @Test func aWorkAtTheEndOfItsSentenceIsNobody() throws {
    let record = try quotesRecord("The players will stage it next spring alongside \"A Keeper of Gulls\".")
    #expect(record["quotes"]?.items?.contains { $0["kind"]?.text != "scare" } != true)
  }
}
