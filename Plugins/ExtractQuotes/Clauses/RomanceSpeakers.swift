import Prose

/// Who speaks in French and Spanish where the phrase beside the verb is not the speaker’s own: `on`, an apposition, a
/// clause in front of the sentence.
extension QuoteGovernor {
  /// The link that a sentence means by the phrase it was read with.
  func meant(by link: Link, of place: Int, _ sentence: Range<Int>) -> Link {
    guard view.grammar == .romance, link.phrase >= 0 else { return link }
    var meant = link
    let relative = relative(before: place, from: max(link.cue, sentence.lowerBound))
    let found = relative ?? quarter(of: link.phrase, sentence) ?? apposed(to: link.phrase, sentence)
    if let number = found ?? behindFront(link.phrase, cue: link.cue, sentence) { meant.phrase = number }
    return meant
  }

  /// `… dijo el edil, quien invitó a «esperar sentados»`: whom a relative means whose clause leads up to the quotation.
  private func relative(before place: Int, from start: Int) -> Int? {
    for next in stride(from: place - 1, to: max(start, place - 20), by: -1) where next > 1 {
      if words[next].kind == .quote || words[next].kind == .colon { return nil }
      guard Self.relatives.contains(words[next].hash), words[next - 1].kind == .comma else { continue }
      let number = Int(view.endings[next - 2])
      return number >= 0 && view.phrases[number].form.mayThink ? number : nil
    }
    return nil
  }

  /// `À la chambre d’agriculture, on assume une politique « douloureuse »`: whatever verb stands behind that `on`,
  /// or behind `quien`.
  func subjectOfAnyVerb(_ place: Int, _ sentence: Range<Int>) -> Link? {
    guard view.grammar == .romance else { return nil }
    if let number = relative(before: place, from: sentence.lowerBound) {
      return Link(phrase: number, cue: -1, probability: 0.6)
    }
    guard let number = site(at: sentence.lowerBound) else { return nil }
    let end = min(place, view.phrases[number].last + 8)
    let on = (view.phrases[number].last + 1..<max(view.phrases[number].last + 1, end)).first {
      words[$0].hash == Self.on && words[$0 - 1].kind == .comma
    }
    guard let on, !(on..<place).contains(where: { words[$0].isAny([.subordinator, .who]) }) else { return nil }
    return Link(phrase: number, cue: -1, probability: 0.6)
  }

  /// `À la préfecture, on promet « … »`, `« … », glisse-t-on dans l’entourage du maire`: where those speak whom `on` means.
  private func quarter(of number: Int, _ sentence: Range<Int>) -> Int? {
    let place = view.phrases[number].first
    guard words[place].hash == Self.on else { return nil }
    if place > sentence.lowerBound + 2, words[place - 1].kind == .comma || words[place - 1].kind == .quote,
      let found = site(at: sentence.lowerBound), view.phrases[found].last < place
    {
      return found
    }
    // `à la CFDT, où l’on redoute « … »`
    let link = place > 2 && words[place - 1].isAny(.determiner) ? place - 2 : place - 1
    if link > 1, Self.where.contains(words[link].hash), words[link - 1].kind == .comma, view.endings[link - 2] >= 0 {
      return Int(view.endings[link - 2])
    }
    guard place > 0, words[place - 1].kind == .word, words[place - 1].isAny(.cue) else { return nil }
    // `« … », y lit-on`
    if words[place - 1].concept == Concept.read || Self.reading.contains(words[place - 1].hash) {
      return textBefore(sentence.lowerBound)
    }
    return (place + 1..<min(place + 3, max(place + 1, sentence.upperBound))).lazy.compactMap(site(at:)).first
  }

  /// `« … », y assure-t-on`: those of whom the sentence before told.
  func isAnybody(_ link: Link) -> Bool {
    guard view.grammar == .romance, link.phrase >= 0, link.cue > 0 else { return false }
    let first = view.phrases[link.phrase].first
    return words[first].hash == Self.on && words[link.cue - 1].hash == Self.there
  }

  private static let there = WordHash.of("y".utf8)

  /// The phrase for a place to speak from behind its preposition: `chez Valtech`, `du côté de la mairie`, `en el sindicato`.
  func site(at place: Int) -> Int? {
    guard place + 1 < words.count, words[place].isAny(.preposition), words[place].concept != Concept.for else {
      return nil
    }
    var next = place + 1
    if Self.sides.contains(words[next].hash), next + 2 < words.count {
      next += words[next + 1].isAny(.preposition) ? 2 : 1
    }
    guard next < words.count, view.beginnings[next] >= 0 else { return nil }
    let number = Int(view.beginnings[next])
    let phrase = view.phrases[number]
    let isTime =
      words[phrase.head].isAny([.day, .month]) || words[phrase.first...phrase.last].contains { $0.kind == .number }
    return phrase.form.isPronoun || isTime ? nil : number
  }

  /// `«…», deslizan en el entorno del ministro`: where those speak whom a Spanish verb for several leaves out.
  func quarter(behind cue: Int, _ sentence: Range<Int>) -> Int? {
    // `advirtieron en un pronunciamiento`: a text, not a place.
    guard isPlural(cue), cue + 2 < sentence.upperBound, Self.quarters.contains(words[cue + 1].hash),
      !Self.indefinite.contains(words[cue + 2].hash), !words[cue + 2].isAny(.possessive)
    else { return nil }
    return site(at: cue + 1)
  }

  /// `Délégué CGT, Ali Diop dénonce « … »`, `Invité de Radio-Cité, le maire, Luc Roy, évoque « … »`: a noun without its
  /// article opens the sentence, and behind its comma stands of whom it is said.
  private func apposed(to number: Int, _ sentence: Range<Int>) -> Int? {
    let phrase = view.phrases[number]
    let next = phrase.last + 2
    guard phrase.first == sentence.lowerBound, !phrase.form.isPronoun, next < sentence.upperBound,
      words[phrase.last + 1].kind == .comma, view.beginnings[next] >= 0,
      !words[phrase.first].isAny([.determiner, .possessive])
    else { return nil }
    let other = Int(view.beginnings[next])
    let name = view.phrases[other]
    guard name.last + 1 < sentence.upperBound, words[name.last + 1].kind == .word || words[next].isAny(.determiner),
      !words[name.last + 1].isAny(.conjunction), isFit(other)
    else { return nil }
    // `Anne Gil, la directrice, assure`: a name that opens the sentence speaks itself.
    let isNoun = !words[phrase.first + 1].isCapital || words[phrase.first + 1].isAllCapitals || phrase.form != .name
    let isFull = name.form == .name && name.last > name.first && !words[next].isAny(.determiner)
    let isOffice = name.form == .role && isParticiple(sentence.lowerBound)
    return isNoun && (isFull || isOffice) ? other : nil
  }

  /// `Interrogé sur la chaîne Éco, le ministre a vu « … »`: nobody named in the clause in front is the subject.
  private func behindFront(_ number: Int, cue: Int, _ sentence: Range<Int>) -> Int? {
    let first = sentence.lowerBound
    guard isParticiple(first), let comma = sentence.first(where: { words[$0].kind == .comma }),
      view.phrases[number].first >= first, view.phrases[number].last < comma, cue <= first || comma < cue
    else { return nil }
    for place in comma + 1..<min(comma + 4, sentence.upperBound) {
      let other = Int(view.beginnings[place])
      if other >= 0 { return isFit(other) ? other : nil }
    }
    return nil
  }

  /// Whether the word that opens a sentence is a participle: `Interrogée`, `Invité`, `Preguntado`.
  private func isParticiple(_ place: Int) -> Bool {
    let word = words[place]
    guard word.kind == .word, word.isCapital, word.end - word.start > 5 else { return false }
    return ["é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"].contains {
      text[word.start..<word.end].suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// `Une réforme « injuste » pour le syndicat`: whose view it is, in a sentence without a verb.
  func viewBehind(_ place: Int, _ sentence: Range<Int>) -> Link? {
    guard view.grammar == .romance, place > sentence.lowerBound + 1, place + 2 < sentence.upperBound,
      words[place + 1].concept == Concept.for, view.beginnings[place + 2] >= 0,
      words[sentence.lowerBound].isAny(.determiner), Self.indefinite.contains(words[sentence.lowerBound].hash),
      !words[sentence.lowerBound..<place].contains(where: {
        $0.isAny(WordClass.cue.union([.auxiliary, .who, .subordinator]))
      })
    else { return nil }
    let number = Int(view.beginnings[place + 2])
    return view.phrases[number].form.mayThink ? Link(phrase: number, cue: -1, probability: 0.6) : nil
  }

  /// `Anne Gil, de son côté, « étudie la suite » et se tait.`: the marks hold the verb whose subject opens the sentence.
  func predicate(_ place: Int, _ sentence: Range<Int>) -> Link? {
    guard view.grammar == .romance, !isCapital(place), wordCount(place) > 1 else { return nil }
    var first = sentence.lowerBound
    while first < place, words[first].isAny([.conjunction, .adverb]) || words[first].kind == .comma { first += 1 }
    guard first < place, view.beginnings[first] >= 0 else { return nil }
    let number = Int(view.beginnings[first])
    let phrase = view.phrases[number]
    guard phrase.form.mayThink, phrase.last + 2 < place, words[phrase.last + 1].kind == .comma,
      words[place - 1].kind == .comma || words[place - 1].isAny(.negative), isFit(number)
    else { return nil }
    let isLight = words[(phrase.last + 1)..<place].allSatisfy {
      $0.kind == .comma
        || $0.isAny(WordClass.preposition.union([.determiner, .possessive, .he, .she, .they, .negative, .adverb]))
        || Self.sides.contains($0.hash) || Self.parts.contains($0.hash)
    }
    let next = place + 1
    let ends =
      next >= sentence.upperBound || words[next].kind == .stop || words[next].kind == .comma
      || words[next].isAny([.conjunction, .preposition])
    return isLight && ends ? Link(phrase: number, cue: -1, probability: 0.6) : nil
  }

  /// `Y enseguida se corrige: «…»`, `Dejó escrito en una nota: «…»`: a Spanish clause without a subject leads up to the
  /// quotation, whatever its verb.
  func isToldOn(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound + 1, words[place - 1].kind == .colon, isCapital(place) else { return false }
    let lead = sentence.lowerBound..<place - 1
    let verb = lead.first {
      words[$0].shape == .preterite || words[$0].shape == .past && view.subjects[$0] < 0
        || isReflexive($0, before: place) || Self.past.contains(words[$0].hash)
    }
    guard let verb else { return false }
    return !lead.contains {
      let number = Int(view.beginnings[$0])
      return number >= 0 && isFit(number) && (view.phrases[number].form.mayThink || $0 < verb)
    }
  }

  /// `se corrige`, `le lanza`: a pronoun, and a verb in small letters right behind it.
  private func isReflexive(_ place: Int, before quote: Int) -> Bool {
    place + 2 < quote && Self.reflexives.contains(words[place].hash) && view.beginnings[place] < 0
      && words[place + 1].kind == .word && !words[place + 1].isCapital && words[place + 1].shape != .plural
  }

  /// `le mot « reconversion »`, `la palabra «cobro»`: the word itself is spoken of.
  func isWord(_ place: Int) -> Bool {
    place > 1 && Self.terms.contains(words[place - 1].hash) && words[place - 2].isAny([.determiner, .possessive])
      && wordCount(place) < 3 && !isCapital(place)
  }

  private static let terms: WordSet = [
    "mot", "terme", "vocable", "adjectif", "verbe", "préfixe", "palabra", "término", "vocablo", "adjetivo", "verbo",
    "prefijo",
  ]

  /// `« … » C’est le cri du cœur de Luc Roy`, `«…», fue la respuesta de Ana Gil`: a noun for words leads to whose they are.
  func sayingBehind(_ place: Int) -> Link? {
    guard view.grammar == .romance, isUtterance(place) || wordCount(place) > 1 else { return nil }
    var next = place + 1
    while next < words.count, next < place + 3, words[next].kind == .stop || words[next].kind == .comma { next += 1 }
    let first = next
    while next < min(words.count, first + 4), Self.being.contains(words[next].hash) || words[next].isAny(.auxiliary) {
      next += 1
    }
    guard next > first, next + 2 < words.count, words[next].isAny(.determiner) else { return nil }
    let end = min(words.count, next + 9)
    guard let noun = (next + 1..<min(end, next + 3)).first(where: { Self.sayings.contains(words[$0].hash) }) else {
      return nil
    }
    for of in noun + 1..<end where words[of].kind == .word && words[of].isAny([.preposition, .determiner]) {
      guard of + 1 < words.count, words[of + 1].sentence == words[noun].sentence else { return nil }
      let number = Int(view.beginnings[of + 1])
      if number >= 0, view.phrases[number].form == .name || view.phrases[number].form == .role {
        return Link(phrase: number, cue: -1, probability: 0.6)
      }
    }
    return nil
  }

  private static let being: WordSet = [
    "c'", "c’", "ce", "est", "sont", "fut", "tel", "telle", "voilà", "es", "son", "fue", "fueron", "era", "eran", "ha",
    "sido", "esa", "ese", "ésa", "ése",
  ]
  private static let sayings: WordSet = [
    "cri", "mot", "mots", "réponse", "message", "constat", "avis", "credo", "devise", "consigne", "refrain",
    "conclusion",
    "analyse", "aveu", "phrase", "grito", "palabras", "respuesta", "mensaje", "lema", "frase", "consigna", "conclusión",
    "diagnóstico", "opinión", "advertencia",
  ]

  private static let past: WordSet = ["fue", "era", "estuvo"]
  private static let `where`: WordSet = ["où"]
  private static let on = WordHash.of("on".utf8)
  private static let reading: WordSet = ["lit", "lisait", "lire", "lu"]
  private static let sides: WordSet = ["côté", "côtés", "lado"]
  private static let parts: WordSet = ["part", "parte", "quant", "tour", "cambio", "vez"]
  private static let quarters: WordSet = ["en", "desde"]
  private static let indefinite: WordSet = ["un", "une", "des", "una", "unos", "unas"]
  private static let reflexives: WordSet = ["se", "le", "les"]
  private static let relatives: WordSet = ["quien", "quienes", "lequel", "laquelle"]
}
