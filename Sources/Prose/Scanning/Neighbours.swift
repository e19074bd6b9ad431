import Text

/// Questions about single scalars of a text, answered without a trap at either end of it.
extension Array where Element == UInt8 {
  /// The byte at the offset, 0 outside the text.
  func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? self[offset] : 0
  }

  /// The scalar that begins at the offset, `nil` outside the text.
  func scalar(at offset: Int) -> DecodedScalar? {
    offset >= 0 && offset < count ? decodeScalar(self, at: offset) : nil
  }

  /// The scalar that ends before the offset, `nil` outside the text.
  func scalar(before offset: Int) -> DecodedScalar? {
    offset > 0 && offset <= count ? decodeScalar(self, before: offset) : nil
  }

  /// Whether the bytes at the offset are those of the string.
  func has(_ prefix: StaticString, at offset: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return prefix.withUTF8Buffer { wanted in
      for index in 0..<length where wanted[index] != self[offset + index] { return false }
      return true
    }
  }

  /// The first offset at or after `offset` and before `end` that holds no white space, else `end`.
  func skippingSpace(from offset: Int, to end: Int) -> Int {
    var position = offset
    while position < end {
      if isASCIISpace(self[position]) {
        position += 1
      } else if self[position] >= 0xC2, let wide = wideSpace(at: position, to: end) {
        position += wide
      } else {
        return position
      }
    }
    return end
  }

  /// The length of the no-break, thin or ideographic space at the offset, `nil` if none stands there.
  func wideSpace(at offset: Int, to end: Int) -> Int? {
    switch byte(at: offset) {
    case 0xC2: byte(at: offset + 1) == 0xA0 && offset + 2 <= end ? 2 : nil
    case 0xE2:
      byte(at: offset + 1) == 0x80 && offset + 3 <= end
        && (byte(at: offset + 2) & 0xF0 == 0x80 && byte(at: offset + 2) <= 0x8B || byte(at: offset + 2) == 0xAF)
        ? 3 : nil
    case 0xE3: byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == 0x80 && offset + 3 <= end ? 3 : nil
    default: nil
    }
  }
}

/// What a scalar is to the scanners.
enum ScalarClass {
  case lower, upper, letter, digit, space, other

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self = Self.ascii(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      self = Self.wide(scalar)
    }
  }

  var isLetter: Bool { self == .lower || self == .upper || self == .letter }
  var isWord: Bool { isLetter || self == .digit }

  private static func ascii(_ byte: UInt8) -> ScalarClass {
    if isASCIILowercase(byte) { return .lower }
    if isASCIIUppercase(byte) { return .upper }
    if isASCIIDigit(byte) { return .digit }
    return isASCIISpace(byte) ? .space : .other
  }

  private static func wide(_ scalar: Unicode.Scalar) -> ScalarClass {
    if scalar.value >= 0x2000 && scalar.value < 0x2070 {
      return scalar.value <= 0x200B || scalar.value == 0x202F ? .space : .other
    }
    let properties = scalar.properties
    if properties.isLowercase { return .lower }
    if properties.isUppercase { return .upper }
    if properties.isAlphabetic { return .letter }
    if properties.isWhitespace { return .space }
    return properties.numericType == .decimal ? .digit : .other
  }
}
