import Testing
import Text

@Suite struct UTF8Tests {
  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9, 0xF0, 0x9F, 0x98, 0x80], nil), ([], nil), ([0x80], 0), ([0x61, 0xC3], 1), ([0xC0, 0x80], 0),
      ([0xC1, 0xBF], 0), ([0xE0, 0x80, 0x80], 0), ([0xE0, 0xA0, 0x80], nil), ([0xED, 0xA0, 0x80], 0),
      ([0xED, 0x9F, 0xBF], nil), ([0xF0, 0x80, 0x80, 0x80], 0), ([0xF4, 0x8F, 0xBF, 0xBF], nil),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0x61, 0xE2, 0x82], 1), ([0xE2, 0x28, 0xA1], 0),
      ([0xC3, 0xA9, 0xFF], 2),
    ] as [([UInt8], Int?)])
  func findsTheFirstBadByte(bytes: [UInt8], expected: Int?) {
    #expect(firstInvalidUTF8(in: bytes) == expected)
    #expect((String(validating: bytes, as: UTF8.self) == nil) == (expected != nil))
  }

  @Test func decodesForwardsAndBackwards() {
    let text = "aé–😀\u{10FFFF}"
    let bytes = Array(text.utf8)
    var position = 0
    for scalar in text.unicodeScalars {
      let forwards = decodeScalar(bytes, at: position)
      #expect(forwards.scalar == scalar)
      position += forwards.length
      #expect(decodeScalar(bytes, before: position) == forwards)
    }
    #expect(position == bytes.count)
  }

  @Test(arguments: [[0xFF], [0xC3], [0xE2, 0x82], [0x80, 0x80, 0x80, 0x80, 0x80], [0xF8, 0x88]] as [[UInt8]])
  func illFormedBytesAreOneReplacementEach(bytes: [UInt8]) {
    #expect(decodeScalar(bytes, at: 0).scalar == "\u{FFFD}")
    #expect(decodeScalar(bytes, at: 0).length == 1)
    #expect(decodeScalar(bytes, before: bytes.count).length == 1)
  }

  @Test(arguments: ["", "plain", "é", String(repeating: "a", count: 1000), String(repeating: "aé–😀", count: 300)])
  func countsScalarsAndFindsThemAgain(text: String) {
    let bytes = Array(text.utf8)
    let index = ScalarIndex(bytes)
    var (offset, number) = (0, 0)
    for scalar in text.unicodeScalars {
      #expect(index.scalars(before: offset) == number)
      #expect(index.byteOffset(ofScalar: number) == offset)
      (offset, number) = (offset + UTF8.width(scalar), number + 1)
    }
    #expect(index.scalars(before: bytes.count) == number)
    #expect(index.byteOffset(ofScalar: number) == bytes.count)
    #expect(index.byteOffset(ofScalar: number + 1) == nil)
    #expect(index.byteOffset(ofScalar: -1) == nil)
  }
}
