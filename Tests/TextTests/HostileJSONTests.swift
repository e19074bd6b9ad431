import Testing
import Text

/// JSON that nobody vouches for: what is cut off, changed, huge or deep.
@Suite struct HostileJSONTests {
  private static let sample =
    #"{"a":[1,-2.5e3,true,false,null,"é\n\u00e9\ud83d\ude00"],"b":{"":{},"c":[[],[{}]]},"d":"\\\"/"}"#

  private func outcome(_ bytes: [UInt8]) -> Result<JSONValue, JSONParser.Failure> {
    do {
      return .success(try JSONParser.parse(bytes))
    } catch {
      return .failure(error)
    }
  }

  /// A failure's offset lies in the text, and its message says something.
  private func isSound(_ bytes: [UInt8]) -> Bool {
    switch outcome(bytes) {
    case .success(let value): (try? JSONParser.parse(value.compact)) != nil
    case .failure(let failure): (0...bytes.count).contains(failure.offset) && !failure.message.isEmpty
    }
  }

  @Test func everyBeginningOfATextIsRefused() {
    let bytes = Array(Self.sample.utf8)
    for end in bytes.indices {
      #expect(isSound(Array(bytes[..<end])))
      if case .success = outcome(Array(bytes[..<end])) { Issue.record("accepted when cut at \(end)") }
    }
  }

  @Test func everyChangedByteIsReadOrRefused() {
    let bytes = Array(Self.sample.utf8)
    var unsound = 0
    for place in bytes.indices {
      for byte in [0, 0x0A, 0x22, 0x2C, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x80, 0xC0, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = byte
        if !isSound(changed) { unsound += 1 }
        if !isSound(bytes[..<place] + [byte] + bytes[place...]) { unsound += 1 }
      }
    }
    #expect(unsound == 0)
  }

  @Test(arguments: [
    ("\u{0}", 0), ("[\u{0}]", 1), ("[1,\u{A0}2]", 3), ("{\"a\":1 \"b\":2}", 7), ("{\"a\" 1}", 5), ("{,}", 1),
    ("[1,,2]", 3),
    ("{\"a\":1,,}", 7), ("{1:2}", 1), ("[tru]", 1), ("[truefalse]", 5), ("TRUE", 0), ("None", 0), ("undefined", 0),
    ("Infinity", 0), ("-Infinity", 1), ("0x10", 1), ("1_000", 1), ("1,5", 1), ("--1", 1), ("-01", 2), ("00", 1),
    ("1.2.3", 3), ("1e5.0", 3), ("1e+", 3), ("\"a\" \"b\"", 4), ("\"\\u{41}\"", 3), ("\"\\U0041\"", 3),
    ("\"\\x41\"", 3),
    ("\"\\'\"", 3), ("\"\t\"", 1), ("\"\r\"", 1), ("// x\n1", 0), ("# x\n1", 0), ("}", 0), ("]", 0), (":", 0),
    ("[}", 1),
    ("{]", 1), ("[1}", 2), ("{\"a\":1]", 6),
  ])
  func refusesAtTheByte(text: String, offset: Int) {
    #expect { try JSONParser.parse(text) } throws: { ($0 as? JSONParser.Failure)?.offset == offset }
  }

  @Test(arguments: [
    ("0", JSONValue.integer(0)), ("-0", .integer(0)), ("-0.0", .number(-0.0)), ("0.0", .number(0)), ("1.0", .number(1)),
    ("10", .integer(10)), ("9007199254740993", .integer(9_007_199_254_740_993)), ("1E+2", .number(100)),
    ("-9223372036854775808", .integer(.min)), ("9223372036854775807", .integer(.max)),
    ("-9223372036854775809", .number(-9_223_372_036_854_775_808)), ("1e-400", .number(0)),
    ("5e-324", .number(.leastNonzeroMagnitude)),
    ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)), ("0e0", .number(0)),
    ("123.456e-2", .number(1.23456)),
    ("0.1", .number(0.1)), ("100000000000000000000", .number(1e20)),
  ])
  func numbers(text: String, value: JSONValue) throws {
    #expect(try JSONParser.parse(text) == value)
    #expect(try JSONParser.parse(try JSONParser.parse(text).compact).double == value.double)
  }

  /// A number beyond all bounds would be written back as null: it is refused instead.
  @Test(arguments: ["1e309", "-1e309", "1e999999999", "[1, 1e400]", "{\"score\": 1e400}"])
  func aNumberThatNoNumberHoldsIsRefused(text: String) {
    #expect { try JSONParser.parse(text) } throws: {
      ($0 as? JSONParser.Failure)?.message == "a number beyond the range of numbers"
    }
  }

  @Test(arguments: [
    (#""\b\f\n\r\t\/\\\"""#, "\u{8}\u{C}\n\r\t/\\\""), (#""\u0000""#, "\0"), (#""\uFFFF""#, "\u{FFFF}"),
    (#""\uD834\uDD1E""#, "𝄞"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\uDBFF\uDBFF""#, "\u{FFFD}\u{FFFD}"),
    (#""\uD800""#, "\u{FFFD}"), (#""\uD800x""#, "\u{FFFD}x"), (#""a\u0301""#, "a\u{301}"), (#""\u00E9""#, "é"),
    ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"), ("\"\u{FEFF}\"", "\u{FEFF}"), (#""""#, ""),
  ])
  func strings(text: String, expected: String) throws {
    #expect(try JSONParser.parse(text).text.map { Array($0.unicodeScalars) } == Array(expected.unicodeScalars))
  }

  @Test(arguments: [" ", "\t", "\n", "\r", " \r\n\t "])
  func spaceMayStandAnywhereBetween(space: String) throws {
    let text = ["{", "\"a\"", ":", "[", "1", ",", "true", "]", ",", "\"b\"", ":", "{", "}", "}"]
    let joined = space + text.joined(separator: space) + space
    #expect(try JSONParser.parse(joined).compact == #"{"a":[1,true],"b":{}}"#)
  }

  @Test func longValuesAreRead() throws {
    let items = try JSONParser.parse("[" + String(repeating: "0,", count: 200_000) + "0]").items
    #expect(items?.count == 200_001)
    let text = try JSONParser.parse("\"" + String(repeating: "é\\n", count: 100_000) + "\"").text
    #expect(text?.utf8.count == 300_000)
    let object = try JSONParser.parse("{" + (0..<20_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}")
    #expect(object.object?.members.count == 20_000)
  }

  @Test(
    arguments: [
      ("a", #"[1,2]"#), ("a[0]", "1"), ("a[1]", "2"), ("a[2]", nil), ("a[-1]", nil), ("a[x]", nil), ("a[", nil),
      ("a.count", "2"), ("b.c", #"{"d":"x","count":7}"#), ("b.c.d", #""x""#), ("b.c.count", "7"), ("b.d", nil),
      ("", "whole"),
      ("b.c.d.e", nil), ("l[0][1]", "4"), ("l[0].count", "2"), ("l.count", "1"), ("n", "null"), ("n.x", nil),
      ("[0]", nil),
    ] as [(String, String?)])
  func paths(path: String, expected: String?) throws {
    let text = #"{"a":[1,2],"b":{"c":{"d":"x","count":7}},"l":[[3,4]],"n":null}"#
    let value = try JSONParser.parse(text)
    #expect(value[path: path]?.compact == (expected == "whole" ? text : expected))
  }

  /// Every offset of a text is counted as a plain walk counts it, whatever lies across the index's steps.
  @Test(arguments: [0, 1, 2, 3, 250, 251, 252, 253, 254, 255, 256, 257, 511, 512, 513])
  func scalarsAreCountedAcrossTheSteps(lead: Int) {
    for tail in ["é", "–", "😀", "a", "e\u{301}", ""] {
      let text = String(repeating: "x", count: lead) + String(repeating: tail, count: 5) + "end"
      let index = ScalarIndex(Array(text.utf8))
      var offset = 0
      for (number, scalar) in text.unicodeScalars.enumerated() {
        #expect(index.scalars(before: offset) == number)
        #expect(index.byteOffset(ofScalar: number) == offset)
        offset += String(scalar).utf8.count
      }
      #expect(index.byteOffset(ofScalar: text.unicodeScalars.count) == offset)
      #expect(index.byteOffset(ofScalar: text.unicodeScalars.count + 1) == nil)
      #expect(index.byteOffset(ofScalar: .max) == nil && index.byteOffset(ofScalar: .min) == nil)
    }
  }
}
