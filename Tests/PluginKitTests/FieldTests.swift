import Diagnostics
import PluginKit
import Testing
import Text

/// Ranges of options at their very ends, and what makes up a step.
@Suite struct FieldTests {
  @Test(
    arguments: [
      (#"{"count": 1}"#, nil), (#"{"count": 10}"#, nil), (#"{"count": 0}"#, "W103"), (#"{"count": 11}"#, "W103"),
      (#"{"count": -9223372036854775808}"#, "W103"), (#"{"count": 1.0}"#, "W103"), (#"{"count": null}"#, "W102"),
      (#"{"limit": null}"#, nil), (#"{"limit": 0}"#, nil), (#"{"limit": 5}"#, nil), (#"{"limit": 6}"#, "W103"),
      (#"{"limit": "no"}"#, "W102"), (#"{"share": 0}"#, nil), (#"{"share": 1}"#, nil), (#"{"share": 1.0}"#, nil),
      (#"{"share": -0.001}"#, "W103"), (#"{"share": 1.001}"#, "W103"), (#"{"share": "half"}"#, "W102"),
      (#"{"loud": 1}"#, "W102"), (#"{"orders": []}"#, nil), (#"{"orders": "oldest, newest"}"#, "W102"), ("{}", nil),
      ("null", nil), (#""oldest""#, "W102"), ("3", "W102"), (#"{"": 1}"#, "W101"), (#"{"Count": 1}"#, "W101"),
    ] as [(String, String?)])
  func theEndsOfARangeBelongToIt(options: String, code: String?) throws {
    let made = try made(options)
    #expect(made.diagnostics.map(\.code) == (code.map { [$0] } ?? []))
    #expect((made.plugin == nil) == (code != nil))
  }

  @Test func aListInOneTextIsShownAsAList() throws {
    let help = try made(#"{"orders": "oldest, newest"}"#).diagnostics.first?.help
    #expect(help == "did you mean “[oldest, newest]”?")
  }

  @Test func whatDecidesStandsInTheOrderOfTheManual() throws {
    let made = try made(#"{"share": 0.25, "count": 2}"#)
    #expect(made.resolved.members.map(\.name) == sampleEntry.options.map(\.name))
    #expect(made.resolved["share"] == .number(0.25) && made.resolved["count"] == .integer(2))
    #expect(made.resolved["target"] == "-" && made.resolved["list"] == .null)
  }

  /// Options together are judged only when each is right by itself.
  @Test func oneThingAfterTheOther() throws {
    #expect(try made(#"{"loud": true, "count": 99}"#).diagnostics.map(\.code) == ["W103"])
    #expect(try made(#"{"loud": true}"#).diagnostics.map(\.code) == ["W104"])
    #expect(try made(#"{"loud": true, "label": "a"}"#).diagnostics.isEmpty)
  }

  @Test func aProblemStandsAtItsOption() {
    let place = Location(file: "f.yaml", line: 4, column: 3)
    let step = Location(file: "f.yaml", line: 2, column: 5)
    let options = OptionValue(.map([("loud", place, OptionValue(.bool(true)))]))
    #expect(sampleEntry.make(options, at: step).diagnostics.first?.location == place)
    let refused = OptionValue(.string("x"))
    #expect(sampleEntry.make(refused, at: step).diagnostics.first?.location == step)
  }

  @Test func anUnknownOptionIsToldWithAllThatThereAre() throws {
    let help = try made(#"{"colour": 1}"#).diagnostics.first?.help
    #expect(help == "its options are count, limit, share, loud, label, order, orders, target, list")
  }
}

/// Rows of the registry: of a plugin without options, of an exporter, of a step that asks.
@Suite struct RegistryRowTests {
  @Test func aPluginWithoutOptionsSaysSo() throws {
    let made = bareEntry.make(OptionValue(try JSONParser.parse(#"{"a": 1}"#)))
    #expect(made.diagnostics.map(\.help) == ["it has no options"])
    #expect(bareEntry.make(nil).plugin is BarePlugin && bareEntry.make(OptionValue(.null)).plugin is BarePlugin)
    #expect(bareEntry.layersRead == [] && bareEntry.layersWritten == [] && bareEntry.mainOption == nil)
  }

  @Test func onlyAnExporterExports() {
    #expect(lineEntry.isExporter && !bareEntry.isExporter && !askingEntry.isExporter)
    #expect(lineEntry.make(nil).exporter is LineExporter)
    #expect(bareEntry.make(nil).exporter == nil && askingEntry.make(nil).exporter == nil)
  }

  @Test func onlyAReviewAsks() {
    let question = ReviewQuestion(desk: "night", below: 0.5, subjects: [.quotes, .headline])
    #expect(askingEntry.make(nil).question == question)
    #expect(bareEntry.make(nil).question == nil && lineEntry.make(nil).question == nil)
    #expect(ReviewQuestion.Subject.allCases.map(\.rawValue) == ["quotes", "corrections", "summary", "headline"])
  }

  @Test func theOptionThatMayStandAloneIsOneOfTheOptions() {
    #expect(lineEntry.mainOption?.name == "ending")
    #expect(lineEntry.mainOption?.initial == "\n")
    #expect(sampleEntry.mainOption == nil)
  }

  /// An error that is no diagnostic is told at the step, in its own words.
  @Test func anyErrorOfAPluginIsTold() {
    let place = Location(file: "f.yaml", line: 2, column: 5)
    let made = lineEntry.make(OptionValue(.map([("ending", nil, OptionValue(.string("none")))])), at: place)
    #expect(made.plugin == nil && made.exporter == nil)
    #expect(made.diagnostics.map(\.code) == ["W104"])
    #expect(made.diagnostics.first?.location == place)
    #expect(made.diagnostics.first?.message.contains("noEnding") == true)
  }
}
