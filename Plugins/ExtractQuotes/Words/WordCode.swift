/// A word as a number for the model: coarse is its class, fine tells cue verbs and function words apart.
enum WordCode {
  /// The class of the word at that place; 1 before the first, 2 behind the last.
  static func coarse(_ words: [QuoteWord], _ place: Int) -> UInt32 {
    guard place >= 0 else { return 1 }
    guard place < words.count else { return 2 }
    return coarse(words[place])
  }

  /// The word itself where it is a cue, a function word or a sign, else its class.
  static func fine(_ words: [QuoteWord], _ place: Int) -> UInt32 {
    guard place >= 0 else { return 1 }
    guard place < words.count else { return 2 }
    let word = words[place]
    guard word.kind == .word, !word.isCapital || !word.classes.isEmpty else { return coarse(word) }
    return word.concept
  }

  private static func coarse(_ word: QuoteWord) -> UInt32 {
    switch word.kind {
    case .word: letters(word)
    case .number: 4
    case .comma: 5
    case .colon: 6
    case .semicolon: 7
    case .dash: 8
    case .open: 9
    case .close: 10
    case .stop: 11
    case .quote: 12
    case .other: 13
    }
  }

  private static func letters(_ word: QuoteWord) -> UInt32 {
    guard word.isAny(ordered) else { return word.isCapital ? 14 : 40 + UInt32(word.shape.rawValue) }
    if word.isAny(.speech) { return 20 }
    if word.isAny(.judgement) { return 21 }
    if word.isAny(.according) { return 22 }
    for (number, classes) in order where word.isAny(classes) { return number }
    return word.isCapital ? 14 : 40 + UInt32(word.shape.rawValue)
  }

  /// The classes that have a number of their own; most words are none of them.
  private static let ordered = order.reduce(into: WordClass.cue.union(.according)) { $0.formUnion($1.1) }

  private static let order: [(UInt32, WordClass)] = [
    (23, .auxiliary), (24, .preposition), (25, .conjunction), (26, .subordinator), (27, .negative), (28, .adverb),
    (29, .determiner), (30, .possessive), (31, [.he, .she]), (32, [.they, .it, .first, .second]), (33, .who),
    (34, .day),
  ]
}
