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
    return isFine(words[place]) ? words[place].concept : coarse(words[place])
  }

  /// Both numbers of a word.
  static func both(_ word: QuoteWord) -> (coarse: UInt32, fine: UInt32) {
    let coarse = coarse(word)
    return (coarse, isFine(word) ? word.concept : coarse)
  }

  private static func isFine(_ word: QuoteWord) -> Bool {
    word.kind == .word && (!word.isCapital || !word.classes.isEmpty)
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
    let leading = word.classes.rawValue & leading.rawValue
    let bits = leading != 0 ? leading : word.classes.rawValue & others.rawValue
    if bits == 0 { return word.isCapital ? 14 : 40 + UInt32(word.shape.rawValue) }
    switch WordClass(rawValue: 1 << UInt32(bits.trailingZeroBitCount)) {
    case .speech: return 20
    case .judgement: return 21
    case .according: return 22
    case .auxiliary: return 23
    case .preposition: return 24
    case .conjunction: return 25
    case .subordinator: return 26
    case .negative: return 27
    case .adverb: return 28
    case .determiner: return 29
    case .possessive: return 30
    case .he, .she: return 31
    case .who: return 33
    case .day: return 34
    default: return 32
    }
  }

  /// The classes that tell more than the others, and those; within each the lowest bit counts.
  private static let leading: WordClass = [
    .speech, .judgement, .according, .auxiliary, .preposition, .conjunction, .subordinator, .negative, .adverb,
  ]
  private static let others: WordClass = [
    .determiner, .possessive, .he, .she, .they, .it, .first, .second, .who, .day,
  ]
}
