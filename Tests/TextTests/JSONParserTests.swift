import Testing
import Text

@Suite struct JSONParserTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-1", "1.5", "[]", "{}", "[1,[2,[3]]]", "{\"b\":1,\"a\":{\"c\":[]}}", "\"é😀\"",
    "{\"a\":1,\"a\":2}", "\"\\\"\\\\\\n\\r\\t\\u0000\"", "9223372036854775807",
  ])
  func writesBackWhatItRead(text: String) throws {
    #expect(try JSONParser.parse(text).compact == text)
  }

  @Test(arguments: [
    (" [ 1 , 2 ]\r\n\t", "[1,2]"), ("1e2", "100.0"), ("1E-2", "0.01"), ("-0", "0"), ("\"\\u00e9\\/\"", "\"é/\""),
    ("\"\\ud83d\\ude00\"", "\"😀\""), ("\"\\ud83d\"", "\"\u{FFFD}\""), ("\"\\ud83d\\u0041\"", "\"\u{FFFD}A\""),
    ("\"\\ude00\"", "\"\u{FFFD}\""), ("\"\\ud83d\\n\"", "\"\u{FFFD}\\n\""),
    ("9223372036854775808", "9.223372036854776e+18"),
    ("\"\\ud83d\\ud83d\\ude00\"", "\"\u{FFFD}😀\""),
  ])
  func reads(text: String, expected: String) throws {
    #expect(try JSONParser.parse(text).compact == expected)
  }

  @Test(arguments: [
    ("", 0), (" ", 1), ("nul", 0), ("nulll", 4), ("01", 1), ("-", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1e", 2),
    ("[1,]", 3),
    ("[,1]", 1), ("[1 2]", 3), ("{\"a\"}", 4), ("{\"a\":}", 5), ("{a:1}", 1), ("{\"a\":1,}", 7), ("[", 1), ("{", 1),
    ("\"a", 2), ("\"\\", 2), ("\"\\x\"", 3), ("\"\\u12\"", 5), ("\"\n\"", 1), ("1 2", 2), ("'a'", 0), ("NaN", 0),
    ("\u{FEFF}1", 0), ("/**/1", 0), ("[1]]", 3),
  ])
  func refusesAtTheByte(text: String, offset: Int) {
    #expect { try JSONParser.parse(text) } throws: { ($0 as? JSONParser.Failure)?.offset == offset }
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect { try JSONParser.parse([0x22, 0x61, 0xFF, 0x22]) } throws: {
      ($0 as? JSONParser.Failure)?.message == "invalid UTF-8"
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func refusesDepth(piece: String) {
    #expect { try JSONParser.parse(String(repeating: piece, count: 100_000)) } throws: {
      ($0 as? JSONParser.Failure)?.message == "nested deeper than 128 levels"
    }
  }

  @Test func theDepthLimitItselfIsAllowed() throws {
    let text = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSONParser.parse(text).compact == text)
  }
}
