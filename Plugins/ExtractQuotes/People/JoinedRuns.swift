import Prose

/// Words with capitals in a row that are two names in French and Spanish: what an office is for and who has it.
extension MentionReader {
  /// Whether a full name begins at a place of a run, and what stands before it there is another’s.
  func isOtherName(_ place: Int, _ start: Int, _ limit: Int) -> Bool {
    guard lexicon.grammar == .romance, place + 1 < limit else { return false }
    // `dijo a EFE Luz Toledo`
    if place - 1 == start, isAgency(start), !isAllCapitals(reading.tokens[place]) { return true }
    guard isCapital(place + 1), isNear(place + 1) else { return false }
    // `le ministre de la Santé Roman Vidal`
    if place - 1 == start, isDepartment(start, [start]) { return true }
    // `del Ayuntamiento Nuria Vela`: behind a body’s noun a given name begins another name.
    // So it does behind what an office is for: `el alcalde de Cádiz Bruno Vela`.
    return isGiven(reading.tokens[place]) && (isEndOfBody(place - 1, start) || isOfOffice(place - 1, start))
  }

  /// Whether letters that stand for a body are spoken to: `a EFE`, `à l’AFP`.
  private func isAgency(_ start: Int) -> Bool {
    start > 0 && isAllCapitals(reading.tokens[start]) && reading.tokens[start].range.count < 7
      && classes(reading.tokens[start - 1]).contains(.preposition)
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
