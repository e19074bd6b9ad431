import Articles
import BuiltinPlugins
import Diagnostics
import TestSupport
import Testing
import Text

/// Bytes of every kind: white space, encodings, what is no text, and texts that nobody would write.
@Suite struct ParseSourceTests {
  @Test(arguments: [
    ("two  spaces", "two spaces"), ("a\u{A0}b", "a b"), ("thin\u{2009}space", "thin space"), ("a\tb", "a b"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("zero\u{200B}width", "zerowidth"), ("a \u{A0} b", "a b"), ("bell\u{07}rings", "bellrings"),
    ("\u{FEFF}mark", "mark"),
    ("wide\u{3000}space", "wide space"), ("e\u{301}t\u{E9}", "e\u{301}t\u{E9}"), ("👩‍👧 family", "👩‍👧 family"),
    ("a \u{200B} b", "a b"),
  ])
  func whiteSpaceIsNormalised(text: String, words: String) throws {
    let parsed = try ParsedText("\(text), they said.")
    #expect(parsed.blocks == ["paragraph: \(words), they said."])
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: FixtureArticle.names, ["utf-8", "utf-8 bom", "utf-16le", "utf-16be", "windows-1252"])
  func encodingsGiveOneStructure(name: String, encoding: String) throws {
    let fixture = try FixtureArticle(name)
    let text = String(utf8: DecodedSource(decoding: fixture.bytes).utf8)
    let bytes = encoded(text, encoding)
    let parsed = try ParsedText(bytes: bytes, path: name)
    #expect(parsed.kinds == (fixture.gold["blocks"]?.items ?? []).compactMap { $0["kind"]?.text })
    let isASCII = encoding == "windows-1252" && bytes.allSatisfy { $0 < 0x80 }
    let expected = isASCII ? "utf-8" : String(encoding.prefix { $0 != " " })
    #expect(parsed.record["source"]?["encoding"]?.text == expected)
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{A0}\u{200B}\n", "***\n---"])
  func nothingIsAnError(text: String) {
    #expect(complaint(Array(text.utf8)) == "the article is empty")
  }

  @Test(
    arguments: [
      ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], "a PDF document"),
      ([0x50, 0x4B, 0x03, 0x04, 0x0A, 0x00], "a zip archive"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a picture (PNG)"),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10], "a picture (JPEG)"),
      ([0x47, 0x49, 0x46, 0x38, 0x39, 0x61], "a picture (GIF)"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "an old Office document"),
      ([0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00], "a gzip archive"),
      ([0x61] + Array(0x00...0x08) + Array(0x0E...0x1A), "a binary file"),
      ([0x7B, 0x5C, 0x72, 0x74, 0x66, 0x31], "a Rich Text document"),
    ] as [([UInt8], String)])
  func binaryFilesAreNamed(bytes: [UInt8], what: String) {
    #expect(complaint(bytes + Array("and so on, and so on".utf8))?.contains(what) == true)
  }

  @Test(
    arguments: [
      "One\u{0}two\n", "good\u{8}\u{8}\u{8}\u{8}evil\u{7} replaced", "a\u{0}b\n\nby X\n\nBody.", "\u{FFFE}\u{0}x",
    ])
  func aTextWithAFewStrayControlsIsRead(text: String) { #expect(complaint(Array(text.utf8)) == nil) }

  @Test func anArticleFromARecordIsKept() throws {
    var first = article("Council votes\n\n" + someParagraph)
    try work(&first, [("parse", [:])], registry: builtinPlugins)
    let written = ArticleRecord.write(first)
    var again = try ArticleRecord.read(JSONParser.parse(written), layers: [Structure.self])
    try work(&again, [("parse", [:])], registry: builtinPlugins)
    #expect(ArticleRecord.write(again) == written)
  }

  @Test(arguments: [
    String(repeating: "a", count: 20_000), String(repeating: "a ", count: 10_000),
    String(repeating: "\n", count: 10_000) + "a.",
    String(repeating: "a\n", count: 3_000), String(repeating: "[", count: 10_000),
    String(repeating: "*a", count: 5_000),
    String(repeating: "“", count: 6_000), String(repeating: "> ", count: 5_000) + "a",
    String(repeating: "(Photo ", count: 20_000),
    String(repeating: "By Jane Doe and ", count: 10_000), String(repeating: "> “a b c d e f g h”\n\n", count: 400),
    String(repeating: "A. ", count: 5_000), String(repeating: "LONDON, ", count: 400),
    String(repeating: "Getty.Getty", count: 20_000),
  ])
  func hostileTextsAreWorked(text: String) throws {
    let plain = try ParsedText(text)
    let marked = try ParsedText(text, path: "a.md")
    #expect(!plain.kinds.isEmpty && !marked.kinds.isEmpty)
  }

  private func complaint(_ bytes: [UInt8], path: String = "article.txt") -> String? {
    do {
      _ = try ParsedText(bytes: bytes, path: path)
      return nil
    } catch {
      return (error as? Diagnostic)?.message
    }
  }

  private func encoded(_ text: String, _ name: String) -> [UInt8] {
    switch name {
    case "utf-8 bom": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "utf-16le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "windows-1252": windows1252(text)
    default: Array(text.utf8)
    }
  }

  private func windows1252(_ text: String) -> [UInt8] {
    let upper: [Unicode.Scalar: UInt8] = [
      "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "…": 0x85,
    ]
    return text.unicodeScalars.map { upper[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }
}
