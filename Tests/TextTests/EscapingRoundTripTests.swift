import Foundation
import TestSupport
import Testing
import Text

/// What was escaped can be had back whole, and nothing that steers a reader is left in it.
@Suite struct EscapingRoundTripTests {
  private static let pieces = [
    "a", "Z9", " ", "=", "+", "-", "@", "＝", "\t", "\n", "\r", "\"", "'", ",", ";", "<", ">", "&", "&amp;", "%", "/",
    "é",
    "😀", "\u{A0}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{1B}", "\0", "\u{7F}", "\u{9B}", "\u{2028}", "\u{2066}",
  ]

  private static func texts(_ seed: UInt64) -> [String] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<60).map { _ in numbers.text(of: pieces, atMost: 8) }
  }

  /// Two digits behind each sign of percent are a byte.
  private static func decoded(_ address: String) -> [UInt8] {
    let parts = address.components(separatedBy: "%")
    return Array(parts[0].utf8)
      + parts.dropFirst().flatMap { [UInt8($0.prefix(2), radix: 16) ?? 0] + Array($0.dropFirst(2).utf8) }
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>) func anAddressGivesItsTextBack(seed: UInt64) {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%".utf8)
    for text in Self.texts(seed) {
      let encoded = percentEncoded(text)
      #expect(encoded.utf8.allSatisfy(kept.contains), "\(encoded)")
      #expect(Self.decoded(encoded) == Array(text.utf8), "\(encoded)")
    }
  }

  /// References read back by a second reader; only what no page may hold is another character then.
  @Test(arguments: 1...15 as ClosedRange<UInt64>) func aPageGivesItsTextBack(seed: UInt64) {
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    for text in Self.texts(seed) {
      let escaped = escapedHTML(text)
      #expect(!escaped.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
      let read = names.reduce(escaped) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
      let expected = text.unicodeScalars.map {
        $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F ? "\u{FFFD}" : String($0)
      }.joined()
      #expect(read.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(escaped.debugDescription)")
    }
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>) func aTableGivesItsCellsBack(seed: UInt64) throws {
    let texts = Self.texts(seed)
    let table = texts.map { "x," + csvField($0) + ",y\r\n" }.joined()
    let rows = try #require(csvRows(table))
    #expect(rows.count == texts.count)
    for (row, text) in zip(rows, texts) {
      let cell = try #require(row.count == 3 ? row[1] : nil)
      let isSame = cell.unicodeScalars.elementsEqual(text.unicodeScalars)
      #expect(isSame || cell.unicodeScalars.elementsEqual(("'" + text).unicodeScalars), "\(cell.debugDescription)")
    }
  }

  /// A spreadsheet trims what shows nothing, then looks for the sign of a formula.
  @Test(arguments: 1...15 as ClosedRange<UInt64>) func noCellIsAFormula(seed: UInt64) throws {
    for text in Self.texts(seed) {
      let cell = try #require(csvRows("x," + csvField(text) + "\r\n")?.first?.last)
      let shown = cell.unicodeScalars.drop {
        $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint || $0.value < 0x20
          || (0x7F..<0xA0).contains($0.value)
      }
      #expect(!"=+-@＝＋－＠".unicodeScalars.contains { $0 == shown.first }, "\(cell.debugDescription)")
    }
  }

  @Test(arguments: ["plain", "a=b", "1-2", "é", "Ünit “x”", "a b", "O'Neil", "3+4", "mail@example.org"])
  func plainCellsStayAsTheyAre(text: String) {
    #expect(csvField(text) == text)
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>) func nothingSteersATerminal(seed: UInt64) {
    for text in Self.texts(seed) {
      for scalar in visible(text).unicodeScalars {
        #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .lineSeparator)
        #expect(scalar.value != 0x202E && scalar.value != 0x2066)
      }
      let lines = visible(text, keepingLines: true).unicodeScalars
      #expect(lines.count { $0 == "\n" } == text.unicodeScalars.count { $0 == "\n" })
      #expect(lines.count { $0 == "\t" } == text.unicodeScalars.count { $0 == "\t" })
      #expect(visible(visible(text)) == visible(text))
    }
  }
}
