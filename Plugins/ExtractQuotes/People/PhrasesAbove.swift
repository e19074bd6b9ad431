import Prose
import Text

/// Somebody without a name who speaks in one paragraph and goes on in the next.
extension PeopleIndex {
  /// Whether a pronoun means somebody without a name who spoke last.
  ///
  /// `“…,” said another parent. ⏎ “…,” he added.`
  func goesOn(_ phrase: Range<Int>, as sex: Sex, at offset: Int) -> Bool {
    guard names.lexicon.grammar == .english, phrase.upperBound <= offset, mention(in: phrase) == nil,
      let first = tokens(in: phrase).first, Self.indefinite.contains(first.hash),
      let noun = tokens(in: phrase).last, names.isPersonLike(noun), !isPlural(phrase)
    else { return false }
    let own = names.sex(ofRole: phrase) ?? .unknown
    guard own == .unknown || own == sex, !isSomebodyNamed(phrase.upperBound..<offset) else { return false }
    // `A clerk told me. ⏎ My father had a word for it. “…,” he said.`
    let here = sentence(at: offset)
    return (opening(of: here)...here).allSatisfy { number in
      personPhrase(opening: number).map { $0.range.lowerBound <= phrase.upperBound || $0.range.lowerBound > offset }
        ?? true
    }
  }

  /// The first sentence of a sentence’s paragraph.
  private func opening(of number: Int) -> Int {
    var first = number
    while first > 0, sentences[first - 1].block == sentences[number].block { first -= 1 }
    return first
  }

  func speaks(behind offset: Int, in sentence: Reading.Sentence) -> Bool {
    tokens(in: offset..<max(offset, sentence.range.upperBound)).prefix(16).contains {
      names.classes($0).contains(.speech)
    }
  }

  private func isSomebodyNamed(_ range: Range<Int>) -> Bool {
    mentions[firstMention(endingAfter: range.lowerBound)...].prefix { $0.range.lowerBound < range.upperBound }
      .contains { !$0.isQuoted && !ones[$0.number].isBody }
  }
}
