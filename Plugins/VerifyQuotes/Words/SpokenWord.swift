import Text

/// A word of a transcript or of a quote in a form in which speech and print can be compared: two words that stand for
/// the same are equal by ``matches(_:)``, and one `won't` is the two words `will` and `not`.
struct SpokenWord: Hashable, Sendable {
  /// What is known of a word.
  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// It says enough to find a passage by.
    static let content = Traits(rawValue: 1)
    static let number = Traits(rawValue: 2)
    static let negation = Traits(rawValue: 4)
    /// A number written in digits: `3` may stand for `third`.
    static let digits = Traits(rawValue: 8)
    static let ordinal = Traits(rawValue: 16)
    /// A short form behind an apostrophe that may stand for several words: `’s` for `is` and `has`.
    static let shortForm = Traits(rawValue: 32)
    /// A comma, a dash or another sign stands before it, or nothing does.
    static let afterPause = Traits(rawValue: 64)
    /// Before it words were broken off by a dash; in a quote: words were left out by an ellipsis or a bracket.
    static let afterCut = Traits(rawValue: 128)
    /// The sign of a currency in print, which speech need not name.
    static let currency = Traits(rawValue: 256)
    /// A sentence ends before it, or somebody begins to speak with it.
    static let afterStop = Traits(rawValue: 512)
    /// A sound that is no word stands before it.
    static let afterSound = Traits(rawValue: 1024)
    /// It stands in brackets in a transcript: what is heard beside the words, or the transcriber's own.
    static let bracketed = Traits(rawValue: 2048)
  }

  /// Equal for all words that may stand for each other.
  var family: UInt32
  /// Equal for the same word.
  var form: UInt32
  private var start: UInt32
  private var end: UInt32
  /// The passage that it stands in.
  var passage: UInt32
  var traits: Traits

  /// Where it stands: byte offsets of the text.
  var range: Range<Int> { Int(start)..<Int(end) }

  init(family: UInt32, form: UInt32, range: Range<Int>, passage: Int, traits: Traits) {
    self.family = family
    self.form = form
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    self.passage = UInt32(truncatingIfNeeded: passage)
    self.traits = traits
  }

  /// From the first to the last byte of words, whatever their order.
  static func hull(_ words: ArraySlice<SpokenWord>) -> Range<Int> {
    guard var hull = words.first?.range else { return 0..<0 }
    for word in words {
      hull = Swift.min(hull.lowerBound, word.range.lowerBound)..<Swift.max(hull.upperBound, word.range.upperBound)
    }
    return hull
  }

  /// Whether the two stand for the same.
  func matches(_ other: SpokenWord) -> Bool {
    guard family == other.family else { return false }
    if form == other.form { return true }
    let both = traits.union(other.traits)
    if both.contains(.ordinal) { return both.contains(.digits) }
    return both.contains(.shortForm)
  }

  /// Whether it says that something is not so.
  var isNegation: Bool { traits.contains(.negation) && !traits.contains(.bracketed) }

  /// Whether it is a transcriber's word for what is heard beside the speech.
  var isBesideSpeech: Bool { traits.contains(.bracketed) && traits.isDisjoint(with: [.negation, .number]) }

  /// Whether a quote itself shows gaps on both sides of words in it.
  static func isSetOff(_ words: Range<Int>, in quote: [SpokenWord]) -> Bool {
    (words.lowerBound == 0 || quote[words.lowerBound].traits.contains(.afterCut))
      && (words.upperBound == quote.count || quote[words.upperBound].traits.contains(.afterCut))
  }

  /// What it counts for in telling whether a passage is the quote's.
  var weight: Int { traits.isDisjoint(with: [.content, .number]) ? 1 : 3 }
}

/// FNV-1a over bytes that were folded before.
struct WordKey {
  private(set) var value: UInt32 = 2_166_136_261

  init() {}

  init(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 16_777_619 }
}
