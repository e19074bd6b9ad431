/// Whether the byte is a digit `0` to `9`.
@inlinable public func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether the byte is an ASCII letter.
@inlinable public func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// Whether the byte is an ASCII capital.
@inlinable public func isASCIIUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

/// Whether the byte is an ASCII small letter.
@inlinable public func isASCIILowercase(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

/// Whether the byte is a space, a tab, a line break or a form feed.
@inlinable public func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

/// Whether the byte continues a UTF-8 sequence, that is, does not begin a scalar.
@inlinable public func isUTF8Continuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// The value of a hexadecimal digit, or `nil`.
@inlinable public func hexDigitValue(_ byte: UInt8) -> UInt8? {
  if isASCIIDigit(byte) { return byte - 0x30 }
  let small = byte | 0x20
  return small >= 0x61 && small <= 0x66 ? small - 0x61 + 10 : nil
}

/// The byte with an ASCII capital made small; others as they are.
@inlinable public func asciiLowercased(_ byte: UInt8) -> UInt8 { isASCIIUppercase(byte) ? byte | 0x20 : byte }

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The range without white space (ASCII) at either end.
  @inlinable
  public func trimmingSpace(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isASCIISpace(self[start]) { start += 1 }
    while end > start, isASCIISpace(self[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension String {
  /// The string of these UTF-8 bytes; ill-formed ones become U+FFFD.
  @inlinable
  public init(utf8 bytes: some Collection<UInt8>) {
    self.init(decoding: bytes, as: UTF8.self)
  }

  /// The text without white space (ASCII) at its ends.
  public var trimmed: String {
    let bytes = Array(utf8)
    return String(utf8: bytes[bytes.trimmingSpace(0..<bytes.count)])
  }
}
