import Diagnostics
import TestSupport
import Testing
import Text

@testable import Engine

/// What becomes of a right workflow file, and how one mistake is told once.
@Suite struct PlanTests {
  @Test func allFormsOfStepsAreRead() throws {
    let loaded = load(
      steps: """
        - parse
        - extract-quotes: {kinds: [direct]}
        - detect-corrections:
          id: notices
          if: quotes.count > 0
          needs: [parse]
          retry: {attempts: 3, backoff: 2s, max: 1m30s}
          timeout: 500ms
          on_error: continue
        - run: [check, --strict]
          writes: [facts]
        """)
    #expect(loaded.codes == [])
    let plan = try #require(loaded.plan)
    #expect(plan.steps.map(\.id) == ["parse", "extract-quotes", "notices", "run"])
    #expect(plan.layersWritten == ["structure", "quotes", "people", "corrections", "facts"])
    let notices = plan.steps[2]
    #expect(notices.retry.attempts == 3 && notices.retry.backoff == 2 && notices.retry.longest == 90)
    #expect(notices.timeout == 0.5 && notices.onError == .continue && notices.needs == ["parse"])
    #expect(notices.condition?.paths == [["quotes", "count"]])
  }

  @Test func aPluginUsedTwiceGetsANumber() throws {
    let plan = try #require(
      load(steps: "- parse\n- export: {as: html, to: a.html}\n- export: {as: html, to: b.html}").plan)
    #expect(plan.steps.map(\.id) == ["parse", "export", "export-2"])
  }

  @Test(arguments: [
    ("Out/${{ article.slug }}.html", false), ("Out/all.html", true), ("${{ params.out }}.html", true),
    ("${{ default(article.headline_slug, article.slug) }}.html", false), ("-", true),
  ])
  func anOutputGathersUnlessItNamesTheArticle(path: String, gathers: Bool) throws {
    let loaded = load(steps: "- parse\n- export: {as: html, to: \"\(path)\"}", params: "{out: Out/all}")
    guard case .export(_, let destination)? = loaded.plan?.steps.last?.work else {
      Issue.record("no export: \(loaded.codes)")
      return
    }
    #expect(destination.gathers == gathers)
    #expect(destination.isStandardOutput == (path == "-"))
  }

  /// One mistake early in a file must not be told again at every step that builds on it.
  @Test(arguments: [
    ("- prase\n- extract-quotes\n- summarize", ["W010"]),
    ("- parse: {langage: en}\n- extract-quotes\n- summarize", ["W101"]),
    (
      "- parse\n- extract-quotes: {kinds: 3}\n- summarize:\n  if: quotes.count > 0\n  needs: [extract-quotes]",
      ["W102"]
    ),
    ("- include: gone.yaml\n- extract-quotes", ["W040"]),
    ("- {pasre: {}, id: reading}\n- extract-quotes:\n  needs: [reading]", ["W010"]),
    ("- parse\n- export: {as: html, to: \"${{ article.slugg }}\"}\n- summarize:\n  needs: [export]", ["W021"]),
  ])
  func oneMistakeIsToldOnce(steps: String, codes: [String]) {
    #expect(load(steps: steps).codes == codes)
  }

  @Test func recordsBringTheirLayers() {
    let file = ["desk.yaml": "name: desk\nsteps:\n  - summarize:\n    if: quotes.count > 0\n"]
    #expect(load(file).codes.contains("W012"))
    #expect(load(file, records: true).codes == [])
  }

  @Test func testsAreRead() throws {
    let loaded = load([
      "desk.yaml": "name: desk\nsteps: [parse]\ntests:\n  - {article: one.txt, expect: {quotes.count: 4, a: [x]}}\n"
    ])
    let test = try #require(loaded.tests.first)
    #expect(test.article.value == "one.txt" && test.article.place?.line == 4)
    #expect(test.expectations.map(\.path) == ["quotes.count", "a"])
    #expect(test.expectations.map(\.value) == [.integer(4), .array(["x"])])
  }

  @Test func aWarningLeavesThePlan() {
    let loaded = load(steps: "- parse\n- run: [send, password=swordfish]")
    #expect(loaded.codes == ["W050"])
    #expect(loaded.plan != nil)
  }
}
