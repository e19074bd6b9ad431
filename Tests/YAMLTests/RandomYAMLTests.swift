import Diagnostics
import TestSupport
import Testing
import Text
import YAML

/// Values made by chance, written as JSON (which is YAML) and in blocks by a plain writer, and read back.
@Suite struct RandomYAMLTests {
  private struct Maker {
    var numbers: SeededNumbers

    static let pieces = [
      "a", "Zz", "0", " ", "\"", "\\", "'", "\n", "\t", ":", ": ", "#", " #", "- ", "? ", "{", "]", ",", "&x", "*x",
      "!!int",
      "|", ">", "%", "@", "`", "é", "“", "😀", "\u{2028}", "\u{7F}", "true", "null", "~", "12", "<<", "---", "...",
    ]

    mutating func value(depth: Int) -> JSONValue {
      switch numbers.number(below: depth > 0 ? 9 : 5) {
      case 0: return .null
      case 1: return .bool(numbers.number(below: 2) == 0)
      case 2: return .integer(Int(truncatingIfNeeded: numbers.next()) >> numbers.number(below: 64))
      case 3: return .number(Double(numbers.number(below: 1 << 40)) / 1024 + 0.0001)
      case 4: return .string(numbers.text(of: Self.pieces, atMost: 6))
      case 5, 6: return .array((0..<numbers.number(below: 4)).map { _ in value(depth: depth - 1) })
      default:
        var object = JSONObject()
        for number in 0..<numbers.number(below: 4) {
          object.append("\(number)" + numbers.text(of: Self.pieces, atMost: 2), value(depth: depth - 1))
        }
        return .object(object)
      }
    }
  }

  private static func values(_ seed: UInt64) -> [JSONValue] {
    var maker = Maker(numbers: SeededNumbers(seed: seed))
    return (0..<15).map { _ in ["v": maker.value(depth: 4)] }
  }

  private static func text(_ value: JSONValue, _ layout: JSONWriter.Layout) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.value(value)
    return writer.bytes
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>, [JSONWriter.Layout.compact, .pretty])
  func jsonIsReadAsYAML(seed: UInt64, layout: JSONWriter.Layout) {
    for value in Self.values(seed) {
      let document = YAMLDocument.parse(Self.text(value, layout), file: "a.yaml")
      #expect(document.diagnostics.isEmpty, "\(value.compact): \(document.diagnostics.map(\.message))")
      #expect(document.root?.json == value, "\(value.compact)")
    }
  }

  /// What stands at a value's place in the file is that value.
  @Test(arguments: 1...15 as ClosedRange<UInt64>, [JSONWriter.Layout.compact, .pretty])
  func everyPlaceHoldsItsValue(seed: UInt64, layout: JSONWriter.Layout) throws {
    for value in Self.values(seed) {
      let bytes = Self.text(value, layout)
      var waiting = [try #require(YAMLDocument.parse(bytes, file: "a.yaml").root)]
      while let node = waiting.popLast() {
        #expect(try JSONParser.parse(Array(bytes[node.range])) == node.json, "\(node.range) of \(value.compact)")
        waiting += node.sequence ?? []
        for pair in node.mapping ?? [] { waiting += [pair.key, pair.value] }
      }
    }
  }

  /// In blocks: a line for each key and item, two spaces a level, scalars as JSON writes them.
  private static func lines(_ value: JSONValue) -> [String] {
    switch value {
    case .array(let items) where !items.isEmpty:
      return items.flatMap { item in
        let lines = lines(item)
        return ["- " + lines[0]] + lines.dropFirst().map { "  " + $0 }
      }
    case .object(let object) where !object.members.isEmpty:
      return object.members.flatMap { name, member in
        let lines = lines(member)
        let key = JSONValue.string(name).compact + ":"
        if lines.count == 1, !isBlock(member) { return [key + " " + lines[0]] }
        return [key] + lines.map { "  " + $0 }
      }
    default: return [value.compact]
    }
  }

  private static func isBlock(_ value: JSONValue) -> Bool {
    value.items?.isEmpty == false || value.object?.members.isEmpty == false
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, ["\n", "\r\n"]) func blocksAreRead(seed: UInt64, lineEnd: String) {
    for value in Self.values(seed) {
      let text = Self.lines(value).joined(separator: lineEnd) + lineEnd
      let document = YAMLDocument.parse(Array(text.utf8), file: "a.yaml")
      #expect(document.diagnostics.isEmpty, "\(text)\(document.diagnostics.map(\.message))")
      #expect(document.root?.json == value, "\(text)")
    }
  }

  /// A text that lost its end is read or refused at a place that lies in it.
  @Test(arguments: 1...6 as ClosedRange<UInt64>) func cutTextsAreReadOrRefused(seed: UInt64) {
    for value in Self.values(seed) {
      let bytes = Self.text(value, .compact)
      for end in bytes.indices {
        for problem in YAMLDocument.parse(Array(bytes[..<end]), file: "a.yaml").diagnostics {
          #expect((0...end).contains(problem.location?.offset ?? -1) && !problem.message.isEmpty)
        }
      }
    }
  }
}
