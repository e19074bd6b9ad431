import TestSupport
import Testing
import Text

/// Commands that look at workflows and plugins and change nothing.
@Suite struct InspectionTests {
  @Test func version() throws {
    let answer = try Workflow("--version").expect()
    #expect(answer.stdout.split(separator: ".").count == 3)
  }

  @Test(arguments: [[], ["--help"], ["help"], ["-h"]]) func helpListsTheCommandsInGroups(call: [String]) throws {
    let answer = try Workflow(call).expect()
    for heading in ["WORKING ARTICLES", "WRITING WORKFLOWS", "LOOKING BACK"] {
      #expect(answer.stdout.uppercased().contains(heading), "\(answer.stdout)")
    }
    #expect(!answer.stdout.contains("probe"))
  }

  @Test func anUnknownCommandSuggestsANearOne() throws {
    try Workflow("valdate").expect(code: 2)
  }

  @Test(arguments: [
    ("text", "error[W010]"), ("json", #""code":"W010""#), ("github", "::error file="), ("sarif", #""ruleId": "W010""#),
  ])
  func formsOfComplaints(format: String, shows: String) throws {
    let desk = try Desk(["broken.yaml": "name: broken\nsteps: [prase]\n"])
    let answer = try Workflow("validate", "broken.yaml", "--format", format).in(desk).expect(code: 3)
    #expect((format == "text" ? answer.stderr : answer.stdout).contains(shows), "\(answer)")
  }

  @Test func validateTakesManyFiles() throws {
    let desk = try reportDesk(["broken.yaml": "name: broken\nsteps: [prase]\n"])
    try Workflow("validate", "report.yaml", "broken.yaml").in(desk).expect(code: 3, stderr: "broken.yaml:2")
    try Workflow("validate", "report.yaml").in(desk).expect(stderr: "report.yaml is fine.")
  }

  @Test func planSaysWhy() throws {
    let desk = try reportDesk()
    try Workflow("plan", "report.yaml").in(desk).expect(stdout: "run    In/ferry.txt  (it is new)")
    try Workflow("run", "report.yaml", "-q").in(desk).expect()
    try Workflow("plan", "report.yaml").in(desk).expect(stdout: "reuse  In/ferry.txt")
    try desk.write("In/ferry.txt", ferryArticle + "\nMore.\n")
    try Workflow("plan", "report.yaml", "--json").in(desk).expect(stdout: #""reason":"its content changed""#)
    try Workflow("plan", "report.yaml", "--set", "sentences=2").in(desk).expect(stdout: "options changed")
  }

  @Test(arguments: [("text", "5. export"), ("mermaid", "flowchart TD"), ("dot", "digraph workflow {")])
  func graph(form: String, shows: String) throws {
    try Workflow("graph", "report.yaml", "--as", form).in(try reportDesk()).expect(stdout: shows)
  }

  @Test func pluginsAndTheirManuals() throws {
    try Workflow("plugins").expect(stdout: "extract-quotes")
    try Workflow("plugins", "summarize").expect(stdout: "sentences: whole number from 1")
    try Workflow("plugins", "sumarize").expect(code: 2, stderr: "Did you mean “summarize”?")
    let lines = try Workflow("plugins", "--json").expect().stdout.split(separator: "\n")
    #expect(try lines.allSatisfy { try JSONParser.parse(String($0))["name"]?.text != nil })
  }

  @Test func schemaIsJSON() throws {
    let schema = try JSONParser.parse(try Workflow("schema").expect().stdout)
    #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func explain() throws {
    try Workflow("explain", "w012").expect(stdout: "layer read before it is written")
    try Workflow("explain", "W0012").expect(code: 2, stderr: "Did you mean W0")
    try Workflow("explain").expect(stdout: "S001")
    try Workflow("explain", "--json").expect(stdout: #""code":"Y001""#)
  }

  @Test(arguments: [("bash", "complete"), ("zsh", "#compdef workflow"), ("fish", "complete -c")])
  func completion(shell: String, shows: String) throws {
    try Workflow("completion", shell).expect(stdout: shows)
  }

  @Test func probes() throws {
    let desk = try Desk(["a.yaml": "a: [1, 0x10]\n---\nb\n", "b.yaml": "a: [\n"])
    try Workflow("probe", "yaml", "a.yaml").in(desk).expect(stdout: "{\"a\":[1,16]}\n\"b\"\n")
    try Workflow("probe", "yaml", "b.yaml").in(desk).expect(code: 3, stderr: "b.yaml:")
    try Workflow("probe", "sentences").given(#"{"id":1,"text":"It rained. Dr. Lund left."}"#)
      .expect(stdout: #""sentences":["It rained.","Dr. Lund left."]"#)
    try Workflow("probe", "cron").given(
      #"{"id":1,"expr":"0 6 * * *","tz":"UTC","from":"2025-03-02T00:00:00Z","n":1}"#
    ).expect(stdout: "2025-03-02T06:00:00")
    try Workflow("probe", "cron").given("not json").expect(code: 2)
  }
}
