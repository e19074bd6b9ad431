import Diagnostics
import Testing
import Text
import YAML

@Suite struct RuleTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", ["Y007 3:1"]), ("{x: 1, x: 2}", ["Y007 1:8"]), ("a: 1\n\"a\": 2", ["Y007 2:1"]),
    ("1: a\n\"1\": b", ["Y007 2:1"]), ("a: {x: 1, x: 2}\na: 1\nb: *c", ["Y007 1:11", "Y007 2:1", "Y008 3:4"]),
    ("é: {ü: 1, ü: 2}", ["Y007 1:11"]), ("b: &b {x: 1}\nm:\n  <<: *b\n  <<: *b", ["Y007 4:3"]),
    ("a: *x", ["Y008 1:4"]), ("a: &x [*x]", ["Y009 1:8"]), ("a: &x\n  b: *x", ["Y009 2:6"]),
    ("a: {<<: 1}", ["Y011 1:9"]), ("a: {<<: [{}, 2]}", ["Y011 1:14"]), ("a: !!int x", ["Y012 1:10"]),
    ("a: 99999999999999999999", ["Y013 1:4"]), ("a\n---\nb", ["Y014 3:1"]),
    ("a: 1\n\tb: 2", ["Y005 2:1"]), ("a:\n\tb: 1", ["Y005 2:1"]), ("-\t- a", ["Y005 1:2"]),
  ])
  func places(text: String, expected: [String]) {
    #expect(problems(text).prefix(expected.count) == expected[...])
  }

  @Test(arguments: [
    ("a: 'open", "A quotation mark is never closed"), ("a: [1, 2", "A comma or the closing ]"),
    ("a: {b: 1", "A comma or the closing }"), ("a: b: c", "A colon is not expected here"),
    ("a: 1\n  b: 2", "A colon is not expected here"), ("a: \"\\q\"", "A backslash before this letter"),
    ("a: 1\nb", "A key stands here without its colon"), ("a: @x", "A text cannot begin with this character"),
    ("- a\nb: 1", "This line does not belong to the list"), ("a: \"b\" c", "This line fits neither"),
    ("[a]]", "Text stands here after the end"), ("[a,,b]", "A value is missing here"), ("a: | x", "After | or >"),
    ("a: !x!y z", "This tag begins with a handle"),
  ])
  func wordings(text: String, expected: String) {
    let first = YAMLDocument.parse(Array(text.utf8), file: "a").diagnostics.first
    #expect(first?.code == "Y001")
    #expect(first?.message.hasPrefix(expected) == true, "\(first?.message ?? "accepted")")
    #expect(first?.help != nil)
    #expect(first?.location != nil)
  }

  @Test(arguments: [
    ("[a, b]#x", "1:7"), ("[a,#x\nb]", "1:4"), ("\"a\"#x", "1:4"), ("a: >#x\n  b", "1:5"),
    ("k: [a,\nb]", "2:1"), ("k: \"a\nb\"", "2:1"), ("a: 1\n%YAML 1.2\n---\n", "2:1"), ("[-]", "1:2"), ("[a, -]", "1:5"),
    ("- !!str, x", "1:8"), ("a: |\n   \n  b", "3:3"),
  ])
  func stricterThanLibYAML(text: String, place: String) {
    #expect(problems(text).contains("Y015 " + place))
  }

  @Test(arguments: [
    ("\t{}", "{}"), ("{\"a\"\n  :b}", "{\"a\":\"b\"}"), ("{a\n b: c}", "{\"a b\":\"c\"}"),
    ("{\"a\"::b}", "{\"a\":\":b\"}"),
    ("[::it's, a]", "[\"::it's\",\"a\"]"), ("{a:, b: 1}", "{\"a\":null,\"b\":1}"), ("--- >\na\nb\n", "\"a b\\n\""),
    ("%FOO x\n---\na", "\"a\""), ("%YAML 1.3\n---\na", "\"a\""), ("...\n", ""), ("a:\n \tb", "{\"a\":\"b\"}"),
    ("-\ta", "[\"a\"]"), ("---\na\n%b", "\"a %b\""), ("a: x\n\t\nb: y", "{\"a\":\"x\",\"b\":\"y\"}"),
  ])
  func moreOfYAML12ThanLibYAML(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test func bytesThatAreNoText() {
    #expect(problems([0x61, 0x3A, 0x20, 0xC3, 0x28]) == ["Y002 1:4"])
    #expect(problems([0xFF, 0xFE, 0x61, 0x00]) == ["Y002 1:1"])
    #expect(problems("a: 1\nb: \0") == ["Y003 2:4"])
    #expect(problems("a: \u{1B}[31m") == ["Y003 1:4"])
    #expect(problems("a: é\u{7F}") == ["Y003 1:5"])
    #expect(problems([UInt8](repeating: 0x61, count: 4 << 20 + 1)) == ["Y004 1:1"])
  }

  @Test func theByteOffsetIsNamed() {
    let first = YAMLDocument.parse([0x61, 0x3A, 0x20, 0xFF], file: "a").diagnostics.first
    #expect(first?.message == "Byte 3 of the file (hexadecimal FF) is not UTF-8")
    #expect(first?.location?.offset == 3)
  }

  @Test func duplicateKeysNameTheFirstLine() {
    let first = YAMLDocument.parse(Array("a: 1\nb: 2\na: 3".utf8), file: "a").diagnostics.first
    #expect(first?.help == "It is first set on line 1; keep one of the two.")
    #expect(first.map { TextRendering().render($0) }?.contains("3 | a: 3\n  | ^\n") == true)
  }

  @Test func manyProblemsAreCut() {
    let found = problems(String(repeating: "a: 1\n", count: 500))
    #expect(found.count == 101)
    #expect(found.last?.hasPrefix("Y016") == true)
  }

  @Test func rulesAreInOrderAndExplained() {
    #expect(yamlRules.map(\.code) == yamlRules.map(\.code).sorted())
    #expect(Set(yamlRules.map(\.code)).count == yamlRules.count)
    #expect(yamlRules.allSatisfy { !$0.title.isEmpty && $0.explanation.utf8.count > 60 })
  }
}
