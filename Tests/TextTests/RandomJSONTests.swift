import TestSupport
import Testing
import Text

/// JSON values made by chance: written, written by a second writer that is slow and plain, and read back.
@Suite struct RandomJSONTests {
  private struct Maker {
    var numbers: SeededNumbers

    static let pieces = [
      "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\0", "\u{1F}", "\u{7F}", "\u{85}", "é", "“", "\u{2028}",
      "\u{2029}", "😀", "e\u{301}", "\u{FEFF}", "\u{FFFF}", "plain words and more of them",
    ]

    mutating func value(depth: Int) -> JSONValue {
      switch numbers.number(below: depth > 0 ? 8 : 6) {
      case 0: return .null
      case 1: return .bool(numbers.number(below: 2) == 0)
      case 2: return .integer(Int(truncatingIfNeeded: numbers.next()) >> numbers.number(below: 64))
      case 3: return .number(double())
      case 4, 5: return .string(numbers.text(of: Self.pieces, atMost: 9))
      case 6: return .array((0..<numbers.number(below: 5)).map { _ in value(depth: depth - 1) })
      default:
        var object = JSONObject()
        for _ in 0..<numbers.number(below: 5) {
          object.append(numbers.text(of: Self.pieces, atMost: 2), value(depth: depth - 1))
        }
        return .object(object)
      }
    }

    /// Any number with a fraction, of any size: a whole one would be read back as an integer.
    private mutating func double() -> Double {
      let number = Double(bitPattern: numbers.next())
      return number.isFinite && number != number.rounded() ? number : 0.5
    }
  }

  private static func values(_ seed: UInt64) -> [JSONValue] {
    var maker = Maker(numbers: SeededNumbers(seed: seed))
    return (0..<30).map { _ in maker.value(depth: 5) }
  }

  /// Scalar by scalar, as RFC 8259 says; what may end a line or steer a terminal is escaped too.
  private static func slowly(_ text: String) -> String {
    text.unicodeScalars.map { scalar -> String in
      switch scalar.value {
      case 0x22: return "\\\""
      case 0x5C: return "\\\\"
      case 0x0A: return "\\n"
      case 0x0D: return "\\r"
      case 0x09: return "\\t"
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: return String(scalar)
      }
    }.joined()
  }

  private static func slowly(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string(let text): "\"\(slowly(text))\""
    case .array(let items): "[" + items.map(slowly).joined(separator: ",") + "]"
    case .object(let object):
      "{" + object.members.map { "\"\(slowly($0.name))\":\(slowly($0.value))" }.joined(separator: ",") + "}"
    }
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>) func theWriterWritesWhatASlowOneWrites(seed: UInt64) {
    for value in Self.values(seed) { #expect(value.compact == Self.slowly(value)) }
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>) func whatIsWrittenIsReadBack(seed: UInt64) throws {
    for value in Self.values(seed) {
      #expect(try JSONParser.parse(value.compact) == value)
      var pretty = JSONWriter(.pretty)
      pretty.value(value)
      #expect(try JSONParser.parse(pretty.text) == value)
      #expect(try JSONParser.parse(pretty.bytes).compact == value.compact)
    }
  }

  /// No line of the pretty layout but the first and last of a value is without its indent of two spaces a level.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func thePrettyLayoutOnlyAddsSpace(seed: UInt64) {
    for value in Self.values(seed) {
      var pretty = JSONWriter(.pretty)
      pretty.value(value)
      #expect(Self.withoutSpace(pretty.text) == value.compact)
      let lines = pretty.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { !$0.isEmpty && $0.prefix { $0 == " " }.count.isMultiple(of: 2) })
    }
  }

  private static func withoutSpace(_ text: String) -> String {
    var isInside = false
    var isEscaped = false
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isInside || scalar != " " && scalar != "\n" { kept.append(scalar) }
      if scalar == "\"", !isEscaped { isInside.toggle() }
      isEscaped = isInside && scalar == "\\" && !isEscaped
    }
    return String(kept)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func piecesAreTheWhole(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let values = Self.values(seed)
    var whole = JSONWriter()
    whole.value(.array(values))
    var writer = JSONWriter()
    var taken: [UInt8] = []
    writer.beginArray()
    for value in values {
      writer.value(value)
      if numbers.number(below: 3) == 0 { taken += writer.takeBytes() }
    }
    writer.endArray()
    #expect(taken + writer.takeBytes() == whole.bytes)
    #expect(writer.bytes.isEmpty)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func equalValuesHaveEqualHashes(seed: UInt64) throws {
    for value in Self.values(seed) { #expect(try JSONParser.parse(value.compact).hashValue == value.hashValue) }
  }

  @Test func ofSeveralMembersWithOneNameTheLastCounts() throws {
    let value = try JSONParser.parse(#"{"a":1,"b":2,"a":3}"#)
    #expect(value["a"]?.int == 3)
    #expect(value.compact == #"{"a":1,"b":2,"a":3}"#)
    var object = try #require(value.object)
    object["a"] = .null
    #expect(JSONValue.object(object).compact == #"{"a":1,"b":2,"a":null}"#)
    object["a"] = nil
    #expect(JSONValue.object(object).compact == #"{"a":1,"b":2}"#)
  }
}
