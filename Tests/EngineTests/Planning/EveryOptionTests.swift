import BuiltinPlugins
import Diagnostics
import PluginKit
import TestSupport
import Testing
import Text

@testable import Engine

/// Every option of every plugin, as a workflow file writes it: what is right is taken, what is wrong is told once, with
/// its name and at its place.
@Suite struct EveryOptionTests {
  /// An option of a plugin.
  struct Case: CustomTestStringConvertible, Sendable {
    let plugin: String
    let option: PluginEntry.Option
    var testDescription: String { "\(plugin): \(option.name)" }
  }

  private static let cases = builtinPlugins.flatMap { entry in
    entry.options.map { Case(plugin: entry.name, option: $0) }
  }
  private static let before = ["parse", "extract-quotes", "detect-corrections", "summarize"]

  /// A workflow in which the step has this option, after all that it may read.
  private func load(_ plugin: String, _ options: String) -> WorkflowLoader.Loaded {
    let steps = Self.before.filter { $0 != plugin && plugin != "parse" }.map { "  - \($0)\n" }.joined()
    return EngineTests.load([
      "desk.yaml": "name: desk\nsteps:\n\(steps)  - \(plugin): {\(options)}\n", "words.yaml": "{}",
    ])
  }

  private func lineOfStep(_ plugin: String) -> Int {
    plugin == "parse" ? 3 : 3 + Self.before.count - (Self.before.contains(plugin) ? 1 : 0)
  }

  /// A value that no option of the type takes.
  private func wrong(_ schema: JSONObject) -> String? {
    let types = (schema["type"]?.text.map { [$0] } ?? schema["type"]?.items?.compactMap(\.text)) ?? []
    if types.contains("boolean") { return "perhaps" }
    if types.contains("integer") || types.contains("number") { return "several" }
    if schema["enum"] != nil { return "nothing-of-the-kind" }
    if types.contains("string") { return "{a: b}" }
    return types.contains("array") ? "{a: b}" : nil
  }

  @Test(arguments: cases) func aValueOfAnotherTypeIsRefused(_ item: Case) throws {
    guard let value = wrong(item.option.schema) else { return }
    let found = load(item.plugin, "\(item.option.name): \(value)")
    #expect(found.plan == nil && !found.codes.isEmpty, "\(found.codes)")
    #expect(
      found.diagnostics.first.map { ($0.message + ($0.help ?? "")).contains(item.option.name) } == true,
      "\(found.diagnostics.map(\.message))")
    #expect(found.diagnostics.first?.location?.line == lineOfStep(item.plugin))
  }

  @Test(arguments: cases) func theBoundsOfNumbersHold(_ item: Case) throws {
    guard let least = item.option.schema["minimum"]?.int, let most = item.option.schema["maximum"]?.int else { return }
    for (value, isRight) in [(least, true), (most, true), (least - 1, false), (most + 1, false)] {
      let found = load(item.plugin, "\(item.option.name): \(value)")
      #expect(found.codes == (isRight ? [] : ["W103"]), "\(value): \(found.diagnostics.map(\.message))")
    }
  }

  @Test(arguments: cases) func aMisspeltNameIsCorrected(_ item: Case) throws {
    guard item.option.name.count > 4 else { return }
    let misspelt = item.option.name.dropLast(2) + String(item.option.name.suffix(2).reversed())
    guard misspelt != item.option.name,
      !Self.cases.contains(where: { $0.plugin == item.plugin && $0.option.name == misspelt })
    else { return }
    let found = load(item.plugin, "\(misspelt): 1")
    #expect(found.plan == nil)
    #expect(
      found.diagnostics.first.map { ($0.help ?? "").contains(item.option.name) } == true,
      "\(found.diagnostics.map { $0.help ?? $0.message })")
  }

  @Test(arguments: cases) func aValueOfAListIsTaken(_ item: Case) throws {
    let values = (item.option.schema["enum"]?.items ?? item.option.schema["items"]?["enum"]?.items ?? []).compactMap(
      \.text)
    let isList = item.option.schema["items"] != nil
    for value in values where item.plugin != "export" && !(item.plugin == "summarize" && value == "model") {
      let found = load(item.plugin, "\(item.option.name): \(isList ? "[\(value)]" : value)")
      #expect(found.codes == [], "\(value): \(found.diagnostics.map(\.message))")
    }
  }

  @Test func thereAreOptions() { #expect(Self.cases.count > 20 && Set(Self.cases.map(\.plugin)).count > 5) }
}
