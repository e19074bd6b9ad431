import Prose
import Text

/// What somebody does by the shape of the phrase beside the name, where the noun stands in no list: `the thatcher Nan
/// Pell`, `Nan Pell, a goatherd from Bude,`, `A stagehand, Nan Pell,`.
extension RoleReader {
  /// A small noun before a full name that an article opens: `the thatcher Nan Pell`, `le maraîcher Luc Roy`.
  func tradeBefore(_ mention: NamedMention) -> Range<Int>? {
    guard mention.isFull, !mention.isBody, names.lexicon.grammar != .german else { return nil }
    let sentence = limits(mention)
    let last = mention.tokens.lowerBound - 1
    var first = last
    while first > sentence.lowerBound, last - first < 4, isLead(first - 1), isLead(first) { first -= 1 }
    guard last >= sentence.lowerBound, first <= last, isLead(first), last - first < 4 else { return nil }
    guard opensPhrase(first, sentence, mention) else { return nil }
    let heads = max(first, last - adjectives)...last
    guard heads.contains(where: { names.isTrade(reading.tokens[$0]) }) else { return nil }
    return span(first...last)
  }

  /// Whether a noun phrase begins there: behind an article, unless a clause without `that` may follow (`the server Ann
  /// Lee used`), a verb that reports or a sign.
  private func opensPhrase(_ first: Int, _ sentence: Range<Int>, _ mention: NamedMention) -> Bool {
    guard first > sentence.lowerBound, isWord(first - 1), !names.isElided(reading.tokens[first]) else { return true }
    let before = names.classes(reading.tokens[first - 1])
    if !before.isDisjoint(with: .cue) { return true }
    let next = mention.tokens.upperBound
    let isClause =
      next < sentence.upperBound && isWord(next)
      && names.classes(reading.tokens[next]).isDisjoint(with: WordClass.cue.union([.preposition, .auxiliary, .who]))
    return !before.isDisjoint(with: [.determiner, .possessive]) && !(isClause && names.lexicon.grammar == .english)
  }

  /// A noun phrase between commas behind a full name, an age passed over.
  func tradeBehind(_ mention: NamedMention) -> Range<Int>? {
    guard mention.words.count > 1, !mention.isBody else { return nil }
    let sentence = limits(mention)
    guard let start = behindAge(mention.tokens.upperBound, sentence) else { return nil }
    if let known = phrase(from: start, sentence, isHead: names.isTrade) { return known }
    if let person = describedPerson(from: start, sentence) { return person }
    guard mention.isFull, start < sentence.upperBound, Self.indefinite.contains(reading.tokens[start].hash),
      isRooted(start, sentence)
    else { return nil }
    return phrase(from: start, sentence, isHead: names.isConcrete)
  }

  /// `Nan Pell, 68, a retired dinner lady,`: a noun for any person, with a word that says which.
  private func describedPerson(from start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard names.lexicon.grammar == .english, start + 2 < sentence.upperBound,
      Self.indefinite.contains(reading.tokens[start].hash), isLead(start + 1),
      names.lists[reading.tokens[start + 1].hash].isDisjoint(with: .persons)
    else { return nil }
    return phrase(from: start, sentence) { names.lists[$0.hash].contains(.persons) }
  }

  /// `A stagehand, Nan Pell, …`: an article, a noun and a comma before a full name.
  func tradeBeforeComma(_ mention: NamedMention) -> Range<Int>? {
    guard mention.isFull, !mention.isBody else { return nil }
    let sentence = limits(mention)
    let comma = mention.tokens.lowerBound - 1
    let closes =
      mention.tokens.upperBound == sentence.upperBound || reading.tokens[mention.tokens.upperBound].kind == .punctuation
    guard comma > sentence.lowerBound, commas(comma), closes, names.isTrade(reading.tokens[comma - 1]) else {
      return nil
    }
    var first = comma - 1
    while first > sentence.lowerBound, comma - first < 5, isLead(first - 1) { first -= 1 }
    guard first > sentence.lowerBound,
      !names.classes(reading.tokens[first - 1]).isDisjoint(with: [.determiner, .possessive])
    else { return nil }
    return span(first...comma - 1)
  }

  /// The place behind a name’s comma, and behind an age: `, 54,`, `, aged 54,`, ` (54),`, `, 54 ans,`, `, de 54 años,`.
  func behindAge(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard start < sentence.upperBound else { return nil }
    var place = start
    if let party = behindParty(place, sentence) { return party }
    if !commas(place) {
      guard place + 3 < sentence.upperBound, reading.tokens[place + 1].kind == .number, commas(place + 3),
        reading.text[reading.tokens[place].range.lowerBound] == UInt8(ascii: "(")
      else { return nil }
      return place + 4
    }
    place += 1
    var age = place
    if age < sentence.upperBound, Self.aged.contains(reading.tokens[age].hash) { age += 1 }
    guard age < sentence.upperBound, reading.tokens[age].kind == .number else { return place }
    age += 1
    while age < sentence.upperBound, Self.years.contains(reading.tokens[age].hash) { age += 1 }
    return age + 1 < sentence.upperBound && commas(age) ? age + 1 : place
  }

  /// `Éric Dumas (LR), vice-président`: the place behind a party in brackets and its comma.
  private func behindParty(_ place: Int, _ sentence: Range<Int>) -> Int? {
    guard names.lexicon.grammar == .romance, names.isSign(place, "("), place + 2 < sentence.upperBound,
      isWord(place + 1),
      let close = (place + 2..<min(sentence.upperBound - 1, place + 6)).first(where: { names.isSign($0, ")") })
    else { return nil }
    return commas(close + 1) ? close + 2 : nil
  }

  /// Whether what follows the noun says where somebody is from or belongs, and is no clause: not `a hand on the rail`.
  private func isRooted(_ start: Int, _ sentence: Range<Int>) -> Bool {
    var place = start + 1
    while place < sentence.upperBound, place - start < 6, isWord(place) {
      if names.isLookalike(reading.tokens[place]) { return false }
      let classes = names.classes(reading.tokens[place])
      if classes.contains(.preposition) {
        guard Self.roots.contains(reading.tokens[place].hash), place + 1 < sentence.upperBound else { return false }
        let next = reading.tokens[place + 1]
        return next.shape.contains(.capital) || names.classes(next).contains(.determiner)
      }
      if !classes.isDisjoint(with: [.subordinator, .adverb, .auxiliary]) { return false }
      place += 1
    }
    return place == sentence.upperBound || !isWord(place)
  }

  private static let aged: WordSet = ["aged", "de", "âgé", "âgée"]
  private static let years: WordSet = ["ans", "años", "Jahre", "alt", "years", "old"]
  static let indefinite: WordSet = ["a", "an", "ein", "eine", "un", "une", "una"]
  private static let roots: WordSet = [
    "of", "from", "at", "for", "near", "in", "de", "à", "en", "du", "aus", "bei", "von",
  ]
}
