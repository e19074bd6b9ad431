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
      // `a statement`, `a text message`
      guard
        reading.tokens[max(0, place - 2)..<place].contains(where: { ArticleWords.indefinite.contains($0.hash) })
      else { continue }
      let sentence = sentences[sentence(at: reading.tokens[place].range.lowerBound)]
      guard !isInQuotation(sentence.range.lowerBound) else { return nil }
      let named = mentions[firstMention(endingAfter: sentence.range.lowerBound)...]
        .prefix { $0.range.lowerBound < reading.tokens[place].range.lowerBound }
        .first { !$0.isPossessive && !$0.isQuoted && speaks($0) }
      // `In a statement, the Harbour Trust said it was sorry. ⏎ “…,” the statement said.`
      let behind = mentions[firstMention(endingAfter: reading.tokens[place].range.upperBound)...]
        .prefix { $0.range.lowerBound < sentence.range.upperBound }.prefix(2)
        .first { !$0.isPossessive && !$0.isQuoted && speaks($0) }
      return (sender(behind: place) ?? named?.number ?? behind?.number).map { .one($0) }
        ?? body(speakingBefore: place, from: sentence.tokens.lowerBound)
    }
    return nil
  }

  /// Who is named behind `by` as the author of a text: `A March study by the Harbour Trust, a charity, concluded`, `a
  /// note prepared by Hale & Co`.
  func author(of phrase: Range<Int>) -> Int? {
    let start = firstToken(endingAfter: phrase.upperBound)
    let by = start < reading.tokens.count && Self.made.contains(reading.tokens[start].hash) ? start + 1 : start
    guard by + 1 < reading.tokens.count, Self.by.contains(reading.tokens[by].hash) else { return nil }
    let index = firstMention(endingAfter: reading.tokens[by].range.upperBound)
    guard index < mentions.count, mentions[index].sentence == sentence(at: phrase.lowerBound),
      !mentions[index].isPossessive, !isModifier(index)
    else { return nil }
    // Nothing stands before the name but an article and what it is: `by the charity Warm Homes`.
    let between = reading.tokens[by + 1..<max(by + 1, mentions[index].tokens.lowerBound)]
    let isBeside =
      between.count < 4
      && between.allSatisfy {
        $0.kind == .word
          && (names.classes($0).contains(.determiner)
            || names.classes($0).isDisjoint(with: WordClass.divider.union(.cue)) && !names.isPlural($0))
      }
    return isBeside ? mentions[index].number : nil
  }

  private static let by: WordSet = ["by"]
  private static let made: WordSet = [
    "prepared", "written", "published", "released", "issued", "compiled", "produced", "conducted", "signed", "sent",
    "posted", "penned", "authored", "drafted", "shared", "submitted",
  ]

  /// `a text message from Webb to his foreman`: who is named behind `from`.
  private func sender(behind noun: Int) -> Int? {
    guard noun + 1 < reading.tokens.count, reading.tokens[noun + 1].hash == Self.from else { return nil }
    let index = firstMention(endingAfter: reading.tokens[noun + 1].range.upperBound)
    guard index < mentions.count, mentions[index].tokens.lowerBound <= noun + 4, !mentions[index].isPossessive else {
      return nil
    }
    return mentions[index].number
  }

  private static let from = WordHash.of("from".utf8)

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
    "statement", "release", "letter", "email", "e-mail", "memo", "tweet", "post", "message", "note", "text",
  ]
}
