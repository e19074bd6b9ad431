import Prose
import Text

/// Whom a court has before it: `the defendant`, `der Angeklagte`.
extension PeopleIndex {
  /// The only one named so far of whom the article tells that they pleaded, denied or were sentenced.
  func accused(_ phrase: Range<Int>) -> Int? {
    let words = tokens(in: phrase)
    guard names.lexicon.grammar != .romance, words.count == 2, let first = words.first, let noun = words.last,
      names.isDefinite(first), Self.nouns.contains(noun.hash)
    else { return nil }
    let end = firstMention(endingAfter: phrase.lowerBound)
    var found: Int?
    for index in max(0, end - Self.reach)..<end where isTried(index) {
      if let found, found != mentions[index].number { return nil }
      found = mentions[index].number
    }
    return found
  }

  /// Whether such a verb stands behind a name, and no other name between.
  private func isTried(_ index: Int) -> Bool {
    let mention = mentions[index]
    guard !mention.isQuoted, !mention.isPossessive, mayBeTried(mention.number) else { return false }
    let end = min(sentences[mention.sentence].tokens.upperBound, mention.tokens.upperBound + 16)
    // `Peter Holm, of Dunmore, pleaded guilty`
    let next = mentions[(index + 1)...].prefix(3).first { mayBeTried($0.number) }
    let stop = min(end, next?.tokens.lowerBound ?? end)
    guard mention.tokens.upperBound < stop else { return false }
    return reading.tokens[mention.tokens.upperBound..<stop].contains { Self.verbs.contains($0.hash) }
  }

  private func mayBeTried(_ number: Int) -> Bool {
    !ones[number].isBody && (ones[number].isPerson || ones[number].words.count > 1)
  }

  private static let reach = 128
  private static let nouns: WordSet = [
    "defendant", "accused", "appellant", "angeklagte", "angeklagter", "beschuldigte", "beschuldigter",
  ]
  private static let verbs: WordSet = [
    "pleaded", "pled", "admitted", "denied", "denies", "convicted", "jailed", "sentenced", "guilty", "acquitted",
    "charged", "angeklagt", "verurteilt", "gestand", "gestanden", "schuldig", "freigesprochen", "vorgeworfen",
  ]
}
