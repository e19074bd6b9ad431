import Diagnostics
import PluginKit
import Testing
import Text

@Suite struct OptionTests {
  @Test func defaultsStandForWhatIsNotSet() throws {
    let made = sampleEntry.make(nil)
    #expect(made.diagnostics.isEmpty)
    #expect(made.resolved["count"] == .integer(3))
    #expect(made.resolved["limit"] == .null)
    #expect(made.resolved["orders"] == ["oldest", "newest"])
    #expect(made.plugin is SamplePlugin)
  }

  @Test func valuesOfEveryTypeAreRead() throws {
    let made = try made(
      #"{"count": 5, "limit": 2, "share": 1, "loud": true, "label": "a", "order": "newest", "orders": "newest"}"#)
    let plugin = try #require(made.plugin as? SamplePlugin)
    #expect(plugin.options.count == 5)
    #expect(plugin.options.limit == 2)
    #expect(plugin.options.share == 1)
    #expect(plugin.options.loud)
    #expect(plugin.options.label == "a")
    #expect(plugin.options.order == .newest)
    #expect(plugin.options.orders == [.newest])
  }

  @Test(arguments: [
    (#"{"cuont": 5}"#, "W101", "sample-plugin has no option “cuont”", "did you mean “count”?"),
    (#"{"count": "5"}"#, "W102", "“count” of sample-plugin must be a whole number, not the text “5”", nil),
    (
      #"{"count": 11}"#, "W103", "“count” of sample-plugin must be a whole number from 1 to 10, not the number 11", nil
    ),
    (#"{"limit": 9}"#, "W103", "“limit” of sample-plugin must be a whole number from 0 to 5, not the number 9", nil),
    (#"{"share": 1.5}"#, "W103", "“share” of sample-plugin must be a number from 0.0 to 1.0, not the number 1.5", nil),
    (
      #"{"order": "newst"}"#, "W102", "“order” of sample-plugin must be one of oldest, newest, not the text “newst”",
      "did you mean “newest”?"
    ),
    (#"{"orders": [true]}"#, "W102", "“orders” of sample-plugin must be one of oldest, newest, not true", nil),
    (
      #"{"target": ""}"#, "W102", "“target” of sample-plugin must be a path, or - for standard output, not the text “”",
      nil
    ),
    (
      #"{"list": "words.yaml"}"#, "W102",
      "“list” of sample-plugin must be the path of a YAML file, not the text “words.yaml”", nil
    ),
    (#"{"loud": true}"#, "W104", "loud needs a label", "set `label`"),
    (#"{"label": "refused"}"#, "W104", "this label is refused", nil),
    (#"[1]"#, "W102", "the options of sample-plugin must be a mapping of names and values, not a list", nil),
  ])
  func mistakesAreTold(options: String, code: String, message: String, help: String?) throws {
    let made = try made(options)
    #expect(made.plugin == nil)
    #expect(made.diagnostics.map(\.code) == [code])
    #expect(made.diagnostics.map(\.message) == [message])
    #expect(made.diagnostics.map(\.help) == [help])
  }

  @Test func allMistakesAreToldAtOnce() throws {
    #expect(try made(#"{"count": 0, "share": "x", "nonsense": 1}"#).diagnostics.count == 3)
  }

  @Test func aDataFileIsPartOfWhatDecides() {
    let file = OptionValue(.file(path: "words.yaml", data: ["a", "b"]))
    let made = sampleEntry.make(OptionValue(.map([("list", nil, file)])))
    #expect(made.diagnostics.isEmpty)
    #expect(made.resolved["list"]?["data"] == ["a", "b"])
  }

  @Test func complaintsStandWhereTheValueStands() {
    let place = Location(file: "f.yaml", line: 3, column: 9)
    let options = OptionValue(.map([("count", nil, OptionValue(.bool(true), at: place))]))
    #expect(sampleEntry.make(options).diagnostics.first?.location == place)
  }
}
