import Prose
import Text

/// Capitalised words in a row.
struct NameRun {
  /// One of the words.
  struct Word {
    var range: Range<Int>
    var concept: UInt32
    var hash: UInt32
    var classes: WordClass

    init(_ text: [UInt8], _ range: Range<Int>, _ lexicon: SpeechLexicon) {
      self.range = range
      hash = WordHash.of(range, in: text)
      let entry = lexicon.entry(hash, range, in: text)
      concept = entry?.concept ?? hash
      classes = entry?.classes ?? []
    }

    var isTitle: Bool { !classes.isDisjoint(with: [.title, .role, .maleTitle, .femaleTitle]) }
  }

  var words: [Word] = []

  /// Whether the stop at the offset belongs to an initial or an abbreviated title.
  func endsShort(at position: Int) -> Bool {
    guard let last = words.last, last.range.upperBound == position else { return false }
    return last.range.count == 1 || last.isTitle
  }

  /// Whether the run is `U.S.`, `U.K.` or `U.N.`: a name that follows is another one.
  func isCountry(_ text: [UInt8]) -> Bool {
    words.count == 2 && words[0].range.count == 1 && words[1].range.count == 1
      && text[words[0].range.lowerBound] == UInt8(ascii: "U")
  }

  /// Forgets all words.
  mutating func clear() { words.removeAll(keepingCapacity: true) }

  /// The name: what stands behind the last title, with the role and sex that titles and first names tell.
  func mention(_ text: [UInt8], lead: NameLead) -> NameMention? {
    let start = min((words.lastIndex { $0.isTitle } ?? -1) + 1, words.count - 1)
    guard let last = words.last, start == 0 || start < words.count - 1 || !last.isTitle else { return nil }
    let first = words[start]
    var mention = NameMention(
      range: first.range.lowerBound..<last.range.upperBound, first: first.hash, last: last.hash,
      words: words.count - start)
    mention.sex = sex(start)
    mention.isPerson = start > 0 || mention.words > 1 && !first.classes.isDisjoint(with: [.maleName, .femaleName])
    mention.isOrganisation =
      last.classes.contains(.organisation) || mention.words == 1 && isAllCapitals(text, first.range)
    addRole(&mention, start, lead)
    return mention
  }

  private func sex(_ start: Int) -> Entity.Sex {
    for word in words[..<start] {
      if word.classes.contains(.maleTitle) { return .male }
      if word.classes.contains(.femaleTitle) { return .female }
    }
    guard words.count - start > 1 else { return .unknown }
    if words[start].classes.contains(.maleName) { return .male }
    return words[start].classes.contains(.femaleName) ? .female : .unknown
  }

  /// The role: titles of the run itself with what leads up to them, or a lead that ends with a role.
  private func addRole(_ mention: inout NameMention, _ start: Int, _ lead: NameLead) {
    guard start > 0 || !lead.words.isEmpty else { return }
    let before = lead.words + words[..<start]
    guard let last = before.last, !last.classes.isDisjoint(with: [.role, .title]) else { return }
    let role = before.drop { !$0.classes.isDisjoint(with: WordClass.cue) }
    guard let first = role.first, last.range.upperBound - first.range.lowerBound < 120 else { return }
    mention.role = first.range.lowerBound..<last.range.upperBound
    mention.roleWords = role.map(\.concept)
    mention.isPerson = true
  }

  private func isAllCapitals(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1 else { return false }
    for position in range where !isASCIIUppercase(text[position]) { return false }
    return true
  }
}
