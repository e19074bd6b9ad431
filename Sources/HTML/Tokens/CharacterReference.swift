import Text

/// `&amp;`, `&#8217;`, `&#x2019;`: characters written as references (HTML Standard, 13.2.5.72 to 13.2.5.80).
struct CharacterReference {
  var first: Unicode.Scalar
  var second: Unicode.Scalar?
  /// The place behind it.
  var end: Int

  /// Reads the reference that a `&` opens; `nil` where it opens none.
  init?(in page: [UInt8], at ampersand: Int, before limit: Int, inAttribute: Bool) {
    guard ampersand + 1 < limit else { return nil }
    let next = page[ampersand + 1]
    if next == UInt8(ascii: "#") {
      self.init(numberIn: page, at: ampersand + 2, before: limit)
    } else if isASCIILetter(next) {
      self.init(namedIn: page, at: ampersand + 1, before: limit, inAttribute: inAttribute)
    } else {
      return nil
    }
  }

  private init?(numberIn page: [UInt8], at start: Int, before limit: Int) {
    var place = start
    var value: UInt32 = 0
    let isHex = place < limit && page[place] | 0x20 == UInt8(ascii: "x")
    if isHex { place += 1 }
    let digits = place
    while place < limit, let digit = hexDigitValue(page[place]), isHex || digit < 10 {
      value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x11_0000)
      place += 1
    }
    guard place > digits else { return nil }
    if place < limit, page[place] == UInt8(ascii: ";") { place += 1 }
    end = place
    first = Self.scalar(value)
    second = nil
  }

  /// The character of a number: those of Windows-1252 that pages write, never a surrogate or zero.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value), let mapped = Unicode.Scalar(windows1252[Int(value) - 0x80]) { return mapped }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private init?(namedIn page: [UInt8], at start: Int, before limit: Int, inAttribute: Bool) {
    var end = start
    while end < limit, end - start < NamedReferences.longest, isASCIILetter(page[end]) || isASCIIDigit(page[end]) {
      end += 1
    }
    let hasSemicolon = end < limit && page[end] == UInt8(ascii: ";")
    // The longest name wins: with its semicolon, else one of the old names that need none.
    if hasSemicolon, let found = NamedReferences.shared.find(page[start..<end + 1]) {
      (first, second) = found
      self.end = end + 1
      return
    }
    var length = min(end - start, NamedReferences.longestBare)
    while length >= 2 {
      if let found = NamedReferences.shared.find(page[start..<start + length]) {
        let next = start + length < limit ? page[start + length] : 0
        if inAttribute, next == UInt8(ascii: "=") || isASCIILetter(next) || isASCIIDigit(next) { return nil }
        (first, second) = found
        self.end = start + length
        return
      }
      length -= 1
    }
    return nil
  }
}

extension Tokenizer {
  /// The text that a reference stands for, or the `&` itself.
  mutating func reference() -> Token {
    let start = position
    guard let found = CharacterReference(in: page, at: start, before: page.count, inAttribute: false) else {
      position += 1
      return Token(kind: .text, range: start..<position)
    }
    position = found.end
    var token = Token(kind: .text, range: start..<position)
    token.scalars = (found.first, found.second)
    return token
  }
}
