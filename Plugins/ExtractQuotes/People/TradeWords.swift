import Prose
import Text

/// Trades that stand in no list, told by their endings: `glazier`, `Imkerin`, `maraîchère`, `quesero`.
extension MentionReader {
  /// Whether a noun has the ending of a trade in the article’s language, and is none of the words that only look so.
  func isTrade(_ token: Token) -> Bool {
    guard isCommonNoun(token), token.range.count > 5 else { return false }
    let noun = isElided(token) ? bare(token) : token
    return endsLikeTrade(noun, lexicon.grammar)
  }

  /// Whether a word with a capital before a full name is a trade: `Goatherd Nan Pell`, `die Imkerin Ute Ahl`.
  func isTradeTitle(_ token: Token) -> Bool {
    switch lexicon.grammar {
    case .german: return isTrade(token)
    case .english:
      guard token.kind == .word, token.range.count > 5, !isGiven(token), !isPlace(token) else { return false }
      return lists[token.hash].isDisjoint(with: Self.noTrades) && !Self.lookalikes.contains(token.hash)
        && endsLikeTrade(token, .english)
    case .romance, .unknown: return false
    }
  }

  /// Whether a word may be the noun for somebody: no name, nor a body, thing, time or word of grammar.
  func isCommonNoun(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    let noun = isElided(token) ? bare(token) : token
    let isNamelike = isGiven(token) || NameLists.holdPlace(token.range, in: reading.text)
    guard noun.shape.contains(.capital) == (lexicon.grammar == .german), !(lexicon.grammar == .german && isNamelike)
    else { return false }
    return classes(noun).isDisjoint(with: Self.noNouns) && lists[noun.hash].isDisjoint(with: Self.noTrades)
      && !Self.lookalikes.contains(noun.hash)
  }

  /// Whether a noun that no list has may be what somebody is, behind `a` or `une`: no abstract noun.
  func isConcrete(_ token: Token) -> Bool {
    guard isCommonNoun(token), token.range.count > 3, !isAge(token) else { return false }
    return !Self.abstract.contains { ends(token, $0, behind: 2) }
  }

  /// Whether a word only looks like a trade, or is a noun of time: `an hour later`.
  func isLookalike(_ token: Token) -> Bool { Self.lookalikes.contains(token.hash) }

  private func endsLikeTrade(_ token: Token, _ grammar: Grammar) -> Bool {
    Self.endings(grammar).contains { ends(token, $0, behind: 2) }
  }

  private static let noNouns = WordClass.divider.union([
    .determiner, .possessive, .month, .group, .organisation, .document,
  ]).union(.cue)

  private static let noTrades: PeopleLists = [
    .bodies, .things, .works, .documents, .groups, .places, .peoples, .starters, .persons, .doubtfulEnds, .honorifics,
  ]

  private static func endings(_ grammar: Grammar) -> [String] {
    switch grammar {
    case .english: englishEndings
    case .german: germanEndings
    case .romance: romanceEndings
    case .unknown: []
    }
  }

  private static let englishEndings = [
    "er", "or", "ist", "ian", "eer", "man", "woman", "herd", "smith", "wright", "monger", "mason", "maid", "hand",
    "tress", "endant", "istant", "ultant",
  ]

  private static let germanEndings = [
    "er", "erin", "ist", "istin", "eur", "eurin", "tor", "torin", "ant", "antin", "ent", "entin", "loge", "login",
    "mann", "frau", "amme", "schmied", "wart", "wartin", "wirtin", "knecht", "magd", "soph", "graf", "grafin",
  ]

  private static let romanceEndings = [
    "eur", "euse", "ier", "ière", "cher", "chère", "ger", "gère", "iste", "icien", "icienne", "trice", "logue",
    "graphe",
    "eron", "ero", "era", "dor", "dora", "tor", "tora", "ultor", "ista", "ólogo", "óloga", "grafo", "grafa",
  ]

  private static let abstract = [
    "tion", "sion", "ment", "ness", "ity", "ship", "ing", "ance", "ence", "ism", "age", "ung", "heit", "keit", "schaft",
    "té", "sme", "ción", "sión", "dad", "ura", "miento", "ismo", "day", "time", "ful",
  ]

  /// Words with such endings that are no trades, and nouns of time and place that follow names.
  private static let lookalikes: WordSet = [
    "however", "together", "remember", "consider", "server", "whether", "under", "over", "after", "later", "earlier",
    "former", "never", "rather", "further", "another", "moreover", "number",
    "matter", "letter", "paper", "water", "winter", "summer", "river", "tower", "power", "order", "corner", "center",
    "quarter", "chapter", "dinner", "supper", "weather", "member", "monster", "disaster", "border", "offer", "answer",
    "computer", "tractor", "factor", "motor", "sector", "error", "senior", "junior", "older", "younger", "longer",
    "bigger", "smaller", "better", "faster", "helicopter", "shoulder", "finger", "counter", "container", "newspaper",
    "trailer", "trawler", "human", "forever", "hour", "week", "year", "month", "night", "morning", "moment", "minute",
    "while", "step", "move", "sign", "claim", "fact", "smile", "beyond", "bit", "lot", "thing", "place", "case", "way",
    "name", "home", "alone", "quartier", "atelier", "chantier", "sentier", "foyer", "premier", "première", "dernier",
    "dernière", "entier", "entière", "métier", "dossier", "papier", "heure", "semaine", "jour", "journée", "mois",
    "année", "fois", "instant", "soir", "matin", "carrière", "lumière", "manière", "rivière", "frontière", "matière",
    "barrière", "moteur", "auteur", "hauteur", "ordinateur", "valeur", "couleur", "douleur", "ascenseur", "cimetière",
    "primero", "primera", "tercero", "tercera", "dinero", "enero", "febrero", "entero", "entera", "carretera", "ribera",
    "cantera", "manera", "madera", "frontera", "bandera", "escalera", "acera", "motor", "sector", "factor", "sendero",
    "soltero", "soltera", "sincero", "pero", "semana", "día", "mes", "año", "hora", "vez", "noche", "tarde", "mañana",
    "momento", "kloster", "fenster", "zimmer", "theater", "wasser", "meter", "kilometer", "ufer", "keller", "anfang",
    "sommer", "winter", "mutter", "woche", "jahr", "monat", "stunde", "tag", "stunden", "moment", "prozent", "dezember",
    "ende", "mitte", "termin", "magazin", "festival",
  ]
}
