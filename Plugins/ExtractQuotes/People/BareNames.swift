import Articles
import Prose

extension PeopleIndex {
  /// Adds the places where a family name stands alone that is a plain word or a trade, too: `Baker said`, where Teal
  /// Baker is named; not `Young people`, nor `the Baker Street office`.
  mutating func addBareNames(_ structure: Structure) {
    guard names.lexicon.grammar == .english || names.lexicon.grammar == .romance else { return }
    let families = families { $0.isFull && !$0.isBody }
    var found: [NamedMention] = []
    var next = 0
    for (number, sentence) in sentences.enumerated() where holdsNames(sentence, structure) {
      for place in sentence.tokens where mayBeBareName(place, families) {
        let start = reading.tokens[place].range.lowerBound
        while next < mentions.count, mentions[next].tokens.upperBound <= place { next += 1 }
        if next < mentions.count, mentions[next].tokens.contains(place) || mentions[next].range.lowerBound == start {
          continue
        }
        if stands(place, in: sentence) { found.append(bareName(place, number)) }
      }
    }
    guard !found.isEmpty else { return }
    mentions += found
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func holdsNames(_ sentence: Reading.Sentence, _ structure: Structure) -> Bool {
    guard structure.blocks.indices.contains(sentence.block) else { return false }
    let kind = structure.blocks[sentence.block].kind
    return kind != .headline && kind != .heading && QuotedText.holdsSpeech(kind)
  }

  private func mayBeBareName(_ place: Int, _ families: WordNumbers) -> Bool {
    let token = reading.tokens[place]
    return token.kind == .word && token.shape.contains(.capital) && families[names.bareHash(token)] != nil
  }

  /// Whether the word stands by itself: no other word with a capital beside it, and at the head of a sentence only
  /// before what somebody does.
  private func stands(_ place: Int, in sentence: Reading.Sentence) -> Bool {
    let (before, after) = (place - 1, place + 1)
    if after < sentence.tokens.upperBound, names.isCapital(after) { return false }
    if before >= sentence.tokens.lowerBound, reading.tokens[before].kind == .word {
      return !names.isCapital(before) || names.isTitle(reading.tokens[before])
        || !names.classes(reading.tokens[before]).isDisjoint(with: WordClass.cue)
    }
    guard after < sentence.tokens.upperBound else { return false }
    return !names.classes(reading.tokens[after]).isDisjoint(with: WordClass.cue.union([.auxiliary]))
      || names.isPossessive(reading.tokens[place])
  }

  private func bareName(_ place: Int, _ sentence: Int) -> NamedMention {
    let token = reading.tokens[place]
    var mention = NamedMention(
      range: token.range.lowerBound..<names.nameEnd(place..<place + 1), tokens: place..<place + 1,
      words: [names.bareHash(token)], sentence: sentence)
    mention.isPossessive = names.isPossessive(token)
    return mention
  }
}
