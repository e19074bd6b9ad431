import TestSupport
import Testing
import Text

/// The classes of bytes, each of all 256, and the walks over bytes that rest on them.
@Suite struct ByteClassTests {
  private static let all = (0...255).map { UInt8($0) }

  @Test func everyByteIsInTheClassesOfItsCharacter() {
    for byte in Self.all {
      let character = byte < 0x80 ? Character(Unicode.Scalar(byte)) : nil
      #expect(isASCIIDigit(byte) == (character.map { "0"..."9" ~= $0 } ?? false), "\(byte)")
      #expect(isASCIIUppercase(byte) == (character.map { "A"..."Z" ~= $0 } ?? false), "\(byte)")
      #expect(isASCIILowercase(byte) == (character.map { "a"..."z" ~= $0 } ?? false), "\(byte)")
      #expect(isASCIILetter(byte) == (character?.isLetter ?? false), "\(byte)")
      #expect(isASCIISpace(byte) == [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains(byte), "\(byte)")
      #expect(isUTF8Continuation(byte) == UTF8.isContinuation(byte), "\(byte)")
      let hex = character.flatMap { $0.isASCII && $0.isHexDigit ? $0.hexDigitValue : nil }
      #expect(hexDigitValue(byte).map(Int.init) == hex, "\(byte)")
      #expect(asciiLowercased(byte) == (character?.lowercased().utf8.first ?? byte), "\(byte)")
    }
  }

  /// The length that the Unicode Standard's table 3-7 gives a sequence, by its first byte.
  @Test func aFirstByteTellsTheLength() {
    for byte in Self.all {
      let length =
        switch byte {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      #expect(utf8SequenceLength(byte) == length, "\(byte)")
    }
  }

  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), (" \t\r\n\u{B}\u{C}a b\n", "a b"), ("\u{A0}a\u{A0}", "\u{A0}a\u{A0}"),
    ("\u{2003}x", "\u{2003}x"), ("\0 x", "\0 x"), ("a\u{85}", "a\u{85}"), ("  é  ", "é"),
  ])
  func onlyASCIISpaceIsTrimmed(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
  }

  @Test func aRangeIsTrimmedWithinItself() {
    let text = Array(" a  b ".utf8)
    for start in 0...text.count {
      for end in start...text.count {
        let found = text.trimmingSpace(start..<end)
        let words = String(utf8: text[start..<end]).split(separator: " ").joined(separator: "  ")
        #expect(String(utf8: text[found]) == words)
        #expect(start <= found.lowerBound && found.upperBound <= end)
      }
    }
  }

  /// Bytes of which most are about to begin or go on a sequence.
  private static let pool: [UInt8] = [
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1,
    0xF4, 0xF5, 0xFF,
  ]

  /// The longest beginning that is UTF-8 ends where the first byte is that is not.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func theFirstBadByteEndsTheLongestGoodBeginning(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<40 {
      let lead = [UInt8](repeating: 0x61, count: numbers.number(below: 12))
      let bytes = lead + (0..<numbers.number(below: 7)).map { _ in numbers.pick(Self.pool) }
      let good = (0...bytes.count).last { String(validating: bytes[..<$0], as: UTF8.self) != nil }
      #expect(firstInvalidUTF8(in: bytes) == (good == bytes.count ? nil : good), "\(bytes)")
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func aWalkOverAnyBytesEnds(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<40 {
      let bytes = (1...9).map { _ in numbers.pick(Self.pool) }
      var position = 0
      while position < bytes.count {
        let decoded = decodeScalar(bytes, at: position)
        #expect((1...4).contains(decoded.length) && position + decoded.length <= bytes.count, "\(bytes)")
        position += decoded.length
      }
      while position > 0 {
        let decoded = decodeScalar(bytes, before: position)
        #expect((1...4).contains(decoded.length) && decoded.length <= position, "\(bytes)")
        position -= decoded.length
      }
    }
  }

  /// The lowest byte that is marked is the first that is zero, whatever stands above it.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func theFirstZeroOfAWordIsMarked(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<8).map { _ in numbers.pick([0, 1, 0x7F, 0x80, 0x81, 0xFF] as [UInt8]) }
      let word = bytes.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      let marks = zeroBytes(word)
      #expect((marks == 0 ? nil : marks.trailingZeroBitCount / 8) == bytes.firstIndex(of: 0), "\(bytes)")
    }
  }
}
