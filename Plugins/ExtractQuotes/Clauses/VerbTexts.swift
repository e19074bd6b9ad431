import Prose

/// What a verb that reports has beside a subject: the text that says so, and whom it cites.
extension ClauseSubjects {
  /// What says so: `heißt es in der Erklärung`, `aus Paris hieß es`, `auf dem Schild steht`.
  func text(of place: Int) -> Int? {
    let isSaid = [place - 1, place + 1, place + 2].contains { words.indices.contains($0) && words[$0].isAny(.it) }
    var next = place + 1
    while next < min(words.count, place + 16), words[next].sentence == words[place].sentence {
      if words[next].kind == .quote || isBoundary(next) { break }
      if let number = textPhrase(at: next, anything: isSaid) { return number }
      next += 1
    }
    var isParted = false
    var other: Int?
    var before = place - 1
    while before >= 0, place - before < 40, words[before].sentence == words[place].sentence {
      // `Auf dem Plakat war „…“ zu lesen`: the quotation stands between.
      let isPassed = words[before].kind == .quote && words[place].classes == .speech
      if words[before].kind == .quote && !isPassed || words[before].kind == .colon { break }
      if isBoundary(before) { isParted = true }
      let opens = before == 0 || words[before - 1].sentence != words[place].sentence
      if !isParted || opens, let number = textPhrase(at: before, anything: isSaid) {
        // `In dem Schreiben an die Eltern heißt es`: the text is what says so.
        if grammar != .german || phrases[number].form == .document { return number }
        other = other ?? number
      }
      before -= 1
    }
    return other
  }

  /// The phrase behind a preposition: a text, or with `heißt es` anything but a time.
  func textPhrase(at place: Int, anything: Bool) -> Int? {
    guard words[place].isAny(.preposition), let number = phrase(at: place + 1) ?? related(place) else { return nil }
    let phrase = phrases[number]
    if words[phrase.head].isAny([.day, .month]) || phrase.form.isPronoun { return nil }
    return anything || phrase.form == .document ? number : nil
  }

  /// `ein Schreiben der Behörde, in dem es heißt`: what a relative pronoun behind a preposition means.
  private func related(_ place: Int) -> Int? {
    guard place > 1, words[place - 1].kind == .comma, place + 1 < words.count, words[place + 1].isAny(.determiner)
    else {
      return nil
    }
    return phrase(endingAt: place - 2)
  }

  /// The last of the phrases behind `zitiert`.
  func object(of place: Int) -> Int? {
    var found: Int?
    var next = place + 1
    while next < min(words.count, place + 16), words[next].sentence == words[place].sentence, !isBoundary(next) {
      if let number = phrase(at: next), isFit(number) || isAccusative(number), !words[next].isAny(.preposition) {
        found = number
        next = phrases[number].last
      }
      next += 1
    }
    return found
  }

  /// `zitiert einen Augenzeugen`: the article of an object, no preposition before it.
  private func isAccusative(_ number: Int) -> Bool {
    let phrase = phrases[number]
    guard Self.accusatives.contains(words[phrase.first].hash), !words[phrase.head].isAny([.day, .month]) else {
      return false
    }
    return phrase.first == 0 || !words[phrase.first - 1].isAny(.preposition)
  }

  private static let accusatives: WordSet = ["einen", "den"]
}
