/// A word list, asked by hash: `stopWords.contains(token.hash)`.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  @usableFromInline var numbers: WordNumbers

  /// The words of a list, in any case.
  public init(_ words: some Collection<String>) {
    numbers = WordNumbers(capacity: words.count)
    for word in words { _ = numbers.number(of: WordHash.of(word)) }
  }

  /// The words of a list, in any case.
  public init(arrayLiteral words: String...) { self.init(words) }

  /// Whether the list holds the word with that hash.
  @inlinable
  public func contains(_ hash: UInt32) -> Bool { numbers[hash] != nil }
}
