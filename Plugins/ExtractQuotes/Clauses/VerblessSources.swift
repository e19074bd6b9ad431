import Prose

/// Who speaks in French and Spanish sentences without a verb that reports.
extension QuoteGovernor {
  /// `Réaction du maire, Luc Roy : « … »`, `Du côté de la préfecture, même prudence : « … »`.
  func holderOfSaying(before colon: Int, _ sentence: Range<Int>) -> Int? {
    for place in sentence where place + 2 < colon && (Self.sayings.contains(words[place].hash) || isLabel(place, colon))
    {
      var next = place + 1
      guard words[next].isAny(.preposition), words[next].concept == Concept.of else { continue }
      if view.beginnings[next] < 0 { next += 1 }
      let number = Int(view.beginnings[next])
      if number >= 0, view.phrases[number].form.mayThink || words[next].isAny(.possessive) { return number }
    }
    return nil
  }

  /// `Traduction de la juge : « … »`: a noun without an article opens the sentence, and no verb leads to the colon.
  private func isLabel(_ place: Int, _ colon: Int) -> Bool {
    (place == 0 || words[place - 1].sentence != words[place].sentence)
      && !words[place].isAny(WordClass.divider.union([.determiner, .possessive]))
      && words[(place + 1)..<colon].allSatisfy {
        $0.kind != .quote && !$0.isAny(WordClass.cue.union([.auxiliary, .subordinator, .who]))
      }
  }

  /// Who stands behind a quotation and a colon.
  ///
  /// `« Un timbre et du pain » : Aline Corre, boulangère, a pris le pli.`
  func personBehindColon(_ place: Int, _ sentence: Range<Int>) -> Int? {
    guard place == sentence.lowerBound, place + 2 < sentence.upperBound, words[place + 1].kind == .colon,
      isCapital(place), wordCount(place) > 1
    else { return nil }
    let next = words[place + 2].concept == Concept.for ? place + 3 : place + 2
    guard next < sentence.upperBound else { return nil }
    let number = Int(view.beginnings[next])
    guard number >= 0 else { return nil }
    let phrase = view.phrases[number]
    return phrase.form == .role || phrase.form == .name && phrase.last > phrase.first ? number : nil
  }

  private static let sayings: WordSet = [
    "réaction", "commentaire", "réponse", "explication", "explications", "verdict", "conclusion", "constat", "aveu",
    "mot", "message", "avis", "cri", "côté", "bilan", "témoignage", "reacción", "respuesta", "conclusión", "lado",
  ]
}
