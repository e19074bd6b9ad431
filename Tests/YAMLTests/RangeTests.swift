import Testing
import Text
import YAML

@Suite struct RangeTests {
  /// Every value's range must be the bytes it is written with.
  @Test(arguments: [
    "k: value", "k: \"Zürich – “x”\"", "ключ: значение", "k: é\nl: ü ü", "😀: 😀", "k: [ä, 'ö']\r\nl: ü\r\n",
    "\u{FEFF}k: v\nl: é", "k: &a value\nl: !!str 12", "- {é: ü, \"a\"\n  :b}",
    "# é\nk: &é ü\nl: 1", "--- >\né\n", "{a: [::x, ü]}",
  ])
  func scalarsStandWhereTheirRangeSays(text: String) {
    let bytes = Array(text.utf8)
    let document = YAMLDocument.parse(bytes, file: "a")
    #expect(document.diagnostics.isEmpty)
    for node in scalars(document.root) {
      let written = String(utf8: bytes[node.range])
      let value = node.string ?? node.json.compact
      #expect(written.contains(value.trimmingLineEnd), "\(written) for \(value)")
      #expect(!written.hasPrefix("&") && !written.hasPrefix("!"))
    }
  }

  @Test(arguments: [
    ("a: [1, 2]\nb: 3", "[1, 2]"), ("a: {x: 1}\nb: 3", "{x: 1}"), ("a:\n  - 1\n  - 2\nb: 3", "- 1\n  - 2"),
    ("a:\n- 1\n- 2\nb: 3", "- 1\n- 2"), ("a:\n  x: é\nb: 3", "x: é"), ("a: &n\n  x: é\nb: 3", "x: é"),
    ("a: !t [é]\nb: 3", "[é]"),
  ])
  func collections(text: String, expected: String) {
    let bytes = Array(text.utf8)
    let node = YAMLDocument.parse(bytes, file: "a").root?["a"]
    #expect(node.map { String(utf8: bytes[$0.range]) } == expected)
  }

  @Test func anAliasHasItsOwnRange() {
    let bytes = Array("é: &x [1]\nb: *x".utf8)
    let node = YAMLDocument.parse(bytes, file: "a").root?["b"]
    #expect(node.map { String(utf8: bytes[$0.range]) } == "*x")
  }

  @Test func anEmptyValueStandsBehindItsColon() {
    #expect(YAMLDocument.parse(Array("é:\nb: 1".utf8), file: "a").root?["é"]?.range == 3..<3)
  }

  private func scalars(_ root: YAMLNode?) -> [YAMLNode] {
    var (waiting, found) = ([root].compactMap(\.self), [YAMLNode]())
    while let node = waiting.popLast() {
      waiting += (node.sequence ?? []) + (node.mapping ?? []).flatMap { [$0.key, $0.value] }
      if node.sequence == nil, node.mapping == nil { found.append(node) }
    }
    return found
  }
}

extension String {
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
