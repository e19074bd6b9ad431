/// A phrase with alternatives, optional words and short gaps, matched in one pass over the words.
///
/// The states of the match are the bits of a number (the shift-and method of Baeza-Yates and Gonnet, 1992): no
/// backtracking, so no text can make a pattern slow. At most 62 elements, gaps counted word by word.
struct PhrasePattern: Sendable {
  /// The words that an element takes, by their numbers.
  enum Words: Sendable {
    case any
    case one(Int)
    case several(NumberSet, Set<Int>)

    init(_ numbers: Set<Int>) {
      self =
        if numbers.count == 1, let only = numbers.first { .one(only) } else { .several(NumberSet(numbers), numbers) }
    }

    /// Whether it takes that word.
    func takes(_ word: Int32) -> Bool {
      switch self {
      case .any: true
      case .one(let number): number == Int(word)
      case .several(let numbers, _): numbers.contains(word)
      }
    }
  }

  /// One element of a pattern.
  struct Element: Sendable {
    var words: Words
    var isOptional: Bool
  }

  /// The longest pattern, in elements.
  static let longest = 62

  private let elements: [Element]
  private let optional: UInt64
  private let accepting: UInt64

  init(_ elements: [Element]) {
    self.elements = elements.count > Self.longest ? Array(elements.prefix(Self.longest)) : elements
    var optional: UInt64 = 0
    for (place, element) in self.elements.enumerated() where element.isOptional { optional |= 1 << UInt64(place) }
    self.optional = optional
    accepting = 1 << UInt64(self.elements.count)
  }

  /// The words with which a match can begin; `nil` when any word can.
  var beginnings: Set<Int>? {
    var words: Set<Int> = []
    for element in elements {
      switch element.words {
      case .any: return nil
      case .one(let number): words.insert(number)
      case .several(_, let numbers): words = words.isEmpty ? numbers : words.union(numbers)
      }
      if !element.isOptional { break }
    }
    return words
  }

  /// The end of the longest match that begins at that word, `nil` if none does.
  func end(in run: WordRun, at start: Int, limit: Int) -> Int? {
    var active = closure(1)
    var end: Int?
    var position = start
    while position < limit, active != 0 {
      active = closure(taking(run.numbers[position], active) << 1)
      position += 1
      if active & accepting != 0 { end = position }
    }
    return end
  }

  /// The states among the active ones whose element takes that word.
  private func taking(_ word: Int32, _ active: UInt64) -> UInt64 {
    var waiting = active & (accepting - 1)
    var taking: UInt64 = 0
    while waiting != 0 {
      let place = waiting.trailingZeroBitCount
      let bit = waiting & (~waiting &+ 1)
      waiting ^= bit
      if elements[place].words.takes(word) { taking |= bit }
    }
    return taking
  }

  /// Adds what can be reached by leaving out optional words.
  private func closure(_ active: UInt64) -> UInt64 {
    var active = active
    while true {
      let next = active | (active & optional) << 1
      if next == active { return active }
      active = next
    }
  }
}
