import Prose

/// Words with capitals in a row that are two names in French and Spanish: what an office is for and who has it.
extension MentionReader {
  /// Whether a full name begins at a place of a run, and what stands before it there is another’s.
  func isOtherName(_ place: Int, _ start: Int, _ limit: Int) -> Bool {
    guard lexicon.grammar == .romance, place + 1 < limit else { return false }
    // `dijo a EFE Luz Toledo`
    if place - 1 == start, isAgency(start), !isAllCapitals(reading.tokens[place]) { return true }
    guard isCapital(place + 1), isNear(place + 1), !Self.attributes.contains(reading.tokens[place].hash) else {
      return false
    }
    // `le ministre de la Santé Roman Vidal`
    if place - 1 == start, isDepartment(start, [start]) || isPortfolio(start) { return true }
    // `del Ayuntamiento Nuria Vela`: behind a body’s noun a given name begins another name.
    // So it does behind what an office is for: `el alcalde de Cádiz Bruno Vela`.
    return isGiven(reading.tokens[place]) && (isEndOfBody(place - 1, start) || isOfOffice(place - 1, start))
  }

  /// `el Otelo de Tadeo Villa`: a word that is no given name, and a whole name behind `de`.
  func isPlayedBy(_ link: Int, _ start: Int, _ limit: Int) -> Bool {
    guard lexicon.grammar == .romance, link == start + 1, reading.tokens[link].hash == Self.ofOne, link + 2 < limit,
      !isGiven(reading.tokens[start]), !isTitle(reading.tokens[start])
    else { return false }
    return isCapital(link + 1) && isGiven(reading.tokens[link + 1]) && isCapital(link + 2) && isNear(link + 2)
  }

  /// `concejala de Deportes`, `ministra de Sanidad`: what somebody’s office is for.
  func isPortfolio(_ place: Int) -> Bool {
    guard lexicon.grammar == .romance, place > 1, Self.portfolios.contains(reading.tokens[place].hash) else {
      return false
    }
    return classes(reading.tokens[place - 1]).contains(.preposition) || isElided(reading.tokens[place])
      || Self.ofSeveral == reading.tokens[place - 1].hash
      || Self.feminineArticle == reading.tokens[place - 1].hash
  }

  private static let ofOne = WordHash.of("de".utf8)
  private static let ofSeveral = WordHash.of("des".utf8)
  private static let feminineArticle = WordHash.of("la".utf8)
  private static let portfolios: WordSet = [
    "sanidad", "salud", "interior", "justicia", "cultura", "educación", "defensa", "transportes", "economía",
    "hacienda",
    "vivienda", "trabajo", "agricultura", "deportes", "seguridad", "industria", "energía", "turismo", "urbanismo",
    "igualdad", "movilidad", "fomento", "exteriores", "empleo", "consumo", "universidades", "presidencia", "obras",
    "hacienda", "ambiente", "juventud", "festejos",
    "santé", "culture", "justice", "défense", "transports", "finances", "sports", "concurrence", "recherche", "ville",
    "arts", "lettres",
  ]

  /// `Union des bateliers du Nord`, `Asociación de Vecinos`: behind whose body it is, and where that is.
  func pastMembers(_ place: Int, _ limit: Int) -> Int? {
    guard lexicon.grammar == .romance, place + 2 < limit, reading.tokens[place].kind == .word,
      classes(reading.tokens[place]).isEmpty, isNear(place),
      isPlural(reading.tokens[place]) || ends(reading.tokens[place], "s")
    else { return nil }
    var end = place + 1
    guard !classes(reading.tokens[end]).isDisjoint(with: .preposition) || isElided(reading.tokens[end]) else {
      return nil
    }
    if isElided(reading.tokens[end]) { return bare(reading.tokens[end]).shape.contains(.capital) ? end + 1 : nil }
    end += 1
    if end + 1 < limit, classes(reading.tokens[end]).contains(.determiner) { end += 1 }
    if isElided(reading.tokens[end]) { return bare(reading.tokens[end]).shape.contains(.capital) ? end + 1 : nil }
    return isCapital(end) ? end + 1 : nil
  }

  /// `la empresa Lactor`, `l’hebdomadaire Rivage`: a small noun for a body, its article before it, tells what the name is.
  func isIntroducedBody(_ place: Int) -> Bool {
    guard lexicon.grammar == .romance, place > 1 else { return false }
    let noun = reading.tokens[place - 1]
    let bareNoun = isElided(noun) ? bare(noun) : noun
    guard noun.kind == .word, !bareNoun.shape.contains(.capital),
      lists[bareNoun.hash].contains(.bodies) || FirmWords.romance.contains(bareNoun.hash)
    else { return false }
    return isElided(noun) || !classes(reading.tokens[place - 2]).isDisjoint(with: [.determiner, .preposition])
  }

  /// Whether a run is the name of a body with its members: no office stands within it.
  func isOfMembers(_ run: Range<Int>) -> Bool {
    lexicon.grammar == .romance && run.count > 2 && isBody(reading.tokens[run.lowerBound])
      && !isCapital(run.lowerBound + 2) && isPlural(reading.tokens[run.lowerBound + 2])
  }

  /// Whether letters that stand for a body are spoken to: `a EFE`, `à l’AFP`.
  private func isAgency(_ start: Int) -> Bool {
    guard start > 1, isAllCapitals(reading.tokens[start]), reading.tokens[start].range.count < 7 else { return false }
    let article = classes(reading.tokens[start - 1]).contains(.determiner) ? 2 : 1
    return classes(reading.tokens[start - article]).contains(.preposition)
  }

  /// Whether a body’s noun stands there, or the second word of a service: `Ayuntamiento`, `Guardia Civil`.
  private func isEndOfBody(_ place: Int, _ start: Int) -> Bool {
    if place == start { return isBody(reading.tokens[start]) }
    return place == start + 1 && Self.attributes.contains(reading.tokens[place].hash) && !isGiven(reading.tokens[start])
  }

  /// Whether a run begins behind an office and a preposition, with no given name.
  private func isOfOffice(_ place: Int, _ start: Int) -> Bool {
    guard place == start, start > 1, !isGiven(reading.tokens[start]), isNear(start) else { return false }
    return classes(reading.tokens[start - 1]).contains(.preposition) && isOffice(reading.tokens[start - 2])
  }
}
