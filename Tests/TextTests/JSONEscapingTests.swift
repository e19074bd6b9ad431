import Testing
import Text

/// The writer copies runs of eight bytes; what must be escaped may stand anywhere in one.
@Suite struct JSONEscapingTests {
  @Test(arguments: [
    ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\u{0}", "\\u0000"), ("\u{1F}", "\\u001f"), ("\u{7F}", "\\u007f"),
    ("\u{80}", "\\u0080"), ("\u{85}", "\\u0085"), ("\u{9F}", "\\u009f"), ("\u{2028}", "\\u2028"),
    ("\u{2029}", "\\u2029"), ("\u{A0}", "\u{A0}"), ("é", "é"), ("“", "“"), ("\u{202A}", "\u{202A}"), ("€", "€"),
    ("ŀ", "ŀ"),
    ("\u{2128}", "\u{2128}"), ("👍", "👍"), (" ", " "), ("~", "~"),
  ])
  func eachCharacterAtEachPlace(character: String, escaped: String) throws {
    for before in 0...17 {
      for after in [0, 1, 7, 8, 9] {
        for filler in ["a", "ß", "”"] {
          let head = String(repeating: filler, count: before)
          let tail = String(repeating: filler, count: after)
          let line = JSONValue.string(head + character + tail).compact
          #expect(line == "\"\(head)\(escaped)\(tail)\"")
          #expect(try JSONParser.parse(line).text == head + character + tail)
        }
      }
    }
  }

  @Test(arguments: [0, 1, 9, 10, 99, 100, 1234, .max, -1, .min])
  func integersAreWrittenInFull(number: Int) {
    #expect(JSONValue.integer(number).compact == "\(number)")
  }

  @Test(arguments: ["a", "é", "“”", "👍x", "aé“👍"])
  func scalarsAreCountedAtEveryPlace(unit: String) {
    let text = String(repeating: unit, count: 300)
    let index = ScalarIndex(Array(text.utf8))
    var offset = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(index.scalars(before: offset) == number)
      #expect(index.byteOffset(ofScalar: number) == offset)
      offset += String(scalar).utf8.count
    }
  }
}
