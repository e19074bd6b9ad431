/// Values by word: a table by hash.
public struct WordMap<Value: Sendable>: Sendable {
  @usableFromInline var numbers = WordNumbers()
  @usableFromInline var values: [Value] = []

  /// An empty table.
  public init() {}

  /// Whether the table holds no word.
  public var isEmpty: Bool { values.isEmpty }

  /// The value of the word with that hash.
  @inlinable
  public subscript(hash: UInt32) -> Value? {
    guard let number = numbers[hash] else { return nil }
    return values[number]
  }

  /// Gives the word with that hash a value in place of the one it may have.
  public mutating func set(_ hash: UInt32, to value: Value) {
    let number = numbers.number(of: hash)
    if number < values.count { values[number] = value } else { values.append(value) }
  }
}
