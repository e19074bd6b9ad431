import Prose
import Text

/// Titles and names in marks as Spanish has them, where one word alone has a capital.
extension TitleOfWork {
  /// `el llamado «impuesto al sol»`, `debutó con «La casa» en 1956`, `publica «Sal gorda», su cuarto álbum`, `«La casa» se
  /// presenta el jueves`.
  func isRomanceTitle(_ place: Int) -> Bool {
    if isNamed(place) { return true }
    guard isCapitalStart(place), !isSentence(place), !(place > 0 && words[place - 1].kind == .colon) else {
      return false
    }
    return isSubject(place) || isObject(place) || isDated(place)
  }

  /// `«Sal gorda» (1998)`, `« Le Phare » (1 h 52)`.
  private func isDated(_ place: Int) -> Bool {
    place + 2 < words.count && words[place + 1].kind == .open && words[place + 2].kind == .number
  }

  /// `el llamado «…»`, `bautizada por todos como «…»`.
  private func isNamed(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    if Self.named.contains(words[place - 1].hash) { return true }
    guard words[place - 1].hash == Self.como else { return false }
    let sentence = words[place].sentence
    return (max(0, place - 10)..<place).contains {
      Self.named.contains(words[$0].hash) && words[$0].sentence == sentence
    }
  }

  /// `«La casa del agua» se presenta el jueves`, `«Sal gorda» narra la vida de …`: no comma parts it from its verb.
  private func isSubject(_ place: Int) -> Bool {
    guard place + 2 < words.count else { return false }
    return words[place + 1].hash == Self.se && Self.shown.contains(words[place + 2].hash)
      || Self.telling.contains(words[place + 1].hash) && words[place + 2].isAny([.determiner, .possessive])
  }

  /// The work that somebody made or plays in.
  private func isObject(_ place: Int) -> Bool {
    for before in stride(from: place - 1, through: max(0, place - 3), by: -1) {
      if Self.making.contains(words[before].hash) { return true }
      guard words[before].isAny([.preposition, .determiner, .possessive]) || words[before].kind == .number else {
        break
      }
    }
    // `…, su cuarto álbum`
    guard place + 2 < words.count, words[place + 1].kind == .comma, words[place + 2].isAny([.possessive, .determiner])
    else { return false }
    return words[(place + 3)...].prefix(3).contains {
      PeopleWords.builtin[$0.hash].contains(.works) || Self.kinds.contains($0.hash)
    }
  }

  private static let kinds: WordSet = [
    "grupo", "banda", "orquesta", "bar", "local", "hotel", "restaurante", "colectivo", "barco", "velero", "programa",
    "espacio", "proyecto", "plataforma", "groupe", "projet", "appel", "plateforme", "dispositif", "campagne",
    "opération",
    "application", "spectacle", "exposition", "émission", "programme", "pièce", "série", "documentaire", "album",
    "festival", "canción", "tema", "cuadro", "obra",
  ]
  private static let se = WordHash.of("se".utf8)
  private static let como = WordHash.of("como".utf8)
  private static let named: WordSet = [
    "llamado", "llamada", "llamados", "llamadas", "denominado", "denominada", "bautizado", "bautizada", "apodado",
    "apodada", "titulado", "titulada", "conocido", "conocida",
  ]
  private static let shown: WordSet = [
    "presenta", "presentará", "presentó", "estrena", "estrenará", "estrenó", "publica", "publicará", "publicó",
    "titula",
    "proyecta", "proyectará", "expone", "representa", "representará", "rodó", "grabó", "editó",
  ]
  private static let telling: WordSet = [
    "narra", "cuenta", "relata", "aborda", "reúne", "recoge", "retrata", "explora",
  ]
}
