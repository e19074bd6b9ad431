/// The words that patterns name, each with a number; every other word is one of a few kinds.
struct Vocabulary: Sendable {
  /// A word that no pattern names.
  static let unknownWord = 0
  /// A number that no pattern names.
  static let unknownNumber = 1
  /// A sign that no pattern names.
  static let unknownSign = 2

  private(set) var numbers: [String: Int] = [:]

  /// How many numbers have been given out.
  var count: Int { numbers.count + 3 }

  /// The word's number, a new one when it has none yet.
  mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    let new = count
    numbers[word] = new
    return new
  }

  /// The word's number, `nil` when no pattern names it.
  subscript(word: String) -> Int? { numbers[word] }
}
