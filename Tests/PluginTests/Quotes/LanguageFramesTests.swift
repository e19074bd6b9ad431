import TestSupport
import Testing

/// Stories made by chance in German, French and Spanish, of frames in which everybody who speaks is named.
@Suite struct LanguageFramesTests {
  struct Language: Sendable, CustomTestStringConvertible {
    let code: String
    let names: [String]
    let utterances: [String]
    /// `Q` stands for the words, `N` for the name.
    let frames: [String]
    let tellings: [String]
    var testDescription: String { code }
  }

  static let languages = [
    Language(
      code: "de",
      names: ["Anna Veit", "Karl Thoma", "Sabine Krüger", "Jürgen Albers", "Petra Lang", "Martin Vogel"],
      utterances: [
        "Wir öffnen die neue Brücke im Mai", "Niemand hat die Leute gefragt", "Die Boote sind älter als der Hafen",
        "Für eine Brücke ist kein Geld da", "Auf diesen Tag habe ich zehn Jahre gewartet",
        "Man hört das Meer in jedem Zimmer",
      ],
      frames: ["„Q“, sagte N.", "„Q“, sagte N am Montag.", "N sagte: „Q.“", "„Q“, erklärte N.", "„Q!“, rief N."],
      tellings: ["Der Hafen war drei Tage lang gesperrt.", "Die Karten kosten bis zum Jahresende 12 Euro."]),
    Language(
      code: "fr", names: ["Jean Dupont", "Claire Morel", "Yves Danel", "Odette Faure", "Luc Girard", "Sophie Lambert"],
      utterances: [
        "Nous ouvrons le nouveau pont en mai", "Personne n’a demandé aux habitants",
        "Les bateaux sont plus vieux que le port",
        "Il n’y a plus d’argent pour un pont", "On entend la mer dans chaque chambre",
        "Ils ont promis un bac et envoyé une facture",
      ],
      frames: [
        "« Q », a déclaré N.", "« Q », dit N.", "N a déclaré : « Q. »", "« Q », explique N.",
        "« Q », a expliqué N lundi.",
      ],
      tellings: ["Le port a été fermé pendant trois jours.", "Les billets coûtent 12 euros."]),
    Language(
      code: "es", names: ["Clara Ruiz", "Jordi Puig", "Rosa Plana", "Pedro Salas", "Marta Gil", "Luis Ortega"],
      utterances: [
        "Abrimos el nuevo puente en mayo", "Nadie preguntó a los vecinos", "Los barcos son más viejos que el puerto",
        "No queda dinero para un puente", "Se oye el mar en cada cuarto", "Prometieron un barco y mandaron una factura",
      ],
      frames: ["«Q», dijo N.", "«Q», afirmó N.", "N dijo: «Q.»", "«Q», explicó N el lunes.", "«Q», ha dicho N."],
      tellings: ["El puerto estuvo cerrado tres días.", "Las entradas cuestan 12 euros."]),
  ]

  /// One character of the frame after the other: what was put in is not searched.
  private static func filled(_ frame: String, _ words: String, _ name: String) -> String {
    frame.map { $0 == "Q" ? words : $0 == "N" ? name : String($0) }.joined()
  }

  @Test(arguments: languages, 1...15 as ClosedRange<UInt64>) func everybodyWhoSpeaksIsNamed(
    language: Language, seed: UInt64
  ) throws {
    var numbers = SeededNumbers(seed: seed)
    let (names, utterances) = (language.names.shuffled(using: &numbers), language.utterances.shuffled(using: &numbers))
    var paragraphs: [String] = []
    var said: [String] = []
    for number in 0..<2 + numbers.number(below: 4) {
      let telling = numbers.number(below: 3) == 0 ? numbers.pick(language.tellings) + " " : ""
      let frame = numbers.pick(language.frames)
      paragraphs.append(
        telling + Self.filled(frame, utterances[number], names[number]))
      // The sign that ends the words within their marks belongs to them.
      let sign = frame.contains("Q.") ? "." : frame.contains("Q!") ? "!" : ""
      said.append("\(utterances[number])\(sign) | \(names[number])")
    }
    let found = try speakers(paragraphs.joined(separator: "\n\n"), language: language.code)
    #expect(found.map { "\($0.quote) | \($0.speaker ?? "nobody")" } == said, "\(paragraphs)")
  }

  /// The same story told as one of a language that has no word lists: all that is said, and nobody who says it.
  @Test(arguments: languages) func theRulesOfOneLanguageNeverRunOnAnother(language: Language) throws {
    let paragraph = Self.filled(language.frames[0], language.utterances[0], language.names[0])
    let found = try speakers(paragraph, language: "sv")
    #expect(found.map(\.quote) == [language.utterances[0]] && found.map(\.speaker) == [nil])
  }
}
