import Prose

/// Finds the subject of each reporting verb and the source of each `laut`, `selon`, `según` of a paragraph.
struct ClauseSubjects {
  var words: [QuoteWord]
  let phrases: [SpeakerPhrase]
  let beginnings: [Int32]
  let endings: [Int32]
  let grammar: Grammar
  let pairs: Set<UInt32>
  /// The number of the phrase that speaks at each cue, -1 for none.
  var subjects: [Int32]

  init(
    _ words: [QuoteWord], _ phrases: [SpeakerPhrase], beginnings: [Int32], endings: [Int32], _ grammar: Grammar,
    _ pairs: Set<UInt32>
  ) {
    self.pairs = pairs
    self.words = words
    self.phrases = phrases
    self.beginnings = beginnings
    self.endings = endings
    self.grammar = grammar
    subjects = [Int32](repeating: -1, count: words.count)
  }

  /// Works through the paragraph.
  mutating func find() {
    for place in words.indices where words[place].kind == .word {
      markOpinion(place)
      markIdiom(place)
      markRomanceIdiom(place)
      if words[place].isAny(.according) {
        according(place)
      } else if words[place].isAny(.cue) {
        verb(place)
      }
    }
  }

  // MARK: Sources without a verb

  /// Makes `nach` in `nach Angaben der Polizei` and `für` in `für die Ministerin ist` cues.
  mutating func markOpinion(_ place: Int) {
    guard words[place].isAny(.preposition) else { return }
    if words[place].concept == Concept.after, let before = phrase(endingAt: place - 1), isOpinion(before) {
      if isOwn(before) { return markReported(place) }
      guard place + 1 < words.count, words[place + 1].isAny(WordClass.cue.union(.auxiliary)) else { return }
      words[place].classes.insert(.according)
      words[place].concept = Concept.behind
      return
    }
    guard let number = phrase(at: place + 1) else { return }
    let phrase = phrases[number]
    let isOpinion = words[place].concept == Concept.after || words[place].concept == Concept.from
    if isOpinion, words[phrase.head].concept == Concept.view { words[place].classes.insert(.according) }
    if words[place].concept == Concept.of, words[phrase.head].hash == Self.seiten {
      words[place].classes.insert(.according)
    }
    if grammar == .romance, words[place].concept == Concept.for,
      place == 0 || words[place - 1].sentence != words[place].sentence,
      phrase.form.mayThink, phrase.last + 1 < words.count,
      words[phrase.last + 1].kind == .comma || words[phrase.head].isAny([.role, .title]) || phrase.form == .role
        || phrase.name.lowerBound > words[phrase.last].end
    {
      words[place].classes.insert(.according)
      return
    }
    guard grammar == .german, words[place].concept == Concept.for, isClauseStart(place), phrase.form.mayThink else {
      return
    }
    let isBehindVerb = place > 0 && words[place - 1].isAny([.auxiliary, .subordinator])
    guard isBehindVerb || phrase.last + 1 < words.count && words[phrase.last + 1].isAny(.auxiliary) else { return }
    words[place].classes.insert(.according)
  }

  mutating func according(_ place: Int) {
    var number: Int?
    switch words[place].concept {
    case Concept.behind: number = place > 0 ? phrase(endingAt: place - 1) : nil
    case Concept.so: number = isBesideSign(place) ? afterAdverbs(place + 1) : nil
    case Concept.acuerdo:
      number = place + 1 < words.count && words[place + 1].isAny(.preposition) ? afterAdverbs(place + 1) : nil
    default:
      let isOwn = grammar == .romance && place + 1 < words.count && Self.own.contains(words[place + 1].hash)
      number = afterAdverbs(isOwn ? place + 2 : place + 1) ?? teller(behind: place + 1)
    }
    if let found = number, isOpinion(found) { number = opinionHolder(found) }
    if let found = number, isOpinion(found), isOwn(found) { number = nil }
    if number == nil, place + 1 < words.count, words[place + 1].kind == .quote { return }
    guard let number else {
      words[place].classes.subtract([.according, .cue])
      if words[place].concept == Concept.after { markReported(place) }
      return
    }
    subjects[place] = Int32(number)
  }

  /// `según dijeron a la radio dos vecinos`: who speaks behind the verb that stands right behind.
  private func teller(behind place: Int) -> Int? {
    guard grammar == .romance, place < words.count, words[place].isAny(.speech) else { return nil }
    return behind(place)
  }

  /// `nach seinen Angaben`, `nach eigenen Worten`.
  private func isOwn(_ number: Int) -> Bool {
    let first = words[phrases[number].first]
    return first.isAny(.possessive) || Self.ownWords.contains(first.hash)
  }

  private static let ownWords: WordSet = ["eigenen", "eigener", "eigenem"]
  static let seiten = WordHash.of("seiten".utf8)

  func isOpinion(_ number: Int) -> Bool {
    let head = words[phrases[number].head]
    return head.concept == Concept.view || head.hash == Self.seiten
  }

  /// Notes that `nach seinen Angaben` or `seiner Ansicht nach` reports whom the sentence before told of.
  mutating func markReported(_ place: Int) {
    words[place].classes.insert(.adverb)
    words[place].concept = Concept.demnach
  }

  /// Whose opinion it is: the genitive or the phrase behind `von`, else the opinion itself.
  func opinionHolder(_ number: Int) -> Int {
    let end = phrases[number].last + 1
    guard end < words.count else { return number }
    if let next = phrase(at: end), words[end].isAny([.determiner, .possessive]) || grammar == .german { return next }
    let isOf = words[end].concept == Concept.of || words[end].concept == Concept.from
    return isOf ? phrase(at: end + 1) ?? number : number
  }

  /// Whether a quotation, comma, dash or bracket stands right before.
  func isBesideSign(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    switch words[place - 1].kind {
    case .quote, .comma, .dash, .open, .close: return true
    default: return false
    }
  }
}

extension SpeakerPhrase.Form {
  /// Whether it names somebody who can hold an opinion.
  var mayThink: Bool {
    switch self {
    case .name, .role, .group, .organisation, .he, .she, .they: true
    default: false
    }
  }
}
