/// A phrase with alternatives, optional words and short gaps, matched in one pass over the words.
///
/// The states of the match are the bits of a number (the shift-and method of Baeza-Yates and Gonnet, 1992): no
/// backtracking, so no text can make a pattern slow. At most 62 elements, gaps counted word by word.
struct PhrasePattern: Sendable {
  /// One element of a pattern.
  struct Element: Sendable {
    /// The numbers of the words it takes; `nil` takes any word.
    var words: Set<Int>?
    var isOptional: Bool
  }

  /// The longest pattern, in elements.
  static let longest = 62

  private let states: [Int: UInt64]
  private let anyWord: UInt64
  private let optional: UInt64
  private let accepting: UInt64

  /// The words with which a match can begin; `nil` when any word can.
  let beginnings: Set<Int>?

  init(_ elements: [Element]) {
    var states: [Int: UInt64] = [:]
    var (anyWord, optional): (UInt64, UInt64) = (0, 0)
    for (place, element) in elements.prefix(Self.longest).enumerated() {
      let bit: UInt64 = 1 << UInt64(place)
      if element.isOptional { optional |= bit }
      if let words = element.words { for word in words { states[word, default: 0] |= bit } } else { anyWord |= bit }
    }
    self.states = states
    self.anyWord = anyWord
    self.optional = optional
    accepting = 1 << UInt64(min(elements.count, Self.longest))
    beginnings = Self.beginnings(elements)
  }

  /// The end of the longest match that begins at that word, `nil` if none does.
  func end(in run: WordRun, at start: Int, limit: Int) -> Int? {
    var active = closure(1)
    var end: Int?
    var position = start
    while position < limit, active != 0 {
      active = closure((active & (anyWord | states[run.numbers[position], default: 0])) << 1)
      position += 1
      if active & accepting != 0 { end = position }
    }
    return end
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

  private static func beginnings(_ elements: [Element]) -> Set<Int>? {
    var words: Set<Int> = []
    for element in elements {
      guard let own = element.words else { return nil }
      words.formUnion(own)
      if !element.isOptional { break }
    }
    return words
  }
}
