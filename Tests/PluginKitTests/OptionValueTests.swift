import PluginKit
import Testing
import Text

/// Values as they stand in a workflow, and how a complaint names them.
@Suite struct OptionValueTests {
  @Test(arguments: [
    ("null", "nothing"), ("true", "true"), ("7", "the number 7"), ("0.5", "the number 0.5"), (#""a""#, "the text “a”"),
    (#""""#, "the text “”"), ("[1]", "a list"), ("{}", "a mapping"),
  ])
  func aComplaintNamesTheValue(json: String, words: String) throws {
    #expect(OptionValue(try JSONParser.parse(json)).description == words)
  }

  @Test func aLongTextIsCut() {
    #expect(OptionValue(.string(String(repeating: "é", count: 41))).description.count == "the text “”".count + 40)
    #expect(OptionValue(.file(path: "a.yaml", data: .null)).description == "the file a.yaml")
  }

  @Test func membersAndItemsKeepTheirOrder() throws {
    let value = OptionValue(try JSONParser.parse(#"{"b": [1, null], "a": {"c": 0.5}}"#))
    guard case .map(let members) = value.content else {
      Issue.record("no mapping")
      return
    }
    #expect(members.map(\.key) == ["b", "a"])
    #expect(members.allSatisfy { $0.place == nil && $0.value.place == nil })
    guard case .list(let items) = members[0].value.content, case .map(let inner) = members[1].value.content else {
      Issue.record("no list or no mapping")
      return
    }
    #expect(items.map(\.description) == ["the number 1", "nothing"])
    #expect(inner.map(\.value.description) == ["the number 0.5"])
  }
}
