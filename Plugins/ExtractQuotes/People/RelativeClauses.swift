import Prose
import Text

/// Whom a relative pronoun means: `the senator, who said`, `voters in the valley who say`, `the report, which warns`.
extension PeopleIndex {
  /// The noun phrase in front of a relative pronoun, or whom it describes; `nil` where no noun for people stands there.
  func antecedent(ofRelative offset: Int, speaker: Int?) -> Antecedent? {
    guard names.lexicon.grammar == .english, !sentences.isEmpty else { return nil }
    let start = sentences[sentence(at: offset)].tokens.lowerBound
    var end = firstToken(endingAfter: offset)
    guard end < reading.tokens.count else { return nil }
    let isThing = Self.which.contains(reading.tokens[end].hash)
    var nearest: Antecedent?
    for _ in 0..<2 {
      if end > start, names.isSign(end - 1, ",") { end -= 1 }
      let first = nounPhrase(endingAt: end, from: start)
      guard first < end else { break }
      let head = reading.tokens[end - 1]
      let range = reading.tokens[first].range.lowerBound..<head.range.upperBound
      if isThing {
        return names.classes(head).isDisjoint(with: [.document, .organisation]) ? nil : .phrase(range)
      }
      // `Ann Moss, a Leeds student, who said`
      let one = one(before: range.lowerBound) ?? one(describedBy: range, speaker: speaker)
      nearest = one.map { .one($0) } ?? .phrase(range)
      if names.isPersonLike(head) || names.lists[head.hash].contains(.groups) || Self.several.contains(head.hash) {
        return nearest
      }
      // `voters in the valley who say`
      guard first > start, names.classes(reading.tokens[first - 1]).contains(.preposition) else { break }
      end = first - 1
    }
    return nearest
  }

  /// Where the noun phrase begins that ends there; the end itself for none.
  func nounPhrase(endingAt end: Int, from start: Int) -> Int {
    var first = end
    while first > start, end - first < 6 {
      let token = reading.tokens[first - 1]
      guard token.kind == .word else { break }
      let classes = names.classes(token)
      if !classes.isDisjoint(with: [.determiner, .possessive]), !Self.several.contains(token.hash) { return first - 1 }
      // `the report, which says`
      let isName = token.shape.contains(.capital) && first - 1 > start || !classes.isDisjoint(with: .noun)
      guard isName || classes.isDisjoint(with: Self.phraseWalls) || Self.several.contains(token.hash) else { break }
      first -= 1
    }
    return first
  }

  private static let which: WordSet = ["which"]
  /// Words for several that stand for people by themselves.
  private static let several: WordSet = ["those", "others", "many", "some", "anyone", "everyone", "someone"]
}
