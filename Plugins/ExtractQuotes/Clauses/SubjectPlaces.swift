import Prose

/// Where the subject of a finite verb may stand: before it, behind it, in a subordinate clause.
extension ClauseSubjects {
  /// The place of the word that opens the subordinate clause whose verb this is.
  func opener(of place: Int) -> Int? {
    guard grammar == .german, isClauseEnd(place) else { return nil }
    var before = place - 1
    while before >= 0, place - before < 40, words[before].sentence == words[place].sentence {
      if isBoundary(before) || words[before].kind == .quote && before + 1 < place && isBoundary(before + 1) { break }
      if words[before].kind == .word, words[before].isAny(.auxiliary), place - before > 1 { return nil }
      before -= 1
    }
    var first = before + 1
    guard first < place, words[first].kind == .word else { return nil }
    if !words[first].isAny(.subordinator), let wie = openingWie(place) { first = wie }
    if words[first].isAny(.subordinator) || words[first].hash == Self.wie {
      return first
    }
    let isRelative = words[first].isAny([.determiner, .who]) && beginnings[first] < 0
    return isRelative && before >= 0 && words[before].kind == .comma ? first : nil
  }

  /// `Wie` at the head of the sentence, where no other cue stands between: `Wie Veit, die Ministerin, sagte, …`.
  func openingWie(_ place: Int) -> Int? {
    var start = place
    while start > 0, place - start < 40, words[start - 1].sentence == words[place].sentence {
      start -= 1
      if words[start].kind == .word, words[start].isAny(WordClass.cue.union(.auxiliary)) { return nil }
    }
    // `Oder wie Veit sagte: …`
    if words[start].isAny(.conjunction) { start += 1 }
    return words[start].hash == Self.wie && start < place ? start : nil
  }

  static let lassen = WordHash.of("lassen".utf8)
  static let wie = WordHash.of("wie".utf8)

  func isClauseEnd(_ place: Int) -> Bool {
    guard place + 1 < words.count, words[place + 1].sentence == words[place].sentence else { return true }
    return words[place + 1].kind != .word || words[place + 1].isAny([.auxiliary, .conjunction])
  }

  func subordinate(_ opener: Int, _ place: Int) -> Int? {
    let isRelative = words[opener].isAny([.determiner, .who])
    if isRelative, words[opener].concept != Concept.oblique, opener > 1 { return phrase(endingAt: opener - 2) }
    return first(from: opener + 1, to: place)
  }

  func first(from start: Int, to end: Int) -> Int? {
    for place in start..<max(start, end) { if let number = phrase(at: place), isFit(number) { return number } }
    return nil
  }

  /// The phrase that opens the clause and that nothing but its own attributes and appositions parts from the verb.
  func front(of place: Int, acrossVerbs: Bool = false) -> Int? {
    guard place > 0, let number = opening(before: place) else { return nil }
    if grammar == .romance, isEnclosed(number), phrases[number].last + 2 == place { return number }
    guard acrossVerbs || reaches(place, from: phrases[number].last + 1), acrossVerbs || agrees(number, place) else {
      return clauseOpening(before: place, behind: number) ?? writer(place, number) ?? openerAcrossInsertions(place)
        ?? subjectOfRelative(place)
        ?? nameBehindComma(before: place) ?? nearest(before: place)
    }
    if phrases[number].form == .noun, let other = behind(place), isPlainly(other) { return other }
    return number
  }

  /// `Vice-président chargé des transports, Ali Mansour promet « des bus »`: a name right between a comma and the verb.
  private func nameBehindComma(before place: Int) -> Int? {
    var end = place - 1
    while end > 0, words[end].isAny([.auxiliary, .negative, .adverb]), place - end < 4 { end -= 1 }
    guard grammar == .romance, let found = phrase(endingAt: end), phrases[found].form == .name, isFit(found),
      phrases[found].last > phrases[found].first, phrases[found].first > 0,
      words[phrases[found].first - 1].kind == .comma
    else { return nil }
    return found
  }

  /// `Photos à l’appui, le maire dément`, `Propriété du groupe, le journal note`: a noun without an article that opens the
  /// sentence, which a comma parts from who speaks.
  private func isFrontedNoun(_ number: Int, before place: Int) -> Bool {
    let phrase = phrases[number]
    guard grammar == .romance, phrase.form == .noun || phrase.form == .role && phrase.entity < 0,
      phrase.last + 2 < place,
      !words[phrase.first].isAny([.determiner, .possessive])
    else { return false }
    return words[(phrase.last + 1)..<place].contains { $0.kind == .comma }
  }

  /// `…, qu’il trouvait`: the pronoun that opens a French or Spanish clause within the sentence.
  private func clauseOpening(before place: Int, behind number: Int) -> Int? {
    guard grammar == .romance else { return nil }
    var before = place - 1
    while before > phrases[number].last, words[before].isAny([.negative, .auxiliary, .adverb]) { before -= 1 }
    guard before > phrases[number].last, words[before - 1].isAny(.subordinator), let found = phrase(endingAt: before),
      phrases[found].form.isPronoun, isFit(found)
    else { return nil }
    return found
  }

  /// `Interrogée lundi, la directrice, Solange Prigent, a reconnu …`: a name between commas, right before the verb.
  private func isEnclosed(_ number: Int) -> Bool {
    let phrase = phrases[number]
    return phrase.form == .name && phrase.first > 0 && words[phrase.first - 1].kind == .comma
      && phrase.last + 1 < words.count && words[phrase.last + 1].kind == .comma
  }

  /// Whether a phrase behind a verb is rather its subject than a thing before it.
  func isPlainly(_ number: Int) -> Bool {
    switch phrases[number].form {
    case .he, .she, .they, .role: true
    case .name: words[phrases[number].first].hash == Self.der
    default: false
    }
  }

  /// The phrase that opens the sentence, or what stands behind its last colon, semicolon or quotation.
  func opening(before place: Int) -> Int? {
    var start = place
    while start > 0, place - start < 80, words[start - 1].sentence == words[place].sentence,
      words[start - 1].kind != .colon, words[start - 1].kind != .semicolon
    {
      start -= 1
    }
    var opening = skippingAdverbs(start)
    if let number = phrase(at: opening), isFit(number), !isFrontedNoun(number, before: place) { return number }
    guard grammar == .romance else { return nil }
    if let number = quarter(before: place, opening) { return number }
    opening = place - 1
    while opening >= start {
      if let number = phrase(at: opening), isFit(number) { return host(of: number, before: place) ?? number }
      opening -= 1
    }
    return nil
  }

  func skippingAdverbs(_ start: Int) -> Int {
    var place = start
    while place < words.count, place < start + 3, beginnings[place] < 0,
      words[place].kind == .comma || words[place].isAny([.conjunction, .adverb])
    {
      place += 1
    }
    return place
  }

  func reaches(_ goal: Int, from start: Int) -> Bool {
    var place = start
    while place < goal {
      let word = words[place]
      switch word.kind {
      case .comma, .open, .dash, .close:
        guard let behind = insertion(from: place, goal) else { return false }
        place = behind
      case .number, .other, .quote: place += 1
      case .word:
        if let behind = behindAttribute(place, from: start, goal) {
          place = behind
        } else if let quote = quotedAttribute(from: place) {
          place = quote + 1
        } else if word.isAny(.preposition), let number = phrase(at: place + 1) {
          place = phrases[number].last + 1
        } else if grammar == .romance, Self.plurals.contains(word.hash), let number = phrase(at: place) {
          place = phrases[number].last + 1
        } else if let number = phrase(at: place), grammar == .german || phrases[number].form.isPronoun {
          guard
            phrases[number].form == .name || isObject(number) || words[place - 1].kind == .other
              || words[place - 1].isAny(.conjunction)
          else {
            return false
          }
          place = phrases[number].last + 1
        } else if word.isAny(grammar == .romance ? Self.light.union(.auxiliary) : Self.light)
          || grammar == .romance && word.isAny(.determiner) && place + 1 == goal
          || word.isAny(.conjunction) && phrase(at: place + 1) != nil || word.classes.isEmpty && word.shape == .adverb
        {
          place += 1
        } else {
          return false
        }
      default: return false
      }
    }
    return place == goal
  }

  /// The marks behind a preposition: `Ute Ahl vom „Bund der Gärtner“ sagte`.
  private func quotedAttribute(from place: Int) -> Int? {
    guard words[place].isAny(.preposition), place + 2 < words.count else { return nil }
    let next = words[place + 1].isAny(.determiner) ? place + 2 : place + 1
    return words[next].kind == .quote ? next : nil
  }

  /// `le directeur des soins`: preposition and article in one.
  private static let plurals: WordSet = ["des", "du", "aux"]

  static let light: WordClass = [.adverb, .negative, .possessive]

  func isObject(_ number: Int) -> Bool {
    let word = words[phrases[number].first]
    return word.concept == Concept.oblique || word.concept == Concept.genitive
  }

  /// Behind an apposition or relative clause: past the comma, bracket or dash right before the goal.
  func insertion(from place: Int, _ goal: Int) -> Int? {
    if place + 1 == goal { return words[place].kind == .close ? goal : nil }
    switch words[goal - 1].kind {
    case .comma, .close, .dash: return goal
    default: break
    }
    var end = place + 1
    var hasVerb = false
    while end < goal, words[end].kind != .comma, words[end].kind != .close, words[end].kind != .dash {
      hasVerb = hasVerb || words[end].kind != .word || words[end].isAny(WordClass.cue.union(.auxiliary))
      end += 1
    }
    return end < goal ? end + 1 : hasVerb ? nil : goal
  }

  /// The first phrase behind the verb that can be its subject.
  func behind(_ place: Int) -> Int? {
    var next = place + 1
    while next < min(words.count, place + 30), words[next].sentence == words[place].sentence {
      if let number = phrase(at: next) {
        if isFit(number, verb: place), phrases[number].form != .it { return somebody(behind: number) ?? number }
        next = phrases[number].last + 1
        continue
      }
      // `escribió en X. El ministro …`: no initial, but a site’s name that ends the sentence.
      if grammar == .romance, Self.sites.contains(words[next].hash), words[next - 1].concept == Concept.in {
        return nil
      }
      // `«…», protestó, y el alcalde le llamó al orden`: so does what a conjunction joins.
      if grammar == .romance, words[next].isAny(.conjunction), next + 1 < words.count, !words[next + 1].isAny(.cue) {
        return nil
      }
      // `insistió en que hay facturas falsas`: another clause has its own subject.
      if grammar == .romance, words[next].isAny(.subordinator) { return nil }
      switch words[next].kind {
      case .quote, .colon, .semicolon, .stop: return nil
      case .comma where !(next + 1 < words.count && words[next + 1].isAny(.conjunction)):
        guard let number = subjectBehindInsertion(next, verb: place) else { return nil }
        return number
      default: next += 1
      }
    }
    return nil
  }

  /// `« … », a prédit lundi, devant les élus, le capitaine Luc Roy.`: somebody behind the last comma of the sentence.
  private func subjectBehindInsertion(_ comma: Int, verb place: Int) -> Int? {
    guard grammar == .romance, words[max(0, place - 4)..<place].contains(where: { $0.kind == .quote }) else {
      return nil
    }
    var next = comma + 1
    while next < min(words.count, comma + 16), words[next].sentence == words[place].sentence {
      if words[next].kind == .quote || words[next].kind == .colon || words[next].isAny(WordClass.cue) { return nil }
      if words[next - 1].kind == .comma, let number = phrase(at: next), isFit(number),
        phrases[number].form == .name || phrases[number].form == .role
      {
        return number
      }
      next += 1
    }
    return nil
  }

  private static let sites: WordSet = ["x", "x."]

  /// Who stands right behind a thing that is the object, as in Spanish: `tachó la medida el alcalde`.
  private func somebody(behind object: Int) -> Int? {
    guard grammar == .romance, phrases[object].form == .noun || phrases[object].form == .document,
      let number = phrase(at: phrases[object].last + 1), isFit(number), phrases[number].form.mayThink,
      !phrases[number].form.isPronoun
    else { return nil }
    return number
  }

  func afterAdverbs(_ start: Int) -> Int? {
    var place = start
    while place < min(words.count, start + 3) {
      if let number = phrase(at: place) { return number }
      guard words[place].isAny([.adverb, .preposition]) else { return nil }
      place += 1
    }
    return nil
  }

  func isClauseStart(_ place: Int) -> Bool {
    guard place > 0, words[place - 1].sentence == words[place].sentence else { return true }
    return words[place - 1].kind == .comma || words[place - 1].isAny([.subordinator, .auxiliary])
  }
}
