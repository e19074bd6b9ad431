import Prose
import Text

/// Offices with names inside that open a French or Spanish sentence: `Le président du groupe Les Indépendants à
/// l’Assemblée, Hugues Le Bars, a fermé la porte.`
extension RoleReader {
  /// All between the article that opens the sentence and the comma before the name, where its first noun is an office
  /// and no verb stands in it.
  func longBeforeComma(_ mention: NamedMention) -> Range<Int>? {
    let sentence = limits(mention)
    let comma = mention.tokens.lowerBound - 1
    guard names.lexicon.grammar == .romance, mention.words.count > 1, !mention.isBody, comma > sentence.lowerBound + 1,
      commas(comma), comma - sentence.lowerBound < Self.reach, mention.tokens.upperBound < sentence.upperBound,
      reading.tokens[mention.tokens.upperBound].kind == .punctuation
    else { return nil }
    let opener = reading.tokens[sentence.lowerBound]
    let first = names.isElided(opener) ? sentence.lowerBound : sentence.lowerBound + 1
    guard names.isElided(opener) || names.classes(opener).contains(.determiner), names.isOffice(reading.tokens[first]),
      (first..<comma).allSatisfy(isInside)
    else { return nil }
    return span(first...comma - 1)
  }

  private func isInside(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    guard token.kind == .word || token.kind == .number else { return false }
    return names.isOffice(token)
      || names.classes(token).isDisjoint(with: WordClass.cue.union([.auxiliary, .subordinator, .who, .he, .she]))
  }

  private static let reach = 18
}

extension PeopleIndex {
  /// Whose office a phrase opens that goes on behind it up to the name.
  func one(withOfficeAround phrase: Range<Int>) -> Int? {
    guard names.lexicon.grammar == .romance else { return nil }
    let index = firstMention(endingAfter: phrase.upperBound)
    let next = mentions[index...].prefix(4)
    return next.first { mention in
      guard let role = mention.role, !ones[mention.number].isBody else { return false }
      return role.upperBound < mention.range.lowerBound && role.lowerBound >= phrase.lowerBound
        && role.lowerBound < phrase.upperBound && role.upperBound > phrase.upperBound
    }?.number
  }
}
