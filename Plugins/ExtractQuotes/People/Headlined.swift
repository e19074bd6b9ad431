import Articles
import Prose
import Text

/// Whom a French or Spanish article is about, and who is only named in passing.
extension PeopleIndex {
  /// Notes whom headline and standfirst name, by whatever part of the name.
  mutating func findHeadlined(_ structure: Structure) {
    guard names.lexicon.grammar == .romance else { return }
    for sentence in sentences where structure.blocks.indices.contains(sentence.block) {
      let kind = structure.blocks[sentence.block].kind
      guard kind == .headline || kind == .standfirst else { continue }
      for token in reading.tokens[sentence.tokens] where token.kind == .word && token.shape.contains(.capital) {
        let word = names.isElided(token) ? names.bare(token) : token
        let named = bearers(ofName: word.hash).filter { !ones[$0].isBody && ones[$0].words.count > 1 }
        if named.count == 1 { headlined.insert(named[0]) }
      }
    }
  }

  /// Whether a French or Spanish name is what an infinitive is about, or stands in brackets: `pour remplacer Luc Roy`, `sa
  /// fille (Ida Roy)`.
  func isAside(_ mention: NamedMention) -> Bool {
    let first = mention.tokens.lowerBound
    guard names.lexicon.grammar == .romance, first > sentences[mention.sentence].tokens.lowerBound else { return false }
    let before = reading.tokens[first - 1]
    if names.first(before) == UInt8(ascii: "(") { return true }
    return before.kind == .word && !before.shape.contains(.capital) && names.lists[before.hash].isEmpty
      && ["er", "ir", "ar"].contains { names.ends(before, $0) }
      && names.classes(before).isDisjoint(with: WordClass.noun)
  }
}
