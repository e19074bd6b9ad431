import Text

/// Capitals and possessives of single words.
enum Capital {
  /// Whether the word is written like a name: `Kim`, `McCain`, `al-Assad`, `iPhone`, `d’Estaing`.
  static func begins(in text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = text.scalar(at: range.lowerBound) else { return false }
    switch ScalarClass(first.scalar) {
    case .upper: return true
    case .lower: return hasInnerCapital(text, min(range.lowerBound + first.length, range.upperBound)..<range.upperBound)
    default: return false
    }
  }

  /// A capital among the next four bytes: after one small letter, or after a hyphen or apostrophe.
  private static func hasInnerCapital(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in range.prefix(5) where isASCIIUppercase(text[offset]) {
      let before = text[offset - 1]
      return offset == range.lowerBound || before == UInt8(ascii: "-") || before == UInt8(ascii: "'") || before == 0x99
    }
    return false
  }

  /// Where the `’s` of the word begins, `nil` if it has none.
  static func possessive(in text: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count > 2, asciiLowercased(text[range.upperBound - 1]) == UInt8(ascii: "s") else { return nil }
    let before = range.upperBound - 2
    if text[before] == UInt8(ascii: "'") { return before }
    return text.has("’", at: before - 2) && before - 2 > range.lowerBound ? before - 2 : nil
  }

  /// Whether all letters of the word are capitals, two at least, as in `FBI` and `U.S.`.
  static func isAcronym(in text: [UInt8], _ range: Range<Int>) -> Bool {
    var capitals = 0
    for byte in text[range] {
      if isASCIILowercase(byte) || byte >= 0x80 { return false }
      if isASCIIUppercase(byte) { capitals += 1 }
    }
    return capitals > 1
  }
}
