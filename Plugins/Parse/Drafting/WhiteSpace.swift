import Text

/// What a character of the source becomes in the clean text.
enum CleanClass {
  /// It stays.
  case word
  /// It is white space: runs of it become one space.
  case space
  /// It shows nothing and goes: soft hyphens, zero-width spaces, control characters.
  case nothing
}

/// The class and the length of the character at a place.
///
/// Joiners (U+200C, U+200D) and direction marks stay: Persian, emoji and Arabic need them.
func cleanClass(_ bytes: [UInt8], at position: Int, before end: Int) -> (kind: CleanClass, length: Int) {
  let byte = bytes[position]
  if byte > 0x20, byte < 0x7F { return (.word, 1) }
  if isASCIISpace(byte) { return (.space, 1) }
  if byte < 0x80 { return (.nothing, 1) }
  guard byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF, position + 1 < end else {
    return (.word, 1)
  }
  let second = bytes[position + 1]
  if byte == 0xC2 {
    if second == 0xA0 || second == 0x85 { return (.space, 2) }
    return second == 0xAD || second < 0xA0 ? (.nothing, 2) : (.word, 2)
  }
  guard position + 2 < end else { return (.word, 1) }
  return (threeByteClass(byte, second, bytes[position + 2]), 3)
}

private func threeByteClass(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> CleanClass {
  switch (first, second, third) {
  case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80), (0xE2, 0x81, 0x9F): .space
  case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): .space
  case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBC): .nothing
  default: .word
  }
}

extension Parsing.Draft {
  /// Takes words of the source, with white space inside them normalised and leading white space left out.
  ///
  /// - Parameters:
  ///   - range: the words, in bytes of the source.
  ///   - source: the decoded source.
  ///   - pending: white space of the source that stands before `range`, to be written as one space.
  /// - Returns: white space at the end of `range` that has not been written.
  @discardableResult
  mutating func takeClean(_ range: Range<Int>, of source: [UInt8], after pending: Range<Int>? = nil) -> Range<Int>? {
    var gap = pending
    var run = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      if position > run { position = endOfPlainRun(source, from: position, before: range.upperBound) }
      guard position < range.upperBound else { break }
      let byte = source[position]
      if isPlain(byte) || (byte == 0x20 && position > run && nextIsPlain(source, position, range)) {
        position += 1
        continue
      }
      let (kind, length) = cleanClass(source, at: position, before: range.upperBound)
      if kind != .word {
        flush(&gap, run..<position, of: source)
        if kind == .space { gap = (gap?.lowerBound ?? position)..<position + length }
        run = position + length
      }
      position += length
    }
    flush(&gap, run..<range.upperBound, of: source)
    return gap
  }

  private mutating func flush(_ gap: inout Range<Int>?, _ words: Range<Int>, of source: [UInt8]) {
    guard !words.isEmpty else { return }
    if let white = gap { space(for: white) }
    gap = nil
    take(words, of: source)
  }

  private func nextIsPlain(_ source: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
    position + 1 < range.upperBound && isPlain(source[position + 1])
  }
}

/// A place behind `start` up to which every byte is a visible ASCII character or a single space between two; it looks
/// at eight bytes at a time, as far as there are eight left, and at nothing else.
private func endOfPlainRun(_ bytes: [UInt8], from start: Int, before end: Int) -> Int {
  guard bytes[start - 1] != 0x20 else { return start }
  return bytes.withUnsafeBytes { raw in
    var place = start
    while place + 8 <= end {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let spaces = zeroBytes(word ^ 0x2020_2020_2020_2020)
      let others = ((word &- 0x2020_2020_2020_2020) | word | zeroBytes(word ^ 0x7F7F_7F7F_7F7F_7F7F))
      guard others & 0x8080_8080_8080_8080 == 0, spaces & spaces << 8 == 0 else { break }
      // A space at the end stays for the next round, which sees what stands behind it.
      place += spaces >> 63 == 1 ? 7 : 8
    }
    return place
  }
}

/// Whether the byte is a visible ASCII character, or begins or continues one that is never white space.
@inline(__always) private func isPlain(_ byte: UInt8) -> Bool {
  (byte > 0x20 && byte < 0x7F)
    || (byte >= 0x80 && byte != 0xC2 && byte != 0xE1 && byte != 0xE2 && byte != 0xE3
      && byte != 0xEF)
}
