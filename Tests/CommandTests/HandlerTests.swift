import TestSupport
import Testing

/// Handlers of a run, and runs over what is no folder of articles, from outside.
@Suite struct HandlerTests {
  private static func flow(_ handlers: String) -> String {
    "articles: [In/*.txt]\nsteps:\n  - parse\n  - run: [sh, -c, 'cat > all; echo {}; exit ${{ article.slug }}']\non:\n\(handlers)\n"
  }

  /// `0.txt` is worked, `3.txt` fails; a handler's condition knows how many did.
  @Test(arguments: [(["0"], "all well"), (["0", "3"], "1 failed of 2")])
  func aConditionAsksForTheRun(names: [String], told: String) throws {
    let desk = try Desk([
      "flow.yaml": Self.flow(
        """
          finish:
            - {run: [sh, -c, 'echo all well > told'], if: run.failed == 0}
            - run: [sh, -c, 'echo "$0 failed of $1" > told', "${{ run.failed }}", "2"]
              if: run.failed > 0 and error.code == 'failed'
        """)
    ])
    for name in names { try desk.write("In/\(name).txt", "A headline\n\nSome words.\n") }
    try Workflow("validate", "flow.yaml").in(desk).expect()
    try Workflow("run", "flow.yaml", "-q").in(desk).expect(code: names.count == 1 ? 0 : 1)
    #expect(desk.text("told") == told + "\n")
  }

  @Test func anErrorThatCannotBeIsRefused() throws {
    let desk = try Desk([
      "flow.yaml": "steps: [parse]\non: {success: [{run: [echo, \"${{ error.message }}\"]}]}\n"
    ])
    try Workflow("validate", "flow.yaml").in(desk)
      .expect(code: 3, stderr: "“error.message” is known in `on: failure` and `on: finish` only")
  }

  /// The whole disk is nobody's folder of articles: nothing is searched, and a plan says the same.
  @Test(arguments: [["run", "/"], ["check", "/", "--format", "text"], ["parse", "/**/*.txt"]])
  func theWholeDiskIsNoFolder(call: [String]) throws {
    let answer = try Workflow(call).in(try Desk()).expect(code: 1)
    #expect((answer.stdout + answer.stderr).contains("This is the whole disk, not a folder of articles"))
  }

  @Test func aPlanTellsOfFoldersThatCannotBeSearched() throws {
    let desk = try Desk(["flow.yaml": "steps: [parse]\n", "In/a.txt": ferryArticle])
    let answer = try Workflow("plan", "flow.yaml", "In", "Gone/*.txt", "/").in(desk).expect()
    let lines = answer.stdout.split(separator: "\n").map(String.init)
    #expect(lines.count == 3 && lines.contains("run    In/a.txt  (it is new)"), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("fail   Gone  (The folder cannot be searched: ") && !$0.contains(".)") })
    #expect(lines.contains { $0.hasPrefix("fail   /  (This is the whole disk") })
  }
}
