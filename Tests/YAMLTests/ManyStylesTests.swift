import Diagnostics
import TestSupport
import Testing
import Text
import YAML

/// One value has many forms in YAML: whichever a writer takes, the value that is read is the same.
@Suite struct ManyStylesTests {
  /// Writes a value by chance in one of its forms.
  private struct Writer {
    var numbers: SeededNumbers

    /// What stands behind the dash or colon, and the lines below it.
    typealias Written = (head: String, lines: [String])

    mutating func block(_ value: JSONValue, indent: Int) -> Written {
      switch value {
      case .string(let text): return string(text, indent: indent)
      case .array(let items) where !items.isEmpty && chance(of: 3): return list(items, indent: indent)
      case .object(let object) where !object.members.isEmpty && chance(of: 3): return mapping(object, indent: indent)
      case .null: return (numbers.pick(["~", "null", "Null", ""]), [])
      case .bool(let flag): return (numbers.pick(flag ? ["true", "True", "TRUE"] : ["false", "False", "FALSE"]), [])
      case .integer(let number): return (integer(number), [])
      default: return (flow(value), [])
      }
    }

    private mutating func chance(of count: Int) -> Bool { numbers.number(below: count) > 0 }

    private mutating func integer(_ number: Int) -> String {
      switch numbers.number(below: 4) {
      case 0 where number >= 0: "0x" + String(number, radix: 16)
      case 1 where number >= 0: "0o" + String(number, radix: 8)
      case 2 where number >= 0: "+\(number)"
      default: "\(number)"
      }
    }

    private mutating func list(_ items: [JSONValue], indent: Int) -> Written {
      let pad = String(repeating: " ", count: indent)
      var lines: [String] = []
      for item in items {
        let (head, below) = block(item, indent: indent + 1 + numbers.number(below: 3))
        lines += remark(pad) + [pad + "-" + (head.isEmpty ? "" : " " + head)] + below
      }
      return ("", lines)
    }

    private mutating func mapping(_ object: JSONObject, indent: Int) -> Written {
      let pad = String(repeating: " ", count: indent)
      var lines: [String] = []
      for (name, member) in object.members {
        // A list may stand at the column of its key.
        let least = member.items == nil ? 1 : 0
        let (head, below) = block(member, indent: indent + least + numbers.number(below: 3))
        lines += remark(pad) + [pad + key(name) + ":" + (head.isEmpty ? "" : " " + head)] + below
      }
      return ("", lines)
    }

    private mutating func remark(_ pad: String) -> [String] {
      switch numbers.number(below: 8) {
      case 0: [pad + "# a: [remark"]
      case 1: [""]
      case 2: ["   "]
      default: []
      }
    }

    private mutating func key(_ name: String) -> String { chance(of: 3) && isPlain(name) ? name : quoted(name) }

    private mutating func string(_ text: String, indent: Int) -> Written {
      let pad = String(repeating: " ", count: indent)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.allSatisfy({ !$0.isEmpty && $0.first != " " && $0.first != "\t" }), indent > 0, chance(of: 3) {
        return ("|-", lines.map { pad + $0 })
      }
      if isPlain(text), chance(of: 3) {
        // Words may stand on lines of their own.
        let words = text.split(separator: " ").map(String.init)
        return chance(of: 2) || indent == 0 ? (text, []) : (words[0], words.dropFirst().map { pad + $0 })
      }
      return (quoted(text), [])
    }

    private mutating func quoted(_ text: String) -> String {
      let hasLines = text.contains { $0.isNewline || $0 == "\t" }
      return hasLines || chance(of: 2) ? JSONValue.string(text).compact : "'\(text.replacing("'", with: "''"))'"
    }

    private func isPlain(_ text: String) -> Bool {
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      return words.allSatisfy { !$0.isEmpty && $0.allSatisfy { "abcz".contains($0) } }
    }

    private mutating func flow(_ value: JSONValue) -> String {
      let (open, close) = numbers.pick([("", ""), (" ", ""), (" ", " ")])
      switch value {
      case .array(let items):
        return "[" + open + items.map { flow($0) }.joined(separator: numbers.pick([",", ", "])) + close + "]"
      case .object(let object):
        let members = object.members.map { "\(key($0.name)): \(flow($0.value))" }
        return "{" + open + members.joined(separator: numbers.pick([",", ", "])) + close + "}"
      case .string(let text): return quoted(text)
      default: return value.compact
      }
    }
  }

  private static let texts = [
    "", "a", "b c", "abc zz a", "it's", "a: b", "- a", "#a", "a #b", "two\nlines", "three\nmore: x\n# lines", "é “x”",
    "12", "true", "null", " a",
    "a ", "\"", "{", "]", "&a", "*a", "\t", "a\n\nb", "a\n", "| a", "%", "@", "`", "😀",
  ]

  private static func value(_ numbers: inout SeededNumbers, _ depth: Int) -> JSONValue {
    switch numbers.number(below: depth > 0 ? 9 : 5) {
    case 0: return .null
    case 1: return .bool(numbers.number(below: 2) == 0)
    case 2: return .integer(numbers.number(below: 4000) - 2000)
    case 3, 4: return .string(numbers.pick(texts))
    case 5, 6: return .array((0..<numbers.number(below: 4)).map { _ in value(&numbers, depth - 1) })
    default:
      var object = JSONObject()
      for number in 0..<numbers.number(below: 4) {
        object.append(
          numbers.pick(["a", "b c", "x:", "#", "é"]) + (number == 0 ? "" : "z\(number)"), value(&numbers, depth - 1))
      }
      return .object(object)
    }
  }

  /// A mapping in blocks at the first column, for every seed another.
  private static func text(_ seed: UInt64) -> (text: String, value: JSONValue) {
    var numbers = SeededNumbers(seed: seed)
    var object = JSONObject()
    for number in 0..<4 { object.append("key\(number)", value(&numbers, 3)) }
    var writer = Writer(numbers: numbers)
    let lines = object.members.flatMap { name, member in
      let (head, below) = writer.block(member, indent: 1 + numbers.number(below: 4))
      return ["\(name): \(head)"] + below
    }
    return (lines.joined(separator: "\n") + "\n", .object(object))
  }

  @Test(arguments: 1...120 as ClosedRange<UInt64>) func everyFormIsTheSameValue(seed: UInt64) {
    let (text, value) = Self.text(seed)
    let document = YAMLDocument.parse(Array(text.utf8), file: "a.yaml")
    #expect(
      document.diagnostics.isEmpty && document.root?.json == value, "\(text)\(document.diagnostics.map(\.message))")
  }

  /// Line ends of other systems, a mark at the head of the file and one at its end change nothing.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func theFrameDoesNotMatter(seed: UInt64) {
    let (text, value) = Self.text(seed)
    for frame in [
      "\u{FEFF}" + text, "---\n" + text, text + "...\n", "%YAML 1.2\n---\n" + text, text.replacing("\n", with: "\r\n"),
    ] {
      let document = YAMLDocument.parse(Array(frame.utf8), file: "a.yaml")
      #expect(
        document.diagnostics.isEmpty && document.root?.json == value, "\(frame)\(document.diagnostics.map(\.message))")
    }
  }

  /// Lines put before a document move every place by their bytes and nothing else.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func placesMoveWithTheText(seed: UInt64) throws {
    let (text, _) = Self.text(seed)
    let before = "# é\n\n  # more\n"
    let plain = try #require(YAMLDocument.parse(Array(text.utf8), file: "a.yaml").root)
    let moved = try #require(YAMLDocument.parse(Array((before + text).utf8), file: "a.yaml").root)
    var waiting = [(plain, moved)]
    while let (one, other) = waiting.popLast() {
      #expect(other.range == one.range.lowerBound + before.utf8.count..<one.range.upperBound + before.utf8.count)
      waiting += zip(one.sequence ?? [], other.sequence ?? [])
      for (left, right) in zip(one.mapping ?? [], other.mapping ?? []) {
        waiting += [(left.key, right.key), (left.value, right.value)]
      }
    }
  }

  /// What a key's place holds is the key, and values stand behind their keys and inside their collections.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func placesAreNested(seed: UInt64) throws {
    let (text, _) = Self.text(seed)
    let bytes = Array(text.utf8)
    var waiting = [try #require(YAMLDocument.parse(bytes, file: "a.yaml").root)]
    while let node = waiting.popLast() {
      #expect(0 <= node.range.lowerBound && node.range.upperBound <= bytes.count)
      for pair in node.mapping ?? [] {
        let written = String(decoding: bytes[pair.key.range], as: UTF8.self)
        #expect(read(written) == pair.key.json.compact, "\(written)")
        #expect(
          pair.key.range.upperBound <= pair.value.range.lowerBound && node.range.contains(pair.key.range.lowerBound))
        waiting.append(pair.value)
      }
      for (one, next) in zip(node.sequence ?? [], (node.sequence ?? []).dropFirst()) {
        #expect(one.range.upperBound <= next.range.lowerBound)
      }
      waiting += node.sequence ?? []
    }
  }

  /// One line too many, one lost, one twice: read or refused, with every place inside the file.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func damagedTextsAreReadOrRefusedInside(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let whole = Self.text(seed).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<10 {
      var lines = whole
      let place = numbers.number(below: lines.count)
      switch numbers.number(below: 4) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[place], at: place)
      case 2: lines[place] = " " + lines[place]
      default: lines[place] += numbers.pick([":", "\"", "'", "[", "}", " - a", "\t", "&", "*x", "!!int", "|", ","])
      }
      let text = lines.joined(separator: "\n")
      for problem in YAMLDocument.parse(Array(text.utf8), file: "a.yaml").diagnostics {
        let place = problem.location
        #expect(
          (0...text.utf8.count).contains(place?.offset ?? -1) && (1...lines.count).contains(place?.line ?? 0), "\(text)"
        )
        #expect(!problem.message.isEmpty)
      }
    }
  }
}
