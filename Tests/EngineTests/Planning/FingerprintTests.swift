import BuiltinPlugins
import PluginKit
import Testing
import Text

@testable import Engine

/// What decides that a step's earlier results still hold: what it does and with which options, not how it is run or written.
@Suite struct FingerprintTests {
  private func fingerprint(_ step: String, params: String = "{n: 2}", settings: [(name: String, value: String)] = [])
    -> JSONValue?
  {
    load(steps: "- parse\n- extract-quotes\n\(step)", params: params, settings: settings).plan?.steps.last?.fingerprint
  }

  @Test(arguments: [
    ("- summarize", "- summarize:"), ("- summarize: 2", "- summarize: {sentences: 2}"),
    ("- summarize: {sentences: 2}", "- summarize:\n    # two\n    sentences: 0x2"),
    ("- summarize: 2", "- summarize: \"${{ params.n }}\""), ("- summarize", "- summarize:\n  name: In short"),
    ("- summarize", "- {summarize: {}, id: short}"),
    ("- summarize", "- summarize:\n  timeout: 5s\n  retry: {attempts: 3}\n  on_error: continue"),
    ("- summarize", "- summarize:\n  needs: [parse]"),
    ("- run: x a 'b c'\n  writes: [f]", "- run: [x, a, b c]\n  writes: [f]"),
    ("- run: [x]\n  writes: [f]", "- run: [x]\n  writes: [f]\n  reads: [quotes]"),
    ("- run: [x]\n  writes: [f]", "- run: [x]\n  writes: [f]\n  pass_env: [A]"),
  ])
  func whatMakesNoDifference(one: String, other: String) throws {
    let (first, second) = (fingerprint(one), fingerprint(other))
    #expect(first != nil && first == second, "\(first?.compact ?? "")\n\(second?.compact ?? "")")
  }

  @Test(arguments: [
    ("- summarize: 2", "- summarize: 3"), ("- summarize", "- summarize:\n  if: quotes.count > 0"),
    ("- summarize:\n  if: quotes.count > 0", "- summarize:\n  if: quotes.count > 1"),
    ("- summarize", "- detect-corrections"),
    ("- run: [x]\n  writes: [f]", "- run: [y]\n  writes: [f]"),
    ("- run: [x]\n  writes: [f]", "- run: [x, \"\"]\n  writes: [f]"),
    ("- run: [x]\n  writes: [f]", "- run: [x]\n  writes: [g]"),
    ("- run: [x]\n  writes: [f]", "- run: [x]\n  env: {A: b}\n  writes: [f]"),
    ("- run: [x]\n  env: {A: b}\n  writes: [f]", "- run: [x]\n  env: {A: c}\n  writes: [f]"),
    ("- run: [x, 1]\n  writes: [f]", "- run: [x, 01.0]\n  writes: [f]"),
    ("- export: a.json", "- export: b.json"), ("- export: a.json", "- export: {as: jsonl, to: a.json}"),
  ])
  func whatMakesADifference(one: String, other: String) throws {
    let (first, second) = (fingerprint(one), fingerprint(other))
    #expect(first != nil && second != nil && first != second, "\(first?.compact ?? "nil")\n\(second?.compact ?? "nil")")
  }

  @Test func aParameterCountsByItsValue() {
    let step = "- summarize: \"${{ params.n }}\""
    #expect(fingerprint(step) == fingerprint(step, params: "{n: 5}", settings: [("n", "2")]))
    #expect(fingerprint(step) != fingerprint(step, settings: [("n", "4")]))
    #expect(fingerprint(step) == fingerprint(step, params: "{n: 2, other: x}"), "a parameter that it does not use")
  }

  /// An option that is said as it would be anyway changes nothing.
  @Test(arguments: builtinPlugins.filter { !$0.isExporter && $0.name != "review" }.map(\.name))
  func defaultsSaidAreDefaults(plugin: String) throws {
    let entry = try #require(builtinPlugins.first { $0.name == plugin })
    let before = ["parse", "extract-quotes", "detect-corrections", "summarize"].filter { $0 != plugin }
    func fingerprint(_ options: String) -> JSONValue? {
      load(steps: (plugin == "parse" ? [] : before).map { "- \($0)\n" }.joined() + "- \(plugin): \(options)").plan?
        .steps.last?.fingerprint
    }
    let plain = try fingerprint("{}") ?? #require(fingerprint("{against: \"x.txt\"}"), "\(plugin) needs an option")
    for option in entry.options {
      guard let value = option.schema["default"], value != .null, fingerprint("{}") != nil else { continue }
      #expect(fingerprint("{\(option.name): \(value.compact)}") == plain, "\(plugin): \(option.name)")
    }
  }
}
