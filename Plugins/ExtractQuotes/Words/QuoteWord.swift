/// A word, sign or whole quotation of a paragraph, as the attribution sees it: a few numbers, no text.
struct QuoteWord {
  /// What kind of thing it is.
  enum Kind: UInt8 {
    case word
    case number
    case comma
    case colon
    case semicolon
    case dash
    case open
    case close
    /// The end of a sentence.
    case stop
    /// A quotation, which stands as one thing.
    case quote
    case other
  }

  /// What a word's ending says.
  enum Shape: UInt8 { case plain, past, participle, adverb, plural, subjunctive, preterite }

  var kind: Kind
  var shape = Shape.plain
  /// It begins with a capital.
  var isCapital = false
  /// All its letters are capitals, two at least.
  var isAllCapitals = false
  /// It carries the ending of the possessive, which `end` leaves out.
  var isPossessive = false
  /// No space stands before it.
  var isGlued = false
  /// Byte offsets in the text.
  var start: Int
  var end: Int
  /// The hash of the word as written, in small letters.
  var hash: UInt32 = 0
  /// The hash of what it stands for; its own where the lexicon does not know it.
  var concept: UInt32 = 0
  var classes: WordClass = []
  /// A French or Spanish verb that has the ending of a plural: `dijeron`, `estiment`.
  var isPluralVerb = false
  /// A cue in the form of a present participle, `saying`.
  var isParticiple = false
  /// The quotation's number within the article.
  var segment = -1
  /// A quotation that ends with a comma, a question mark or an exclamation mark.
  var endsWithSign = false
  /// The number of the sentence within the paragraph.
  var sentence = 0

  var range: Range<Int> { start..<end }

  /// Whether it is one of these things.
  @inline(__always)
  func isAny(_ wanted: WordClass) -> Bool { !classes.isDisjoint(with: wanted) }
}
