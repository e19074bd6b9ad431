/// One Unicode scalar found in UTF-8 bytes.
public struct DecodedScalar: Hashable, Sendable {
  /// The scalar; U+FFFD where the bytes are ill-formed.
  public var scalar: Unicode.Scalar
  /// How many bytes it takes, at least 1.
  public var length: Int

  @inlinable
  init(_ value: UInt32, _ length: Int) {
    scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    self.length = length
  }
}

/// Decodes the scalar that begins at `position` (which must lie inside the bytes).
///
/// Bytes that begin no sequence, or one that is cut off, give U+FFFD of length 1, so a loop over any bytes ends; overlong
/// forms and surrogates are not looked for, which is the work of ``firstInvalidUTF8(in:)``.
@inlinable
public func decodeScalar(_ bytes: [UInt8], at position: Int) -> DecodedScalar {
  let first = bytes[position]
  if first < 0x80 { return DecodedScalar(UInt32(first), 1) }
  let length = utf8SequenceLength(first)
  guard length > 1, position + length <= bytes.count else { return DecodedScalar(0xFFFD, 1) }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let byte = bytes[position + offset]
    guard isUTF8Continuation(byte) else { return DecodedScalar(0xFFFD, 1) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return DecodedScalar(value, length)
}

/// Decodes the scalar that ends just before `position` (which must be greater than 0).
@inlinable
public func decodeScalar(_ bytes: [UInt8], before position: Int) -> DecodedScalar {
  var start = position - 1
  while start > 0, position - start < 4, isUTF8Continuation(bytes[start]) { start -= 1 }
  let decoded = decodeScalar(bytes, at: start)
  return start + decoded.length == position ? decoded : DecodedScalar(0xFFFD, 1)
}

/// The length that a UTF-8 sequence beginning with this byte must have; 0 if none can begin so.
@inlinable
public func utf8SequenceLength(_ first: UInt8) -> Int {
  switch first {
  case 0..<0x80: 1
  case 0xC2..<0xE0: 2
  case 0xE0..<0xF0: 3
  case 0xF0..<0xF5: 4
  default: 0
  }
}

/// The offset of the first byte that is not well-formed UTF-8 (surrogates and overlong forms count as ill-formed).
public func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  var position = 0
  let count = bytes.count
  while position < count {
    let first = bytes[position]
    if first < 0x80 {
      position = endOfASCII(bytes, from: position)
      continue
    }
    let length = utf8SequenceLength(first)
    guard length > 1, position + length <= count else { return position }
    let second = bytes[position + 1]
    guard secondByteRange(after: first).contains(second) else { return position }
    for offset in 2..<max(length, 2) where !isUTF8Continuation(bytes[position + offset]) { return position }
    position += length
  }
  return nil
}

/// The first place from `start` on that holds no ASCII character, else the end; eight bytes at a time, read without a
/// bounds check each.
private func endOfASCII(_ bytes: [UInt8], from start: Int) -> Int {
  bytes.withUnsafeBytes { raw in
    var place = start
    while place + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let marks = word & 0x8080_8080_8080_8080
      if marks != 0 { return place + marks.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < raw.count, raw[place] < 0x80 { place += 1 }
    return place
  }
}

/// Table 3-7 of the Unicode Standard: the second byte is narrower after E0, ED, F0 and F4.
private func secondByteRange(after first: UInt8) -> ClosedRange<UInt8> {
  switch first {
  case 0xE0: 0xA0...0xBF
  case 0xED: 0x80...0x9F
  case 0xF0: 0x90...0xBF
  case 0xF4: 0x80...0x8F
  default: 0x80...0xBF
  }
}
