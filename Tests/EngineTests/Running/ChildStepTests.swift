import Articles
import Files
import StatusLog
import Testing
import Text

@testable import Engine

@Suite struct ChildStepTests {
  private func sh(
    _ script: String, writes: [String] = ["facts"], secrets: [String] = [],
    change: (inout PlannedStep) -> Void = { _ in }
  ) -> PlannedStep {
    let arguments = ["/bin/sh", "-c", script].map(Template.init(text:))
    return step(
      .command(ChildCommand(arguments: arguments, passEnvironment: ["SEEN"], secrets: secrets)), id: "check",
      writes: writes, change: change)
  }

  private func run(_ step: PlannedStep, change: (inout RunRequest) -> Void = { _ in }) async throws
    -> (outcome: RunOutcome, events: [RunEvent])
  {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("In/a.txt", "one")
    return await shop.run(shop.plan([reads, step])) {
      $0.environment = ["PATH": "/usr/bin:/bin", "SEEN": "yes", "HIDDEN": "no", "TOKEN": "hunter2hunter2"]
      change(&$0)
    }
  }

  @Test func layersComeBack() async throws {
    let (outcome, events) = try await run(sh("cat > /dev/null; echo '{\"facts\": [1, 2]}'"))
    #expect(outcome.ending == .done)
    let article = events.articles.first
    #expect(article?[layerNamed: "facts"] == .array([.integer(1), .integer(2)]))
  }

  @Test func theRecordStandsOnStandardInput() async throws {
    let (_, events) = try await run(sh(#"printf '{"facts": '; cat; echo '}'"#))
    #expect(events.articles.first?[layerNamed: "facts"]?["text"] == "one")
  }

  @Test func theEnvironmentIsWhatIsAllowed() async throws {
    let (_, events) = try await run(sh(#"echo "{\"facts\": \"$SEEN/$HIDDEN\"}""#))
    #expect(events.articles.first?[layerNamed: "facts"] == "yes/")
  }

  @Test(arguments: [
    ("exit 3", "/bin/sh ended with code 3"), ("echo broken pipes >&2; exit 4", "code 4: broken pipes"),
    ("kill -SEGV $$", "/bin/sh crashed (signal 11)"), ("true", "/bin/sh gave no answer"),
    ("echo hello", "did not answer in JSON"), ("printf '{\"facts\": ['", "did not answer in JSON"),
    ("echo '[]'", "not an object"), ("echo '{}'", "did not answer with the layer “facts”"),
    ("echo '{\"facts\": 1, \"more\": 2}'", "the layer “more”, which `writes` does not name"),
    ("cat /dev/zero", "wrote more than 32 MB"), ("sleep 300 & echo '{\"facts\": 1}'; exit 5", "code 5"),
  ])
  func eachMisdeedHasItsVerdict(_ script: String, _ verdict: String) async throws {
    let (outcome, events) = try await run(sh(script))
    #expect(outcome.ending == .articleFailed)
    let message = try #require(events.failures.first?.message)
    #expect(message.contains(verdict), "\(message)")
  }

  @Test func aHangIsStopped() async throws {
    let (outcome, events) = try await run(sh("sleep 300") { $0.timeout = 0.05 })
    #expect(outcome.ending == .timedOut)
    #expect(outcome.exitCode == 124)
    #expect(events.failures.first?.timedOut == true)
  }

  @Test func aDaemonThatKeepsTheOutputOpenIsNamed() async throws {
    let (_, events) = try await run(
      sh(
        "setsid sh -c 'touch ready; sleep 3' & while ! test -e ready; do :; done; echo '{\"facts\": 1}'"))
    #expect(events.failures.first?.message.contains("left a process behind") == true)
  }

  @Test func aMissingProgramIsNamed() async throws {
    let missing = step(
      .command(ChildCommand(arguments: [Template(text: "no-such-program")], passEnvironment: [], secrets: [])), id: "x")
    let (_, events) = try await run(missing)
    #expect(events.failures.first?.message == "no-such-program cannot be started: there is no such file")
  }

  @Test func aChildThatReadsNothingIsNotAtFault() async throws {
    let (outcome, _) = try await run(sh("exec < /dev/null; echo '{\"facts\": 1}'"))
    #expect(outcome.ending == .done)
  }

  @Test func secretsAreMasked() async throws {
    let (_, events) = try await run(sh("echo \"token $TOKEN\" >&2; exit 1", secrets: ["TOKEN"]))
    let failure = try #require(events.failures.first)
    #expect(failure.message == "/bin/sh ended with code 1: token ***")
    #expect(failure.standardError == "token ***\n")
    let (_, more) = try await run(sh(#"echo "{\"facts\": \"$TOKEN\"}""#, secrets: ["TOKEN"]))
    #expect(more.articles.first?[layerNamed: "facts"] == "***")
  }

  @Test func aFailureMayBeTriedAgain() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("In/a.txt", "one")
    let flaky = sh("test -e again && echo '{\"facts\": 1}' || { touch again; exit 1; }") {
      $0.retry.attempts = 3
      $0.retry.backoff = 0.001
    }
    let (outcome, events) = await shop.run(shop.plan([flaky])) { $0.environment = ["PATH": "/usr/bin:/bin"] }
    #expect(outcome.ending == .done)
    #expect(events.retries == [1])
  }

  @Test func aStoppedRunKillsItsChildren() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("In/a.txt", "one")
    let control = RunControl()
    control.stop(.now)
    let result = ChildProcess(
      ["/bin/sh", "-c", "sleep 300"], environment: ["PATH": "/usr/bin:/bin"], folder: [], input: []
    ).run { control.stop == .now }
    #expect(result.end == .stopped)
  }

  @Test func handlersAreToldOfTheRun() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("In/a.txt", "FAIL")
    var plan = shop.plan([reads])
    plan.handlers.failure = [
      step(
        .command(
          ChildCommand(
            arguments: [
              Template(text: "/bin/sh"), Template(text: "-c"), Template(text: "echo \"$0\" > told"),
              Template(pieces: [
                .expression(.path(["error", "step"])), .text(" "), .expression(.path(["run", "failed"])),
              ]),
            ], passEnvironment: [], secrets: [])), id: "tell")
    ]
    plan.handlers.success = [sh("touch never")]
    let (outcome, _) = await shop.run(plan)
    #expect(outcome.ending == .articleFailed)
    #expect(shop.text("told") == "reads 1\n")
    #expect(shop.text("never") == nil)
  }

  @Test func aProgramIsNotAskedTwice() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("In/a.txt", "one")
    let asked = sh("echo asked >> times; echo '{\"facts\": 1}'")
    func run(force: Bool = false) async -> RunOutcome {
      await shop.run(shop.plan([reads, asked, fails])) {
        $0.environment = ["PATH": "/usr/bin:/bin"]
        $0.state = .folder(shop.folder + "/.workflow")
        $0.force = force
      }.outcome
    }
    #expect(await run().counts.failed == 1)
    #expect(await run().counts.failed == 1)
    #expect(shop.text("times") == "asked\n")
    try shop.write("In/a.txt", "two")
    _ = await run()
    #expect(shop.text("times") == "asked\nasked\n")
    _ = await run(force: true)
    #expect(shop.text("times") == "asked\nasked\nasked\n")
  }

  @Test func aDaemonThatClosesEverythingIsFoundToo() async throws {
    let script = """
      setsid sh -c 'echo $$ > daemon; exec sleep 300' < /dev/null > /dev/null 2>&1 &
      while ! test -s daemon; do :; done; cat daemon >&2; echo '{"facts": 1}'
      """
    let (_, events) = try await run(sh(script))
    let failure = try #require(events.failures.first)
    #expect(failure.message.contains("left a process behind"))
    let daemon = try #require(failure.standardError.flatMap { Int($0.filter(\.isNumber)) })
    #expect(!SystemProcess.isAlive(daemon))
  }
}
