import Prose
import Text

/// Titles of works that no noun for works introduces in French and Spanish: `Théâtre : « La Chaise »`, `publie « À
/// contre-jour »`, `Avec « Le Roi nu », la metteuse en scène …`, `« À contre-jour », éditions du Lac, 190 pages`.
extension TitleOfWork {
  /// Whether the marks, which a capital opens, hold a title.
  func isUnannounced(_ place: Int) -> Bool {
    guard wordCount(place) < 8, !isSentence(place) else { return false }
    return isSigned(place) || isNameOfBody(place) || isBehindLabel(place) || isBehindPreposition(place)
      || isImprint(place)
  }

  /// `le collectif « Vent debout »`.
  private func isNameOfBody(_ place: Int) -> Bool { place > 0 && Self.bodies.contains(words[place - 1].hash) }

  private static let bodies: WordSet = [
    "collectif", "association", "l'association", "l’association", "liste", "mouvement", "compagnie", "café", "bar",
    "restaurant",
    "boutique", "salle", "colectivo", "asociación", "bar", "tienda",
  ]

  /// `publie « … »`, `a signé « … »`.
  private func isSigned(_ place: Int) -> Bool { place > 0 && Self.making.contains(words[place - 1].hash) }

  /// `Cinéma : « … », un film sans fin`: the kind of work and a colon open the line.
  private func isBehindLabel(_ place: Int) -> Bool {
    place == 2 && words[1].kind == .colon && Self.labels.contains(words[0].hash)
  }

  /// `Dans « … », son troisième livre, elle …`: a preposition opens the sentence, and a comma follows.
  private func isBehindPreposition(_ place: Int) -> Bool {
    guard place > 0, Self.prepositions.contains(words[place - 1].hash), words[place - 1].isCapital,
      place == 1 || words[place - 2].sentence != words[place].sentence, place + 1 < words.count
    else { return false }
    return words[place + 1].kind == .comma
  }

  /// The line below a review.
  private func isImprint(_ place: Int) -> Bool {
    guard place == 0, words.count > 3, words[1].kind == .comma else { return false }
    return words.contains { Self.imprints.contains($0.hash) } && !words.contains { $0.isAny(.cue) }
  }

  private func wordCount(_ place: Int) -> Int {
    text[segments[words[place].segment].range].prefix(160).reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
  }

  /// What somebody does with a work, in French and Spanish, and what it is then.
  static let making: WordSet = [
    "publie", "publient", "publié", "publiait", "publiera", "signe", "signé", "sort", "sorti", "tourne", "tourné",
    "réalise", "réalisé", "joue", "jouait", "chante", "chantait", "interprète", "met", "monte", "lit", "relit",
    "présente", "intitulé", "intitulée", "baptisé", "baptisée", "titulado", "titulada",
    "publica", "publicó", "publicará", "estrena", "estrenó", "estrenará", "debutó", "presenta", "presentó",
    "presentará", "dirigió", "dirige", "rodó", "rueda", "protagonizó", "protagoniza", "interpretó", "interpreta",
    "editó", "edita", "compuso", "tradujo", "ilustró", "firmó", "actuó", "compose", "composé", "composait",
    "enregistre", "enregistré", "écrit", "compone", "grabó", "graba", "escribió",
  ]
  private static let labels: WordSet = [
    "théâtre", "cinéma", "livre", "livres", "roman", "musique", "exposition", "expo", "série", "séries", "bd",
    "concert",
    "festival", "danse", "opéra", "documentaire", "littérature", "télévision", "jeunesse", "critique", "album",
    "disque",
    "teatro", "cine", "libro", "libros", "música", "novela",
  ]
  private static let prepositions: WordSet = ["avec", "dans", "con", "en"]
  private static let imprints: WordSet = ["éditions", "éd", "pages", "durée", "p", "editorial", "páginas"]
}
