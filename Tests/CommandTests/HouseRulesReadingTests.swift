import Diagnostics
import TestSupport
import Testing

@testable import WorkflowCommand

/// What a newsroom's `house-rules.yaml` says, and what is said of it.
@Suite struct HouseRulesReadingTests {
  private func read(_ text: String) -> (rules: HouseRules, diagnostics: [Diagnostic]) {
    readHouseRules(Array(text.utf8), file: "house-rules.yaml")
  }

  @Test(arguments: ["", "# nothing\n", "{}", "rules:\n", "notices:\n", "rules: {}\nnotices: {}\n"])
  func anEmptyFileSaysNothing(text: String) {
    #expect(read(text).rules == HouseRules() && read(text).diagnostics.isEmpty)
  }

  @Test func allOfItIsRead() {
    let (rules, diagnostics) = read(
      """
      at-least: error
      rules: {K103: off, Q102: error, Q101: warning, Q103: note, C101: false}
      notices: {at: end, labels: [Correction, "Editor’s note"]}
      """)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    #expect(rules.atLeast == .error && rules.noticesAt == .end)
    #expect(rules.labels == ["Correction", "Editor’s note"])
    #expect(rules.severities["Q102"] == .some(.error) && rules.severities["Q103"] == .some(.note))
    #expect(rules.severities["K103"] == .some(.none) && rules.severities["C101"] == .some(.none))
    #expect(rules.severities["K104"] == nil)
  }

  @Test(
    arguments: [
      ("at-leest: error", "1:1", "did you mean “at-least”?"), ("at-least: fatal", "1:11", nil),
      ("at-least: 3", "1:11", nil),
      ("rules: [K103]", "1:8", nil), ("rules: {k103: off}", "1:9", "did you mean “K103”?"),
      ("rules: {K103: true}", "1:15", nil), ("rules: {K103: quiet}", "1:15", nil), ("notices: start", "1:10", nil),
      ("notices: {at: [end]}", "1:15", nil), ("notices: {labels: {a: b}}", "1:19", nil),
      ("notices: {labels: [1]}", "1:19", nil), ("notices: {labels: [\"\"]}", "1:19", nil),
      ("notices: {label: [a]}", "1:11", "did you mean “labels”?"), ("3", "1:1", nil), ("- at-least", "1:1", nil),
    ] as [(String, String, String?)])
  func aMistakeIsToldAtItsPlace(text: String, place: String, help: String?) throws {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == [place])
    #expect(diagnostics.first?.help == help)
    #expect(diagnostics.hasErrors)
  }

  @Test func allMistakesAreToldAtOnceAndTheRestHolds() {
    let (rules, diagnostics) = read("at-least: loud\nrules: {X: off, K103: off}\nnotices: {at: middle, labels: 3}\n")
    #expect(diagnostics.count == 4)
    #expect(rules.severities["K103"] == .some(.none) && rules.atLeast == nil)
  }

  @Test func aFileThatIsNoYAMLSaysNothing() {
    let (rules, diagnostics) = read("at-least: [error\n")
    #expect(diagnostics.hasErrors && rules == HouseRules())
  }

  @Test(arguments: [
    (#"{K103: off}"#, "K103", Diagnostic.Severity?.none), ("{K103: error}", "K103", .error),
    ("{K103: off}", "Q102", .warning),
  ])
  func theHouseDecidesHowMuchARemarkMatters(rules: String, code: String, severity: Diagnostic.Severity?) {
    let remark = Diagnostic(code: code, severity: .warning, message: "m")
    #expect(read("rules: \(rules)").rules.applied(to: remark)?.severity == severity)
  }
}

/// Which house rules hold for an article: the nearest above it, or the one that is named.
@Suite struct HouseRulesFindingTests {
  @Test func theNearestFolderDecides() throws {
    let desk = try Desk([
      "house-rules.yaml": "at-least: note\n", "a/house-rules.yaml": "at-least: error\n", "a/b/c/x.txt": "",
      "d/y.txt": "",
    ])
    var finder = try HouseRulesFinder(file: nil)
    #expect(finder.rules(for: desk.path("a/b/c/x.txt")).atLeast == .error)
    #expect(finder.rules(for: desk.path("a/z.txt")).atLeast == .error)
    #expect(finder.rules(for: desk.path("d/y.txt")).atLeast == .note)
    #expect(finder.rules(for: desk.path("gone/deep/w.txt")).atLeast == .note)
    #expect(finder.diagnostics.isEmpty)
  }

  /// A broken file is told once, however many articles lie below it.
  @Test func aBrokenFileIsToldOnce() throws {
    let desk = try Desk(["house-rules.yaml": "at-least: loud\n"])
    var finder = try HouseRulesFinder(file: nil)
    for name in ["a.txt", "b.txt", "c/d.txt"] { _ = finder.rules(for: desk.path(name)) }
    #expect(finder.diagnostics.count == 1)
  }

  @Test func aNamedFileHoldsForAll() throws {
    let desk = try Desk(["own.yaml": "at-least: error\n", "house-rules.yaml": "at-least: note\n"])
    var finder = try HouseRulesFinder(file: desk.path("own.yaml"))
    #expect(finder.rules(for: desk.path("x.txt")).atLeast == .error)
    #expect(throws: (any Error).self) { try HouseRulesFinder(file: desk.path("gone.yaml")) }
  }
}
