import Prose
import Text

/// French and Spanish names that name no person: streets, bodies, laws, countries.
extension MentionReader {
  /// Whether the words of a name show a thing: `Rue des Lices`, `Poder Legislativo`, `Reino Unido`, `Nueva Constitución`.
  func isRomanceThing(_ words: [Int]) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    let head = reading.tokens[first]
    if Self.streets.contains(head.hash) || Self.heads.contains(head.hash) { return true }
    if words.contains(where: { isAbstract(reading.tokens[$0]) }) { return true }
    return !isGiven(head)
      && (Self.attributes.contains(reading.tokens[last].hash)
        || NameLists.holdPlace(head.range.lowerBound..<reading.tokens[last].range.upperBound, in: reading.text))
  }

  /// `Constitución`, `Fédération`, `Universidad`: an ending of nouns that are no given name.
  private func isAbstract(_ token: Token) -> Bool {
    !isGiven(token) && !isFamilyName(token) && Self.endings.contains { ends(token, $0) }
  }

  private static let endings = ["ción", "sión", "ciones", "tion", "tions", "idad", "dades"]

  /// Behind `Guardia`, `Policía` and their kind no name: `Guardia Civil`, `Policía Local`.
  static let attributes: WordSet = [
    "civil", "nacional", "local", "municipal", "provincial", "central", "federal", "judicial", "foral", "nationale",
    "national", "municipale", "républicaine", "legislativo", "legislativa", "ejecutivo", "ejecutiva", "operativo",
    "operativa", "plurinacional", "internacional", "regional", "estatal", "constitucional", "electoral", "presidencial",
    "social", "general", "técnica", "técnico", "unido", "unidos", "unida", "latina", "administrativo", "metropolitana",
    "metropolitano", "législative", "exécutif", "internationale", "international", "européenne", "régionale", "sociale",
    "unis", "unies", "générale", "métropolitaine", "départementale", "constitutionnel", "mondiale", "olympiques",
  ]

  /// What the names of laws, bodies and events begin with.
  private static let heads: WordSet = [
    "acuerdo", "banco", "cámara", "comisión", "congreso", "consejo", "coordinadora", "copa", "corte", "ley", "liga",
    "ministerio", "pacto", "plan", "poder", "reino", "senado", "tratado", "tribunal", "unidad", "unión", "accord",
    "assemblée", "banque", "chambre", "comité", "conseil", "coupe", "cour", "ligue", "loi", "ministère", "palais",
    "parlement", "prix", "sénat", "traité", "union",
  ]

  /// What the names of streets and places begin with: `Rue des Lices`, `Quai Saint-Jean`, `Plaza Mayor`.
  private static let streets: WordSet = [
    "rue", "place", "quai", "avenue", "boulevard", "allée", "impasse", "chemin", "square", "cours", "faubourg", "cité",
    "métro", "gare", "parc", "quartier", "château", "aéroport", "stade", "hôtel", "metro", "estación", "parque",
    "barrio",
    "castillo", "aeropuerto", "estadio", "café", "bar", "brasserie", "restaurant", "restaurante", "auberge", "taberna",
    "calle", "plaza", "avenida", "paseo", "callejón", "camino",
  ]
}
