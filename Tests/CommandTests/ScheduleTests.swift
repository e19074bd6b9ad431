import TestSupport
import Testing

/// `workflow schedule` from outside.
@Suite struct ScheduleTests {
  private static let files = [
    "Desk/morning.yaml": "name: morning\nsteps: [parse]\nschedule: {cron: \"0 6 * * 1-5\", timezone: Europe/Berlin}\n",
    "Desk/often.yaml": "name: often\nsteps: [parse]\nschedule: {every: 15m}\n",
    "Desk/never.yaml": "name: never\nsteps: [parse]\n", "Desk/one.txt.meta.yaml": "language: en\n",
  ]
  private static let start = ["--from", "2025-03-02T00:00:00Z"]

  @Test func list() throws {
    let answer = try Workflow(["schedule", "list", "Desk"] + Self.start).in(try Desk(Self.files)).expect()
    #expect(
      answer.stdout == """
        morning  2025-03-03T06:00:00+01:00  At 06:00 on Monday through Friday (Europe/Berlin)
        often  2025-03-02T00:15:00Z  Every 15m

        """)
    #expect(answer.stderr == "")
  }

  @Test func nextMergesTheWorkflows() throws {
    let answer = try Workflow(["schedule", "next", "Desk", "-n", "2"] + Self.start).in(try Desk(Self.files)).expect()
    #expect(answer.stdout == "2025-03-02T00:15:00Z  often\n2025-03-02T00:30:00Z  often\n")
  }

  @Test func nextExplainsTheChangeOfTheClock() throws {
    let desk = try Desk([
      "n.yaml": "name: n\nsteps: [parse]\nschedule: {cron: \"30 2 * * *\", timezone: Europe/Berlin}\n"
    ])
    let call = ["schedule", "next", "n.yaml", "-n", "1", "--explain", "--from", "2025-03-29T12:00:00Z"]
    try Workflow(call).in(desk).expect(stdout: "2025-03-30T03:00:00+02:00  n  The clock goes forward over 02:30:00")
  }

  @Test func explain() throws {
    try Workflow(["schedule", "explain", "0 6 * * 1-5"] + Self.start).expect(
      stdout: "At 06:00 on Monday through Friday\n  2025-03-03T06:00:00Z\n")
    try Workflow("schedule", "explain", "0 25 * * *").expect(code: 2, stderr: "S002")
    try Workflow("schedule", "explain", "@daily", "--timezone", "Mars/Base").expect(code: 2, stderr: "S009")
    try Workflow(["schedule", "explain", "15m", "--json"] + Self.start).expect(stdout: #""meaning":"Every 15m""#)
  }

  @Test func wrongPlaces() throws {
    try Workflow("schedule", "list", "gone").in(try Desk()).expect(code: 2, stderr: "gone")
    try Workflow("schedule", "next", "--from", "noon").in(try Desk()).expect(code: 2, stderr: "--from")
  }

  @Test func aBrokenFileIsToldAndLeftOut() throws {
    let desk = try Desk(Self.files.merging(["Desk/broken.yaml": "name: b\nsteps: [prase]\n"]) { $1 })
    let answer = try Workflow("schedule", "list", "Desk").in(desk).expect(stderr: "Desk/broken.yaml:2")
    #expect(answer.stdout.contains("often"))
  }
}
