import Articles
import Testing
import Text

/// Files of every encoding become UTF-8, and the way back is known.
@Suite struct DecodingTests {
  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], "aé", SourceEncoding.utf8), ([0xEF, 0xBB, 0xBF, 0x61], "\u{FEFF}a", .utf8),
      ([0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00], "aé", .utf16LittleEndian),
      ([0xFE, 0xFF, 0x00, 0x61, 0x00, 0xE9], "aé", .utf16BigEndian),
      ([0x61, 0xE9, 0x20, 0x93, 0x94], "aé “”", .windows1252),
      ([0x80, 0x85, 0x96, 0x97], "€…–—", .windows1252),
      ([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], "😀", .utf16LittleEndian),
      ([0x61, 0x00, 0x62, 0x00, 0x63, 0x00, 0x64, 0x00], "abcd", .utf16LittleEndian),
      ([0x00, 0x61, 0x00, 0x62, 0x00, 0x63, 0x00, 0x64], "abcd", .utf16BigEndian), ([], "", .utf8),
    ] as [([UInt8], String, SourceEncoding)])
  func encodingIsFound(bytes: [UInt8], text: String, encoding: SourceEncoding) {
    let source = DecodedSource(decoding: bytes)
    #expect(source.encoding == encoding)
    #expect(String(utf8: source.utf8) == text)
  }

  @Test func aByteOrderMarkIsNoPartOfTheArticle() {
    #expect(DecodedSource(decoding: [0xEF, 0xBB, 0xBF, 0x61]).bodyStart == 3)
    #expect(DecodedSource(decoding: [0x61]).bodyStart == 0)
    #expect(String(utf8: DecodedSource(decoding: [0xFF, 0xFE, 0x61, 0x00]).utf8) == "a")
  }

  @Test func damagedBytesAreReplacedAndTheWayBackHolds() {
    let text = Array("é é é é é é é é x".utf8)
    let source = DecodedSource(decoding: text + [0xFF] + Array("y é".utf8))
    #expect(source.encoding == .utf8)
    #expect(String(utf8: source.utf8).hasSuffix("x\u{FFFD}y é"))
    let place = source.utf8.count - Array("y é".utf8).count
    let pieces = source.pieces(place..<source.utf8.count, textStart: 0)
    #expect(pieces.map(\.source) == [text.count + 1..<text.count + 5])
  }

  @Test func aLoneSurrogateIsReplaced() {
    #expect(String(utf8: DecodedSource(decoding: [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]).utf8) == "\u{FFFD}a")
  }

  @Test func anOddByteAtTheEndIsLeftOut() {
    #expect(String(utf8: DecodedSource(decoding: [0xFF, 0xFE, 0x61, 0x00, 0x62]).utf8) == "a")
  }

  @Test(arguments: [SourceEncoding.utf16LittleEndian, .utf16BigEndian, .windows1252, .utf8])
  func everyCharacterFindsItsBytes(encoding: SourceEncoding) {
    let file = encoded(String(repeating: "Käse “für” alle, sagte er. ", count: 400), encoding)
    let source = DecodedSource(decoding: file)
    #expect(source.encoding == encoding)
    var position = source.bodyStart
    var (wrong, number) = (0, 0)
    while position < source.utf8.count {
      let length = decodeScalar(source.utf8, at: position).length
      number += 1
      // Eleven shares nothing with the length of the sentence: each of its characters is met, in places all over.
      guard number.isMultiple(of: 11) else {
        position += length
        continue
      }
      let pieces = source.pieces(position..<position + length, textStart: 0)
      let own = String(utf8: source.utf8[position..<position + length])
      if pieces.count != 1 || Array(file[pieces[0].source]) != encodedBare(own, encoding) { wrong += 1 }
      position += length
    }
    #expect(wrong == 0)
  }

  private func encoded(_ text: String, _ encoding: SourceEncoding) -> [UInt8] {
    switch encoding {
    case .utf16LittleEndian: [0xFF, 0xFE] + encodedBare(text, encoding)
    case .utf16BigEndian: [0xFE, 0xFF] + encodedBare(text, encoding)
    default: encodedBare(text, encoding)
    }
  }

  private func encodedBare(_ text: String, _ encoding: SourceEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: text.unicodeScalars.map { ["“": 0x93, "”": 0x94][$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    }
  }
}
