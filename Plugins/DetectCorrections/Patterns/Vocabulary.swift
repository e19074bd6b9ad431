import Prose

/// The words that patterns name, each with a number; every other word is one of a few kinds.
struct Vocabulary: Sendable {
  /// A number that no pattern names.
  static let unknownNumber = 1
  /// What is added to the numbers that words get: 0 stands for words, 1 for numbers, 2 for signs that no pattern names.
  private static let unknown = 3

  private var words = WordNumbers()

  /// The word's number, a new one when it has none yet.
  mutating func number(of word: String) -> Int { words.number(of: WordHash.of(word)) + Self.unknown }

  /// The number of a token.
  func number(of token: Token) -> Int32 {
    if let known = words[token.hash] { return Int32(known + Self.unknown) }
    return switch token.kind {
    case .word, .address: 0
    case .number: Int32(Self.unknownNumber)
    case .punctuation, .mark, .symbol: 2
    }
  }
}
