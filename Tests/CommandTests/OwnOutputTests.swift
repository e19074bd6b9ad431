import Foundation
import TestSupport
import Testing

/// What a workflow wrote is never an article, wherever a folder or a pattern meets it.
@Suite struct OwnOutputTests {
  private static let flow = """
    articles: ["**/*.{txt,html,jsonl}"]
    steps:
      - parse
      - export: {as: html, to: "Out/${{ article.slug }}.html"}
      - export: {as: brat, to: "Out/${{ article.slug }}.ann"}
      - export: {as: jsonl, to: Out/all.jsonl}

    """
  private static let next = """
    articles: ["Out/*"]
    steps:
      - parse
      - export: {as: json, to: "Next/${{ article.slug }}.json"}

    """
  private static let left = "are outputs of a workflow, not articles: left out."

  private func desk() throws -> Desk {
    let desk = try Desk([
      "flow.yaml": Self.flow, "next.yaml": Self.next, "In/a.txt": "Anchor\n\nThe first article of the day.\n",
      "In/b.html": "<h1>Beacon</h1><p>The second article of the day is a page.</p>",
    ])
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 articles: 2 worked")
    return desk
  }

  @Test func ofTheWorkflowItself() throws {
    let desk = try desk()
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "Out/all.jsonl and 4 more \(Self.left)")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "2 up to date")
    try Workflow("plan", "flow.yaml").in(desk).expect(stdout: "reuse  In/a.txt")
  }

  @Test func ofAnotherWorkflowButForItsRecords() throws {
    let desk = try desk()
    try Workflow("run", "next.yaml").in(desk).expect(stderr: "Out/in-a.ann and 5 more \(Self.left)")
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.path("Next")).sorted()
    #expect(names == ["all-1.json", "all-2.json"])
  }

  @Test func withoutAWorkflow() throws {
    let desk = try desk()
    for folder in [".", "Out", "./Out/../In/.."] {
      let run = try Workflow("run", folder).in(desk).run()
      #expect(run.stderr.contains(Self.left))
      #expect(!run.stdout.contains("Out/in-"))
    }
    try Workflow("check", ".").in(desk).expect(stderr: "2 files checked")
  }

  @Test func butAFileThatIsNamedIsTaken() throws {
    let desk = try desk()
    try Workflow("run", "Out/in-a.html").in(desk).expect(stdout: "Anchor")
  }

  @Test func andSoIsAFileThatNobodyWrote() throws {
    let desk = try desk()
    try desk.write("Out/late.html", "<h1>Canal</h1><p>Somebody saved this page among the outputs.</p>")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked, 2 up to date")
  }
}
