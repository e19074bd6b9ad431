import Articles
import Testing
import Text

/// Pages in encodings that they name themselves: the text is right, and each character is traced to its bytes.
@Suite struct LegacyEncodingTests {
  @Test(
    arguments: [
      (
        "shift_jis", "<meta charset=shift_jis><p>", "灯台ｱ",
        [0x93, 0x94, 0x91, 0xE4, 0xB1]
      ),
      (
        "euc-kr", "<meta charset=\"euc-kr\"><p>", "등대",
        [0xB5, 0xEE, 0xB4, 0xEB]
      ),
      (
        "gb18030", "<meta http-equiv=content-type content=\"text/html; charset=gb2312\"><p>", "灯塔",
        [0xB5, 0xC6, 0xCB, 0xFE]
      ),
      (
        "big5", "<meta charset='Big5'><p>", "燈塔",
        [0xBF, 0x4F, 0xB6, 0xF0]
      ),
      (
        "koi8-r", "<?xml version=\"1.0\" encoding=\"koi8-r\"?><p>", "Маяк",
        [0xED, 0xC1, 0xD1, 0xCB]
      ),
      (
        "windows-1251", "<meta charset=cp1251><p>", "Маяк",
        [0xCC, 0xE0, 0xFF, 0xEA]
      ),
      (
        "iso-8859-2", "<meta charset=latin2><p>", "Łódź",
        [0xA3, 0xF3, 0x64, 0xBC]
      ),
      (
        "euc-jp", "<meta charset=euc-jp><p>", "灯台",
        [0xC5, 0xF4, 0xC2, 0xE6]
      ),
    ] as [(String, String, String, [UInt8])])
  func aPageIsReadAsItSays(encoding: String, head: String, words: String, tail: [UInt8]) throws {
    let bytes = Array(head.utf8) + tail
    let source = DecodedSource(decoding: bytes)
    #expect(source.encoding.rawValue == encoding)
    #expect(String(utf8: source.utf8) == head + words)
    let start = head.utf8.count
    let map = SourceMap(encoding: source.encoding, pieces: source.pieces(start..<source.utf8.count, textStart: 0))
    let text = Array(words.utf8)
    #expect(map.hull(of: 0..<text.count, in: text) == start..<bytes.count)
    let last = String(words.last ?? " ").utf8.count
    let place = map.hull(of: text.count - last..<text.count, in: text)
    #expect(place.upperBound == bytes.count)
    #expect(DecodedSource(decoding: Array(head.utf8) + bytes[place]).utf8.suffix(last).elementsEqual(text.suffix(last)))
  }

  @Test(arguments: ["<meta charset=shift_jis><p>", "<meta charset=nosuch><p>", "charset=koi8-r "])
  func whatIsUTF8StaysThat(head: String) {
    let source = DecodedSource(decoding: Array((head + "été").utf8))
    #expect(source.encoding == .utf8)
    #expect(String(utf8: source.utf8) == head + "été")
  }

  @Test func aWrongNameIsNotBelieved() {
    let bytes = Array("<meta charset=euc-jp><p>".utf8) + [0xE9, 0x74, 0xE9, 0x20, 0xE0, 0x20]
    #expect(DecodedSource(decoding: bytes).encoding == .windows1252)
  }
}
