import TestSupport
import Testing

/// Readers that go away before a command has said all, and streams that are closed from the beginning.
@Suite struct EarlyEndTests {
  static let calls = [
    "explain", "schema", "plugins --json", "run --help", "completion bash", "graph report.yaml", "history",
    "log --json",
    "plan report.yaml --force", "parse In/ferry.txt", "run In/ferry.txt --json", "quotes '' In/ferry.txt",
    "compare In/ferry.txt In/tide.txt --json", "schedule next timed.yaml -n 500", "check In/ferry.txt --at-least note",
  ]

  /// A desk, where something has run if the command looks back.
  private func desk(for call: String) throws -> Desk {
    let timed = "name: timed\narticles: In\nschedule: {every: 15m}\nsteps: [parse]\n"
    let desk = try reportDesk(["timed.yaml": timed, "In/tide.txt": "Tide Mill Opens\n\nThe mill opened in May.\n"])
    if call.hasPrefix("history") || call.hasPrefix("log") { try Workflow("run", "report.yaml", "-q").in(desk).expect() }
    return desk
  }

  /// A reader who has seen enough is no error to tell anybody of.
  @Test(arguments: calls) func aReaderMayGoAway(call: String) throws {
    let answer = try shell(
      "( \"$WORKFLOW\" \(call); echo \"code $?\" >&2 ) | head -c 1 > /dev/null", in: try desk(for: call))
    let said = answer.stderr.split(separator: "\n").last ?? ""
    #expect(["code 0", "code 1", "code 74"].contains(said), "\(answer)")
    #expect(!answer.stderr.contains("standard output"), "\(answer)")
  }

  @Test(arguments: calls) func aFullDiskIsToldOnce(call: String) throws {
    let answer = try shell("[ -e /dev/full ] || exit 74; \"$WORKFLOW\" \(call) > /dev/full", in: try desk(for: call))
    #expect(answer.code == 74 || answer.code == 1, "\(answer)")
    #expect(answer.stderr.split(separator: "\n").count { $0.contains("standard output") } <= 1, "\(answer)")
  }

  @Test(arguments: calls) func standardErrorMayBeClosed(call: String) throws {
    let desk = try desk(for: call)
    let open = try shell("\"$WORKFLOW\" \(call)", in: desk)
    let closed = try shell("\"$WORKFLOW\" \(call) 2>&-", in: desk)
    #expect(closed.code == open.code, "\(closed)")
    if !call.hasPrefix("schedule") { #expect(closed.stdout == open.stdout) }
  }
}
