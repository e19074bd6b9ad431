import Prose
import Text

/// Names that look like somebody’s and are a place’s or a thing’s: where the article puts them tells.
extension PeopleIndex {
  /// Takes for things what the article never names but behind an article or behind `in` and its like, and what a place
  /// follows: `the Capitol`, `in Helena`, `Zachary, Louisiana`.
  mutating func settleDoubts() {
    guard names.lexicon.grammar == .english || names.lexicon.grammar == .romance else { return }
    var places = Array(repeating: 0, count: ones.count)
    for mention in mentions where isPlacedLikeThing(mention) { places[mention.number] += 1 }
    for number in ones.indices where !ones[number].hasFirmRole && isDoubtful(ones[number]) {
      let isMost =
        ones[number].words.count == 1
        ? places[number] * 2 >= ones[number].mentions : places[number] == ones[number].mentions
      guard places[number] > 0, isMost else { continue }
      ones[number].becomeThing()
    }
    for index in mentions.indices { mentions[index].isBody = ones[mentions[index].number].isBody }
  }

  /// Whether a place or a thing may have the name, too.
  private func isDoubtful(_ one: NamedOne) -> Bool {
    !one.isBody && !one.isDocument && (one.sex == .unknown || one.isSexGuessed)
  }

  private func isPlacedLikeThing(_ mention: NamedMention) -> Bool {
    let start = mention.tokens.lowerBound
    let sentence = sentences[mention.sentence].tokens
    // `le Tour des Causses`: a name behind an article that no office or people goes with.
    if names.lexicon.grammar == .romance {
      return start > sentence.lowerBound && !mention.isFull && mention.role == nil
        && names.isDefinite(reading.tokens[start - 1])
    }
    // `— Michelle Marks, Philadelphia`: who signs a letter.
    let isSigned = mention.isFull && names.isFamilyName(reading.tokens[mention.tokens.upperBound - 1])
    if !isSigned, isBeforePlace(mention, sentence) { return true }
    guard start > sentence.lowerBound else { return false }
    let before = reading.tokens[start - 1]
    if Self.articles.contains(before.hash) { return true }
    if mention.words.count == 1, Self.origins.contains(before.hash), mention.role == nil { return true }
    let isIn = Self.placing.contains(before.hash)
    return isIn
      && (mention.words.count == 1 || !mention.isFull
        || names.lists[mention.words[mention.words.count - 1]].contains(.doubtfulEnds))
  }

  /// `Zachary, Louisiana`: a comma, a place, and a sign or the end behind it.
  private func isBeforePlace(_ mention: NamedMention, _ sentence: Range<Int>) -> Bool {
    let comma = mention.tokens.upperBound
    guard comma + 1 < sentence.upperBound, names.isSign(comma, ","), !mention.isPossessive else { return false }
    let place = reading.tokens[comma + 1]
    guard place.shape.contains(.capital) else { return false }
    var end = comma + 2
    if !NameLists.holdPlace(place.range, in: reading.text) {
      guard end < sentence.upperBound,
        NameLists.holdPlace(place.range.lowerBound..<reading.tokens[end].range.upperBound, in: reading.text)
      else { return false }
      end += 1
    }
    return end >= sentence.upperBound || names.isSign(end, ",") || names.isSign(end, ".") || names.isSign(end, "(")
  }

  private static let articles: WordSet = ["the", "a", "an"]
  private static let origins: WordSet = ["from"]
  private static let placing: WordSet = ["in", "at", "near", "across", "throughout", "outside", "inside", "around"]
}
