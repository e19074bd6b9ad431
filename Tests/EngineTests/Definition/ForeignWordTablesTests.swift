import BuiltinPlugins
import Diagnostics
import PluginKit
import Testing

@testable import Engine

/// The tables of other tools' words: each word is reached, in one way only, and what it tells can be written.
@Suite struct ForeignWordTablesTests {
  private static let places: [(place: ForeignWords.Place, keys: [String])] = [
    (.workflow, WorkflowDefinition.keys), (.on, HandlerEvent.allCases.map(\.rawValue)), (.step, StepKeys.all),
    (.schedule, ScheduleDefinition.keys), (.retry, ["attempts", "backoff", "max"]),
    (.export, builtinPlugins.first { $0.name == "export" }?.options.map(\.name) ?? []),
  ]

  /// Our own keys are nobody else's word.
  @Test func ownKeysAreNoForeignWords() {
    for (place, keys) in Self.places {
      let foreign = keys.filter { ForeignWords.word($0, in: place) != nil }
      #expect(foreign == [], "\(place)")
    }
  }

  /// Spelling does not matter: small and capital letters, dashes, underscores and spaces.
  @Test(arguments: ["depends-on", "depends_on", "DependsOn", "DEPENDS ON", "dependsOn"]) func spellings(key: String) {
    #expect(ForeignWords.word(key, in: .step)?.write == "needs: {}")
  }

  @Test(arguments: [
    ("jobs", ForeignWords.Place.workflow, "steps"), ("Inputs", .workflow, "params"), ("files", .workflow, "articles"),
    ("cron", .workflow, "schedule"), ("title", .workflow, "name"), ("about", .workflow, "description"),
    ("on_failure", .workflow, "on"),
    ("env", .workflow, "defaults"), ("outputs", .workflow, "steps"), ("watch-dir", .workflow, "watch"),
    ("assertions", .workflow, "tests"),
    ("push", .on, "workflow run FILE"), ("always", .on, "finish"), ("before", .on, "start"), ("ok", .on, "success"),
    ("error", .on, "failure"),
    ("when", .step, "if"), ("after", .step, "needs"), ("ignore_errors", .step, "on_error"),
    ("timeout-seconds", .step, "timeout"),
    ("max_attempts", .step, "retry"), ("label", .step, "name"), ("variables", .step, "env"),
    ("stdout", .step, "writes"), ("stdin", .step, "reads"),
    ("ref", .step, "id"), ("call", .program, "include"), ("cmd", .program, "run"), ("bash", .program, "run"),
    ("period", .schedule, "every"),
    ("tz", .schedule, "timezone"), ("crontab", .schedule, "cron"), ("backfill", .schedule, "missed"),
    ("concurrency", .schedule, "overlap"),
    ("splay", .schedule, "jitter"), ("holidays", .schedule, "except"), ("limit", .retry, "attempts"),
    ("wait", .retry, "backoff"),
    ("max_delay", .retry, "max"), ("format", .export, "as"), ("filename", .export, "to"), ("table", .export, "of"),
  ])
  func wordsLeadToKeys(key: String, place: ForeignWords.Place, ours: String) throws {
    let word = try #require(ForeignWords.word(key, in: place))
    #expect(word.write.hasPrefix(ours), "\(word.write)")
  }

  @Test(arguments: ["", "-", "xyzzy", "steps", "été"]) func othersAreNoWords(key: String) {
    for (place, _) in Self.places { #expect(ForeignWords.word(key, in: place) == nil) }
  }

  /// Other tools' plugin keys with any value: one complaint at the key, which shows the step.
  @Test(arguments: ForeignWords.pluginKeys.sorted()) func pluginKeys(key: String) {
    let loaded = load(steps: "- parse\n- \(key): summarize\n  with: {sentences: 2}\n  if: structure.count > 0")
    #expect(loaded.codes == ["W011"], "\(loaded.diagnostics.map(\.message))")
    let help = loaded.diagnostics.first?.help ?? ""
    #expect(
      help.contains("- summarize: {sentences: 2}") && help.contains("`if: structure.count > 0` beside it"), "\(help)")
    #expect(
      loaded.diagnostics.first?.location?.line == 5 && loaded.diagnostics.first?.location?.length == key.utf8.count)
  }

  /// Other tools' option keys below a plugin's name: one complaint, and its help can be pasted.
  @Test(arguments: ForeignWords.optionKeys.sorted()) func optionKeys(key: String) throws {
    let loaded = load(steps: "- parse\n- summarize:\n  \(key): {sentences: 2}")
    #expect(loaded.codes == ["W002"], "\(loaded.diagnostics.map(\.message))")
    let help = try #require(loaded.diagnostics.first?.help)
    let pasted = try #require(help.hasPrefix("write - ") ? help.dropFirst("write ".count) : nil, "\(help)")
    #expect(load(steps: "- parse\n\(pasted)").codes == [], "\(pasted)")
  }

  @Test(arguments: ForeignWords.onError.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }) func onError(
    words: [String]
  ) {
    let said = load(steps: "- parse\n- summarize:\n  on_error: \(words[0])").diagnostics
    #expect(said.map(\.code) == ["W004"] && said[0].help == "did you mean “\(words[1])”?")
    #expect(OnError(rawValue: words[1]) != nil)
  }

  /// Names that people give the plugins: never taken in silence, always told with the plugin's own.
  @Test(arguments: [
    ("quotes", "extract-quotes"), ("Quotations", "extract-quotes"), ("find_quotes", "extract-quotes"),
    ("speakers", "extract-quotes"),
    ("correction", "detect-corrections"), ("check corrections", "detect-corrections"), ("tldr", "summarize"),
    ("Summarise", "summarize"),
    ("load", "parse"), ("save", "export"), ("csv", "export"), ("human-review", "review"), ("Parse", "parse"),
    ("extract_quotes", "extract-quotes"),
    ("EXPORT", "export"), ("prase", "parse"), ("exprot", "export"), ("sumarize", "summarize"),
    ("verify-quote", "verify-quotes"),
  ])
  func namesOfPlugins(name: String, plugin: String) {
    #expect(PluginAliases.meant(by: name, among: builtinPlugins) == plugin)
    let loaded = load(steps: "- \(name)")
    #expect(
      loaded.codes.first == "W010" && loaded.diagnostics.first?.help == "did you mean “\(plugin)”?", "\(loaded.codes)")
  }

  @Test(arguments: ["translate", "x", "", "publish-to-web", "日本"]) func othersAreNoPlugins(name: String) {
    #expect(PluginAliases.meant(by: name, among: builtinPlugins) == nil)
  }
}
