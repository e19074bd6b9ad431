import Prose

/// Some tokens of a reading with their numbers in a vocabulary, so that patterns compare numbers and never text.
struct WordRun {
  /// The tokens.
  let tokens: [Token]
  /// The number of each.
  let numbers: [Int32]

  init(_ tokens: some Collection<Token>, in vocabulary: Vocabulary) {
    self.tokens = Array(tokens)
    numbers = tokens.map(vocabulary.number)
  }

  var count: Int { tokens.count }

  /// The bytes from the first to the last of some tokens, which must be at least one.
  func span(_ places: Range<Int>) -> Range<Int> {
    tokens[places.lowerBound].range.lowerBound..<tokens[places.upperBound - 1].range.upperBound
  }
}
