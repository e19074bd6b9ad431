import Prose

/// Who speaks where a noun or an infinitive stands for the verb that reports, in French and Spanish.
extension QuoteGovernor {
  /// `El público recibió al equipo al grito de «¡fuera!»`, `Des lycéens défilent aux cris de « Stop »`: who opens the sentence.
  func crier(_ place: Int, _ sentence: Range<Int>) -> Link? {
    guard view.grammar == .romance, place > sentence.lowerBound + 2, words[place - 1].concept == Concept.of,
      Self.cries.contains(words[place - 2].hash)
    else { return nil }
    for first in sentence.prefix(16) where first < place {
      let number = Int(view.beginnings[first])
      guard number >= 0 else { continue }
      let isObject = first > 0 && words[first - 1].isAny(.preposition)
      if !isObject { return Link(phrase: number, cue: -1, probability: 0.7) }
    }
    return nil
  }

  /// `Et l’élue de renchérir : « … »`: who stands before the infinitive that a colon follows.
  func narrated(_ place: Int, _ sentence: Range<Int>) -> Link? {
    guard view.grammar == .romance, place > sentence.lowerBound + 4, words[place - 1].kind == .colon,
      words[sentence.lowerBound].isAny(.conjunction)
    else { return nil }
    for of in stride(from: place - 3, through: max(sentence.lowerBound + 2, place - 8), by: -1) {
      guard words[of].concept == Concept.of, isInfinitive(words[of + 1]), view.endings[of - 1] >= 0 else { continue }
      // `Et le chef de chantier de renchérir`
      var number = Int(view.endings[of - 1])
      let link = view.phrases[number].first - 1
      if link > sentence.lowerBound + 1, words[link].concept == Concept.of, view.endings[link - 1] >= 0 {
        number = Int(view.endings[link - 1])
      }
      return Link(phrase: number, cue: of + 1, probability: 0.8)
    }
    return nil
  }

  private func isInfinitive(_ word: QuoteWord) -> Bool {
    let letters = text[word.start..<word.end]
    return ["er", "ir", "re"].contains { letters.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let cries: WordSet = [
    "grito", "gritos", "cri", "cris", "consigna", "lema", "slogan", "chants", "cántico", "cánticos",
  ]
}
