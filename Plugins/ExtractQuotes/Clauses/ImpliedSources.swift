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
    guard first + 1 < start, Self.to.contains(words[first].hash)
    else { return nil }
    let phrase = view.beginnings[first + 1]
    guard phrase >= 0, view.phrases[Int(phrase)].form.mayThink || words[first + 1].isAny(.possessive) else {
      return nil
    }
    var next = view.phrases[Int(phrase)].last + 1
    if next < start, words[next].hash == Self.no { next += 1 }
    return next < start && Self.datives.contains(words[next].hash) ? Int(phrase) : nil
  }

  /// `Lo recuerda como «…»`: a verb that opens its sentence, small words aside, and leaves its subject out.
  func openingCue(before place: Int, _ sentence: Range<Int>) -> Int? {
    for cue in sentence.prefix(4) where cue < place {
      if words[cue].isAny(.cue), view.subjects[cue] < 0 { return cue }
      guard words[cue].isAny([.negative, .adverb, .auxiliary, .determiner]), view.beginnings[cue] < 0 else {
        return nil
      }
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

  private static let no = WordHash.of("no".utf8)
  private static let to: WordSet = ["a", "al"]
  private static let datives: WordSet = ["le", "les"]

  /// The person who opens the quotation’s own sentence, where no verb of it reports: `Elle a appris la nouvelle « par la
  /// radio, en épluchant des carottes »`.
  func ownOpener(_ place: Int, _ sentence: Range<Int>) -> Int? {
    guard wordCount(place) > 3, !isNameOfThing(place, sentence), !sentence.contains(where: { view.subjects[$0] >= 0 })
    else { return nil }
    for before in sentence.prefix(14) where before < place {
      let number = Int(view.beginnings[before])
      if number >= 0 { return isFit(number) && view.phrases[number].form != .they ? number : nil }
    }
    return nil
  }

  /// Who acts in the sentence behind an utterance that opens its paragraph.
  ///
  /// `« Je pars. » Accoudé au bar, Luc Roy sourit.`
  func personBehind(_ place: Int, _ sentence: Range<Int>) -> Int? {
    guard place == 0, isUtterance(place), sentence.upperBound < words.count else { return nil }
    let next = words[sentence.upperBound].sentence
    let behind = words[sentence.upperBound...].prefix { $0.sentence == next }
    guard behind.allSatisfy({ $0.kind != .quote }) else { return nil }
    let found = behind.indices.first { view.beginnings[$0] >= 0 && isFit(Int(view.beginnings[$0])) }
    return found.map { Int(view.beginnings[$0]) }.flatMap { view.phrases[$0].form == .they ? nil : $0 }
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
