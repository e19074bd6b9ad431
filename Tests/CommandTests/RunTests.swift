import Foundation
import TestSupport
import Testing

let reportWorkflow = """
  name: report
  articles: ["In/**/*.txt"]
  params: {sentences: 1}
  steps:
    - parse
    - extract-quotes
    - detect-corrections
    - summarize: {sentences: "${{ params.sentences }}"}
    - export: {as: html, to: "Out/${{ article.slug }}.html"}
  tests:
    - article: In/ferry.txt
      expect: {quotes.count: 1, "corrections[0].kind": correction, structure.headline.text: Ferry Strike Ends}

  """

/// A folder with a workflow and an article.
func reportDesk(_ more: [String: String] = [:]) throws -> Desk {
  try Desk(["report.yaml": reportWorkflow, "In/ferry.txt": ferryArticle].merging(more) { $1 })
}

/// `workflow run` from outside.
@Suite struct RunTests {
  @Test func withAWorkflowFile() throws {
    let desk = try reportDesk()
    try Workflow("run", "report.yaml").in(desk).expect(stderr: "1 article: 1 worked")
    #expect(desk.text("Out/ferry.html")?.contains("Anna Lindqvist") == true)
    try Workflow("run", "report.yaml").in(desk).expect(stderr: "1 up to date")
    try Workflow("run", "report.yaml", "--force").in(desk).expect(stderr: "1 worked")
  }

  @Test func withoutAWorkflowFileNothingIsLeft() throws {
    let desk = try reportDesk()
    let before = desk.files
    let answer = try Workflow("run", "In/ferry.txt").in(desk).expect(stdout: "Ferry Strike Ends")
    #expect(answer.stdout.contains("In/ferry.txt:3"))
    #expect(desk.files == before)
    #expect(!FileManager.default.fileExists(atPath: desk.path(".workflow")))
  }

  @Test func anArticleFromStandardInput() throws {
    try Workflow("run", "-", "--json").given(ferryArticle).expect(stdout: #""schema":"article-record/1""#)
  }

  @Test func aListOfArticles() throws {
    let desk = try reportDesk([
      "In/tide.txt": "Tide Mill Opens\n\nThe mill opened on Friday.\n", "list": "In/tide.txt\n",
    ])
    try Workflow("run", "report.yaml", "--files-from", "list").in(desk).expect(stderr: "1 article: 1 worked")
    #expect(desk.text("Out/tide.html") != nil && desk.text("Out/ferry.html") == nil)
    try Workflow("run", "report.yaml", "--files-from", "-").given("In/gone.txt\0In/tide.txt\0").in(desk)
      .expect(code: 1, stderr: "In/gone.txt")
    try Workflow("run", "report.yaml", "--files-from", "gone").in(desk).expect(code: 2, stderr: "cannot be read")
  }

  @Test func outputsGoWhereOutSays() throws {
    let desk = try reportDesk()
    try Workflow("run", "report.yaml", "--out", "elsewhere", "--state", "log").in(desk).expect()
    #expect(desk.files.filter { $0.hasSuffix(".html") } == ["elsewhere/Out/ferry.html"])
    #expect(desk.text("log/state.sqlite") != nil)
  }

  @Test func dryRunWritesNothing() throws {
    let desk = try reportDesk()
    let before = desk.files
    try Workflow("run", "report.yaml", "-n").in(desk).expect(stdout: "run    In/ferry.txt")
    #expect(desk.files == before)
  }

  @Test func jsonSaysHowItWent() throws {
    try Workflow("run", "report.yaml", "--json", "-q").in(try reportDesk()).expect(
      stdout: #""worked":1,"reused":0,"failed":0"#)
  }

  @Test(arguments: [["--set", "sentences=2"], ["--set", "sentences=1", "--set", "sentences=2"], ["-j", "2"], ["-v"]])
  func flags(flags: [String]) throws {
    try Workflow(["run", "report.yaml"] + flags).in(try reportDesk()).expect(stderr: "1 worked")
  }

  @Test(arguments: [
    (["--set", "sentences"], Int32(2), "--set takes NAME=VALUE"), (["--set", "sentences=many"], 3, "W031"),
    (["--set", "sentence=2"], 3, "sentences"), (["--jobs", "0"], 2, "--jobs"), (["--jobs", "many"], 2, "--jobs"),
    (["--nonsense"], 2, "--nonsense"), (["--color", "sometimes"], 2, "sometimes"),
  ])
  func wrongFlags(flags: [String], code: Int32, says: String) throws {
    let desk = try reportDesk()
    try Workflow(["run", "report.yaml"] + flags).in(desk).expect(code: code, stderr: says)
    #expect(desk.text("Out/ferry.html") == nil)
  }
}
