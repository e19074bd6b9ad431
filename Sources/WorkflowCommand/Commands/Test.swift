import ArgumentParser
import Diagnostics
import Engine
import Text

/// `workflow test`: runs the tests that workflow files hold.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the tests that workflow files hold.",
    discussion: """
      Each test's article goes through all steps but exports: nothing is written. Exit code 1 if a test fails.

      tests:
        - article: Tests/one.txt
          expect: {quotes.count: 4, "corrections[0].kind": correction}
      """)

  @Argument(help: "Workflow files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var parameters: SettingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    var results: [TestResult] = []
    for file in files {
      let loader = workflowLoader(settings: parameters.settings, looksUpZones: false)
      let (plan, loaded) = try loadedWorkflow(file, loader, color: talk.color)
      for test in loaded.tests { results.append(testResult(of: test, in: plan)) }
      if loaded.tests.isEmpty, !talk.quiet { Console.say("\(shownPath(file)) holds no tests.") }
    }
    report(results)
    if results.contains(where: { !$0.problems.isEmpty }) { throw Exit.failed }
  }

  private func report(_ results: [TestResult]) {
    if talk.json { return results.forEach { Console.print($0.json.compact) } }
    printDiagnostics(results.flatMap(\.problems), color: talk.color)
    let failed = results.count { !$0.problems.isEmpty }
    guard !talk.quiet, !results.isEmpty else { return }
    let passed = "\(results.count - failed) of \(results.count) tests passed"
    Console.say(failed == 0 ? passed + "." : talk.talkPaint.fail(passed + "."))
  }
}
