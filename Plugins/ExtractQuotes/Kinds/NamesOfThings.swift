import Prose
import Text

/// Names, terms and products that an English article puts in marks, which nobody says: `a condition known as “hot tub
/// lung”`, `It is called “…”`, `a paper titled: “…”`, `the “quick edit” feature`.
extension TitleOfWork {
  /// Whether the words around the marks say that they hold what a thing is called.
  func isNameOfThing(_ place: Int) -> Bool {
    let next = place + 1
    if next < words.count, Self.parts.contains(words[next].hash), wordCount(place) < 5 { return true }
    guard place > 1 else { return false }
    var verb = place - 1
    if words[verb].kind == .colon || words[verb].isAny(.determiner) { verb -= 1 }
    // `with a slogan, “Flour for All,” that …`
    if words[verb].kind == .comma, Self.campaigns.contains(words[verb - 1].hash) { verb -= 1 }
    guard verb > 0, words[verb].kind == .word else { return false }
    if Self.titled.contains(words[verb].hash) || Self.parts.contains(words[verb].hash) && wordCount(place) < 5 {
      return true
    }
    if words[verb].concept == Self.of { return Self.nicknames.contains(words[verb - 1].hash) }
    if Self.nicknames.contains(words[verb].hash) { return !words[verb - 1].isAny(.possessive) }
    if Self.campaigns.contains(words[verb].hash) { return isCapitalStart(place) && wordCount(place) < 8 }
    if words[verb].hash == Self.calling { return words[verb - 1].isAny(.it) || words[verb - 2].isAny([.it, .they]) }
    if words[verb].concept == Self.as { verb -= 1 }
    guard verb > 0, Self.called.contains(words[verb].hash), !isByAgent(next) else { return false }
    return isPassive(verb) || isBehindThing(verb)
  }

  /// `is often called`, `has since been dubbed`, `what’s known as`.
  private func isPassive(_ verb: Int) -> Bool {
    var before = verb - 1
    while before > 0, words[before].isAny(.adverb) || words[before].shape == .adverb { before -= 1 }
    return Self.be.contains(words[before].hash)
  }

  /// A participle behind a thing: `routes called “segments”`; not `The mayor called “…”`.
  private func isBehindThing(_ verb: Int) -> Bool {
    let before = words[verb - 1]
    guard before.kind == .word, !before.isCapital,
      before.classes.isDisjoint(with: WordClass.divider.union(.noun).union(.cue).union([.possessive, .determiner])),
      PeopleWords.builtin[before.hash].isDisjoint(with: [.roles, .persons, .groups, .bodies]), verb > 1
    else { return false }
    // A subject would open the sentence without a preposition or verb before it.
    let sentence = words[..<(verb - 1)].suffix(8).filter { $0.sentence == before.sentence }
    return sentence.count > 4 || sentence.contains { $0.isAny(WordClass.cue.union([.preposition, .auxiliary])) }
  }

  private func isByAgent(_ place: Int) -> Bool { place < words.count && words[place].hash == Self.by }

  private func wordCount(_ place: Int) -> Int {
    text[segments[words[place].segment].range].prefix(160).reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
  }

  private static let titled: WordSet = ["titled", "entitled"]
  private static let nicknames: WordSet = ["nickname", "nicknames", "moniker", "sobriquet", "codename", "pseudonym"]
  private static let called: WordSet = ["called", "known", "dubbed", "nicknamed", "termed", "codenamed", "referred"]
  private static let calling = WordHash.of("calling".utf8)
  private static let campaigns: WordSet = ["campaign", "slogan", "tagline", "motto"]
  private static let be: WordSet = [
    "is", "are", "was", "were", "be", "been", "being", "what’s", "what's", "it’s", "it's",
  ]
  /// Parts of programs and devices, whose labels stand in marks.
  private static let parts: WordSet = [
    "feature", "features", "button", "buttons", "tab", "toggle", "menu", "icon", "hashtag", "emoji", "module",
    "plugin", "checkbox", "dropdown", "folder", "wizard",
  ]
  private static let `as` = WordHash.of("as".utf8)
  private static let of = WordHash.of("of".utf8)
  private static let by = WordHash.of("by".utf8)
}
