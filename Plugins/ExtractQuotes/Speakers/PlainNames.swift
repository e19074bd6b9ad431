import Prose
import Text

/// The name of a speaker of whom the article says nothing else.
extension SpeakerNaming {
  /// The phrase as it stands, up to its end.
  func plainName(_ phrase: SpeakerPhrase) -> Range<Int> {
    if phrase.form.isPronoun { return phrase.range }
    if let name = properName(phrase) { return name }
    let isNameOnly = phrase.form == .name && phrase.name.upperBound == people.phraseEnd(phrase.range)
    if isNameOnly, !namesPeople(phrase.name) { return phrase.name }
    // A name in marks of its own stands alone: `the paper “Neue Post”`.
    let isMarked =
      !phrase.name.isEmpty && phrase.name.upperBound < phrase.range.upperBound && !isWord(phrase.name.upperBound)
    if isMarked { return phrase.name }
    let end = max(people.phraseEnd(phrase.range), phrase.range.upperBound)
    let isBody = phrase.form == .organisation || phrase.form == .group
    return people.phraseStart(phrase.range)..<(isBody ? people.attributeEnd(behind: end) : end)
  }

  /// `der Deutsche Wetterdienst`: an adjective with a capital makes a name of a German noun, without its article.
  private func properName(_ phrase: SpeakerPhrase) -> Range<Int>? {
    let words = people.tokens(in: phrase.range)
    guard lexicon.grammar == .german, words.count > 2, let first = words.first, let start = words.dropFirst().first,
      people.names.classes(first).contains(.determiner), words.dropFirst().allSatisfy({ $0.shape.contains(.capital) }),
      people.phraseEnd(phrase.range) <= phrase.range.upperBound, isInflected(start)
    else { return nil }
    return start.range.lowerBound..<phrase.range.upperBound
  }

  /// `Deutsche`, `Vereinten`; not `Organisation`, nor `Gruppe`.
  private func isInflected(_ word: Token) -> Bool {
    let ending = text[word.range].suffix(2)
    return (ending.last == UInt8(ascii: "e") || ending.elementsEqual("en".utf8)) && !people.names.isBody(word)
  }

  /// `the Swede`: no name by itself.
  private func namesPeople(_ name: Range<Int>) -> Bool {
    people.tokens(in: name).last.map { people.names.lists[$0.hash].contains(.peoples) } ?? false
  }

  /// Whether a space stands there: the phrase goes on with another word.
  private func isWord(_ offset: Int) -> Bool { offset < text.count && text[offset] == 0x20 }
}
