import Testing
import Text

@Suite struct JSONWriterTests {
  private static let sample: JSONValue = ["a": .array([.integer(1), .null]), "b": ["c": .bool(true)], "d": .array([])]

  @Test func layouts() {
    #expect(Self.sample.compact == #"{"a":[1,null],"b":{"c":true},"d":[]}"#)
    var pretty = JSONWriter(.pretty)
    pretty.value(Self.sample)
    #expect(
      pretty.text == """
        {
          "a": [
            1,
            null
          ],
          "b": {
            "c": true
          },
          "d": []
        }
        """)
  }

  @Test(arguments: [
    ("plain é", "\"plain é\""), ("\"\\/", "\"\\\"\\\\/\""), ("\n\r\t", "\"\\n\\r\\t\""),
    ("\0\u{1B}\u{7F}", "\"\\u0000\\u001b\\u007f\""),
    ("", "\"\""),
  ])
  func escapesStrings(text: String, expected: String) {
    #expect(JSONValue.string(text).compact == expected)
    var writer = JSONWriter()
    writer.string(utf8: Array(text.utf8))
    #expect(writer.text == expected)
  }

  @Test func numbers() {
    let values: [JSONValue] = [
      .integer(.min), .integer(0), .integer(10), .number(0.1), .number(1e300), .number(.nan), .number(-.infinity),
    ]
    #expect(JSONValue.array(values).compact == "[-9223372036854775808,0,10,0.1,1e+300,null,null]")
  }

  @Test func linesStandAlone() {
    var writer = JSONWriter()
    writer.integer(1)
    writer.newline()
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.endArray()
    writer.endObject()
    writer.newline()
    #expect(writer.text == "1\n{\"a\":[]}\n")
  }

  @Test func membersKeepTheirOrder() {
    var object: JSONObject = ["b": .integer(1), "a": .integer(2)]
    object["b"] = .integer(3)
    object["c"] = .null
    object["a"] = nil
    object["none"] = nil
    #expect(JSONValue.object(object).compact == #"{"b":3,"c":null}"#)
    #expect(object != ["c": .null, "b": .integer(3)])
    #expect(object.hashValue == (["b": .integer(3), "c": .null] as JSONObject).hashValue)
  }

  @Test func typedAccess() {
    #expect(Self.sample["a"]?.items?.first?.int == 1)
    #expect(Self.sample["a"]?.items?.first?.double == 1)
    #expect(Self.sample["b"]?["c"]?.flag == true)
    #expect(Self.sample["b"]?.object?.members.map(\.name) == ["c"])
    #expect(Self.sample.text == nil)
    #expect(JSONValue.integer(1)["a"] == nil)
  }
}
