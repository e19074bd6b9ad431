import Prose
import Text

/// Reads the office that stands beside a name: before it (`nurse Jill Sato`), behind a comma (`Jill Sato, chief
/// executive of Tideway Buses,`), or before a comma (`Its director, Jill Sato,`).
struct RoleReader {
  let names: MentionReader

  var reading: Reading { names.reading }

  /// The longest office that is read, in tokens.
  private static let longest = 18

  /// The office beside a mention, cut where a clause begins.
  func role(of mention: NamedMention) -> Range<Int>? {
    stretch(of: mention).flatMap { ClauseCut(names: names).office($0, of: mention) }
  }

  /// The stretch that holds the office beside a mention; what the run itself has wins.
  private func stretch(of mention: NamedMention) -> Range<Int>? {
    guard
      let own = before(mention) ?? complemented(mention) ?? ofPortfolio(mention) ?? openedOffice(mention) ?? mention
        .role
        ?? tradeBefore(mention)
    else {
      // A word alone that opens its sentence is seldom a name: `Currently, a dozen monks …`.
      return mention.isWeak || isPlaced(mention)
        ? nil
        : behind(mention) ?? beforeComma(mention) ?? tradeBehind(mention) ?? tradeBeforeComma(mention)
          ?? entered(mention) ?? openingSentence(mention) ?? longBeforeComma(mention)
    }
    // `Passenger Jodie Lamb, a teacher`: what stands behind the name says more.
    if isWeak(own) { return behind(mention) ?? tradeBehind(mention) ?? weighty(beforeComma(mention)) ?? own }
    // `El secretario de Seguridad, general Luis Vega`: an office says more than a rank.
    if names.lexicon.grammar == .romance, mention.words.count > 1, let office = beforeRank(own, mention) {
      return office
    }
    // `The charity’s chairman, retired trawlerman Jago Pell, …`: what stands before the comma says more.
    var first = mention.tokens.lowerBound
    while first > limits(mention).lowerBound, reading.tokens[first].range.lowerBound > own.lowerBound { first -= 1 }
    guard names.lexicon.grammar == .english, mention.words.count > 1, own.upperBound < mention.range.lowerBound,
      !reading.tokens[first].shape.contains(.capital), first > limits(mention).lowerBound, commas(first - 1)
    else { return own }
    return weighty(beforeComma(mention, first - 1)) ?? own
  }

  /// The office before the comma that stands right before a rank or title of one word.
  private func beforeRank(_ own: Range<Int>, _ mention: NamedMention) -> Range<Int>? {
    var first = mention.tokens.lowerBound
    while first > limits(mention).lowerBound, reading.tokens[first - 1].range.lowerBound >= own.lowerBound {
      first -= 1
    }
    guard mention.tokens.lowerBound - first < 2, first > limits(mention).lowerBound, commas(first - 1),
      Self.ranks.contains(reading.tokens[first].hash)
    else { return nil }
    return weighty(beforeComma(mention, first - 1))
  }

  private static let ranks: WordSet = [
    "general", "almirante", "contraalmirante", "coronel", "comandante", "capitán", "capitana", "teniente", "sargento",
    "sargenta", "cabo", "comisario", "comisaria", "inspector", "inspectora", "ingeniero", "ingeniera", "licenciado",
    "licenciada", "doctor", "doctora", "arquitecto", "arquitecta", "abogado", "abogada", "maestro", "maestra",
    "colonel", "commandant", "capitaine", "lieutenant", "général", "adjudant",
  ]

  /// An office before a comma that is no tie to somebody: not `her son`, `his old rival`.
  private func weighty(_ role: Range<Int>?) -> Range<Int>? {
    role.flatMap { role in
      let isTie = Prose.tokens(in: reading.text, range: role).contains {
        !names.lists[$0.hash].isDisjoint(with: [.relations, .vague, .weak])
      }
      return isTie ? nil : role
    }
  }

  /// `Born in Whitby, the daughter of …`: what stands behind a place is said of somebody else.
  private func isPlaced(_ mention: NamedMention) -> Bool {
    let first = mention.tokens.lowerBound
    return names.lexicon.grammar == .english && mention.words.count == 1 && !mention.isPerson
      && first > limits(mention).lowerBound && Self.placing.contains(reading.tokens[first - 1].hash)
  }

  private static let placing: WordSet = ["in", "at", "near", "from", "to", "outside"]

  private func isWeak(_ role: Range<Int>) -> Bool {
    let words = Prose.tokens(in: reading.text, range: role).filter { $0.kind == .word }
    return words.last.map { names.lists[$0.hash].contains(.weak) } ?? false
  }

  var commas: (Int) -> Bool {
    {
      reading.tokens[$0].kind == .punctuation && reading.text[reading.tokens[$0].range.lowerBound] == UInt8(ascii: ",")
    }
  }

  func limits(_ mention: NamedMention) -> Range<Int> { names.sentences[mention.sentence].tokens }

  /// Small words right before the run that end with an office: `former rink manager Oleg Bandura`.
  private func before(_ mention: NamedMention) -> Range<Int>? {
    let sentence = limits(mention)
    var start = mention.tokens.lowerBound
    while start > sentence.lowerBound, names.isTitle(reading.tokens[start - 1]),
      reading.tokens[start - 1].shape.contains(.capital)
    { start -= 1 }
    guard let office = officeEnding(at: start, sentence) else { return nil }
    let last = mention.role == nil || start == mention.tokens.lowerBound ? start - 1 : mention.tokens.lowerBound - 1
    var first = office
    while first > sentence.lowerBound, start - first < 8, isLead(first - 1) { first -= 1 }
    // `a d’emblée prévenu Luc Roy`: what may be a verb is an office behind an article.
    if names.lexicon.grammar == .romance, first > sentence.lowerBound,
      mayBeVerb(office), names.classes(reading.tokens[first - 1]).isDisjoint(with: [.determiner, .possessive])
    {
      return nil
    }
    return span(first...last)
  }

  private func mayBeVerb(_ place: Int) -> Bool { !names.classes(reading.tokens[place]).isDisjoint(with: .cue) }

  /// The place of the office right before another place; in French and Spanish adjectives may stand between: `le chef
  /// étoilé Luc Roy`.
  func officeEnding(at end: Int, _ sentence: Range<Int>) -> Int? {
    var place = end - 1
    while place > sentence.lowerBound, end - place <= adjectives, isWord(place),
      !names.isOffice(reading.tokens[place]), names.isAdjective(reading.tokens[place])
    { place -= 1 }
    return place >= sentence.lowerBound && place < end && isWord(place) && names.isOffice(reading.tokens[place])
      ? place : nil
  }

  /// `Secretary of State John Kerry`, `Chancellor of the Exchequer Rishi Sunak`, `sargento de la Guardia Civil Luis Vega`.
  private func ofPortfolio(_ mention: NamedMention) -> Range<Int>? {
    guard names.lexicon.grammar != .german, mention.role == nil else { return nil }
    let sentence = limits(mention)
    let last = mention.tokens.lowerBound - 1
    var place = last
    while place > sentence.lowerBound, last - place < 6, isWord(place),
      reading.tokens[place].shape.contains(.capital) || Self.inside.contains(reading.tokens[place].hash)
    { place -= 1 }
    // Not `an elder of the Weri`: behind an article the name is the body's.
    guard place < last, reading.tokens[last].shape.contains(.capital), isLead(last),
      !names.lists[reading.tokens[last].hash].contains(.honorifics), place > sentence.lowerBound,
      Self.links.contains(reading.tokens[place].hash),
      names.isOffice(reading.tokens[place - 1])
    else { return nil }
    var first = place - 1
    while first > sentence.lowerBound, place - first < 6, isLead(first - 1) { first -= 1 }
    return span(first...last)
  }

  /// What stands before an honorific: `the Very Rev Joan Pellow`.
  static let reverends: WordSet = ["very", "most", "right"]
  private static let inside: WordSet = ["the", "and", "la"]

  func isWord(_ place: Int) -> Bool { reading.tokens[place].kind == .word }

  /// Whether a word before an office belongs to it: nouns and adjectives, nothing that ends a noun phrase.
  func isLead(_ place: Int) -> Bool {
    guard isWord(place) else { return false }
    return names.classes(reading.tokens[place]).isDisjoint(with: Self.ends)
  }

  private static let ends = WordClass.divider.union([.determiner, .possessive]).union(.cue).subtracting([.adverb])

  /// An age is passed over; then a noun phrase with an office, up to the next comma or the sentence's end.
  private func behind(_ mention: NamedMention) -> Range<Int>? {
    let sentence = limits(mention)
    guard let start = behindAge(mention.tokens.upperBound, sentence),
      let found = phrase(from: start, sentence, isHead: names.isOffice)
    else { return nil }
    return isPlace(mention, sentence) && !isClosed(found, sentence) ? nil : found
  }

  /// `Invitée du festival de Quimerc’h, la réalisatrice a …`: a word alone behind `de` may be a place.
  private func isPlace(_ mention: NamedMention, _ sentence: Range<Int>) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return names.lexicon.grammar == .romance && mention.words.count == 1 && before >= sentence.lowerBound
      && names.classes(reading.tokens[before]).contains(.preposition)
  }

  /// Whether a sign stands behind an office.
  private func isClosed(_ office: Range<Int>, _ sentence: Range<Int>) -> Bool {
    office.upperBound < reading.text.count && ",.;:)".utf8.contains(reading.text[office.upperBound])
  }

  /// How many words may follow the noun that is an office: `conseiller municipal`, `délégué syndical régional`.
  var adjectives: Int { names.lexicon.grammar == .romance ? 2 : 0 }

  /// The noun phrase that begins there, if its head is such a noun and a comma, a stop or a relative clause ends it.
  func phrase(from start: Int, _ sentence: Range<Int>, isHead: (Token) -> Bool) -> Range<Int>? {
    var first = start
    while first < sentence.upperBound, isWord(first),
      !names.classes(reading.tokens[first]).isDisjoint(with: [.determiner, .possessive])
    {
      // `whose husband was the skipper`
      if Self.whose.contains(reading.tokens[first].hash) { return nil }
      first += 1
    }
    var (end, head, isOpen) = (first, -1, true)
    while end < sentence.upperBound, end - first < Self.longest, goesOn(end, isOpen) {
      if isOpen, isWord(end), isHead(reading.tokens[end]) { head = end }
      if isWord(end), names.classes(reading.tokens[end]).contains(.preposition) || isGenitive(end, head) {
        isOpen = false
      }
      if isOpen, head >= 0, isWord(end),
        isObject(end)
          || end > head + adjectives && !isFieldOfOffice(end, head)
            && !leadsToOffice(end, sentence.upperBound, isHead)
      {
        return nil
      }
      end += 1
    }
    guard head >= 0, end > first, end == sentence.upperBound || ends(end) else { return nil }
    // `They met Netanyahu, an official said`: without a second comma somebody else speaks.
    if names.lexicon.grammar == .english, first > start, end < sentence.upperBound,
      Self.indefinite.contains(reading.tokens[start].hash),
      !names.classes(reading.tokens[end]).isDisjoint(with: .cue)
    {
      return nil
    }
    return span(first...end - 1)
  }

  /// Whether another office follows that belongs to the same: `Chief Financial Officer`, `president and chief executive`.
  private func leadsToOffice(_ start: Int, _ limit: Int, _ isHead: (Token) -> Bool) -> Bool {
    for place in start..<min(start + Self.reachOfOffice, limit) {
      let token = reading.tokens[place]
      if isWord(place), isHead(token) { return true }
      // `deputy chief veterinary officer`
      let isBetween = names.lexicon.grammar == .english && place == start && isLead(place)
      guard isBetween || token.shape.contains(.capital) && isWord(place) || Self.joiners.contains(token.hash) else {
        return false
      }
    }
    return false
  }

  /// `Leiter Technik`: what somebody has the office for, without a preposition.
  private func isFieldOfOffice(_ place: Int, _ head: Int) -> Bool {
    names.lexicon.grammar == .german && place == head + 1 && reading.tokens[place].shape.contains(.capital)
      && !names.isGiven(reading.tokens[place])
  }

  private static let reachOfOffice = 5
  private static let joiners: WordSet = ["and", "&", "und", "et", "y", "e"]

  private static let whose: WordSet = ["whose", "deren", "dessen", "cuyo", "cuya", "cuyos", "cuyas"]

  /// `guarda las cintas`: an article right behind a word makes it a verb in French and Spanish.
  private func isObject(_ place: Int) -> Bool {
    // `avocate des riverains`: preposition and article in one.
    names.lexicon.grammar == .romance && names.classes(reading.tokens[place]).contains(.determiner)
      && !names.isElided(reading.tokens[place]) && reading.tokens[place].hash != Self.des
  }

  /// `Vorsitzende des Vereins`: the article behind the office opens its attribute.
  private func isGenitive(_ place: Int, _ head: Int) -> Bool {
    names.lexicon.grammar == .german && head >= 0 && place == head + 1
      && names.classes(reading.tokens[place]).contains(.determiner)
  }

  private func goesOn(_ place: Int, _ isOpen: Bool) -> Bool {
    let token = reading.tokens[place]
    switch token.kind {
    case .word, .number, .address: break
    case .symbol: return true
    case .mark: return names.isPluralPossessive(place)
    case .punctuation: return false
    }
    let classes = names.classes(token)
    if isOpen && names.isOffice(token) || isNamePart(place) { return true }
    if !classes.isDisjoint(with: [.auxiliary, .who, .he, .she, .they, .subordinator]) { return false }
    // `at the state aquarium`: what follows an article is no verb.
    let isNoun =
      names.lexicon.grammar == .english && place > 0
      && names.classes(reading.tokens[place - 1]).contains(.determiner)
    return isNoun || classes.isDisjoint(with: .cue) || names.isBody(token)
  }

  /// `ambassador to the United States`: a capital makes a name of a verb in English.
  private func isNamePart(_ place: Int) -> Bool {
    names.lexicon.grammar == .english && reading.tokens[place].shape.contains(.capital)
      && names.classes(reading.tokens[place]).isDisjoint(with: [.who, .he, .she, .they])
  }

  private func ends(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    if token.kind == .punctuation || token.kind == .mark { return true }
    // `la bióloga que dirigió la expedición`
    if names.lexicon.grammar == .romance, Self.relatives.contains(token.hash) { return true }
    return !names.classes(token).isDisjoint(with: WordClass.cue.union([.auxiliary, .who]))
  }

  private static let relatives: WordSet = ["que", "qui"]

  /// Whether a genitive or possessive stands before a noun: `the crew’s coxswain, Jan Pell`.
  func isOwned(_ first: Int, _ sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound, names.lexicon.grammar == .english else { return false }
    let before = reading.tokens[first - 1]
    return before.shape.contains(.apostrophe) && reading.text[before.range].last == UInt8(ascii: "s")
      || names.classes(before).contains(.possessive)
  }

  /// `of` and its like between two nouns: `adjoint aux sports`, `concejal de Deportes`.
  func isLink(_ place: Int, _ end: Int) -> Bool {
    guard isWord(place), place + 1 < end, place > 0 else { return false }
    // `l’ingénieur en chef`, `la metteuse en scène`
    if reading.tokens[place].hash == Self.en { return Self.fields.contains(reading.tokens[place + 1].hash) }
    guard Self.links.contains(reading.tokens[place].hash) else { return false }
    return names.lexicon.grammar != .german || reading.tokens[place - 1].shape.contains(.capital)
  }

  /// The article in `juge de la mise en état`, behind a link.
  func isLinkedArticle(_ place: Int, _ sentence: Range<Int>) -> Bool {
    names.lexicon.grammar == .romance && place > sentence.lowerBound
      && names.classes(reading.tokens[place]).contains(.determiner) && isLink(place - 1, place + 1)
  }

  private static let des = WordHash.of("des".utf8)
  private static let en = WordHash.of("en".utf8)
  private static let fields: WordSet = ["chef", "scène"]
  private static let links: WordSet = [
    "of", "for", "de", "du", "des", "aux", "à", "au", "del", "für", "von", "der", "im", "vom", "beim",
  ]

  func span(_ places: ClosedRange<Int>) -> Range<Int> {
    let first = reading.tokens[places.lowerBound]
    let start = names.isElided(first) ? names.bare(first).range.lowerBound : first.range.lowerBound
    return start..<reading.tokens[places.upperBound].range.upperBound
  }
}
