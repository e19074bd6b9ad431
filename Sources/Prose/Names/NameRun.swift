/// The words of a name before they are told apart.
struct NameRun {
  /// A word, `’s` apart.
  struct Word {
    let range: Range<Int>
    let isPossessive: Bool
  }

  /// The words in order, joiners and particles among them.
  private(set) var words: [Word]
  /// The number of the token behind the run.
  var next: Int
  let startsSentence: Bool
  /// Party and state.
  var affiliation: Range<Int>?
  /// A suffix behind a comma.
  var suffix: Range<Int>?

  init(words: [Word], next: Int, startsSentence: Bool) {
    self.words = words
    self.next = next
    self.startsSentence = startsSentence
  }

  /// Whether the last word carries `’s`: a name ends there.
  var isPossessive: Bool { words.last?.isPossessive ?? false }

  mutating func append(_ word: Word) { words.append(word) }

  /// Whether `of` may go on with the name: only right behind a body or an office, `Department of Justice`.
  func takesOf(in text: [UInt8]) -> Bool {
    guard let last = words.last else { return false }
    return !NameWords(of: last.range, in: text).isDisjoint(with: [.organisationHead, .office, .placeTail])
  }

  /// Whether `and` may: only where `of` stands already, `Department of Health and Human Services`.
  func takesAnd(in text: [UInt8]) -> Bool {
    words.dropFirst().contains { NameWords(of: $0.range, in: text).contains(.joiner) }
  }
}
