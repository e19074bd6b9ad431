import Prose
import Text

/// Whose a statement is that the article quotes further on.
extension PeopleIndex {
  /// Who issued what a definite phrase points back to.
  ///
  /// `The Harbour Trust said in a statement it was sorry. ⏎ “…,” the statement said.`
  func issuer(of phrase: Range<Int>) -> Antecedent? {
    let words = tokens(in: phrase)
    guard names.lexicon.grammar == .english, words.count == 2, let noun = words.last, let first = words.first,
      Self.statements.contains(noun.hash)
    else { return nil }
    let end = firstToken(endingAfter: phrase.lowerBound)
    if ArticleWords.indefinite.contains(first.hash) { return issuer(before: end).map { .one($0) } }
    guard names.isDefinite(first) else { return nil }
    for place in (max(1, end - Self.reach)..<end).reversed() where reading.tokens[place].hash == noun.hash {
      guard ArticleWords.indefinite.contains(reading.tokens[place - 1].hash) else { continue }
      let sentence = sentences[sentence(at: reading.tokens[place].range.lowerBound)]
      guard !isInQuotation(sentence.range.lowerBound) else { return nil }
      let named = mentions[firstMention(endingAfter: sentence.range.lowerBound)...]
        .prefix { $0.range.lowerBound < reading.tokens[place].range.lowerBound }
        .first { !$0.isPossessive && !$0.isQuoted && speaks($0) }
      return named.map { .one($0.number) } ?? body(speakingBefore: place, from: sentence.tokens.lowerBound)
    }
    return nil
  }

  /// Who opens the sentence in which a statement is issued: `The Voting Board, which …, issued a statement warning that “…”`.
  private func issuer(before place: Int) -> Int? {
    guard place > 0, Self.issues.contains(reading.tokens[place - 1].hash) else { return nil }
    let sentence = sentences[sentence(at: reading.tokens[place].range.lowerBound)]
    return mentions[firstMention(endingAfter: sentence.range.lowerBound)...]
      .prefix { $0.range.lowerBound < reading.tokens[place].range.lowerBound }
      .first { !$0.isPossessive && !$0.isQuoted && !isObject($0) }?.number
  }

  /// A body without a name of its own: `the Ruritanian army said in a statement`.
  private func body(speakingBefore place: Int, from start: Int) -> Antecedent? {
    guard let verb = (start..<place).last(where: { isIssue(reading.tokens[$0]) }) else { return nil }
    let first = nounPhrase(endingAt: verb, from: start)
    guard first < verb, names.isBody(reading.tokens[verb - 1]) else { return nil }
    return .phrase(reading.tokens[first].range.lowerBound..<reading.tokens[verb - 1].range.upperBound)
  }

  /// Whether a verb that reports stands right behind a name.
  func speaks(_ mention: NamedMention) -> Bool {
    let behind = reading.tokens[mention.tokens.upperBound...].prefix(3)
    return behind.first { names.classes($0).isDisjoint(with: [.auxiliary, .adverb]) }.map(isIssue) ?? false
  }

  private func isIssue(_ token: Token) -> Bool {
    names.classes(token).contains(.speech) && !names.classes(token).isSuperset(of: .document)
      || Self.issues.contains(token.hash)
  }

  private static let reach = 120
  private static let issues: WordSet = ["issued", "released", "published", "sent", "put"]
  private static let statements: WordSet = [
    "statement", "release", "letter", "email", "e-mail", "memo", "tweet", "post",
  ]
}
