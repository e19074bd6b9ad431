import Articles
import BuiltinPlugins
import Diagnostics
import PluginKit
import TestSupport
import Testing
import Text

@Suite struct CorrectionOptionsTests {
  private func step(patterns: JSONValue) throws -> PluginEntry.Made {
    let entry = try #require(builtinPlugins.first { $0.name == "detect-corrections" })
    let file = OptionValue(.file(path: "my-notices.yaml", data: patterns))
    return entry.make(OptionValue(.map([(key: "patterns", place: nil, value: file)])))
  }

  private func notices(_ text: String, patterns: JSONValue) throws -> [Correction] {
    var made = article(text)
    try work(&made, [(name: "parse", options: [:])], registry: builtinPlugins)
    var context = testContext()
    try #require(try step(patterns: patterns).plugin).run(&made, &context)
    return made[Corrections.self]?.all ?? []
  }

  @Test func anEditorsOwnLabelIsFound() throws {
    let text = story("Amendment notice: The vote was on Monday.")
    #expect(try notices(text, patterns: [:]).isEmpty)
    let found = try notices(text, patterns: ["labels": ["correction": ["amendment notice"]]])
    #expect(found.map(\.kind) == [.correction])
  }

  @Test func anEditorsOwnPhraseIsFoundBesideTheOthers() throws {
    let patterns: JSONValue = ["classes": ["desk": ["desk", "bench"]], "own": ["our ..1 <desk> ..2 put this right"]]
    #expect(try notices(story("Our news desk has since put this right."), patterns: patterns).count == 1)
    #expect(try notices(story("Correction: The vote was on Monday."), patterns: patterns).count == 1)
  }

  @Test(arguments: ["our <nobody> put this right", "", "..4"])
  func aPhraseThatCannotBeReadIsRefused(phrase: String) throws {
    let made = try step(patterns: ["own": [.string(phrase)]])
    #expect(made.plugin == nil && made.diagnostics.map(\.code) == ["C104"])
    #expect(made.diagnostics.first?.message.contains("my-notices.yaml") == true)
  }

  @Test(arguments: [
    (["update"], ["update"]), (["correction", "retraction"], ["correction"]), (["clarification"], []),
  ])
  func onlyTheKindsAskedForAreReported(kinds: [String], expected: [String]) throws {
    let text = story("UPDATE: Adds comment from the mayor.\n\nCorrection: The vote was on Monday.")
    let record = try correctionsRecord(text, ["kinds": .array(kinds.map { .string($0) })])
    #expect(record["corrections"]?.items?.compactMap { $0["kind"]?.text } == expected)
  }

  @Test(arguments: [
    ("Correction: The vote was on Monday.", "C101"),
    ("CORRECTION (May 14): This article has been updated to clarify when the vote was held.", "C102"),
    ("Correction (3/2): The vote was close.", "C103"),
  ])
  func remarksTellWhatIsMissing(notice: String, code: String) throws {
    let record = try correctionsRecord(story(notice))
    #expect(record["diagnostics"]?.items?.compactMap { $0["code"]?.text }.contains(code) == true)
  }

  @Test(arguments: ["Correction (14 May 2024): The vote was close.", "Correction (5/5): The vote was close."])
  func nothingIsRemarkedOnAClearNotice(notice: String) throws {
    let codes = try correctionsRecord(story(notice))["diagnostics"]?.items?.compactMap { $0["code"]?.text } ?? []
    #expect(codes.allSatisfy { !$0.hasPrefix("C") })
  }
}
