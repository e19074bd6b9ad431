import Diagnostics
import Testing
import Text

@testable import StatusLog
@testable import WorkflowCommand

/// Runs and events as lines for people and as JSON for programs.
@Suite struct LinesOfTheLogTests {
  private let plain = Paint(isOn: false)

  private func run(
    _ state: LoggedRun.State, finished: Double?, reused: Int = 0, failed: Int = 0, waiting: Int = 0, process: Int? = nil
  ) -> LoggedRun {
    LoggedRun(
      number: 7, workflow: "desk", file: nil, started: 1_740_916_800, finished: finished, state: state, exitCode: nil,
      selected: 9, worked: 2, reused: reused,
      failed: failed, waiting: waiting, message: nil, process: process)
  }

  @Test(arguments: [
    (0, 0, 0, "2 of 9 worked"), (3, 0, 0, "2 of 9 worked, 3 up to date"), (0, 1, 0, "2 of 9 worked, 1 failed"),
    (3, 1, 2, "2 of 9 worked, 3 up to date, 1 failed, 2 waiting"),
  ])
  func countsOfRuns(reused: Int, failed: Int, waiting: Int, counts: String) {
    let line = runLine(run(.done, finished: 1_740_916_801.26, reused: reused, failed: failed, waiting: waiting), plain)
    #expect(line.hasPrefix("run 7  done  20") && line.hasSuffix("  \(counts)  1.3 s"), "\(line)")
  }

  @Test func aRunningRunHasAProcessAndNoEnd() {
    let line = runLine(run(.running, finished: nil, process: 4711), plain)
    #expect(line.hasSuffix("2 of 9 worked  process 4711") && !line.contains(" s"), "\(line)")
    let json = runJSON(run(.running, finished: nil, process: 4711))
    #expect(
      json["finished"] == .null && json["process"]?.int == 4711 && json["started"]?.text == "2025-03-02T12:00:00.000Z")
    #expect(json["state"]?.text == "running" && json["exit_code"] == .null && json["file"] == .null)
  }

  /// CloudEvents 1.0: names, a time with its zone, a source that is a URI reference.
  @Test(arguments: [
    ("desk", "/workflows/desk"), ("a b", "/workflows/a%20b"), ("é/“x”", "/workflows/%C3%A9%2F%E2%80%9Cx%E2%80%9D"),
    ("A-z_0.~", "/workflows/A-z_0.~"),
    ("100%", "/workflows/100%25"), ("", "/workflows/"),
  ])
  func cloudEvents(workflow: String, source: String) throws {
    let event = LoggedEvent(
      run: 7, sequence: 12, time: 1_740_916_800_250, kind: .articleFailed, subject: "é.txt",
      data: ["message": "no \"luck\"\n"])
    let line = cloudEvent(event, workflow: workflow)
    let json = try JSONParser.parse(line)
    #expect(json["specversion"]?.text == "1.0" && json["id"]?.text == "7.12" && json["source"]?.text == source)
    #expect(json["type"]?.text == "workflow.article.failed" && json["time"]?.text == "2025-03-02T12:00:00.250Z")
    #expect(
      json["subject"]?.text == "é.txt" && json["data"]?["message"]?.text == "no \"luck\"\n"
        && json["sequence"]?.text == "12")
    #expect(!line.contains("\n"))
  }

  @Test func anEventWithoutSubjectHasNone() throws {
    let event = LoggedEvent(run: 1, sequence: 1, time: 0, kind: .runStarted, subject: nil, data: [:])
    #expect(try JSONParser.parse(cloudEvent(event, workflow: "x"))["subject"] == nil)
    #expect(!eventLine(event, plain).contains("    "), "\(eventLine(event, plain))")
  }

  /// What articles and programs say reaches no terminal raw.
  @Test(arguments: LoggedEvent.Kind.allCases) func linesAreSafe(kind: LoggedEvent.Kind) {
    let hostile = "\u{1B}[2J\u{7}a\r\nb\u{9B}"
    let data: JSONObject = [
      "message": .string(hostile), "step": .string(hostile), "workflow": .string(hostile), "stderr": .string(hostile),
    ]
    let line = eventLine(LoggedEvent(run: 1, sequence: 1, time: 0, kind: kind, subject: hostile, data: data), plain)
    #expect(
      !line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }, "\(line.debugDescription)")
    #expect(line.contains(kind.rawValue))
  }
}
