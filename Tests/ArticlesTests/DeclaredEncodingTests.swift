import Articles
import Testing
import Text

/// Pages that name their encoding, and labels of the web that stand for one (WHATWG Encoding Standard, 4.2).
@Suite struct DeclaredEncodingTests {
  /// A page of single bytes: `é` and `–` are bytes 0xE9 and 0x96, no UTF-8.
  private func page(_ head: String) -> [UInt8] { Array(head.utf8) + [0x3C, 0x70, 0x3E, 0x4D, 0xE9, 0x96] }

  @Test(arguments: [
    (#"<meta charset="windows-1250">"#, SourceEncoding.windows1250), ("<meta charset=windows-1250>", .windows1250),
    ("<META CHARSET='Windows-1250'>", .windows1250), ("<meta charset = \"windows-1250\">", .windows1250),
    (#"<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">"#, .windows1250),
    (#"<?xml version="1.0" encoding="windows-1250"?>"#, .windows1250), ("  \n<meta charset=\"iso-8859-2\">", .latin2),
    (#"<meta charset="latin1">"#, .windows1252), (#"<meta charset="iso-8859-1">"#, .windows1252),
    (#"<meta charset="us-ascii">"#, .windows1252), (#"<meta charset="latin5">"#, .windows1254),
    (#"<meta charset="koi8">"#, .koi8r), (#"<meta charset="mac">"#, .macintosh),
    // What it names cannot be, or is nothing: the superset of Latin-1.
    (#"<meta charset="utf-8">"#, .windows1252), (#"<meta charset="klingon">"#, .windows1252),
    ("<meta charset>", .windows1252),
    (#"<meta charset="">"#, .windows1252), ("<p>no charset", .windows1252), (#"charset="windows-1250""#, .windows1252),
  ])
  func aPageIsReadInTheEncodingThatItNames(head: String, encoding: SourceEncoding) {
    let source = DecodedSource(decoding: page(head))
    #expect(source.encoding == encoding)
    #expect(firstInvalidUTF8(in: source.utf8) == nil && source.utf8.starts(with: Array(head.utf8)))
  }

  @Test func aNameFarDownIsNotLookedFor() {
    let far = "<p>" + String(repeating: " ", count: 3_000) + #"<meta charset="windows-1250">"#
    #expect(DecodedSource(decoding: page(far)).encoding == .windows1252)
  }

  /// Well-formed UTF-8 is that, whatever a page says of itself.
  @Test(arguments: ["windows-1250", "utf-16le", "shift_jis", "nonsense"]) func bytesCountMoreThanWords(label: String) {
    let page = Array("<meta charset=\"\(label)\"><p>Möwe – “weit”".utf8)
    let source = DecodedSource(decoding: page)
    #expect(source.encoding == .utf8 && source.utf8 == page && source.damage == nil)
  }

  @Test(
    arguments: [
      ("iso-8859-2", [0xB1, 0xBF], "ąż"), ("WINDOWS-1251", [0xCC, 0xEE, 0xF1], "Мос"), ("koi8-r", [0xED, 0xCF], "Мо"),
      ("iso-8859-7", [0xE1, 0xE2], "αβ"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("euc-kr", [0xC7, 0xD1], "한"),
      ("gbk", [0xD6, 0xD0], "中"), ("big5", [0xA4, 0xA4], "中"), ("latin9", [0xA4], "€"), ("latin1", [0x80, 0xE9], "€é"),
    ] as [(String, [UInt8], String)])
  func mailsNameTheirEncodingBesideTheText(label: String, bytes: [UInt8], text: String) {
    let source = DecodedSource(decoding: Array("a ".utf8) + bytes, label: label)
    #expect(String(utf8: source.utf8) == "a " + text && source.damage == nil)
    // The way back: each character has the bytes that stand for it.
    let pieces = source.pieces(2..<source.utf8.count, textStart: 0)
    #expect(pieces.first?.source.lowerBound == 2 && pieces.last?.source.upperBound == 2 + bytes.count)
  }

  @Test(arguments: [nil, "", "klingon", "utf-8", "utf-16le"]) func otherLabelsChangeNothing(label: String?) {
    let bytes: [UInt8] = [0x4D, 0xE9, 0x20, 0x96]
    #expect(DecodedSource(decoding: bytes, label: label) == DecodedSource(decoding: bytes))
  }

  @Test(
    arguments: [
      ([0xC3, 0xA9, 0xFF, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9], 1, 2),
      ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], 1, 4),
      ([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x41], 1, 2),
    ] as [([UInt8], Int, Int)])
  func damageIsCounted(bytes: [UInt8], count: Int, first: Int) {
    let damage = DecodedSource(decoding: bytes).damage
    #expect(damage?.count == count && damage?.first == first)
  }
}
