import Prose
import Text

/// What a quotation itself and its neighbours tell, whoever the candidate is.
struct QuoteContext {
  /// The quotation's number among the paragraph's words.
  let place: Int
  /// How the quotation ends: 0 no sign, 1 comma, 2 stop, 3 question or exclamation, 4 another sign.
  let ending: Int
  /// Whether it begins with a capital.
  let beginsCapital: Bool
  /// Its length: 0 one word, 1 two, 2 up to four, 3 up to eight, 4 up to twenty, 5 more.
  let length: Int
  /// Whether all its longer words have capitals.
  let isTitle: Bool
  let isClosed: Bool
  let continuesPrevious: Bool
  /// Coarse and fine codes of the words before and after.
  let before: UInt32
  let beforeFine: UInt32
  let beforeThat: UInt32
  let after: UInt32
  let afterFine: UInt32
  let afterThat: UInt32

  /// The quotation's first word: its concept if the lexicon knows it, else 0.
  let firstWord: UInt32
  /// Whether the first word is an auxiliary, as in `has told “is going nowhere”`.
  let beginsVerb: Bool

  init(
    _ text: [UInt8], _ segment: QuotedSegment, _ words: [QuoteWord], at place: Int, _ lexicon: SpeechLexicon
  ) {
    self.place = place
    let inside = segment.range
    var end = inside.lowerBound
    while end < min(inside.upperBound, inside.lowerBound + 24), text[end] > 0x2C { end += 1 }
    let entry = lexicon.entry(WordHash.of(inside.lowerBound..<end, in: text))
    firstWord = entry.map { $0.classes.isDisjoint(with: [.maleName, .femaleName]) ? $0.concept : 0 } ?? 0
    beginsVerb = entry?.classes.contains(.auxiliary) ?? false
    ending = Self.ending(text, inside)
    beginsCapital = isASCIIUppercase(text[inside.lowerBound])
    isClosed = segment.isClosed
    continuesPrevious = segment.continuesPrevious
    (length, isTitle) = Self.shape(text, inside)
    before = WordCode.coarse(words, place - 1)
    beforeFine = WordCode.fine(words, place - 1)
    beforeThat = WordCode.fine(words, place - 2)
    after = WordCode.coarse(words, place + 1)
    afterFine = WordCode.fine(words, place + 1)
    afterThat = WordCode.coarse(words, place + 2)
  }

  private static func ending(_ text: [UInt8], _ inside: Range<Int>) -> Int {
    switch text[inside.upperBound - 1] {
    case UInt8(ascii: ","): 1
    case UInt8(ascii: "."): 2
    case UInt8(ascii: "!"), UInt8(ascii: "?"): 3
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"): 4
    default: 0
    }
  }

  /// Counts words up to a limit: a long quotation need not be read to its end.
  private static func shape(_ text: [UInt8], _ inside: Range<Int>) -> (length: Int, isTitle: Bool) {
    var (words, capitals, long) = (0, 0, 0)
    var previous: UInt8 = 0x20
    for position in inside.lowerBound..<min(inside.upperBound, inside.lowerBound + 200) {
      let byte = text[position]
      if previous == 0x20, byte != 0x20 {
        words += 1
        let isLong = position + 3 < inside.upperBound && isASCIILetter(byte) && isASCIILetter(text[position + 3])
        long += isLong ? 1 : 0
        capitals += isLong && isASCIIUppercase(byte) ? 1 : 0
      }
      previous = byte
    }
    let bucket = words > 20 ? 5 : words > 8 ? 4 : words > 4 ? 3 : words > 2 ? 2 : max(words - 1, 0)
    return (bucket, long > 0 && capitals == long && words <= 12)
  }
}
