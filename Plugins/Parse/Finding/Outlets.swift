import Prose
import Text

extension Parsing.WordLists {
  /// Whether a name is that of a paper, an agency or a desk.
  func isOutlet(_ text: [UInt8], _ name: Range<Int>) -> Bool {
    if outlets.isWhole(text, name) { return true }
    guard let last = lastWord(text, name), last.lowerBound > name.lowerBound else { return false }
    return outletEndings.isWhole(text, last)
  }

  /// Whether a phrase says what an author is: `Political Editor`, `Staff Writer`, `BBC correspondent`.
  func isRole(_ text: [UInt8], _ phrase: Range<Int>) -> Bool {
    guard let last = lastWord(text, phrase) else { return false }
    return roles.isWhole(text, last)
  }

  /// Whether a phrase opens as an office does: `Senior Adviser`, `Chief of Staff`.
  func opensOffice(_ text: [UInt8], _ phrase: Range<Int>) -> Bool {
    guard let end = offices.end(in: text, at: phrase.lowerBound, before: phrase.upperBound) else { return false }
    return end < phrase.upperBound && text[end] == 0x20
  }

  /// The name that stands before an office with nothing between, from its second word on: `Jane Doe Staff Writer`.
  func beforeOffice(_ text: [UInt8], _ phrase: Range<Int>) -> Range<Int>? {
    let spaces = phrase.filter { text[$0] == 0x20 }
    for space in spaces.dropFirst().prefix(3) {
      let office = space + 1
      let opens =
        offices.end(in: text, at: office, before: phrase.upperBound)
        ?? beats.end(in: text, at: office, before: phrase.upperBound)
      if let opens, opens < phrase.upperBound { return phrase.lowerBound..<space }
    }
    return nil
  }

  /// Whether a phrase is a label or a day, which stand where a name would.
  func isNoName(_ text: [UInt8], _ phrase: Range<Int>) -> Bool {
    bylines.isWhole(text, phrase) || days.isWhole(text, phrase)
  }

  /// Whether several words name a place, and nobody: `New York`, `Bad Elster`, `San Sebastián`.
  func isPlace(_ text: [UInt8], _ phrase: Range<Int>) -> Bool {
    let bare = withoutBracket(text, phrase)
    if NameLists.holdPlace(bare, in: text)
      || placeHeads.end(in: text, at: bare.lowerBound, before: bare.upperBound) != nil
    {
      return true
    }
    let names = Prose.names(in: text, range: bare)
    guard names.count == 1, names[0].range == bare, names[0].kind == .place else { return false }
    // Behind `Los` or `North` no given name stands: `La Rochelle`.
    let parts = text[bare].split(separator: 0x20)
    return !parts.contains { GivenNames.contains(WordHash.of($0.startIndex..<$0.endIndex, in: text)) }
  }

  /// Without the region in brackets: `Saint-Brieuc (Côtes-d’Armor)`.
  private func withoutBracket(_ text: [UInt8], _ phrase: Range<Int>) -> Range<Int> {
    let bracket = text[phrase].firstIndex(of: UInt8(ascii: "(")) ?? phrase.upperBound
    return text.trimmingSpace(phrase.lowerBound..<bracket)
  }

  private func lastWord(_ text: [UInt8], _ phrase: Range<Int>) -> Range<Int>? {
    guard !phrase.isEmpty else { return nil }
    let start = text[phrase].lastIndex(of: 0x20).map { $0 + 1 } ?? phrase.lowerBound
    return start..<phrase.upperBound
  }
}
