import Text

/// Finds where a number ends: digits, their separators and a short suffix.
enum NumberScanner {
  /// The end of the number at the offset: `1,200.50`, `3/2/2025`, `10:30`, `1990s`, `21st`, `2025-03-02`.
  static func end(in text: [UInt8], at start: Int, limit: Int) -> Int {
    var position = start
    while position < limit {
      if isASCIIDigit(text[position]) {
        position += 1
      } else if separates(text[position]), position + 1 < limit, isASCIIDigit(text[position + 1]) {
        position += 2
      } else {
        break
      }
    }
    return suffix(in: text, at: position, limit: limit)
  }

  private static func separates(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Letters right behind the digits belong to the number: `st`, `nd`, `s`, `bn`, `m`, `AM`.
  private static func suffix(in text: [UInt8], at offset: Int, limit: Int) -> Int {
    var position = offset
    while position < limit, isASCIILetter(text[position]) { position += 1 }
    return position
  }
}
