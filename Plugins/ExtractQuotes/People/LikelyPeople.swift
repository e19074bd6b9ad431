import Articles
import Prose
import Text

/// Names of which no list has the given name, where the article puts one of them as only a person’s name stands.
extension PeopleIndex {
  /// Takes for people what is named beside somebody, speaks, has an age or an initial, or ends with a family name:
  /// `Tori Sisson and Shanté Wolfe`, `Brazil’s Thomaz Bellucci`, `Zlatan Uchiyama, 24,`.
  mutating func settleLikely() {
    guard names.lexicon.grammar == .english || names.lexicon.grammar == .romance else { return }
    for index in mentions.indices {
      let number = mentions[index].number
      guard number >= 0, !ones[number].isPerson, mentions[index].words.count == ones[number].words.count,
        mayBePerson(number), isPlacedLikePerson(index)
      else { continue }
      ones[number].isPerson = true
    }
  }

  /// Whether a name of two or three words has none that is plain, a place, a people or for a body.
  private func mayBePerson(_ number: Int) -> Bool {
    let one = ones[number]
    guard !one.isBody, !one.isOther, !one.isDocument, !one.isThing, (2...3).contains(one.words.count),
      kind(ofName: one.name) == .person
    else { return false }
    return tokens(in: one.name).allSatisfy { token in
      guard token.kind == .word, token.shape.contains(.capital) else {
        return names.lists[token.hash].contains(.particles)
      }
      return !names.isPlain(token) && !names.isPlace(token) && !names.isBody(token)
        && names.lists[token.hash].isDisjoint(with: [.peoples, .things])
        && !NameLists.holdPlace(token.range, in: reading.text)
    }
  }

  private func isPlacedLikePerson(_ index: Int) -> Bool {
    let mention = mentions[index]
    let (first, behind) = (reading.tokens[mention.tokens.lowerBound], mention.tokens.upperBound)
    if names.lexicon.grammar == .romance { return isAged(behind) || isTold(mention) || isBesidePerson(index) }
    // `T. Hale`; not `St. Croix`.
    let isInitial = first.shape.contains(.stop) && first.hash != Self.saint
    if names.isFamilyName(reading.tokens[behind - 1]) && first.hash != Self.saint || isInitial { return true }
    if isBesidePerson(index) || isAged(behind) { return true }
    if isActing(behind) { return true }
    let before = mention.tokens.lowerBound - 1
    return before >= sentences[mention.sentence].tokens.lowerBound && names.isPossessive(reading.tokens[before])
      && reading.tokens[before].shape.contains(.capital)
  }

  private static let saint = WordHash.of("st.")

  /// Whether `who` or a verb that reports stands there.
  private func isActing(_ place: Int) -> Bool {
    guard place + 1 < reading.tokens.count else { return false }
    if names.classes(reading.tokens[place + 1]).contains(.who), names.isSign(place, ",") { return true }
    return !names.classes(reading.tokens[place]).isDisjoint(with: WordClass.cue.union(.who))
  }

  /// `«…», dice Nkem Okafor`, `Nkem Okafor, quien llegó ayer`: behind a quotation and its verb, or before a word for people.
  private func isTold(_ mention: NamedMention) -> Bool {
    let (first, behind) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if behind + 1 < reading.tokens.count, names.isSign(behind, ","),
      Self.people.contains(reading.tokens[behind + 1].hash)
    {
      return true
    }
    guard first > 2, !names.classes(reading.tokens[first - 1]).isDisjoint(with: .speech) else { return false }
    return reading.tokens[(first - 3)..<(first - 1)].contains { $0.kind == .mark }
  }

  private static let people: WordSet = ["quien", "lequel", "laquelle"]

  private static let years: WordSet = ["años", "ans"]

  /// Whether an age stands there between commas: `Uchiyama, 24,`.
  private func isAged(_ place: Int) -> Bool {
    guard place + 3 < reading.tokens.count, names.isSign(place, ",") else { return false }
    // `, de 19 años,`
    if names.lexicon.grammar == .romance, reading.tokens[place + 2].kind == .number {
      return Self.years.contains(reading.tokens[place + 3].hash)
    }
    return names.isAged(place) && names.isSign(place + 2, ",")
  }

  /// Whether nothing but `and` or a comma stands between the name and a person’s full one.
  private func isBesidePerson(_ index: Int) -> Bool {
    let mention = mentions[index]
    if index > 0, isFullPerson(mentions[index - 1]),
      isLink(mentions[index - 1].tokens.upperBound, mention.tokens.lowerBound)
    {
      return true
    }
    return index + 1 < mentions.count && isFullPerson(mentions[index + 1])
      && isLink(mention.tokens.upperBound, mentions[index + 1].tokens.lowerBound)
  }

  private func isFullPerson(_ mention: NamedMention) -> Bool {
    mention.number >= 0 && ones[mention.number].isPerson && !ones[mention.number].isBody && mention.words.count > 1
  }

  private func isLink(_ place: Int, _ next: Int) -> Bool {
    guard next == place + 1 else { return false }
    return names.isSign(place, ",") || names.classes(reading.tokens[place]).contains(.conjunction)
  }
}
