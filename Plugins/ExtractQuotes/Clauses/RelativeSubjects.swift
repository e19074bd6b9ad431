import Prose

/// Who is the subject of a French or Spanish clause within the sentence.
extension ClauseSubjects {
  /// `Un délai que la maire d’Ars, Ida Roy, juge « irréaliste »`, `un plazo que la edil ve «irreal»`: what stands right
  /// behind the word that opens the clause, where no other verb parts the two.
  func subjectOfRelative(_ place: Int) -> Int? {
    guard grammar == .romance, let opener = clauseOpener(before: place) else { return nil }
    var next = opener + 1
    while next < min(place, opener + 3), words[next].isAny([.negative, .adverb]) { next += 1 }
    guard let number = phrase(at: next), isFit(number), phrases[number].last < place, !phrases[number].form.isPronoun,
      words[next].isAny([.determiner, .possessive]) || phrases[number].form == .name
    else { return nil }
    return number
  }

  /// `el juicio al extesorero del club, que se dice «inocente»`, `l’avocate, qui dénonce « une farce »`: what stands
  /// before the comma, and of whom or of what that is.
  func antecedent(_ place: Int) -> Int? {
    guard grammar == .romance else { return nil }
    var opener = place - 1
    while opener > 1, place - opener < 4, words[opener].isAny([.negative, .auxiliary, .adverb]) { opener -= 1 }
    guard opener > 1, Self.which.contains(words[opener].hash) else { return nil }
    let isParted = words[opener - 1].kind == .comma
    guard var number = phrase(endingAt: isParted ? opener - 2 : opener - 1) else { return nil }
    // `cartel que dice «…»`: without a comma a thing that is written, in French anybody.
    if !isParted, words[opener].hash == Self.queWord, phrases[number].form != .document { return nil }
    if isParted, words[opener].hash == Self.queWord, !isBesideQuote(place) { return nil }
    for _ in 0..<4 {
      let link = phrases[number].first - 1
      guard link > 0, words[link].concept == Concept.of, let owner = phrase(endingAt: link - 1) else { break }
      number = owner
    }
    // `por la decisión, que calificó de «sensata»`: what is called so.
    if isParted, words[opener].hash == Self.queWord, !phrases[number].form.mayThink { return nil }
    return phrases[number].form.isPronoun ? nil : number
  }

  /// Whether a quotation stands within a few small words behind.
  private func isBesideQuote(_ place: Int) -> Bool {
    words[(place + 1)...].prefix(4).contains { $0.kind == .quote && $0.sentence == words[place].sentence }
  }

  private static let which: WordSet = ["que", "qui"]

  /// `Tom Roy, de la Universidad de Leeds, que no firma el estudio, lo considera «pobre»`: who opens the sentence, where a
  /// comma stands right before the verb and one right behind that name.
  func openerAcrossInsertions(_ place: Int) -> Int? {
    guard grammar == .romance else { return nil }
    var comma = place - 1
    while comma > 0, place - comma < 4,
      words[comma].isAny([.negative, .auxiliary, .adverb, .he, .she])
        || words[comma].isAny(.determiner) && comma == place - 1
    { comma -= 1 }
    guard comma > 2, words[comma].kind == .comma else { return nil }
    var start = comma
    while start > 0, words[start - 1].sentence == words[place].sentence, place - start < 60 {
      start -= 1
      if words[start].kind == .quote || words[start].kind == .colon { return nil }
    }
    guard let number = phrase(at: skippingAdverbs(start)), isFit(number), phrases[number].form.mayThink,
      !phrases[number].form.isPronoun, phrases[number].last + 1 < comma, words[phrases[number].last + 1].kind == .comma
    else { return nil }
    return number
  }

  private func clauseOpener(before place: Int) -> Int? {
    var before = place - 1
    while before > 0, place - before < 30, words[before].sentence == words[place].sentence {
      let word = words[before]
      if word.kind == .quote || word.kind == .colon || word.kind == .semicolon { return nil }
      if word.isAny([.subordinator, .who]) { return before }
      if word.isAny(.cue), subjects[before] >= 0 { return nil }
      if word.isAny(.auxiliary), place - before > 3 { return nil }
      before -= 1
    }
    return nil
  }
}
