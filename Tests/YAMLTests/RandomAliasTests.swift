import TestSupport
import Testing
import Text
import YAML

/// Anchors, aliases and merges made by chance: what they stand for is known before.
@Suite struct RandomAliasTests {
  private static let values: [(text: String, json: JSONValue)] = [
    ("1", .integer(1)), ("two", "two"), ("[a, 3]", ["a", .integer(3)]), ("{k: v}", ["k": "v"]), ("\"é: x\"", "é: x"),
    ("~", .null), ("true", .bool(true)),
  ]

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func anAliasIsItsValue(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var (lines, expected) = ("", JSONObject())
    var anchors: [String: JSONValue] = [:]
    for number in 0..<8 {
      let key = "k\(number)"
      if let name = anchors.keys.sorted().randomElement(using: &numbers), numbers.number(below: 2) == 0 {
        lines += "\(key): *\(name)\n"
        expected.append(key, anchors[name] ?? .null)
      } else {
        let (text, json) = numbers.pick(Self.values)
        // An anchor may be given again: from then on it is the new value.
        let name = numbers.pick(["a", "b", "long-name", "é"])
        lines += "\(key): &\(name) \(text)\n"
        anchors[name] = json
        expected.append(key, json)
      }
    }
    let document = YAMLDocument.parse(Array(lines.utf8), file: "a.yaml")
    #expect(document.diagnostics.isEmpty && document.root?.json == .object(expected), "\(lines)")
  }

  /// Own keys win over merged ones, and of merged ones the first.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func mergesTakeWhatIsMissing(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let keys = ["p", "q", "r", "s"]
    func mapping() -> [(String, Int)] {
      keys.shuffled(using: &numbers).prefix(numbers.number(below: 4)).map { ($0, numbers.number(below: 100)) }
    }
    func flow(_ pairs: [(String, Int)]) -> String { "{" + pairs.map { "\($0): \($1)" }.joined(separator: ", ") + "}" }
    let (one, two, own) = (mapping(), mapping(), mapping())
    let text =
      "one: &one \(flow(one))\ntwo: &two \(flow(two))\nboth:\n  <<: [*one, *two]\n"
      + own.map { "  \($0): \($1)\n" }.joined()
    let both = YAMLDocument.parse(Array(text.utf8), file: "a.yaml").root?["both"]
    var expected: [String: Int] = [:]
    for (key, value) in own + one + two where expected[key] == nil { expected[key] = value }
    let found = Dictionary(
      uniqueKeysWithValues: (both?.mapping ?? []).map { ($0.key.string ?? "", $0.value.integer ?? -1) })
    #expect(found == expected, "\(text)")
  }

  /// Comments, blank lines and spaces at the ends of lines change nothing.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func whatIsNotReadChangesNothing(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let lines = [
      "name: x", "list:", "  - a", "  - b: 1", "    c: [1, 2]", "  - {d: e}", "text: 'it''s'", "deep:",
      "  er: {f: \"g # h\"}", "empty:", "last: http://x.y/z",
    ]
    let plain = lines.joined(separator: "\n") + "\n"
    let noisy =
      lines.map { line in
        var text = line
        switch numbers.number(below: 5) {
        case 0: text += "   "
        case 1: text += " # remark: {x"
        case 2: text = "# whole line, “é”\n" + text
        case 3: text = "\n   \n" + text
        default: break
        }
        return text
      }.joined(separator: numbers.pick(["\n", "\r\n"])) + "\n# end"
    #expect(read(noisy) == read(plain) && !read(plain).hasPrefix("Y"), "\(noisy)")
  }
}
