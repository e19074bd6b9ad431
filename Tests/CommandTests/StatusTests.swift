import TestSupport
import Testing
import Text

/// Commands that look back: status, history, log, retry, prune, cancel.
@Suite struct StatusTests {
  /// A desk where run 1 worked the ferry and run 2 failed on an empty article.
  private func desk() throws -> Desk {
    let desk = try reportDesk()
    try Workflow("run", "report.yaml", "-q").in(desk).expect()
    try desk.write("In/empty.txt", "")
    try Workflow("run", "report.yaml", "-q").in(desk).expect(code: 1)
    return desk
  }

  @Test func statusTellsTheLatestRunOfEachWorkflow() throws {
    let desk = try desk()
    let answer = try Workflow("status").in(desk).expect(stdout: "report  run 2  failed")
    #expect(answer.stdout.contains("failed: In/empty.txt") && answer.stdout.contains("workflow retry 2"))
    try Workflow("status", "--json").in(desk).expect(stdout: #""failed_articles":["In/empty.txt"]"#)
  }

  @Test(arguments: ["status", "history", "log"]) func withoutALogTheyAskForOne(command: String) throws {
    try Workflow(command).in(try Desk()).expect(code: 2, stderr: "no status log")
  }

  @Test func historyIsFiltered() throws {
    let desk = try desk()
    func runs(_ flags: String...) throws -> [Int?] {
      let lines = try Workflow(["history", "--json"] + flags).in(desk).expect().stdout.split(separator: "\n")
      return try lines.map { try JSONParser.parse(String($0))["run"]?.int }
    }
    #expect(try runs() == [2, 1])
    #expect(try runs("--failed") == [2])
    #expect(try runs("--limit", "1") == [2])
    #expect(try runs("--workflow", "other") == [])
    #expect(try runs("--since", "1h") == [2, 1])
    #expect(try runs("--since", "2999-01-01") == [])
    try Workflow("history", "--since", "yesterday-ish").in(desk).expect(code: 2, stderr: "--since")
    try Workflow("history", "report.yaml").in(desk).expect(stdout: "run 1  done")
  }

  @Test func logTellsWhatHappened() throws {
    let desk = try desk()
    try Workflow("log").in(desk).expect(stdout: "article.failed  In/empty.txt  The file is empty.")
    try Workflow("log", "1").in(desk).expect(stdout: "output.written  Out/ferry.html")
    try Workflow("log", "-f", "1").in(desk).expect(stdout: "run.finished  done")
    try Workflow("log", "9").in(desk).expect(code: 2, stderr: "no run 9")
    try Workflow("log", "nine").in(desk).expect(code: 2, stderr: "“nine”")
  }

  @Test func logIsNamedAsCloudEventsAre() throws {
    let lines = try Workflow("log", "1", "--json").in(try desk()).expect().stdout.split(separator: "\n")
    let events = try lines.map { try JSONParser.parse(String($0)) }
    for (index, event) in events.enumerated() {
      #expect(event["specversion"]?.text == "1.0" && event["source"]?.text == "/workflows/report")
      #expect(event["id"]?.text == "1.\(index + 1)")
      #expect(event["time"]?.text.flatMap { Timestamp($0)?.instant } != nil)
    }
    #expect(events.first?["type"]?.text == "workflow.run.started")
    #expect(events.last?["type"]?.text == "workflow.run.finished")
  }

  @Test func retryWorksWhatFailed() throws {
    let desk = try desk()
    try Workflow("retry", "2").in(desk).expect(code: 1, stderr: "1 article: 0 worked, 1 failed")
    try desk.write("In/empty.txt", "Pier Reopens\n\nThe pier reopened on Sunday.\n")
    try Workflow("retry", "2").in(desk).expect(stderr: "1 article: 1 worked")
    #expect(desk.text("Out/empty.html") != nil)
    try Workflow("retry", "77").in(desk).expect(code: 2, stderr: "no run 77")
    try Workflow("retry").in(desk).expect(code: 2, stderr: "Name the run")
  }

  @Test func pruneForgetsOldRuns() throws {
    let desk = try desk()
    try Workflow("prune", "--older-than", "90d").in(desk).expect(stderr: "Forgot 0 runs.")
    try Workflow("prune").in(desk).expect(code: 2, stderr: "--older-than")
    try Workflow("prune", "--older-than", "long").in(desk).expect(code: 2)
  }

  @Test func pruneRemovesOutputsOnItsWordAlone() throws {
    let desk = try reportDesk(["In/tide.txt": "Tide Mill Opens\n\nThe mill opened.\n"])
    try Workflow("run", "report.yaml", "-q").in(desk).expect()
    try desk.remove("In/tide.txt")
    try desk.remove("In/ferry.txt")
    try desk.write("Out/ferry.html", "changed by hand")
    try Workflow("prune", "report.yaml", "--outputs").in(desk).expect(stdout: "would remove  Out/tide.html")
    #expect(desk.text("Out/tide.html") != nil)
    try Workflow("prune", "report.yaml", "--outputs", "--yes").in(desk).expect(stdout: "removed  Out/tide.html")
    #expect(desk.text("Out/tide.html") == nil)
    #expect(desk.text("Out/ferry.html") == "changed by hand")
  }

  @Test func pruneKnowsOutputsThatNoStepWrites() throws {
    let desk = try reportDesk(["In/tide.txt": "Tide Mill Opens\n\nThe mill opened.\n"])
    let flow = try #require(desk.text("report.yaml"))
    let sheet = "  - export: {as: csv, of: quotes, to: Out/quotes.csv}\n"
    try desk.write("report.yaml", flow.replacing("tests:", with: sheet + "tests:"))
    try Workflow("run", "report.yaml", "-q").in(desk).expect()
    try desk.write("report.yaml", flow.replacing("Out/$", with: "Pages/$"))
    try Workflow("run", "report.yaml", "-q").in(desk).expect()
    let listed = try Workflow("prune", "report.yaml", "--outputs").in(desk).expect()
    let paths = ["Out/ferry.html", "Out/quotes.csv", "Out/tide.html"]
    #expect(listed.stdout == paths.map { "would remove  \($0)  (no step writes it any more)\n" }.joined())
    try desk.write("Out/tide.html", "changed by hand")
    try Workflow("prune", "report.yaml", "--outputs", "--yes").in(desk).expect(
      stdout: "kept (it was changed)  Out/tide.html")
    #expect(desk.files.filter { $0.hasPrefix("Out/") } == ["Out/tide.html"])
    #expect(try Workflow("prune", "report.yaml", "--outputs").in(desk).expect().stdout == "")
  }

  @Test func whatAHandlerWritesIsInTheLog() throws {
    let desk = try reportDesk()
    let flow = try #require(desk.text("report.yaml"))
    try desk.write(
      "report.yaml",
      flow + """
        on:
          success: [{run: [sh, -c, "cat > /dev/null; echo the desk was told; echo by mail >&2"]}]
          finish: [{run: [sh, -c, "echo no mail server >&2; exit 3"]}]

        """)
    try Workflow("run", "report.yaml", "-q").in(desk).expect(code: 1)
    let log = try Workflow("log").in(desk).expect(stdout: "handler.finished  on-success  the desk was told | by mail")
    #expect(log.stdout.contains("handler.finished  on-finish  sh ended with code 3: no mail server | no mail server"))
  }

  @Test func cancelNeedsALivingRun() throws {
    try Workflow("cancel", "1").in(try desk()).expect(code: 1, stderr: "not running")
    try Workflow("cancel").in(try desk()).expect(code: 2)
  }
}
