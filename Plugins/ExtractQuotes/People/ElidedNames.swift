import Prose

/// French names drawn together with the small word before: `la nomination d’Anne Leroux`, `l’idée qu’Igor Stanko défend`.
extension MentionReader {
  /// Whether a whole name begins behind the mark of an elision.
  func beginsElided(_ place: Int) -> Bool {
    guard lexicon.grammar == .romance, let name = elided(place), name.shape.contains(.capital), isGiven(name) else {
      return false
    }
    return place + 1 < reading.tokens.count && isCapital(place + 1) && isNear(place + 1)
  }

  /// The word at a place of a name, without what is drawn together with it.
  func nameWord(_ place: Int) -> Token {
    beginsElided(place) ? elided(place) ?? reading.tokens[place] : reading.tokens[place]
  }

  private func elided(_ place: Int) -> Token? {
    let token = reading.tokens[place]
    guard token.kind == .word, token.shape.contains(.apostrophe), !token.shape.contains(.capital),
      let mark = reading.text[token.range].prefix(3).firstIndex(where: { $0 == 0x27 || $0 == 0xE2 })
    else { return nil }
    let start = mark + (reading.text[mark] == 0x27 ? 1 : 3)
    guard start + 1 < token.range.upperBound else { return nil }
    return Token(kind: .word, range: start..<token.range.upperBound, in: reading.text)
  }
}
