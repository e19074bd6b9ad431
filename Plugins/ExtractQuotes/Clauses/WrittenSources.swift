import Prose

/// Which text speaks in French and Spanish: a sign, a letter, a banner.
extension QuoteGovernor {
  /// `Au mur, une pancarte : « … »`, `Ha colgado un letrero: «…»`: a text named right before the colon.
  func textBefore(colon: Int, _ sentence: Range<Int>) -> Int? {
    guard view.grammar == .romance else { return nil }
    for place in stride(from: colon - 1, through: max(sentence.lowerBound, colon - 6), by: -1) {
      let number = Int(view.endings[place])
      if number >= 0 {
        return view.phrases[number].form == .document && !isWriter(sentence.lowerBound..<place) ? number : nil
      }
      guard words[place].kind == .word, !words[place].isAny(.cue) else { break }
    }
    // `Des ballons et une banderole portée par deux élèves : « … »`: no verb tells who says it.
    let lead = sentence.lowerBound..<colon
    guard !lead.contains(where: { words[$0].isAny(.cue) && view.subjects[$0] >= 0 || words[$0].isAny(.auxiliary) })
    else {
      return nil
    }
    return lead.lazy.map { Int(view.beginnings[$0]) }.last {
      $0 >= 0 && view.phrases[$0].form == .document
        && !(view.phrases[$0].first > 0 && words[view.phrases[$0].first - 1].isAny(.preposition))
    }
  }

  /// `con pancartas en las que se leía «…»`, `una manta con un «…»`: on what the words stand.
  func carrier(before place: Int, _ sentence: Range<Int>) -> Link? {
    guard view.grammar == .romance, place > sentence.lowerBound + 1 else { return nil }
    let start = max(sentence.lowerBound, place - 14)
    let isRead = (max(start, place - 3)..<place).contains { cue in
      Self.reading.contains(words[cue].hash)
        && words[max(start, cue - 2)..<min(place, cue + 2)].contains { Self.anybody.contains($0.hash) }
    }
    if isRead {
      for before in stride(from: place - 2, through: start, by: -1) where view.endings[before] >= 0 {
        let number = Int(view.endings[before])
        if view.phrases[number].form == .document { return Link(phrase: number, cue: -1, probability: 0.8) }
      }
      return nil
    }
    for with in stride(from: place - 1, through: max(start + 1, place - 4), by: -1) {
      guard Self.with.contains(words[with].hash) else { continue }
      let hasArticle = words[with + 1].isAny(.determiner) && with + 1 < place
      guard hasArticle, view.endings[with - 1] >= 0 else { return nil }
      let phrase = view.phrases[Int(view.endings[with - 1])]
      return phrase.form == .document || phrase.form == .noun && words[phrase.first].isAny(.determiner)
        ? Link(phrase: Int(view.endings[with - 1]), cue: -1, probability: 0.7) : nil
    }
    return nil
  }

  private static let with: WordSet = ["con", "avec"]

  /// Whether somebody is told of who says it in that text: `L’association a répondu dans un communiqué : « … »`.
  private func isWriter(_ range: Range<Int>) -> Bool {
    range.contains { words[$0].isAny(.cue) && view.subjects[$0] >= 0 }
  }

  /// `«Queremos respirar», se lee en una sábana`, `« … », peut-on lire sur un drap`: whatever the marks stand on.
  func carrier(behind place: Int, _ sentence: Range<Int>) -> Link? {
    guard view.grammar == .romance else { return nil }
    for cue in place + 1..<max(place + 1, min(sentence.upperBound, place + 8)) {
      if words[cue].kind == .quote || words[cue].kind == .colon { return nil }
      guard Self.reading.contains(words[cue].hash),
        words[max(place, cue - 2)...min(cue + 1, sentence.upperBound - 1)].contains(where: {
          Self.anybody.contains($0.hash)
        })
      else { continue }
      for next in cue + 1..<max(cue + 1, min(sentence.upperBound, cue + 5)) where words[next].isAny(.preposition) {
        guard next + 1 < sentence.upperBound, view.beginnings[next + 1] >= 0 else { continue }
        let number = Int(view.beginnings[next + 1])
        if !view.phrases[number].form.isPronoun { return Link(phrase: number, cue: cue, probability: 0.8) }
      }
      let text = textBefore(sentence.lowerBound)
      return Link(phrase: text.flatMap(issuer) ?? text ?? -1, cue: -1, probability: 0.6)
    }
    return nil
  }

  /// `El ministerio difundió una nota.`: who opens the sentence in which a statement is told of.
  private func issuer(of text: Int) -> Int? {
    var place = view.phrases[text].first
    let sentence = words[place].sentence
    guard Self.statements.contains(words[view.phrases[text].head].hash) else { return nil }
    while place > 0, words[place - 1].sentence == sentence { place -= 1 }
    let number = Int(view.beginnings[place])
    return number >= 0 && number != text && view.phrases[number].form.mayThink ? number : nil
  }

  private static let statements: WordSet = [
    "nota", "comunicado", "carta", "escrito", "circular", "communiqué", "lettre", "courrier",
  ]
  private static let anybody: WordSet = ["on", "se", "puede", "podía", "leerse"]

  private static let reading: WordSet = ["lire", "lit", "lisait", "lee", "leía", "leerse", "leer"]
}
