import Prose

/// Who speaks where no subject of a reporting verb says so.
extension QuoteGovernor {
  /// The reporting verb right behind a quotation whose subject is not said: `«…», zanjó.`, `« … », a-t-il soufflé`.
  func bareCue(_ place: Int, _ sentence: Range<Int>) -> Int? {
    var next = place + 1
    while next < min(sentence.upperBound, place + 6),
      words[next].kind == .comma || words[next].kind == .dash || words[next].isAny([.negative, .auxiliary])
    { next += 1 }
    guard next < sentence.upperBound, words[next].kind == .word, words[next].isAny(.cue), view.subjects[next] < 0 else {
      return nil
    }
    return next
  }

  /// Who feels what the sentence before tells.
  ///
  /// `A la ingeniera le preocupan los cimientos. «…», advierte.`
  func experiencer(before start: Int) -> Int? {
    guard start > 1 else { return nil }
    let number = words[start - 1].sentence
    let first = words[..<start].lastIndex { $0.sentence != number }.map { $0 + 1 } ?? 0
    if let number = opinion(opening: first, before: start) { return number }
    // `Cuando se lo cuentan, a la cantante le da la risa.`
    let to = (first..<start).first {
      Self.to.contains(words[$0].hash) && ($0 == first || words[$0 - 1].kind == .comma)
    }
    guard let to, to + 1 < start else { return nil }
    let phrase = view.beginnings[to + 1]
    guard phrase >= 0, view.phrases[Int(phrase)].form.mayThink || words[to + 1].isAny(.possessive) else {
      return nil
    }
    var next = view.phrases[Int(phrase)].last + 1
    if next < start, words[next].hash == Self.no { next += 1 }
    return next < start && Self.datives.contains(words[next].hash) ? Int(phrase) : nil
  }

  /// Who holds the opinion that the sentence before tells.
  ///
  /// `Para el filósofo Luis Roy, la pregunta es otra. «…», plantea.`
  private func opinion(opening first: Int, before start: Int) -> Int? {
    guard first + 1 < start, words[first].concept == Concept.for, view.beginnings[first + 1] >= 0 else { return nil }
    let number = Int(view.beginnings[first + 1])
    let form = view.phrases[number].form
    return form == .name || form == .role ? number : nil
  }

  /// `A Luis Roy, presidente del club, le parece «…»`: who feels what the quotation’s own sentence tells.
  func ownExperiencer(_ place: Int, _ sentence: Range<Int>) -> Int? {
    let first = sentence.lowerBound
    guard first + 2 < place, Self.to.contains(words[first].hash), view.beginnings[first + 1] >= 0 else { return nil }
    let isFelt = (first + 2..<place - 1).contains {
      Self.datives.contains(words[$0].hash) && Self.seeming.contains(words[$0 + 1].hash)
    }
    let number = Int(view.beginnings[first + 1])
    return isFelt && view.phrases[number].form.mayThink ? number : nil
  }

  private static let seeming: WordSet = [
    "parece", "pareció", "parecía", "parecen", "resulta", "resultó", "suena", "sonó", "supo",
  ]

  /// `«…». Con esa frase se defendió ayer Luis Roy`, `«…». Así lo ve Luis Roy`, `«…». Quien habla es Luis Roy`: the next
  /// sentence tells whose words those were.
  func named(behind place: Int, _ sentence: Range<Int>) -> Int? {
    var first = sentence.upperBound
    while first < words.count, words[first].kind == .stop { first += 1 }
    guard first + 2 < words.count, isUtterance(place) || wordCount(place) > 3 else { return nil }
    let isSaying =
      Self.with.contains(words[first].hash)
      ? words[first + 1].concept == Self.this && Self.sayings.contains(words[first + 2].hash)
        || Self.sayings.contains(words[first + 2].hash) && Self.these.contains(words[first + 1].hash)
      : Self.thus.contains(words[first].hash) && words[(first + 1)...].prefix(3).contains { Self.speaks($0) }
    guard isSaying else { return nil }
    var next = first + 1
    while next < words.count, words[next].sentence == words[first].sentence, next - first < 30 {
      let number = Int(view.beginnings[next])
      if number >= 0, isFit(number), !view.phrases[number].form.isPronoun { return number }
      if words[next].kind == .quote { return nil }
      next += 1
    }
    return nil
  }

  /// `Le texte conclu en mai est un « cadeau », selon l’opposition`: a source behind a comma that ends the sentence says
  /// more than a participle before the quotation.
  func sourceBehind(_ place: Int, _ sentence: Range<Int>) -> Link? {
    for next in sentence where next > place + 1 && words[next].isAny(.according) {
      guard words[next - 1].kind == .comma, view.subjects[next] >= 0,
        words[place..<next].dropFirst().allSatisfy({ $0.kind != .quote && $0.kind != .colon })
      else { return nil }
      return Link(phrase: Int(view.subjects[next]), cue: next, probability: 0.8)
    }
    return nil
  }

  private static func speaks(_ word: QuoteWord) -> Bool { word.isAny(.cue) || views.contains(word.hash) }

  private static let this = WordHash.of("this".utf8)
  private static let with: WordSet = ["con"]
  private static let these: WordSet = ["esa", "esas", "ese", "esos", "esta", "estas", "este", "estos"]
  private static let sayings: WordSet = [
    "frase", "frases", "palabras", "palabra", "tono", "rotundidad", "contundencia", "claridad", "sentencia", "mensaje",
    "ironía", "argumento",
  ]
  private static let thus: WordSet = ["así", "lo", "quien", "habla"]
  private static let views: WordSet = [
    "ve", "vio", "vive", "vivió", "recibió", "despidió", "despide", "presenta", "presentó", "define", "zanjó",
    "justificó", "justifica", "defendió", "habla", "saludó",
  ]

  /// `Lo recuerda como «…»`: a verb that opens its sentence, small words aside, and leaves its subject out.
  func openingCue(before place: Int, _ sentence: Range<Int>) -> Int? {
    for cue in sentence.prefix(4) where cue < place {
      if words[cue].isAny(.cue), view.subjects[cue] < 0 { return cue }
      // `Et de conclure : « … »`
      if cue == sentence.lowerBound + 1, words[cue].concept == Concept.of, words[cue - 1].isAny(.conjunction) {
        continue
      }
      guard words[cue].isAny([.negative, .adverb, .auxiliary, .determiner, .conjunction]), view.beginnings[cue] < 0
      else {
        break
      }
    }
    // `Pese a todo, se dijo «listo»`
    if let comma = sentence.prefix(8).first(where: { words[$0].kind == .comma }), comma + 1 < place,
      let cue = (comma + 1..<min(place, comma + 4)).first(where: { !words[$0].isAny([.negative, .auxiliary]) }),
      words[cue].isAny(.cue), view.subjects[cue] < 0
    {
      return cue
    }
    // `Entre ambas, dice, solo hay «una pared»`
    return sentence.dropFirst(2).first { cue in
      cue < place && words[cue].isAny(.speech) && view.subjects[cue] < 0 && words[cue - 1].kind == .comma
        && cue + 1 < words.count && words[cue + 1].kind == .comma
    }
  }

  /// `A su juicio, …`, `En su opinión, …`: what is said goes on.
  func ownOpinion(_ sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    return sentence.count > 3 && words[first].isAny(.preposition) && words[first + 1].isAny(.possessive)
      && Self.opinions.contains(words[first + 2].hash)
  }

  private static let opinions: WordSet = ["juicio", "opinión", "entender", "criterio", "parecer"]

  /// Whether a verb without a subject is one for several: `«…», gritaban`.
  func isPlural(_ cue: Int) -> Bool { text[words[cue].end - 1] == UInt8(ascii: "n") }

  /// Several of whom one of the two sentences before tells first.
  ///
  /// `Unos 300 mineros marcharon ayer.`
  func severalBefore(_ start: Int) -> Int? {
    var end = start
    for _ in 0..<2 where end > 0 {
      var place = end - 1
      let sentence = words[place].sentence
      while place > 0, words[place - 1].sentence == sentence { place -= 1 }
      let number = Int(view.beginnings[place])
      // `Desde la consejería se escudan en la falta de médicos. «…», aseguran.`
      if view.grammar == .romance, words[place].concept == Concept.from, let quarter = site(at: place),
        words[view.phrases[quarter].head].isAny(.organisation)
          || PeopleWords.builtin[words[view.phrases[quarter].head].hash].contains(.bodies)
      {
        return quarter
      }
      if let group = groupBehindPlace(place) { return group }
      if number >= 0, view.phrases[number].form == .group || Self.several.contains(words[place].hash) {
        // `Varios estudiantes cortaron la calle`: an article alone is not whom it counts.
        let phrase = view.phrases[number]
        let next = phrase.first == phrase.last && place + 1 < end ? Int(view.beginnings[place + 1]) : -1
        return next >= 0 ? next : number
      }
      end = place
    }
    return nil
  }

  /// `A su lado, un matrimonio de jubilados comparte manta.`: behind the comma that ends where it takes place.
  private func groupBehindPlace(_ start: Int) -> Int? {
    guard words[start].isAny(.preposition),
      let comma = words[start...].prefix(7).firstIndex(where: { $0.kind == .comma }), comma + 1 < words.count,
      view.beginnings[comma + 1] >= 0, view.phrases[Int(view.beginnings[comma + 1])].form == .group
    else { return nil }
    return Int(view.beginnings[comma + 1])
  }

  private static let several: WordSet = [
    "los", "las", "unos", "unas", "varios", "varias", "algunos", "algunas", "muchos",
  ]
  private static let no = WordHash.of("no".utf8)
  private static let to: WordSet = ["a", "al"]
  private static let datives: WordSet = ["le", "les"]

  /// The person who opens the quotation’s own sentence, where no verb of it reports: `Elle a appris la nouvelle « par la
  /// radio, en épluchant des carottes »`.
  func ownOpener(_ place: Int, _ sentence: Range<Int>) -> Int? {
    // `Elle revient avec « La Nuit des barques » après dix ans.`: what has a capital within a sentence is a name.
    let isName = place > 0 && isCapital(place) && words[place - 1].kind == .word && !isUtterance(place)
    guard wordCount(place) > 2, !isName, !isNameOfThing(place, sentence),
      !sentence.contains(where: { view.subjects[$0] >= 0 })
    else { return nil }
    for before in sentence.prefix(14) where before < place {
      let number = Int(view.beginnings[before])
      if number >= 0, !isJoined(number) { return isFit(number) && view.phrases[number].form != .they ? number : nil }
    }
    return nil
  }

  /// `Son élève et amie Nora Gil`: a noun before another that names the same person.
  private func isJoined(_ number: Int) -> Bool {
    let end = view.phrases[number].last + 1
    guard view.phrases[number].form == .noun || view.phrases[number].form == .role, end + 1 < words.count else {
      return false
    }
    if view.beginnings[end] >= 0 { return view.phrases[Int(view.beginnings[end])].form == .name }
    return words[end].isAny(.conjunction) && view.beginnings[end + 1] >= 0
  }

  /// Who acts in the sentence behind an utterance that opens its paragraph.
  ///
  /// `« Je pars. » Accoudé au bar, Luc Roy sourit.`
  func personBehind(_ place: Int, _ sentence: Range<Int>) -> Int? {
    guard place == 0, isUtterance(place), sentence.upperBound < words.count else { return nil }
    let next = words[sentence.upperBound].sentence
    let behind = words[sentence.upperBound...].prefix { $0.sentence == next }
    guard behind.allSatisfy({ $0.kind != .quote }) else { return nil }
    let found = behind.indices.map { Int(view.beginnings[$0]) }.filter { $0 >= 0 && isFit($0) }
    // `De cette image est née Parlotte, l’application d’Ida Roy.`: a word with a capital may be a thing’s name.
    let somebody = found.first { view.phrases[$0].form != .name || view.phrases[$0].isPerson } ?? found.first
    return somebody.flatMap { view.phrases[$0].form == .they ? nil : $0 }
  }

  /// `Incendie à Loctreff : « On a tout perdu »`: words behind a colon are somebody’s, though nobody is named.
  func isAnnounced(_ place: Int) -> Bool {
    place > 0 && place + 1 == words.count && words[place - 1].kind == .colon && isCapital(place) && wordCount(place) > 2
  }

  /// Whether a single noun stands in marks behind its article: `das Gesetz über die „Abgabe“`.
  func isTerm(_ place: Int) -> Bool {
    place > 0 && isCapital(place) && wordCount(place) == 1 && !isUtterance(place)
      && (words[place - 1].isAny([.determiner, .possessive]) || Self.articles.contains(words[place - 1].hash)
        || isNamed(place))
  }

  /// `der Sorte „Sonnenwind“`: a noun for a thing stands right before.
  private func isNamed(_ place: Int) -> Bool {
    guard words[place - 1].isCapital, view.endings[place] >= 0 else { return false }
    let phrase = view.phrases[Int(view.endings[place])]
    return phrase.first < place && phrase.form == .noun
  }

  private static let articles: WordSet = ["zur", "zum", "im", "vom", "beim", "am", "ins", "ans", "fürs"]
}
