import Articles
import Prose
import Text

/// What a name stands for of which the article says neither that it is a person’s nor that it is a body’s: its words
/// tell.
extension PeopleIndex {
  /// The kind of whom a name means that nobody in the table bears.
  func kind(ofName range: Range<Int>) -> Speaker.Kind {
    let words = tokens(in: range).filter { $0.kind == .word && !names.classes($0).contains(.determiner) }
    guard let first = words.first, let last = words.last else { return .unnamed }
    let name = first.range.lowerBound..<last.range.upperBound - names.possessiveLength(last)
    if isPlural(range) || isSeveral(last) { return .group }
    if names.isPlace(last) || NameLists.holdPlace(name, in: reading.text) { return .organisation }
    if names.isAllCapitals(last) || NameLists.holdOrganisation(name, in: reading.text) { return .organisation }
    // `Context Grounding`, a name made of plain words; `Others`, a word that only the sentence gives its capital.
    guard words.allSatisfy({ names.isPlain($0) && !names.isGiven($0) }) else { return .person }
    return words.count > 1 ? .organisation : .unnamed
  }

  /// Whether no word of a name is one that people have, and nothing in the article says that it is a person.
  func isUnknown(_ number: Int) -> Bool {
    !ones[number].isPerson && ones[number].sex == .unknown
      && tokens(in: ones[number].name).allSatisfy { !names.isGiven($0) && !names.isFamilyName($0) }
  }

  /// Whether a phrase is one word that only the sentence gives its capital and that is no noun: `Keep`, `Such`.
  func isNoName(_ range: Range<Int>) -> Bool {
    let words = tokens(in: range)
    guard words.count == 1, let word = words.first, word.range.count > 1, !names.isGiven(word),
      !names.isFamilyName(word)
    else { return false }
    return names.lexicon.grammar == .english && !isPlural(range)
      && PlainWords.isNoNoun(word.range, in: reading.text)
  }

  /// `Tunisians`, `Lawyers`, `MPs`: a noun for several.
  private func isSeveral(_ token: Token) -> Bool {
    guard names.lexicon.grammar == .english, names.possessiveLength(token) == 0 else { return false }
    let word = reading.text[token.range]
    if names.isPlural(token) || names.isPlain(token) && PlainWords.isPlural(token.range, in: reading.text) {
      return true
    }
    guard word.count > 2, word.last == UInt8(ascii: "s") else { return false }
    return word.dropLast().allSatisfy(isASCIIUppercase) || names.lists[token.hash].contains(.peoples)
      || names.lists[WordHash.of(token.range.dropLast(), in: reading.text)].contains(.peoples)
  }
}
