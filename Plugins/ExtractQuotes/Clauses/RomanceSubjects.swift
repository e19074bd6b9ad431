import Prose

/// What may stand between subject and verb in French and Spanish, and verbs that report only as part of a phrase.
extension ClauseSubjects {
  /// Makes cues of `quiso saber` and of `vio en la obra «…»`, `ve la ley como «…»`.
  mutating func markRomanceIdiom(_ place: Int) {
    guard grammar == .romance, place + 1 < words.count else { return }
    // `Et de conclure : « … »`
    if isAddition(place) { words[place].classes.insert(.speech) }
    let isOwn = Self.own.contains(words[place + 1].hash) && place + 2 < words.count
    if Self.opinions.contains(words[place].hash), words[isOwn ? place + 2 : place + 1].concept == Concept.of, place > 0,
      words[place - 1].isAny(.preposition)
        || place > 1 && words[place - 1].isAny(.determiner) && words[place - 2].isAny(.preposition)
    {
      words[place].classes.insert(.according)
    } else if Self.wanting.contains(words[place].hash), words[place + 1].hash == Self.saber {
      words[place].classes.insert(.speech)
    } else if Self.seeing.contains(words[place].hash), isView(place) {
      words[place].classes.insert(.judgement)
    }
  }

  /// Whether `Et de` opens the sentence right before an infinitive.
  private func isAddition(_ place: Int) -> Bool {
    guard place > 1, words[place].classes.isEmpty, words[place - 1].concept == Concept.of else { return false }
    return Self.and.contains(words[place - 2].hash) && words[place - 2].isCapital
  }

  private static let and: WordSet = ["et"]

  /// Whether `como` or `en` with its noun leads from the verb to a quotation, no other verb between.
  private func isView(_ place: Int) -> Bool {
    var isIn = false
    for next in place + 1..<min(words.count, place + 14) where words[next].sentence == words[place].sentence {
      let word = words[next]
      if word.kind == .quote { return Self.as.contains(words[next - 1].hash) || isIn }
      guard word.kind == .word, !word.isAny(.cue) else { return false }
      isIn = isIn || word.concept == Concept.in
    }
    return false
  }

  /// The place behind words that part no subject from its verb: an adjective (`La Cámara de Comercio local consideró`), a
  /// body’s own name (`La asociación La Fuente pide`), a verb that only helps (`se limita a señalar`).
  func behindAttribute(_ place: Int, from start: Int, _ goal: Int) -> Int? {
    guard grammar == .romance else { return nil }
    let word = words[place]
    let next = phrase(at: place).map { phrases[$0].last + 1 } ?? place + 1
    if Self.helping.contains(word.hash), goal - place < 4 { return place + 1 }
    if place + 1 == goal, word.isAny(.preposition), place > start { return goal }
    if word.classes.isEmpty, !word.isCapital, next == place + 1, leads(next, to: goal),
      words[place - 1].isCapital || place == start
    {
      return next
    }
    // `La présidente du Conseil départemental Nadine Roussel a promis`
    if word.classes.isEmpty, !word.isCapital, words[place - 1].isCapital, let name = phrase(at: next),
      phrases[name].form == .name
    {
      return phrases[name].last + 1
    }
    guard let number = phrase(at: place), phrases[number].form == .name || phrases[number].form == .organisation,
      leads(next, to: goal) || phrases[number].form == .name && !words[place].isAny([.determiner, .possessive]),
      words[place - 1].kind == .word, let before = phrase(endingAt: place - 1),
      !phrases[before].form.isPronoun
    else { return nil }
    return next
  }

  /// Whether nothing but small words stands before the verb.
  private func leads(_ start: Int, to goal: Int) -> Bool {
    (start..<max(start, goal)).allSatisfy {
      words[$0].isAny([.negative, .auxiliary, .adverb, .determiner]) || Self.helping.contains(words[$0].hash)
        || words[$0].isAny(.preposition) && $0 + 1 == goal
    }
  }

  /// `emitió un comunicado en el que lamenta «…»`: who opens the sentence speaks in what they wrote.
  func writer(_ place: Int, _ opening: Int) -> Int? {
    guard grammar == .romance, place > 3 else { return nil }
    let opening = phrases[opening].form.mayThink ? opening : firstPerson(before: place) ?? opening
    guard phrases[opening].form.mayThink else { return nil }
    var before = place - 1
    while before > 3, words[before].isAny([.negative, .auxiliary]) { before -= 1 }
    guard words[before].hash == Self.queWord, words[before - 1].isAny(.determiner),
      words[before - 2].concept == Concept.in
    else { return nil }
    return phrases[opening].first < before ? opening : nil
  }

  /// Who speaks in a relative clause: behind the verb, ways of telling aside (`que résume à sa façon le docteur Luc Roy`),
  /// else whom `quien` or `lequel` means (`citó a Ana Gil, quien habló de «…»`).
  func romanceRelative(_ place: Int) -> Int? {
    guard grammar == .romance, place > 1 else { return nil }
    if Self.objects.contains(words[place - 1].hash), words[place - 2].kind != .colon {
      var next = place + 1
      if let way = phrase(at: next + 1), next < words.count, words[next].isAny(.preposition) {
        next = phrases[way].last + 1
      }
      if let number = phrase(at: next), isFit(number), phrases[number].form.mayThink { return number }
    }
    var opener = place - 1
    while opener > 1, words[opener].isAny([.negative, .auxiliary, .adverb]) { opener -= 1 }
    guard opener > 1, Self.relatives.contains(words[opener].hash), words[opener - 1].kind == .comma else { return nil }
    return phrase(endingAt: opener - 2)
  }

  private static let objects: WordSet = ["que", "qu'", "qu’"]
  private static let relatives: WordSet = ["quien", "quienes", "lequel", "laquelle", "lesquels", "lesquelles"]

  /// The name before a comma to which an office between commas belongs: `En la sala, Ana Gil, jefa de Obras, dijo`.
  func host(of number: Int, before place: Int) -> Int? {
    let first = phrases[number].first
    guard phrases[number].form != .name || words[first].isAny([.role, .title]), first > 1,
      words[first - 1].kind == .comma,
      words[place - 1].kind == .comma, let name = phrase(endingAt: first - 2), phrases[name].form == .name
    else { return nil }
    return name
  }

  /// The phrase right before a verb, with a comma or conjunction before it: `La sala aplaudió y la edil dijo`.
  func nearest(before place: Int) -> Int? {
    guard grammar == .romance else { return nil }
    var end = place - 1
    while end > 0, words[end].isAny([.negative, .auxiliary]) { end -= 1 }
    // `y Ana Gil, del Partido Verde, le afeó`
    if end > 3, words[end].kind == .comma {
      end -= 1
      while end > 1, words[end].kind == .word { end -= 1 }
      guard words[end].kind == .comma else { return nil }
      end -= 1
    }
    guard let number = phrase(endingAt: end), isFit(number), phrases[number].first > 0,
      phrases[number].form.mayThink
        || end == place - 1 && words[phrases[number].first].isAny([.determiner, .possessive])
    else { return nil }
    let before = words[phrases[number].first - 1]
    return before.isAny([.conjunction, .subordinator]) || before.kind == .comma ? number : nil
  }

  /// `Desde la entidad señalaron que …`, `En el sindicato creen que …`: a verb for several whose subject is a place to
  /// speak from.
  func quarter(before place: Int, _ opening: Int) -> Int? {
    guard grammar == .romance, words[place].isPluralVerb || place > 0 && words[place - 1].hash == Self.se,
      opening + 1 < place,
      words[opening].concept == Concept.from || words[opening].concept == Concept.in,
      let number = phrase(at: opening + 1), phrases[number].form != .who,
      !words[phrases[number].head].isAny([.day, .month]),
      reaches(place, from: phrases[number].last + 1)
    else { return nil }
    return number
  }

  private static let se = WordHash.of("se".utf8)
  private static let opinions: WordSet = [
    "juicio", "opinión", "entender", "criterio", "palabras", "ojos", "boca", "parecer", "yeux", "avis", "dires", "aveu",
    "sens", "goût",
  ]
  /// `de l’aveu même de Luc Roy`, `en palabras del propio Luc Roy`.
  static let own: WordSet = ["même", "mêmes", "propre", "propres", "mismo", "misma"]
  private static let saber = WordHash.of("saber".utf8)
  private static let `as`: WordSet = ["como", "comme"]
  static let queWord = WordHash.of("que".utf8)
  private static let wanting: WordSet = [
    "quiso", "quería", "quiere", "quisieron", "querían", "quieren", "hizo", "hace", "hicieron", "hacen", "hacía",
  ]
  private static let seeing: WordSet = [
    "ve", "ven", "vio", "vieron", "veía", "veían", "defiende", "defienden", "defendió", "presentó", "saludó", "recibió",
    "présente", "présentent", "présentait", "décrit", "voit", "perçoit", "définit", "dépeint",
    "interpreta", "interpretó", "valoró", "valora", "resumió", "retrata", "retrató", "dibujó",
  ]
  private static let helping: WordSet = [
    "limita", "limitó", "limitan", "limitaron", "vuelve", "volvió", "volvieron", "comenzó", "empezó", "acaba", "acabó",
    "acabaron", "terminó", "termina", "llega", "llegó", "llegaron", "pasó", "optó", "puede", "pudo", "quiere", "quiso",
    "prefirió", "prefiere", "evitó", "evita", "acertó", "alcanzó", "dudó", "tardó", "saber",
  ]
}
