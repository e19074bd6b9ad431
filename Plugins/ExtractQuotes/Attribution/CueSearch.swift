import Prose

/// Finds the cue verb that belongs to a phrase.
struct CueSearch {
  private let words: [QuoteWord]

  init(_ words: [QuoteWord]) { self.words = words }

  /// The place of the phrase's cue: behind it (`Jones later said`), past an apposition (`Jones, the mayor, said`),
  /// or before it (`said Jones`, `according to Jones`); -1 for none.
  func cue(of phrase: SpeakerPhrase) -> Int {
    let behind = behind(phrase.last + 1)
    if behind >= 0, phrase.form.isPronoun || !isObject(phrase) { return behind }
    let ahead = ahead(of: phrase.first - 1)
    if ahead >= 0 { return ahead }
    return behind >= 0 ? behind : pastApposition(phrase.last + 1)
  }

  private func isObject(_ phrase: SpeakerPhrase) -> Bool {
    phrase.first > 0 && words[phrase.first - 1].isAny(.preposition)
  }

  /// A cue behind auxiliaries and adverbs, within a few words.
  private func behind(_ start: Int) -> Int {
    var place = start
    var isPassive = false
    // `Mr Ruano last week said`
    var times = 0
    while place < words.count, place < start + 5 {
      let word = words[place]
      guard word.kind == .word else { return -1 }
      if word.isAny(.cue) { return isPassive && !word.isParticiple && !isQuotedAsSaying(place) ? -1 : place }
      if Self.be.contains(word.hash) { isPassive = true }
      let isTime = place == start + times && times < 3 && Self.isTime(word)
      guard isTime || word.isAny([.auxiliary, .adverb, .negative, .who, .conjunction]) || isAdverb(word) else {
        return -1
      }
      if isTime { times += 1 }
      place += 1
    }
    return -1
  }

  /// Whether a word tells when: `asked last week “…”`.
  static func isTime(_ word: QuoteWord) -> Bool { word.isAny([.day, .month]) || times.contains(word.hash) }

  private static let telling: WordSet = ["telling", "asking", "warning", "reminding", "assuring", "urging"]
  private static let times: WordSet = [
    "last", "this", "week", "month", "year", "night", "yesterday", "today", "on", "earlier", "later", "recently",
  ]

  private func isAdverb(_ word: QuoteWord) -> Bool {
    word.shape == .adverb && !word.isCapital
  }

  private func ahead(of start: Int) -> Int {
    guard start >= 0, words[start].kind == .word else { return -1 }
    // `telling Ross` has an object, no subject.
    if words[start].isAny(.speech), !Self.telling.contains(words[start].hash) { return start }
    if start > 0, words[start].isAny(.preposition), words[start - 1].isAny(.according) { return start - 1 }
    return isAgent(start) ? start - 1 : -1
  }

  /// Whether `by` stands there behind the cue of a passive: `was called by`.
  func isAgent(_ place: Int) -> Bool {
    guard place > 1, place < words.count, words[place].concept == Self.by, words[place - 1].isAny(.cue) else {
      return false
    }
    for before in max(0, place - 4)..<place - 1 where Self.be.contains(words[before].hash) { return true }
    return false
  }

  /// `was quoted as saying`, whose subject speaks.
  private func isQuotedAsSaying(_ place: Int) -> Bool {
    words[place].concept == Self.cite && place + 1 < words.count && words[place + 1].concept == Self.as
  }

  private static let be: WordSet = ["is", "are", "was", "were", "be", "been"]
  private static let by = WordHash.of("by".utf8)
  private static let cite = WordHash.of("cite".utf8)
  private static let `as` = WordHash.of("as".utf8)

  /// Behind a comma or bracket: the first cue after the one that closes the insertion, within 30 words.
  private func pastApposition(_ start: Int) -> Int {
    guard start < words.count, [.comma, .open, .dash].contains(words[start].kind) else { return -1 }
    var place = start + 1
    while place < words.count, place < start + 30 {
      switch words[place].kind {
      case .comma, .close, .dash:
        let found = behind(place + 1)
        if found >= 0 { return found }
      case .stop, .quote, .semicolon, .colon: return -1
      default: break
      }
      place += 1
    }
    return -1
  }
}
