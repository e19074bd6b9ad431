/// Numbers for words, given out in the order of the text.
struct TermNumbers {
  private var numbers: [String: Int] = [:]

  /// How many there are.
  var count: Int { numbers.count }

  /// The word's number, a new one when it has none yet.
  mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = numbers.count
    return numbers.count - 1
  }

  /// The word's number, `nil` for a word that no sentence uses.
  subscript(word: String) -> Int? { numbers[word] }
}
