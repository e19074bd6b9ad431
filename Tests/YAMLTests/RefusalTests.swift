import Diagnostics
import Testing
import YAML

/// What is refused, and where: an editor who follows the place must find the mistake there.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("a: [1, 2\n", "2:1"), ("a: {b: [1}\n", "1:10"), ("a: ]", "1:4"), ("a: }", "1:4"), ("a: [1]]", "1:7"),
    ("a: \"x", "1:6"), ("a: 'x", "1:6"), ("{a: 1 b: 2}", "1:8"), ("[,]", "1:2"), ("[a,,b]", "1:4"),
    ("[{a: 1]", "1:7"),
  ])
  func bracketsAndQuotes(text: String, place: String) {
    #expect(problems(text).first == "Y001 " + place)
  }

  @Test(arguments: [
    ("a:\n  b: 1\n c: 2", "3:2"), ("a: 1\n b: 2", "2:3"), ("a:\n - b\n- c", "3:1"), ("- a\n b: c\n", "2:3"),
    ("a: b\n  c\n d: e", "3:3"), ("- a\nb", "2:2"), ("a:\n  b\nc", "3:2"), ("key with spaces: 1\nbroken", "2:7"),
    ("a: - b", "1:4"), ("--- - a", "1:5"), ("a: ?", "1:4"), (": a", "1:1"),
  ])
  func indentation(text: String, place: String) {
    #expect(problems(text).first == "Y001 " + place)
  }

  @Test(arguments: [
    ("a: b: c", "1:5"), ("a: x:", "1:5"), ("a: :", "1:4"), ("a: ,", "1:4"), ("a: @x", "1:4"), ("a: `x`", "1:4"),
    ("a: %x", "1:4"), ("a: \"x\" y", "1:8"), ("a: 'x'y", "1:7"), ("\"a\":b", "1:4"), ("a: & x", "1:5"),
    ("a: * ", "1:5"),
    ("a: !e!x y", "1:4"), ("%YAML 2.0\n---\na", "1:1"), ("%YAML 1.2\n%YAML 1.2\n---\na", "2:1"),
  ])
  func signsThatMeanSomething(text: String, place: String) {
    #expect(problems(text).first == "Y001 " + place)
  }

  @Test(arguments: [
    ("\ta: 1", "Y005 1:1"), ("-\ta: 1", "Y005 1:2"), ("a:\n \t- x\n\tb: 1", "Y005 2:2"),
    ("a: 1\n\u{FEFF}b: 2", "Y003 2:1"), ("a: \u{7F}", "Y003 1:4"), ("a: \u{FFFE}", "Y003 1:4"),
    ("a: \"x\n\nb: 1\n", "Y015 3:1"), ("- [a, b\n- c", "Y015 2:1"), ("a: [\n1\n]", "Y015 2:1"),
    ("a: [x, -]", "Y015 1:8"),
  ])
  func tabsControlCharactersAndLooseLines(text: String, expected: String) {
    #expect(problems(text).first == expected)
  }

  @Test(arguments: [
    ("a: null\na: 1", "2:1"), ("{a: 1, \"a\": 2}", "1:8"), ("{1: a, 0x1: b}", "1:8"),
    ("{true: a, \"true\": b}", "1:11"),
    ("? [a]\n: 1\n? [a]\n: 2", "3:3"), ("a: {b: 1,\n  b: 2}", "2:3"), ("a: {<<: {b: 1}, <<: {c: 2}}", "1:17"),
    ("a:\n  <<: {x: 1}\n  <<: {x: 2}", "3:3"), ("'k': 1\nk: 2", "2:1"),
  ])
  func keysThatComeTwice(text: String, place: String) {
    #expect(problems(text) == ["Y007 " + place])
  }

  @Test(arguments: [
    ("*a : b", ["Y008 1:1"]), ("a: *x\nb: &x 1", ["Y008 1:4"]), ("- &a 1\n- *b", ["Y008 2:3"]), ("a: *a", ["Y008 1:4"]),
    ("a: &a [1, [*a]]", ["Y009 1:12"]), ("<<: 1", ["Y011 1:5"]), ("<<: ~", ["Y011 1:5"]),
    ("a: &b x\nc: {<<: *b}", ["Y011 2:9"]), ("a: {<<: *b}", ["Y008 1:9"]), ("x: &x\n  <<: *x", ["Y009 2:7"]),
    ("a: {<<: [*b, {}]}", ["Y008 1:10"]), ("a: &b [1]\nv: {<<: *b}", ["Y011 2:9"]),
  ])
  func aliasesAndMerges(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test(arguments: [
    ("!!float x", "Y012"), ("!!int 0b11", "Y012"), ("!!seq {}", "Y012"), ("!!map x", "Y012"),
    ("0o777777777777777777777777", "Y013"), ("1e400", "Y013"), ("-1e400", "Y013"), ("0xFFFFFFFFFFFFFFFF", "Y013"),
    ("-9223372036854775809", "Y013"), ("!!int 9223372036854775808", "Y012"),
  ])
  func valuesThatDoNotFit(text: String, code: String) {
    #expect(read("v: " + text) == code)
  }

  /// The place of a mistake far down is as right as that of one in the first line.
  @Test(arguments: [1, 2, 100, 3000])
  func placesCountLinesAndCharacters(line: Int) {
    let above = (1..<line).map { "key\($0): “é😀” # ü\n" }.joined()
    #expect(problems(above + "é😀: [ü, @]") == ["Y001 \(line):9"])
    #expect(problems(above.replacing("\n", with: "\r\n") + "é😀: *ü") == ["Y008 \(line):5"])
  }

  @Test(arguments: [
    ("a: 1 # c\n# d\n  # e\nb: 2", #"{"a":1,"b":2}"#), ("a: http://x.y/z?q#f", #"{"a":"http://x.y/z?q#f"}"#),
    ("{\"x\":1,\"y\":2}", #"{"x":1,"y":2}"#), ("a: {x: , y: }", #"{"a":{"x":null,"y":null}}"#),
    ("a: [b\n]", #"{"a":["b"]}"#), ("\ra: 1\rb: 2", #"{"a":1,"b":2}"#), ("%FOO\na: 1", #"{"a":1}"#),
    ("? ? a", #"{"{\"a\":null}":null}"#), ("- ? a\n  : b", #"[{"a":"b"}]"#), ("[a: 1]", #"[{"a":1}]"#),
    ("a:\n- b\nc: 1", #"{"a":["b"],"c":1}"#), ("a: \t1\t", #"{"a":1}"#), ("{a: b,}", #"{"a":"b"}"#),
    ("- a: 1\n  b: 2\n- c: 3\n", #"[{"a":1,"b":2},{"c":3}]"#), ("{a:b}", #"{"a:b":null}"#),
    ("%TAG !e! tag:y\n---\na: !e!x y", #"{"a":"y"}"#), ("a: \"\ttab\"", #"{"a":"\ttab"}"#),
  ])
  func whatLooksWrongAndIsNot(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("a: &a\nb: *a", #"{"a":null,"b":null}"#), ("a: &x [1, &y 2]\nb: *y", #"{"a":[1,2],"b":2}"#),
    ("a: &x {b: &y {c: 1}}\nd: {<<: [*y, *x]}", #"{"a":{"b":{"c":1}},"d":{"c":1,"b":{"c":1}}}"#),
    ("a: &b {x: 1}\nc: &b {x: 2}\nd: {<<: *b}", #"{"a":{"x":1},"c":{"x":2},"d":{"x":2}}"#),
    ("b: &b {<<: {x: 1}, y: 2}\nm: {<<: [*b, {x: 3, z: 4}]}", #"{"b":{"x":1,"y":2},"m":{"x":1,"y":2,"z":4}}"#),
    ("{<<: {a: 1}, a: 2}", #"{"a":2}"#), ("? <<\n: {a: 1}", #"{"a":1}"#), ("- <<\n- a", #"["<<","a"]"#),
    ("base: &b {k: 1, l: {m: 2}}\nv: {<<: *b, l: {n: 3}}", #"{"base":{"k":1,"l":{"m":2}},"v":{"k":1,"l":{"n":3}}}"#),
    ("a: &1 x\nb: *1", #"{"a":"x","b":"x"}"#), ("? &k a\n: *k", #"{"a":"a"}"#),
  ])
  func aliasesAndMergesThatHold(text: String, expected: String) {
    #expect(read(text) == expected)
  }
}
