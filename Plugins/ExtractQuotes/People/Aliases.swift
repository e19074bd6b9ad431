import Prose
import Text

/// Words by which an article calls somebody besides the name: `Theo Brandt alias Kanto`, `Ahmed “Mido” Hossam`.
extension PeopleIndex {
  /// Where the whole name stands of whom the article also calls by that word.
  func aliases() -> WordMap<Int> {
    var found = nicknames()
    for index in mentions.indices.dropLast() {
      let (this, next) = (mentions[index], mentions[index + 1])
      guard next.tokens.lowerBound == this.tokens.upperBound + 1,
        reading.tokens[this.tokens.upperBound].hash == MentionReader.alias
      else { continue }
      if this.words.count > 1, next.words.count == 1 { found.set(next.words[0], to: index) }
      if next.words.count > 1, this.words.count == 1 { found.set(this.words[0], to: index + 1) }
    }
    return found
  }

  /// The words that stand in marks inside of whole names.
  private func nicknames() -> WordMap<Int> {
    var found = WordMap<Int>()
    for index in mentions.indices where mentions[index].words.count > 1 {
      let marks = mentions[index].tokens.filter { reading.tokens[$0].kind == .mark }
      guard marks.count == 2, marks[1] == marks[0] + 2 else { continue }
      found.set(reading.tokens[marks[0] + 1].hash, to: index)
    }
    return found
  }
}
