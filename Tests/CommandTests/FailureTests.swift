import Foundation
import TestSupport
import Testing

/// What goes wrong, seen from outside: each failure has its exit code, and says which file it is about.
@Suite struct FailureTests {
  @Test(arguments: ["run", "validate", "plan", "graph", "test"]) func missingWorkflowFile(command: String) throws {
    try Workflow(command, "gone.yaml").in(try Desk()).expect(code: 2, stderr: "gone.yaml")
  }

  @Test(arguments: ["run", "validate", "plan", "graph", "test"]) func brokenWorkflowFile(command: String) throws {
    let desk = try Desk(["broken.yaml": "name: broken\nsteps: [prase]\n"])
    let answer = try Workflow(command, "broken.yaml").in(desk).expect(code: 3, stderr: "broken.yaml:2:9: error[W010]")
    #expect(answer.stderr.contains("did you mean “parse”?"))
  }

  @Test func aFolderAsAWorkflowFile() throws {
    let desk = try Desk(["dir.yaml/x": ""])
    try Workflow("run", "dir.yaml").in(desk).expect(code: 2)
  }

  @Test func oneBadArticleFailsAlone() throws {
    let desk = try reportDesk(["In/empty.txt": ""])
    try desk.write("In/picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
    let answer = try Workflow("run", "report.yaml").in(desk).expect(code: 1, stderr: "3 articles: 1 worked, 2 failed")
    #expect(answer.stderr.contains("In/empty.txt: failed:") && answer.stderr.contains("In/picture.txt: failed:"))
    #expect(desk.text("Out/ferry.html") != nil)
  }

  @Test func aMissingArticleFails() throws {
    try Workflow("run", "gone.txt").in(try Desk()).expect(code: 1, stderr: "gone.txt")
  }

  @Test func anArticleThatMayNotBeRead() throws {
    let desk = try reportDesk()
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: desk.path("In/ferry.txt"))
    // The administrator may read everything: then there is nothing to see.
    guard !FileManager.default.isReadableFile(atPath: desk.path("In/ferry.txt")) else { return }
    try Workflow("run", "report.yaml").in(desk).expect(code: 1, stderr: "In/ferry.txt")
  }

  @Test func aFolderIsSearchedForArticles() throws {
    try Workflow("run", "report.yaml", "In").in(try reportDesk()).expect(stderr: "1 article: 1 worked")
  }

  @Test func controlCharactersNeverReachTheTerminal() throws {
    let desk = try Desk(["a\u{1B}[31mred\u{7}.txt": ""])
    let answer = try Workflow("run", "a\u{1B}[31mred\u{7}.txt").in(desk).expect(code: 1, stderr: "red")
    #expect(!(answer.stdout + answer.stderr).unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func anOutputOverAForeignFile() throws {
    let desk = try reportDesk(["Out/ferry.html": "mine"])
    try Workflow("run", "report.yaml").in(desk).expect(code: 1, stderr: "Out/ferry.html")
    #expect(desk.text("Out/ferry.html") == "mine")
  }

  @Test func anOutputWhereAFileStandsForItsFolder() throws {
    let desk = try reportDesk(["Out": "a file"])
    try Workflow("run", "report.yaml").in(desk).expect(code: 1, stderr: "Out")
  }

  @Test func aStateFolderThatCannotBe() throws {
    try Workflow("run", "report.yaml", "--state", "report.yaml/state").in(try reportDesk()).expect(code: 74)
  }

  @Test func aDamagedStatusLog() throws {
    let desk = try reportDesk([".workflow/state.sqlite": String(repeating: "not a database ", count: 100)])
    try Workflow("run", "report.yaml").in(desk).expect(code: 74, stderr: "status log")
    try Workflow("history", "report.yaml").in(desk).expect(code: 74, stderr: "status log")
  }

  @Test(arguments: [
    ["run", "In/ferry.txt"], ["plugins"], ["schema"], ["graph", "report.yaml"], ["run", "In/ferry.txt", "--json"],
  ])
  func aFullDiskBehindStandardOutput(call: [String]) throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    try Workflow(call).in(try reportDesk()).writing(to: "/dev/full").expect(code: 74, stderr: "standard output")
  }

  @Test func aClosedStandardOutput() throws {
    try Workflow("run", "In/ferry.txt").in(try reportDesk()).withClosedOutput().expect(code: 74)
  }

  @Test func aRunOnStandardOutputThatIsFull() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let text = reportWorkflow.replacing("\"Out/${{ article.slug }}.html\"", with: "\"-\"")
    let desk = try reportDesk(["report.yaml": text])
    try Workflow("run", "report.yaml").in(desk).writing(to: "/dev/full").expect(code: 74)
  }

  @Test func noColourReachesAFile() throws {
    let desk = try Desk(["broken.yaml": "name: broken\nsteps: [prase]\n"])
    #expect(try !Workflow("validate", "broken.yaml").in(desk).run().stderr.contains("\u{1B}"))
    #expect(try Workflow("validate", "broken.yaml", "--color", "always").in(desk).run().stderr.contains("\u{1B}[1;31m"))
    let quiet = try Workflow("run", "x.txt", "--color", "auto").in(desk).with("NO_COLOR", "1").run()
    #expect(!quiet.stderr.contains("\u{1B}"))
  }
}
