import Prose
import Text

/// Whose a statement is that the article quotes further on.
extension PeopleIndex {
  /// Who issued what a definite phrase points back to.
  ///
  /// `The Harbour Trust said in a statement it was sorry. ⏎ “…,” the statement said.`
  func issuer(of phrase: Range<Int>) -> Int? {
    let words = tokens(in: phrase)
    guard names.lexicon.grammar == .english, words.count == 2, let noun = words.last, let first = words.first,
      names.isDefinite(first), Self.statements.contains(noun.hash)
    else { return nil }
    let end = firstToken(endingAfter: phrase.lowerBound)
    for place in (max(1, end - Self.reach)..<end).reversed() where reading.tokens[place].hash == noun.hash {
      guard Self.indefinite.contains(reading.tokens[place - 1].hash) else { continue }
      let sentence = sentences[sentence(at: reading.tokens[place].range.lowerBound)]
      guard !isInQuotation(sentence.range.lowerBound) else { return nil }
      return mentions[firstMention(endingAfter: sentence.range.lowerBound)...]
        .prefix { $0.range.lowerBound < reading.tokens[place].range.lowerBound }
        .first { !$0.isPossessive && !$0.isQuoted && speaks($0) }?.number
    }
    return nil
  }

  /// Whether a verb that reports stands right behind a name.
  private func speaks(_ mention: NamedMention) -> Bool {
    reading.tokens[mention.tokens.upperBound...].prefix(3).contains {
      !names.classes($0).isDisjoint(with: .speech) || Self.issues.contains($0.hash)
    }
  }

  private static let reach = 120
  private static let indefinite: WordSet = ["a", "an"]
  private static let issues: WordSet = ["issued", "released", "published", "sent", "put"]
  private static let statements: WordSet = [
    "statement", "release", "letter", "email", "e-mail", "memo", "tweet", "post",
  ]
}
