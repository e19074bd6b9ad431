import Prose

/// Cuts off what an office beside a name has no part in: the verbs of a clause, told by their parts of speech; English
/// only.
struct ClauseCut {
  let names: MentionReader

  /// What is left of an office: of `Jonathan phoned former leader` before a name `former leader`, of `attorney by the time
  /// her husband landed` behind it `attorney`.
  func office(_ role: Range<Int>, of mention: NamedMention) -> Range<Int>? {
    guard names.lexicon.grammar == .english, names.reading.text[role].contains(0x20) else { return role }
    let words = tags(around: role, in: names.sentences[mention.sentence])
    let first = words.firstIndex { $0.token.range.upperBound > role.lowerBound } ?? words.count
    let end = words.firstIndex { $0.token.range.lowerBound >= role.upperBound } ?? words.count
    guard first + 1 < end else { return role }
    return role.upperBound <= mention.range.lowerBound
      ? behindClause(words, first..<end, role) : beforeClause(words, first..<end, role)
  }

  private typealias Words = [(token: Token, tag: Tag)]

  /// The parts of speech of an office and a few words on both sides: tagging whole sentences would cost more than all else
  /// that is done for people.
  private func tags(around role: Range<Int>, in sentence: Reading.Sentence) -> Words {
    let tokens = names.reading.tokens
    let first = sentence.tokens.first { tokens[$0].range.upperBound > role.lowerBound } ?? sentence.tokens.lowerBound
    let last = sentence.tokens.last { tokens[$0].range.lowerBound < role.upperBound } ?? first
    let start = max(sentence.tokens.lowerBound, first - Self.context)
    let end = min(sentence.tokens.upperBound - 1, last + Self.context)
    let range = tokens[start].range.lowerBound..<tokens[end].range.upperBound
    let words = Prose.tokens(in: names.reading.text, range: range, style: .treebank)
    return Array(zip(words, Prose.tags(in: names.reading.text, tokens: words)))
  }

  /// How many words on each side the tagger is shown.
  private static let context = 3

  /// The words behind the last verb: the last word of all is the office.
  private func behindClause(_ words: Words, _ places: Range<Int>, _ role: Range<Int>) -> Range<Int> {
    guard let last = places.dropLast().last(where: { isVerb($0, words) }) else {
      let opener = words[places.lowerBound]
      let isLink = [.preposition, .cc, .dt].contains(opener.tag.penn) || Self.including.contains(opener.token.hash)
      return isLink ? words[places.lowerBound + 1].token.range.lowerBound..<role.upperBound : role
    }
    return words[last + 1].token.range.lowerBound..<role.upperBound
  }

  /// The words before the clause that a verb belongs to; `nil` where the verb comes first.
  private func beforeClause(_ words: Words, _ places: Range<Int>, _ role: Range<Int>) -> Range<Int>? {
    guard let verb = places.first(where: { isVerb($0, words) }) else { return role }
    guard verb > places.lowerBound else { return nil }
    let inner = places[..<verb].dropFirst()
    let start =
      inner.last { words[$0].tag.penn == .preposition || words[$0].tag.penn == .cc }
      ?? inner.last { words[$0].tag.penn == .dt } ?? verb
    let left = role.lowerBound..<words[start - 1].token.range.upperBound
    let offices = words[places.lowerBound..<start].map(\.token)
    return offices.contains(where: { names.isPersonLike($0) }) ? left : nil
  }

  /// A verb of a clause of its own, or one behind `to` or a modal; no word that is an office, too (`coach`, `head`).
  private func isVerb(_ place: Int, _ words: Words) -> Bool {
    let word = words[place]
    guard !names.isOffice(word.token), !word.token.shape.contains(.capital) else { return false }
    switch word.tag.penn {
    case .vbd, .vbz, .md: return true
    // `crediting author Ana Ruiz`, but `acting director`
    case .vbg: return !names.classes(word.token).isDisjoint(with: .cue) && !Self.adjectives.contains(word.token.hash)
    case .vbp: return place > 0 && words[place - 1].tag.isNoun
    case .vb: return place > 0 && (words[place - 1].tag.penn == .to || words[place - 1].tag.penn == .md)
    default: return false
    }
  }

  private static let adjectives: WordSet = [
    "leading", "managing", "acting", "sitting", "outgoing", "founding", "visiting", "presiding", "ruling", "aspiring",
    "reigning", "defending", "consulting", "warning", "speaking", "writing", "reporting", "claiming", "charging",
  ]
  private static let including: WordSet = ["including", "either"]
}
