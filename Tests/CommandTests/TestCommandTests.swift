import TestSupport
import Testing

/// `workflow test` from outside.
@Suite struct TestCommandTests {
  private func desk(expecting text: String) throws -> Desk {
    let workflow = reportWorkflow.split(separator: "\n").dropLast().joined(separator: "\n")
    return try reportDesk(["report.yaml": workflow + "\n    expect: {\(text)}\n"])
  }

  @Test func passing() throws {
    let desk = try reportDesk()
    try Workflow("test", "report.yaml").in(desk).expect(stderr: "1 of 1 tests passed.")
    #expect(!desk.files.contains("Out/ferry.html"))
    try Workflow("test", "report.yaml", "--json").in(desk).expect(stdout: #""passed":true,"failures":[]"#)
  }

  @Test(arguments: [
    ("quotes.count: 4", "`quotes.count` is 1, not 4"),
    ("quotes.cuont: 1", "the record has nothing at `quotes.cuont`"),
    ("qoutes.count: 1", "did you mean “quotes.count”?"),
    ("\"corrections[0].kind\": retraction", "`corrections[0].kind` is \"correction\", not \"retraction\""),
    ("\"corrections[7].kind\": retraction", "nothing at `corrections[7].kind`"),
    (
      "structure.headline.text: Ferry Strike Begins",
      "after “Ferry Strike ” the record goes on “Ends”, the test goes on “Begins”"
    ),
  ])
  func failing(expectation: String, says: String) throws {
    let answer = try Workflow("test", "report.yaml").in(try desk(expecting: expectation)).expect(code: 1, stderr: says)
    #expect(answer.stderr.contains("report.yaml:12:14: error[W060]"))
    #expect(answer.stderr.contains("0 of 1 tests passed."))
  }

  @Test func anArticleThatIsNotThere() throws {
    let desk = try reportDesk()
    try desk.remove("In/ferry.txt")
    try Workflow("test", "report.yaml").in(desk).expect(code: 1, stderr: "the article In/ferry.txt failed")
  }

  @Test func aFileWithoutTests() throws {
    let desk = try Desk(["a.yaml": "name: a\nsteps: [parse]\n"])
    try Workflow("test", "a.yaml").in(desk).expect(stderr: "a.yaml holds no tests.")
  }
}
