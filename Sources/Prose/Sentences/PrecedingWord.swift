import Text

/// The word that a stop is written behind, stops inside it included (`U.S`, `Ph.D`).
struct PrecedingWord {
  /// Its bytes; empty where the stop follows something else.
  let range: Range<Int>

  /// No abbreviation is longer; a longer word need not be read to its beginning.
  private static let longest = 24

  init(in text: [UInt8], before stop: Int, from start: Int) {
    var position = stop
    while position > start, stop - position < Self.longest, Self.belongs(text[position - 1]) { position -= 1 }
    // Quotation marks are bytes of the word to this walk: they are cut off where they stand.
    while position < stop, Self.opens(text, position) { position += 3 }
    range = min(position, stop)..<stop
  }

  /// Letters, digits, stops, hyphens, apostrophes and everything that is not ASCII.
  private static func belongs(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }

  private static func opens(_ text: [UInt8], _ offset: Int) -> Bool {
    text[offset] == 0xE2 && text.byte(at: offset + 1) == 0x80 && text.byte(at: offset + 2) >= 0x90
  }
}

/// The word that would begin the next sentence, past the marks and brackets that open before it.
struct FollowingWord {
  /// Its bytes, without what opens before it.
  let range: Range<Int>
  /// The class of its first scalar.
  let first: ScalarClass
  /// Whether a square bracket opens first: an editor's insertion goes on with the sentence.
  let isBracket: Bool
  /// Whether a mark or bracket opens before the word.
  let isOpened: Bool
  /// Whether another stop or a comma stands where a word should: nothing begins here.
  let isStop: Bool
  /// Whether a round bracket opens first.
  let isBracketed: Bool
  /// Whether it is a word that begins sentences more often than it goes on with a name.
  let isStarter: Bool

  init(in text: [UInt8], at start: Int, end: Int) {
    isBracket = text.byte(at: start) == UInt8(ascii: "[")
    isBracketed = text.byte(at: start) == UInt8(ascii: "(")
    var position = start
    while position < min(end, start + 9), let length = Self.openerLength(text, position) { position += length }
    isOpened = position > start
    isStop = Self.stops(text.byte(at: position))
    first = position < end ? text.scalar(at: position).map { ScalarClass($0.scalar) } ?? .other : .other
    var stop = position
    while stop < min(end, position + 16), Self.belongs(text[stop]) { stop += 1 }
    range = min(position, stop)..<stop
    isStarter = StarterKind(rawValue: StarterKind.table.value(of: range, in: text)).contains(.starter)
  }

  /// Whether the sentence goes on because the word is written small.
  var isLower: Bool { first == .lower }
  /// Whether a sentence may begin here.
  var isSentence: Bool { first == .upper || first == .letter || first == .digit || first == .other }

  private static func stops(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"): true
    default: false
    }
  }

  private static func belongs(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || byte >= 0xC3 && byte != 0xE2 || isUTF8Continuation(byte) || byte == UInt8(ascii: "'")
  }

  private static func openerLength(_ text: [UInt8], _ offset: Int) -> Int? {
    switch text[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "`"): 1
    case 0xC2:
      text.has("«", at: offset) || text.has("»", at: offset) || text.has("¿", at: offset) || text.has("¡", at: offset)
        ? 2 : nil
    case 0xE2: text.byte(at: offset + 1) == 0x80 && (0x98...0x9F).contains(text.byte(at: offset + 2)) ? 3 : nil
    default: nil
    }
  }
}
