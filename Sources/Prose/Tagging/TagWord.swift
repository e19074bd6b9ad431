import Text

/// A token as the tagger sees it: hashes of its spelling and ends, and its shape.
package struct TagWord {
  /// How the word is written.
  package enum Shape: UInt8 {
    case lower = 1, capital, capitals, mixed, digits, digitsAndLetters, sign, hyphenated
  }

  /// The spelling with small ASCII letters, digits as `0` and straight quotation marks.
  package private(set) var folded: UInt64
  /// The spelling with its capitals.
  package private(set) var exact: UInt64
  /// The last 1, 2, 3 and 4 bytes of the folded spelling.
  package private(set) var suffixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// The first 1 and 3 bytes of the folded spelling.
  package private(set) var prefixes: (UInt64, UInt64) = (0, 0)
  /// How the word is written.
  package private(set) var shape: Shape

  /// The word in that range of the text, which must hold it.
  package init(in text: [UInt8], _ range: Range<Int>) {
    var fold = FoldedBytes(text: text, range: range)
    (folded, exact) = (Hash.seed, Hash.seed)
    var (count, ring) = (0, UInt64(0))
    while let byte = fold.next() {
      folded = Hash.adding(asciiLowercased(byte), to: folded)
      exact = Hash.adding(byte, to: exact)
      ring = ring << 8 | UInt64(asciiLowercased(byte))
      count += 1
      if count == 1 { prefixes.0 = ring }
      if count == 3 { prefixes.1 = ring }
    }
    suffixes = (ring & 0xFF, ring & 0xFFFF, ring & 0xFF_FFFF, ring & 0xFFFF_FFFF)
    shape = fold.shape
  }

  /// What stands before the first and after the last token of a sentence.
  package static let edge = TagWord(in: [UInt8(ascii: "^")], 0..<1)
}

/// The arithmetic of the tagger's hashes (multiplication by odd constants, after Knuth and splitmix64).
package enum Hash {
  package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One more byte (FNV-1a).
  @inline(__always)
  package static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash of a feature: the number of its template and two values.
  @inline(__always)
  package static func feature(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
    var hash = (first &+ template &* 0x9E37_79B9_7F4A_7C15) ^ (second &* 0xC2B2_AE3D_27D4_EB4F)
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}

/// The bytes of a word with digits as `0` and curly marks as straight ones, and the shape they make.
private struct FoldedBytes {
  let text: [UInt8]
  var position: Int
  let end: Int
  var (lowers, capitals, digits, hyphens, count) = (0, 0, 0, 0, 0)
  var startsWithCapital = false

  init(text: [UInt8], range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }

  var shape: TagWord.Shape {
    if digits > 0 { return lowers + capitals == 0 ? .digits : .digitsAndLetters }
    if lowers + capitals == 0 { return .sign }
    if hyphens > 0 && count > 1 { return .hyphenated }
    if capitals == 0 { return .lower }
    if lowers == 0 && capitals > 1 { return .capitals }
    return startsWithCapital && capitals == 1 ? .capital : .mixed
  }

  mutating func next() -> UInt8? {
    guard position < end else { return nil }
    let byte = fold(text[position])
    count += 1
    return byte
  }

  private mutating func fold(_ byte: UInt8) -> UInt8 {
    position += 1
    if isASCIILowercase(byte) {
      lowers += 1
    } else if isASCIIUppercase(byte) {
      if count == 0 { startsWithCapital = true }
      capitals += 1
    } else if isASCIIDigit(byte) {
      digits += 1
      return UInt8(ascii: "0")
    } else if byte == UInt8(ascii: "-") {
      hyphens += 1
    } else if byte >= 0x80 {
      return wide(byte)
    }
    return byte
  }

  /// General punctuation (E2 80 …) becomes one straight mark; letters beyond Latin-1 count as small ones.
  private mutating func wide(_ byte: UInt8) -> UInt8 {
    if byte == 0xC3, (0x80...0x9E).contains(text.byte(at: position)) {
      if count == 0 { startsWithCapital = true }
      capitals += 1
      return byte
    }
    guard byte == 0xE2, text.byte(at: position) == 0x80, position + 1 < end else {
      if !isUTF8Continuation(byte) { lowers += 1 }
      return byte
    }
    let third = text[position + 1]
    position += 2
    switch third {
    case 0x98, 0x99: return UInt8(ascii: "'")
    case 0x9C, 0x9D: return UInt8(ascii: "\"")
    case 0x93, 0x94: return UInt8(ascii: "_")
    default: return third
    }
  }
}
