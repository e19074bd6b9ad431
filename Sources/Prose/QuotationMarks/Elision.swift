import Text

/// Words that begin with an apostrophe for the letters they lost: ’90s, ’tis, ’em, ’n’.
enum Elision {
  private static let words = WordTable(
    "[word]\ntis tisn twas twasn twere twould twill em til till bout cause cuz round n nother ere neath gainst kay fraid nuff scuse s t ne nen",
    sections: ["word": 1])

  /// Whether such a word follows the mark.
  static func begins(in text: [UInt8], after offset: Int, end: Int) -> Bool {
    var position = offset
    while position < min(end, offset + 8), isASCIILetter(text[position]) || isASCIIDigit(text[position]) {
      position += 1
    }
    guard position > offset else { return false }
    if isASCIIDigit(text[offset]) { return isDecade(text, offset..<position) }
    return words.contains(offset..<position, in: text)
  }

  /// Two digits, with or without an `s`: ’90s, ’08.
  private static func isDecade(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count == 2 || range.count == 3, isASCIIDigit(text[range.lowerBound + 1]) else { return false }
    return range.count == 2 || text[range.lowerBound + 2] == UInt8(ascii: "s")
  }
}
