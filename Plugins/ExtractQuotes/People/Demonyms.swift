import Prose
import Text

/// Words that describe somebody named before by where they are from or what befell them: `la romana`, `el vasco`, `el
/// imputado`.
extension MentionReader {
  /// Whether a word says where somebody is from: `Swede`, `der Vorarlberger`, `la romana`, `le Bernois`.
  func isOrigin(_ token: Token) -> Bool {
    lists[token.hash].contains(.peoples) || isDemonym(token) || isInhabitant(token)
  }

  /// Whether a small Spanish word, with an article the subject of what is said, stands for somebody named.
  func isDemonym(_ token: Token) -> Bool {
    guard lexicon.grammar == .romance, token.kind == .word, !token.shape.contains(.capital), token.range.count > 4,
      classes(token).isDisjoint(with: WordClass.divider.union(WordClass.noun).union(.cue))
    else { return false }
    if Self.described.contains(token.hash) { return true }
    return lists[token.hash].isDisjoint(with: Self.others) && !Self.things.contains(token.hash)
      && Self.endings.contains { ends(token, $0, behind: 2) }
  }

  /// Whether a French word with a capital says where somebody is from, an article before it: `Le Bernois`, `La Havraise`.
  func isInhabitant(_ token: Token) -> Bool {
    guard lexicon.grammar == .romance, token.kind == .word, token.shape.contains(.capital), token.range.count > 6,
      !isElided(token), !isGiven(token), lists[token.hash].isDisjoint(with: Self.others)
    else { return false }
    return Self.inhabitants.contains { ends(token, $0) }
  }

  private static let inhabitants = ["ois", "oise", "ais", "aise", "ien", "ienne", "éen", "éenne"]
  private static let others: PeopleLists = [
    .roles, .bodies, .things, .works, .documents, .groups, .places, .persons, .relations, .starters,
  ]
  private static let endings = [
    "ense", "eño", "eña", "ano", "ana", "és", "esa", "ino", "ina", "teco", "teca", "iano", "iana", "aíno", "aína", "ín",
    "arra",
  ]
  private static let described: WordSet = [
    "vasco", "vasca", "gallego", "gallega", "chileno", "chilena", "catalán", "catalana", "andaluz", "andaluza", "suizo",
    "suiza", "belga", "griego", "griega", "ruso", "rusa", "turco", "turca", "alemán", "alemana", "polaco", "polaca",
    "sueco", "sueca", "checo", "checa", "navarro", "navarra", "cántabro", "cántabra", "canario", "canaria", "balear",
    "español", "española", "marroquí", "israelí", "iraní", "paisa", "boricua", "ganador", "ganadora", "vencedor",
    "vencedora", "campeón", "campeona", "imputado", "imputada", "acusado", "acusada", "procesado", "procesada",
    "investigado", "investigada", "encausado", "encausada", "condenado", "condenada", "detenido", "detenida",
    "galardonado", "galardonada", "premiado", "premiada", "homenajeado", "homenajeada", "denunciante", "demandante",
    "querellante", "aludido", "aludida", "debutante", "uniformado", "uniformada", "suboficial", "anfitrión",
    "anfitriona",
    "medallista", "veterano", "veterana", "exfutbolista", "exjugador", "excapitán",
  ]
  private static let things: WordSet = [
    "verano", "plano", "órgano", "semana", "mañana", "ventana", "campana", "persona", "camino", "destino", "vino",
    "medicina", "cocina", "oficina", "gasolina", "cabina", "piscina", "mesa", "sorpresa", "promesa", "empresa",
    "defensa",
    "prensa", "interés", "mano", "piano", "grano", "pantano", "rutina", "máquina", "página", "esquina", "cortina",
    "doctrina", "disciplina", "marina", "vecino", "vecina", "molino", "casino", "pino", "remesa", "represa", "dehesa",
    "jardín", "boletín", "violín", "fin", "chaparra", "guitarra", "estrés", "revés", "mes", "española", "forense",
  ]
}
