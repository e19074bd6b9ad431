import Prose
import Text

/// Words with capitals beside the family name of somebody whom the article names in full.
extension PeopleIndex {
  /// Takes words off before a family name (`Given Obama`, `Impeaching Lind`), and takes for a thing what is named after
  /// somebody (`Trump Train`, `Clinton Email Story`).
  mutating func readAttached() {
    guard names.lexicon.grammar == .english else { return }
    var families = WordNumbers(capacity: 64)
    for mention in mentions where mention.isFull && !mention.isBody {
      if let family = mention.words.last { _ = families.number(of: family) }
    }
    for index in mentions.indices where mentions[index].words.count > 1 && !mentions[index].isDocument {
      let mention = mentions[index]
      guard mention.tokens.count == mention.words.count, mention.family == nil else { continue }
      let (first, last) = (mention.tokens.lowerBound, mention.tokens.upperBound - 1)
      let isEndKnown = families[mention.words[mention.words.count - 1]] != nil
      if mention.words.count == 2, isEndKnown, isCommon(first) {
        mentions[index].tokens = last..<last + 1
        mentions[index].range = reading.tokens[last].range.lowerBound..<mention.range.upperBound
        mentions[index].words.removeFirst()
        mentions[index].isFull = false
        mentions[index].sex = .unknown
      } else if !isEndKnown, isNamedAfter(mention, families), isCommon(last) {
        mentions[index].becomeThing()
      }
    }
  }

  /// Whether a name begins with a family name, or a given name and a family name with two words or more behind.
  private func isNamedAfter(_ mention: NamedMention, _ families: WordNumbers) -> Bool {
    if families[mention.words[0]] != nil { return true }
    return mention.words.count > 3 && mention.isFull && families[mention.words[1]] != nil
  }

  /// Whether a word is a plain one and no name.
  private func isCommon(_ place: Int) -> Bool {
    let token = reading.tokens[place]
    return names.isPlain(token) && !names.isGiven(token) && !names.isFamilyName(token)
  }
}
