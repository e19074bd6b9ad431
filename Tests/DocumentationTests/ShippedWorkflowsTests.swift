import TestSupport
import Testing

/// The workflows that ship: each is right, its own tests pass, and it runs.
@Suite struct ShippedWorkflowsTests {
  static let names = filesInRepository("Workflows", endingIn: ".yaml")

  @Test(arguments: names) func isValid(name: String) throws {
    try Workflow("validate", "Workflows/" + name).in(repositoryFolder).expect()
  }

  @Test(arguments: names) func passesItsTests(name: String) throws {
    let answer = try Workflow("test", "Workflows/" + name).in(repositoryFolder).expect(stderr: "tests passed.")
    #expect(!answer.stderr.contains("no tests"))
  }

  @Test(arguments: names) func runs(name: String) throws {
    let desk = try Desk()
    let places = ["--out", desk.path("out"), "--state", desk.path("state")]
    try Workflow(["run", "Workflows/" + name] + places).in(repositoryFolder).expect(stderr: " worked")
    #expect(!desk.files.filter { $0.hasPrefix("out/") }.isEmpty)
  }
}
