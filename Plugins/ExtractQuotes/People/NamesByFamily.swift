import Prose
import Text

/// German names that no list has, shown by their second word, which stands alone where a noun would have an article.
extension PeopleIndex {
  /// Takes two words for somebody’s name where the second speaks or acts by itself: `Rom Braslavski` and `Braslavski
  /// sagte`.
  mutating func showByFamily() {
    var alone = WordNumbers(capacity: 64)
    for mention in mentions where mention.words.count == 1 && isBareSubject(mention) {
      _ = alone.number(of: mention.words[0])
    }
    var shown = WordNumbers(capacity: 64)
    for mention in mentions where mayBeWhole(mention) && alone[mention.words[1]] != nil {
      let isOpening = mention.tokens.lowerBound == sentences[mention.sentence].tokens.lowerBound
      if !isOpening || names.isFamilyName(reading.tokens[mention.tokens.upperBound - 1]) {
        _ = shown.number(of: WordHash.mix(mention.words[0], mention.words[1]))
      }
    }
    for index in mentions.indices where mayBeWhole(mentions[index]) {
      guard shown[WordHash.mix(mentions[index].words[0], mentions[index].words[1])] != nil else { continue }
      (mentions[index].isSure, mentions[index].isPerson, mentions[index].isFull) = (true, true, true)
    }
  }

  /// Two words of which neither is a noun for somebody, for a body or for a thing.
  private func mayBeWhole(_ mention: NamedMention) -> Bool {
    guard !mention.isSure, !mention.isBody, mention.words.count == 2, mention.tokens.count == 2 else { return false }
    let (given, family) = (reading.tokens[mention.tokens.lowerBound], reading.tokens[mention.tokens.lowerBound + 1])
    return given.range.count < Self.longestGiven && !names.isPlace(family)
      && !NameLists.holdPlace(family.range, in: reading.text)
      && mention.tokens.allSatisfy { names.mayBeGiven($0) && !isNoun(reading.tokens[$0]) }
  }

  /// More bytes than given names have: `Temperaturen` is none.
  private static let longestGiven = 10

  /// When and where: `Frost Mitte Juni`, `im Norden Malis`.
  private static let bearings: WordSet = [
    "mitte", "ende", "anfang", "beginn", "norden", "süden", "osten", "westen", "nordosten", "nordwesten", "südosten",
    "südwesten",
  ]

  /// Whether a word stands without an article right beside a verb that reports or an auxiliary, or behind a conjunction.
  private func isBareSubject(_ mention: NamedMention) -> Bool {
    let (before, behind) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
    guard mention.tokens.count == 1, behind < reading.tokens.count, !isNoun(reading.tokens[before + 1]) else {
      return false
    }
    let sentence = sentences[mention.sentence].tokens
    if before < sentence.lowerBound { return isVerb(reading.tokens[behind]) }
    return isVerb(reading.tokens[before]) || names.classes(reading.tokens[before]).contains(.subordinator)
  }

  private func isVerb(_ token: Token) -> Bool {
    !token.shape.contains(.capital) && !names.classes(token).isDisjoint(with: WordClass.cue.union(.auxiliary))
  }

  /// Whether the word has an ending that nouns have, or means several people.
  private func isNoun(_ token: Token) -> Bool {
    !names.classes(token).isDisjoint(with: [.group, .organisation, .document, .day, .month])
      || !names.lists[token.hash].isDisjoint(with: [.groups, .persons]) || Self.bearings.contains(token.hash)
      || ["ung", "ungen", "heit", "keit", "schaft", "tion", "tät", "nis", "tum", "ismus"].contains {
        names.ends(token, $0)
      }
  }
}
