import Prose
import Text

/// Words with capitals beside the family name of somebody whom the article names in full.
extension PeopleIndex {
  /// Takes words off before a family name (`Given Obama`, `Impeaching Lind`), and takes for a thing what is named after
  /// somebody (`Trump Train`, `Clinton Email Story`).
  mutating func readAttached() {
    guard names.lexicon.grammar == .english else { return }
    let families = families { !$0.isBody && ($0.isFull || isAddressed($0)) }
    dropOfficesOfThings(families)
    cutToKnown()
    for index in mentions.indices where mentions[index].words.count > 1 && !mentions[index].isDocument {
      let mention = mentions[index]
      guard mention.tokens.count == mention.words.count, mention.family == nil else { continue }
      let (first, last) = (mention.tokens.lowerBound, mention.tokens.upperBound - 1)
      let isEndKnown = families[mention.words[mention.words.count - 1]] != nil
      let areCommon = (first..<last).allSatisfy {
        isCommon($0) || $0 > first && MentionReader.royals.contains(reading.tokens[$0].hash)
      }
      if isEndKnown, areCommon {
        mentions[index].tokens = last..<last + 1
        mentions[index].range = reading.tokens[last].range.lowerBound..<mention.range.upperBound
        mentions[index].words = mentions[index].words.suffix(1)
        mentions[index].isFull = false
        mentions[index].sex = .unknown
      } else if !isEndKnown, isNamedAfter(mention, families), isCommon(last) {
        mentions[index].becomeThing()
      }
    }
  }

  /// `Beatle George Harrison`, where George Harrison is named: a word that nobody is called before a known name.
  private mutating func cutToKnown() {
    var pairs = WordNumbers(capacity: 64)
    for mention in mentions where mention.isFull && mention.words.count == 2 && !mention.isBody {
      _ = pairs.number(of: mention.words[0] &* 31 &+ mention.words[1])
    }
    for index in mentions.indices where mentions[index].words.count == 3 && !mentions[index].isFull {
      let mention = mentions[index]
      guard mention.tokens.count == 3, pairs[mention.words[1] &* 31 &+ mention.words[2]] != nil else { continue }
      let given = mention.tokens.lowerBound + 1
      mentions[index].tokens = given..<mention.tokens.upperBound
      mentions[index].range = reading.tokens[given].range.lowerBound..<mention.range.upperBound
      mentions[index].words.removeFirst()
      (mentions[index].isFull, mentions[index].isPerson) = (true, true)
    }
  }

  /// Whether a family name stands alone behind an office: `President Trump`.
  private func isAddressed(_ mention: NamedMention) -> Bool {
    mention.words.count == 1 && mention.hasFirmRole && !isCommon(mention.tokens.lowerBound)
  }

  /// `Executive Order`, `Captain Planet`, `Officers Memorial`: plain words behind an office are nobody’s name, unless
  /// somebody has one for a family name.
  private mutating func dropOfficesOfThings(_ families: WordNumbers) {
    for index in mentions.indices where mentions[index].isPerson && !mentions[index].isFull {
      let mention = mentions[index]
      guard let role = mention.role, role.upperBound + 1 == mention.range.lowerBound, let last = mention.words.last,
        families[last] == nil, mention.tokens.allSatisfy(isCommon), mention.tokens.lowerBound > 0
      else { continue }
      let title = reading.tokens[mention.tokens.lowerBound - 1]
      if title.shape.contains(.capital), !names.isGiven(title), !names.lists[title.hash].contains(.honorifics) {
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
