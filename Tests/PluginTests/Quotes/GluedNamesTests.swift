import Testing
import Text

/// Names that pages glue to others or to things, and names of things that look like somebody's in French, German and
/// Spanish.
@Suite struct GluedNamesTests {
  @Test(
    arguments: [
      ("Marlow Automotive Andrew Thorne, the designer, came late.", ["Andrew Thorne"]),
      ("Signed by Ida Lind, Ferris University Karl Holm, writer.", ["Ida Lind", "Karl Holm"]),
      ("The songs came to Karl Holm’ ORKC. Karl Holm sang.", ["Karl Holm"]),
      ("The prize went to Karl Holm & Ida Lind of Hull.", ["Karl Holm", "Ida Lind"]),
      ("She works at Holm & Lind in Hull.", []),
      (
        "Morgan Stanley sold Alfa Romeo to Fannie Mae. Morgan Lind and Stanley Holm did not.",
        ["Morgan Lind", "Stanley Holm"]
      ),
      ("The Washington Redskins and the Dallas Mavericks lost, Ida Lind said.", ["Ida Lind"]),
      ("Ida Lind ran the Karl Holm Summit and the Lind App Store.", ["Ida Lind"]),
    ] as [(String, [String])])
  func english(text: String, names: [String]) throws { #expect(try persons(text) == names) }

  @Test(
    arguments: [
      ("Dort wird laut Trainer Pap Guardol Erling Brandt wegen Fiebers fehlen.", ["Pap Guardol", "Erling Brandt"]),
      ("Auf der Hellbrucker Allee ruht Ute Ahl aus, im Gothaner Land auch.", ["Ute Ahl"]),
      ("Das Stuttgarter Unternehmen Borsch und die Kanzlei MARHOFER klagten gegen Ute Ahl.", ["Ute Ahl"]),
      ("Er spielte für Hertha BSC, sagt Ute Ahl.", ["Ute Ahl"]),
      ("Anwesend: Hans Mahler Weitere Teilnehmende: Ute Ahl", ["Hans Mahler", "Ute Ahl"]),
      ("Damals zeigte Ute Ahl Antikriegsfilme und Christoph Maria Herbst las.", ["Ute Ahl", "Christoph Maria Herbst"]),
      ("Gehandelt werden Perpetual Futures und Schirme von BOE Display.", []),
    ] as [(String, [String])])
  func german(text: String, names: [String]) throws { #expect(try persons(text, language: "de") == names) }

  @Test(
    arguments: [
      (
        "es", "Respetó la autonomía del Poder Legislativo y el Acuerdo por la Nueva Constitución, dijo Ana Solís.",
        ["Ana Solís"]
      ),
      ("es", "Viajó al Reino Unido con la Unidad Central Operativa. Ana Solís no fue.", ["Ana Solís"]),
      ("es", "La medalla fue para Encarnación Vidal y Pascual Moral.", ["Encarnación Vidal", "Pascual Moral"]),
      ("fr", "La Ligue Nationale a écrit à Luc Roy, selon la Fédération Mondiale.", ["Luc Roy"]),
    ] as [(String, String, [String])])
  func romance(language: String, text: String, names: [String]) throws {
    #expect(try persons(text, language: language) == names)
  }

  /// A heading quotes what the section under it tells.
  @Test(
    arguments: [
      (
        "en", "## They are “ready to fight for it”", "“We are ready to fight for it,” said Ida Lind, who owns the mill."
      ),
      ("de", "## „Für Reformen kämpfen“", "Ute Ahl will „leidenschaftlich für Reformen kämpfen“, sagte sie."),
    ])
  func aHeadingIsItsSpeakersBelow(language: String, heading: String, paragraph: String) throws {
    let quotes = try speakers(
      "The council met on Monday, and it sat until ten.", heading, paragraph, language: language)
    #expect(quotes.count == 2 && quotes[0].speaker != nil && quotes[0].speaker == quotes[1].speaker, "\(quotes)")
  }
}
