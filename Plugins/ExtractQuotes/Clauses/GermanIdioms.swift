import Prose

/// Turns of phrase that name who is quoted without a reporting verb.
extension QuoteGovernor {
  /// `Veit verabschiedete sich mit den Worten „…“`, `Mit den Worten „…“ verließ Veit den Saal`.
  func worded(_ place: Int, _ sentence: Range<Int>) -> Link? {
    let end = words[max(0, place - 1)].kind == .colon ? place - 2 : place - 1
    guard end > sentence.lowerBound, words[end].hash == Self.worten,
      !sentence.contains(where: { view.subjects[$0] >= 0 })
    else { return nil }
    let start = max(sentence.lowerBound, end - 4)
    guard let with = (start..<end).last(where: { words[$0].concept == Self.with }) else { return nil }
    if let number = fit(in: sentence.lowerBound..<with) { return Link(phrase: number, cue: -1, probability: 0.7) }
    let next = place + 1 < sentence.upperBound && words[place + 1].kind == .comma ? place + 2 : place + 1
    return fit(in: next..<min(sentence.upperBound, next + 8)).map { Link(phrase: $0, cue: -1, probability: 0.7) }
  }

  /// The first phrase between two places that can be a subject.
  private func fit(in range: Range<Int>) -> Int? {
    for place in range {
      let number = Int(view.beginnings[place])
      if number >= 0, isFit(number) { return number }
    }
    return nil
  }

  /// `Die Ministerin will „in Ruhe prüfen“, was geht`: what somebody wants, where no verb of the sentence reports.
  func intention(_ place: Int, _ sentence: Range<Int>) -> Int? {
    guard wordCount(place) > 2, !isCapital(place), !sentence.contains(where: { view.subjects[$0] >= 0 }),
      let modal = sentence.first(where: { Self.wanting.contains(words[$0].hash) }), modal < place
    else { return nil }
    return fit(in: sentence.lowerBound..<modal) ?? fit(in: modal + 1..<min(place, modal + 4))
  }

  /// `„…“ – Ole Brandt, Buchhändler`: a name behind a dash ends the paragraph of a whole utterance.
  func signer(behind place: Int) -> Int? {
    guard place == 0, place + 2 < words.count, words[place + 1].kind == .dash, view.beginnings[place + 2] >= 0 else {
      return nil
    }
    let number = Int(view.beginnings[place + 2])
    let end = view.phrases[number].last + 1
    guard view.phrases[number].form == .name, end == words.count || words[end].kind == .comma else { return nil }
    return words[end...].allSatisfy { !$0.isAny(WordClass.cue.union(.auxiliary)) } ? number : nil
  }

  /// `Sein Urteil: „…“`, `Ihr knappes Fazit: „…“`: nothing but a possessive and a noun leads up to the quotation.
  func isOwnSaying(_ place: Int, _ sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard place - first > 2, place - first < 16, words[place - 1].kind == .colon,
      Self.possessives.contains(words[first].hash),
      let noun = (first + 1..<place - 1).first(where: { words[$0].isCapital }), noun < first + 4
    else { return false }
    // `Ihr Tipp für Anfänger: „…“`
    let isAlone = noun == place - 2 || words[place - 2].isCapital && words[noun + 1].isAny(.preposition)
    // `Sein Leitspruch steht an der Tür: „…“`
    if Self.sayings.contains(words[noun].hash) { return true }
    return isAlone
      && (first + 1..<noun).allSatisfy { words[$0].kind == .word && words[$0].classes.isEmpty }
      && (noun..<place - 1).allSatisfy {
        words[$0].kind == .word && !words[$0].isAny(WordClass.cue.union([.auxiliary, .subordinator]))
      }
  }

  private static let sayings: WordSet = [
    "wahlspruch", "motto", "devise", "leitspruch", "credo", "lieblingsspruch", "fazit", "urteil", "antwort", "rat",
    "tipp",
    "wunsch", "kommentar", "botschaft", "appell", "begründung", "erklärung", "einschätzung", "prognose", "bilanz",
    "reaktion", "forderung", "vorwurf", "kritik", "argument", "satz", "lieblingssatz", "versprechen", "hoffnung",
  ]
  private static let possessives: WordSet = ["sein", "seine", "ihr", "ihre"]

  /// `Hemden mit der Aufschrift „…“`: what bears the words.
  func inscribed(_ place: Int, _ sentence: Range<Int>) -> Link? {
    guard place - 4 >= sentence.lowerBound, Self.inscriptions.contains(words[place - 1].hash),
      words[place - 3].concept == Self.with, view.endings[place - 4] >= 0
    else { return nil }
    return Link(phrase: Int(view.endings[place - 4]), cue: -1, probability: 0.6)
  }

  private static let inscriptions: WordSet = ["aufschrift", "inschrift"]
  private static let worten = WordHash.of("worten".utf8)
  private static let with = WordHash.of("with".utf8)
  private static let wanting: WordSet = ["will", "wollen", "wollte", "wollten", "möchte", "möchten"]
}
