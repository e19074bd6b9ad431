import Prose

/// Which phrase is the speaker of a reporting verb: its subject, the agent of a passive, a text.
extension ClauseSubjects {
  mutating func verb(_ place: Int) {
    if words[place].concept == Concept.weak, !isCompleted(place) { return words[place].classes.subtract(.cue) }
    let number = subject(of: place)
    subjects[place] = Int32(number.flatMap { isAnybody($0) || isBare($0) ? firstPerson(before: place) : $0 } ?? -1)
  }

  /// `Aseguró desconocer el caso`, `una reducción del horario, por lo que exigen`: in French and Spanish no noun that is
  /// nobody’s name is a subject without its article, unless it is one for people.
  private func isBare(_ number: Int) -> Bool {
    let phrase = phrases[number]
    return grammar == .romance && phrase.form == .noun && phrase.entity < 0
      && !words[phrase.first].isAny([.determiner, .possessive]) && !words[phrase.first].isCapital
      && !PhraseFinder.pronouns.contains(words[phrase.first].hash)
      && (phrase.first...phrase.last).allSatisfy {
        words[$0].kind == .word
          && PeopleWords.builtin[words[$0].hash].isDisjoint(with: [.relations, .persons, .roles, .groups, .bodies])
      }
  }

  /// `Uno se cree importante`: nobody in particular.
  private func isAnybody(_ number: Int) -> Bool {
    let phrase = phrases[number]
    // `Es dürfe nicht „überhastet“ entschieden werden`
    if grammar == .german, phrase.form == .it, words[phrase.first].hash == Self.es { return true }
    guard phrase.first == phrase.last, Self.anybody.contains(words[phrase.first].hash) else { return false }
    return phrase.last + 1 >= words.count || words[phrase.last + 1].concept != Concept.of
  }

  private static let es = WordHash.of("es".utf8)
  static let anybody: WordSet = ["uno", "alguien", "nadie", "quelqu'un", "personne", "chacun", "man"]

  /// Whether the word that makes a weak verb report stands behind it in its sentence: a particle where its clause
  /// ends, or a noun.
  func isCompleted(_ place: Int) -> Bool {
    if isMood(place) || isJudgement(place) { return true }
    // `„So geht das nicht“, findet Ole Brandt.`
    if grammar == .german, place > 1, words[place - 1].kind == .comma, words[place - 2].kind == .quote { return true }
    var next = place + 1
    while next < min(words.count, place + 40), words[next].sentence == words[place].sentence {
      let word = words[next]
      if word.kind == .quote && next > place + 12 || word.kind == .semicolon { return false }
      if word.kind == .word, pairs.contains(WordHash.mix(words[place].hash, word.hash)) {
        if word.isCapital || !word.isAny(.preposition) || word.concept == Concept.for { return true }
        let isEnd = next + 1 >= words.count || words[next + 1].kind != .word || words[next + 1].isAny(.conjunction)
        if isEnd, words[next + 1 < words.count ? next + 1 : next].kind != .quote { return true }
      }
      next += 1
    }
    return false
  }

  func subject(of place: Int) -> Int? {
    if words[place].concept == Concept.read { return text(of: place) }
    let helper = helper(of: place)
    let isPassive = helper.map { words[$0].concept == Concept.passive } ?? false || isPassivePerfect(place)
    if isPassive, words[place].concept != Concept.quote { return agent(around: place) }
    if helper == nil, let number = agentBehindQuote(place) { return number }
    let finite = helper ?? place
    if place + 1 < words.count, words[place + 1].hash == Self.lassen { return nil }
    let found = finiteSubject(finite)
    if words[place].concept == Concept.quote, finite == place { return object(of: place) ?? found }
    return found
  }

  /// `ist als „…“ bezeichnet worden`.
  private func isPassivePerfect(_ place: Int) -> Bool {
    place + 1 < words.count && words[place + 1].hash == Self.worden
  }

  private static let worden = WordHash.of("worden".utf8)

  func finiteSubject(_ place: Int) -> Int? {
    if place > 0, words[place - 1].isAny(.conjunction), let before = subjectBefore(place - 1) { return before }
    if let number = holder(ofInsertion: place) { return number }
    if isLeftOut(before: place) || isInfinitive(place) { return subjectBefore(place - 1) }
    if let opener = opener(of: place) { return subordinate(opener, place) }
    if let number = romanceRelative(place) ?? antecedent(place) ?? pronounBeside(place) { return number }
    // `una lista de quejas, que enumera la portavoz: «…»`
    if let inverted = inverted(place) { return inverted }
    if let front = front(of: place) { return front }
    let found = (beside(place) ?? behind(place)).flatMap { isObjectBehind($0, place) ? nil : $0 }
    // `Le directeur, Luc Roy, invoque une pénurie`: a thing behind the verb is its object where somebody stands before.
    if grammar == .romance, let object = found, phrases[object].form == .noun || phrases[object].form == .document,
      let person = firstPerson(before: place)
    {
      return person
    }
    return found
  }

  /// `A los 63 años rechaza la palabra «jubilación»`: a thing behind a verb that no quotation stands before.
  private func isObjectBehind(_ number: Int, _ verb: Int) -> Bool {
    grammar == .romance && phrases[number].form == .noun && phrases[number].entity < 0 && !isSomebody(number)
      && !words[max(0, verb - 4)..<verb].contains { $0.kind == .quote }
      && !words[verb - (verb > 0 ? 1 : 0)].isAny(.according)
  }

  /// `L’association, elle, « étudie le dossier », indique sa présidente`: somebody right behind a verb that follows a
  /// quotation and its comma.
  private func inverted(_ place: Int) -> Int? {
    guard grammar == .romance, place > 1, words[place - 1].kind == .comma, words[place - 2].kind == .quote,
      let number = phrase(at: place + 1), isFit(number), phrases[number].form == .role || phrases[number].form == .name
    else { return nil }
    return number
  }

  /// The phrase right before a verb that `und` joins to the clause before: `… und Kanzlerin Veit sagte`.
  func beside(_ place: Int) -> Int? {
    guard grammar == .german, let number = phrase(endingAt: place - 1), isFit(number, verb: place) else { return nil }
    let first = phrases[number].first
    guard first > 1, words[first - 1].isAny(.conjunction) else { return nil }
    // `zwischen Vorstand und Betriebsrat sagte …`: the preposition holds both.
    if let other = phrase(endingAt: first - 2), phrases[other].first > 0,
      words[phrases[other].first - 1].isAny(.preposition)
    {
      return nil
    }
    return number
  }

  /// The speaker of the cue before in the same sentence: `sie kam und sagte`.
  func subjectBefore(_ place: Int) -> Int? {
    var before = place - 1
    while before >= 0, place - before < 60, words[before].sentence == words[place].sentence {
      if subjects[before] >= 0, words[before].isAny(.cue) { return Int(subjects[before]) }
      before -= 1
    }
    let front = front(of: place + 1, acrossVerbs: true).flatMap { isBareThing($0) ? nil : $0 }
    return front ?? pronoun(before: place) ?? firstPerson(before: place)
  }

  /// `ha visitado el centro y ha dicho`, `No quiso hablar, pero admitió`: what stands last before a French or Spanish verb
  /// without a subject is the object of the verb before.
  private func isBareThing(_ number: Int) -> Bool {
    grammar == .romance && phrases[number].form == .noun && phrases[number].first > 0
      && words[phrases[number].first - 1].sentence == words[phrases[number].first].sentence
  }

  /// `Dijo no saber nada, aunque admitió el rumor`: right behind such a word a Spanish verb has the subject before.
  private func isLeftOut(before place: Int) -> Bool {
    if isRelative(place) { return true }
    return grammar == .romance && place > 0 && Self.adversatives.contains(words[place - 1].hash)
      && (place + 1 >= words.count || words[place + 1].kind != .word || words[place + 1].isAny(.subordinator))
  }

  /// `El organismo pide retirar la grava, que es, dice, «un riesgo»`: who opens the sentence, some words before; not `La
  /// clienta, dice, «pagó»`.
  private func holder(ofInsertion place: Int) -> Int? {
    guard grammar == .romance, place > 4, place + 1 < words.count, words[place - 1].kind == .comma,
      words[place + 1].kind == .comma, let number = firstPerson(before: place), place - phrases[number].last > 5
    else { return nil }
    return number
  }

  /// `L’ouvrage, qu’elle présente comme « … »`: a pronoun right before a French or Spanish verb.
  private func pronounBeside(_ place: Int) -> Int? {
    guard grammar == .romance else { return nil }
    var before = place - 1
    while before > 0, words[before].isAny([.negative, .auxiliary]) { before -= 1 }
    guard let number = phrase(endingAt: before), isFit(number) else { return nil }
    switch phrases[number].form {
    case .he, .she, .they: return number
    default: return nil
    }
  }

  /// `con la idea de garantizar`, `sans préciser`: its subject is that of the verb before.
  private func isInfinitive(_ place: Int) -> Bool {
    grammar == .romance && place > 0 && Self.leading.contains(words[place - 1].hash)
  }

  private static let leading: WordSet = ["de", "para", "sin", "tras", "pour", "sans", "d'", "d’"]
  /// `al repunte, que considera «pasajero»`: nothing but the quotation stands behind the verb.
  private func isRelative(_ place: Int) -> Bool {
    grammar == .romance && place > 1 && words[place - 1].hash == Self.que && words[place - 2].kind == .comma
      && place + 1 < words.count && words[place + 1].kind == .quote
  }

  private static let que = WordHash.of("que".utf8)
  private static let adversatives: WordSet = ["aunque", "pues", "porque"]

  /// The first who can be the subject of the clause before.
  func firstPerson(before place: Int) -> Int? {
    var found: Int?
    var before = place - 1
    while before >= 0, place - before < 40, words[before].sentence == words[place].sentence {
      if let number = phrase(at: before), phrases[number].form.mayThink || isMasculine(number), isFit(number) {
        found = number
      }
      before -= 1
    }
    return found
  }

  /// `der Störer`: an article that only a subject has.
  private func isMasculine(_ number: Int) -> Bool {
    grammar == .german && phrases[number].form == .noun && words[phrases[number].first].hash == Self.der
      && phrases[number].first > 0 && !words[phrases[number].first - 1].isCapital
  }

  /// The pronoun that is the subject of the clause before.
  func pronoun(before place: Int) -> Int? {
    var before = place - 1
    while before >= 0, place - before < 40, words[before].sentence == words[place].sentence {
      if let number = phrase(at: before), phrases[number].form.isPronoun, phrases[number].form != .it, isFit(number) {
        return number
      }
      before -= 1
    }
    return nil
  }

  /// The auxiliary that a participle or infinitive goes with: before it in the clause, or right behind it.
  func helper(of place: Int) -> Int? {
    var before = place - 1
    while before >= 0, place - before < 40, words[before].sentence == words[place].sentence {
      let word = words[before]
      if isBoundary(before) { break }
      if word.kind == .word, word.isAny(.auxiliary) { return before }
      if word.kind == .word, word.isAny(.speech) { return nil }
      before -= 1
    }
    let next = place + 1
    if grammar == .german, next < words.count, words[next].isAny(.auxiliary), opener(of: next) != nil { return next }
    return grammar == .german ? helper(acrossClauses: place) : nil
  }

  /// `Landrat Rist hatte im Mai, bevor es schneite, von einer „Idee“ gesprochen.`: the second place of the sentence holds
  /// the auxiliary of the participle that ends it.
  private func helper(acrossClauses place: Int) -> Int? {
    let isEnd =
      place + 1 >= words.count || words[place + 1].kind == .stop || words[place + 1].sentence != words[place].sentence
    guard isEnd,
      let first = words[..<place].lastIndex(where: { $0.sentence != words[place].sentence }).map({ $0 + 1 })
        ?? Optional(0),
      let comma = words[..<place].lastIndex(where: { $0.kind == .comma }), comma > first,
      comma + 1 < place, !words[comma + 1].isAny([.subordinator, .conjunction])
    else { return nil }
    let front = words[first..<comma].prefix(12).prefix { $0.kind != .comma && $0.kind != .quote && $0.kind != .colon }
    return front.indices.first {
      words[$0].isAny(.auxiliary) && (words[$0].concept == Self.has || words[$0].concept == Concept.passive)
    }
  }

  private static let has = WordHash.of("has".utf8)

  func isBoundary(_ place: Int) -> Bool {
    switch words[place].kind {
    case .comma, .colon, .semicolon, .stop: true
    default: false
    }
  }

  /// Whether one of its words is a noun for people or bodies.
  func isSomebody(_ number: Int) -> Bool {
    (phrases[number].first...phrases[number].last).contains {
      !PeopleWords.builtin[words[$0].hash].isDisjoint(with: [.relations, .persons, .roles, .groups, .bodies])
    }
  }

  /// The agent of a participle without its verb: `un chiffre jugé « fantaisiste » par les syndicats`.
  private func agentBehindQuote(_ place: Int) -> Int? {
    guard grammar == .romance, place + 3 < words.count, place > 0, words[place - 1].kind == .word else { return nil }
    let quote = words[place + 1].kind == .quote ? place + 1 : place + 2
    guard words[quote].kind == .quote, quote + 2 < words.count, words[quote + 1].concept == Concept.by else {
      return nil
    }
    return phrase(at: quote + 2).flatMap { phrases[$0].form.mayThink || isSomebody($0) ? $0 : nil }
  }

  /// The agent of a passive: `wurde vom Minister als „…“ bezeichnet`.
  func agent(around place: Int) -> Int? {
    var before = place
    while before >= 0, place - before < 40, words[before].sentence == words[place].sentence {
      let concept = words[before].concept
      if let number = phrase(at: before + 1) {
        let isAgent = concept == Concept.of || concept == Concept.by
        if isAgent, !words[phrases[number].head].isAny([.day, .month]) { return number }
        let isText = phrases[number].form == .document || words[phrases[number].head].concept == Concept.media
        if concept == Concept.in, isText { return number }
      }
      before -= 1
    }
    return nil
  }
}
