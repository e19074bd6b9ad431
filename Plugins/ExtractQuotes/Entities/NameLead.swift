/// The words that stand before a name and may tell its bearer's role.
struct NameLead {
  /// Words that end a role's reach.
  static let divider = WordClass.divider.union([.determiner, .possessive]).subtracting([.adverb])

  private(set) var words: [NameRun.Word] = []

  /// Adds a word; only the nearest ten are kept.
  mutating func add(_ word: NameRun.Word) {
    if words.count == 10 { words.removeFirst() }
    words.append(word)
  }

  /// Adds the words of a name.
  mutating func add(_ more: [NameRun.Word]) {
    for word in more.suffix(10) { add(word) }
  }

  /// Forgets all words.
  mutating func clear() { words.removeAll(keepingCapacity: true) }
}
