import Prose
import Text

/// How far a noun phrase goes: `a delegation of truckers`, `los maestros de la provincia`.
extension PeopleIndex {
  /// The group with whose noun phrase the sentence before begins, in the same paragraph.
  func groupPhrase(before offset: Int) -> Range<Int>? {
    let here = sentence(at: offset)
    for number in stride(from: here, through: max(0, here - 3), by: -1)
    where sentences[number].block == sentences[here].block && steps[here] - steps[number] <= 1 {
      let sentence = sentences[number]
      guard sentence.range.lowerBound < offset else { continue }
      let words = reading.tokens[opening(of: sentence.tokens)..<sentence.tokens.upperBound].prefix(6)
      guard let first = words.first, first.kind == .word else { continue }
      let start = first.range.lowerBound
      for (place, token) in zip(words.indices, words) {
        guard token.kind == .word, token.range.upperBound < offset else { break }
        if names.isBody(token), isOfSeveral(place + 1) { return start..<token.range.upperBound }
        if names.classes(token).contains(.group) || names.lists[token.hash].contains(.groups) || names.isPlural(token) {
          let range = start..<token.range.upperBound
          return mention(in: range) == nil ? range : nil
        }
        if Self.quantities.contains(token.hash) || place > words.startIndex && isQuantity(place - 1) { continue }
        if !names.classes(token).isDisjoint(with: WordClass.cue.union([.auxiliary, .preposition])) { break }
      }
    }
    return nil
  }

  /// Where the subject of a sentence may begin: behind the comma that ends when or where it takes place.
  private func opening(of sentence: Range<Int>) -> Int {
    guard names.lexicon.grammar == .english, let first = sentence.first,
      names.classes(reading.tokens[first]).contains(.preposition),
      let comma = sentence.prefix(6).first(where: { names.isSign($0, ",") }), comma + 1 < sentence.upperBound
    else { return sentence.lowerBound }
    return comma + 1
  }

  /// Whether a quantity and its `of` stand there: `hundreds of`.
  private func isQuantity(_ place: Int) -> Bool {
    Self.quantities.contains(reading.tokens[place].hash) && Self.links.contains(reading.tokens[place + 1].hash)
  }

  private static let quantities: WordSet = ["hundreds", "thousands", "dozens", "scores", "tens"]

  /// Whether `of` and a plural stand there: `a group of anglers`.
  private func isOfSeveral(_ place: Int) -> Bool {
    guard place + 1 < reading.tokens.count, Self.links.contains(reading.tokens[place].hash) else { return false }
    return names.isPlural(reading.tokens[place + 1])
  }

  /// The end of a noun phrase that goes on with `of` or `for`: `a delegation of truckers`.
  func phraseEnd(_ range: Range<Int>) -> Int {
    guard !sentences.isEmpty else { return range.upperBound }
    let sentence = sentences[sentence(at: range.lowerBound)]
    let place = min(
      max(sentence.tokens.lowerBound, firstToken(endingAfter: range.upperBound)), sentence.tokens.upperBound)
    if let tail = nounTail(place, sentence.tokens) { return tail }
    // `l’élu d’opposition`
    if place > sentence.tokens.lowerBound, place < sentence.tokens.upperBound, names.isElided(reading.tokens[place]),
      asciiLowercased(reading.text[reading.tokens[place].range.lowerBound]) == UInt8(ascii: "d"),
      names.isNear(place)
    {
      return reading.tokens[place].range.upperBound
    }
    let isGenitive =
      names.lexicon.grammar == .german && place < sentence.tokens.upperBound
      && Self.genitives.contains(reading.tokens[place].hash) && !isTold(place, range)
    guard place + 1 < sentence.tokens.upperBound, isGenitive || Self.links.contains(reading.tokens[place].hash) else {
      return range.upperBound
    }
    var end = place + 1
    while end < min(sentence.tokens.upperBound, place + 8),
      reading.tokens[end].kind == .symbol || reading.tokens[end].kind == .word && phraseGoesOn(end)
    {
      end += 1
    }
    return end > place + 1 ? reading.tokens[end - 1].range.upperBound : range.upperBound
  }

  /// `sagte ihr Bruder der Zeitung`: to whom a relation says it, where the dative looks like a genitive.
  private func isTold(_ article: Int, _ phrase: Range<Int>) -> Bool {
    let before = firstToken(endingAfter: phrase.lowerBound) - 1
    guard before >= 0, article > 0, article + 1 < reading.tokens.count, names.isSpeech(before),
      names.lists[reading.tokens[article - 1].hash].contains(.relations)
    else { return false }
    return names.classes(reading.tokens[article + 1]).contains(.organisation)
  }

  /// The end of small words behind a name of a people that lead to a body: `Swiss foreign ministry`.
  private func nounTail(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard start > sentence.lowerBound, names.lists[reading.tokens[start - 1].hash].contains(.peoples) else {
      return nil
    }
    for place in start..<min(start + 3, sentence.upperBound) {
      let token = reading.tokens[place]
      guard token.kind == .word, !token.shape.contains(.capital),
        names.classes(token).isDisjoint(with: Self.phraseWalls)
      else { return nil }
      if names.isBody(token) || names.isOffice(token) { return token.range.upperBound }
    }
    return nil
  }

  private static let links: WordSet = ["of", "for", "de", "del", "du", "des", "aux", "au"]

  private static let genitives: WordSet = ["der", "des", "von", "für", "im"]

  /// The past of an English verb, which ends a noun phrase: `a crowd of pupils waited`.
  private func isPast(_ token: Token) -> Bool {
    names.lexicon.grammar == .english && token.range.count > 4 && !token.shape.contains(.capital)
      && reading.text[..<token.range.upperBound].suffix(2).elementsEqual("ed".utf8)
  }

  /// `los maestros de la provincia cumplieron`: a verb behind a noun phrase of French or Spanish.
  private func isRomancePast(_ token: Token) -> Bool {
    guard names.lexicon.grammar == .romance, !token.shape.contains(.capital) else { return false }
    return ["ieron", "aron", "aban", "èrent", "aient", "ó"].contains { names.ends(token, $0) }
  }

  /// Whether a German word is a noun, or an article or attributes that one follows: `Die Mutter des Opfers saß vorn`.
  private func leadsToNoun(_ start: Int) -> Bool {
    for token in reading.tokens[start...].prefix(4) {
      guard token.kind == .word else { return false }
      if token.shape.contains(.capital) || token.shape.contains(.stop) { return true }
      let isArticle = !names.classes(token).isDisjoint(with: [.determiner, .possessive])
      guard isArticle || Self.inflections.contains(where: { names.ends(token, $0) }) else { return false }
    }
    return false
  }

  private static let accused: WordSet = ["accused", "injured", "unemployed", "disabled", "wounded", "deceased"]
  private static let inflections = ["e", "en", "er", "es", "em"]

  private func phraseGoesOn(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    let isLink = Self.links.contains(token.hash) && place + 1 < reading.tokens.count
    if isLink { return reading.tokens[place + 1].shape.contains(.capital) }
    let classes = names.classes(token)
    // `la mairie de Brissac met en garde`: behind a name no small word goes on.
    if names.lexicon.grammar == .romance, reading.tokens[place - 1].shape.contains(.capital),
      !token.shape.contains(.capital), !names.lists[token.hash].contains(.particles)
    {
      return false
    }
    if names.isBody(token) { return true }
    // `Counsel for the accused`
    if names.lexicon.grammar == .english, Self.accused.contains(token.hash),
      names.classes(reading.tokens[place - 1]).contains(.determiner)
    {
      return true
    }
    if names.lexicon.grammar == .german, !leadsToNoun(place) { return false }
    if isRomancePast(token) || names.lexicon.grammar == .romance && classes.contains(.negative) { return false }
    if isPast(token), !Self.links.contains(reading.tokens[place - 1].hash) { return false }
    if !classes.isDisjoint(with: [.determiner, .possessive]) {
      return Self.links.contains(reading.tokens[place - 1].hash) && classes.isDisjoint(with: .subordinator)
    }
    if classes.contains(.they) { return Self.links.contains(reading.tokens[place - 1].hash) }
    return classes.isDisjoint(with: Self.phraseWalls)
  }
}
