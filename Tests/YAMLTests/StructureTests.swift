import Diagnostics
import Testing
import Text
import YAML

@Suite struct StructureTests {
  @Test(arguments: [
    ("", ""), ("# only a comment", ""), ("---", "null"), ("a", "\"a\""), ("- a\n- b", "[\"a\",\"b\"]"),
    ("a: 1\nb:\n- 2", "{\"a\":1,\"b\":[2]}"), ("{a: [1, {b: c}]}", "{\"a\":[1,{\"b\":\"c\"}]}"),
    ("a: |\n  one\n   two\n", "{\"a\":\"one\\n two\\n\"}"), ("a: >-\n  one\n  two\n", "{\"a\":\"one two\"}"),
    ("a: 'it''s'", "{\"a\":\"it's\"}"), ("a: \"tab\\t\\u00e9\"", "{\"a\":\"tab\\té\"}"), ("1: a", "{\"1\":\"a\"}"),
    ("? [a, b]\n: c", "{\"[\\\"a\\\",\\\"b\\\"]\":\"c\"}"), ("a: # empty\nb: x", "{\"a\":null,\"b\":\"x\"}"),
    ("a: two\n  lines", "{\"a\":\"two lines\"}"), ("a: x#y", "{\"a\":\"x#y\"}"), ("a: b:c", "{\"a\":\"b:c\"}"),
    ("a: [\n  1,\n]", "{\"a\":[1]}"), ("---\na: 1\n...\n", "{\"a\":1}"),
  ])
  func values(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x", "{\"a\":1,\"b\":1}"), ("- &x [1]\n- *x\n- *x", "[[1],[1],[1]]"),
    ("- &x 1\n- *x\n- &x 2\n- *x", "[1,1,2,2]"), ("&k a: *k", "{\"a\":\"a\"}"),
    ("- &é a\n- *é", "[\"a\",\"a\"]"), ("- &a:b x\n- *a:b", "[\"x\",\"x\"]"),
    ("- &zz61 x\n- &a: y\n- *zz61", "[\"x\",\"y\",\"x\"]"),
  ])
  func aliases(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("b: &b {x: 1, y: 2}\nm: {<<: *b, y: 3}", "{\"x\":1,\"y\":3}"),
    ("b: &b {x: 1}\nm: {y: 3, <<: *b}", "{\"x\":1,\"y\":3}"),
    ("b: &b {x: 1}\nc: &c {x: 2, z: 4}\nm: {<<: [*b, *c]}", "{\"x\":1,\"z\":4}"),
    ("b: 1\nm: {<<: {x: 1}}", "{\"x\":1}"), ("b: 1\nm: {\"<<\": 2}", "{\"<<\":2}"),
    ("b: 1\nm: {!!str <<: 2}", "{\"<<\":2}"),
    ("b: &b {x: 1}\nc: &c {<<: *b, y: 2}\nm: {<<: *c}", "{\"x\":1,\"y\":2}"), ("b: 1\nm: {<<: []}", "{}"),
  ])
  func mergeKeys(text: String, expected: String) {
    let root = YAMLDocument.parse(Array(text.utf8), file: "a").root
    #expect(root?["m"]?.json.compact == expected)
  }

  @Test func severalDocuments() {
    let text = "a: 1\n---\n- 2\n---\n...\n# nothing\n...\nthree\n"
    let stream = YAMLDocument.parseStream(Array(text.utf8), file: "a")
    #expect(stream.documents.map(\.json.compact) == ["{\"a\":1}", "[2]", "null", "\"three\""])
    #expect(stream.diagnostics.isEmpty)
  }

  @Test func anchorsEndWithTheirDocument() {
    let stream = YAMLDocument.parseStream(Array("- &x 1\n---\n- *x\n".utf8), file: "a")
    #expect(stream.diagnostics.map(\.code) == ["Y008"])
  }

  @Test func typedAccess() {
    let root = YAMLDocument.parse(Array("s: t\ni: 3\nn: 1.5\nb: true\nl: [1]\nm: {a: 1}\nz:".utf8), file: "a").root
    #expect(root?["s"]?.string == "t")
    #expect(root?["i"]?.integer == 3)
    #expect(root?["i"]?.number == 3)
    #expect(root?["n"]?.number == 1.5)
    #expect(root?["n"]?.integer == nil)
    #expect(root?["b"]?.bool == true)
    #expect(root?["l"]?.sequence?.count == 1)
    #expect(root?["m"]?.mapping?.map(\.key.string) == ["a"])
    #expect(root?["z"]?.isNull == true)
    #expect(root?["nothing"] == nil)
    #expect(
      root?.mapping?.map(\.value.kind) == [
        "a text", "a whole number", "a number", "true or false", "a list", "a mapping", "an empty value",
      ])
  }
}
