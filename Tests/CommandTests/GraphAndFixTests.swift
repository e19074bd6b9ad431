import Foundation
import TestSupport
import Testing
import Text

/// `workflow graph`: the steps and what they build on, worked out by hand for a small workflow.
@Suite struct GraphTests {
  private static let flow = """
    name: small
    articles: [In/*.txt]
    steps:
      - parse
      - extract-quotes
      - id: page
        export: {as: html, to: "Out/${{ article.slug }}.html"}
        if: quotes.count > 0
      - id: told
        run: [cat]
        needs: [page]

    """

  private func graph(_ arguments: String...) throws -> String {
    let desk = try Desk(["small.yaml": Self.flow])
    let answer = try Workflow(["graph", "small.yaml"] + arguments).in(desk).expect()
    #expect(answer.stderr.isEmpty && desk.files == ["small.yaml"])
    return answer.stdout
  }

  @Test func asText() throws {
    #expect(
      try graph() == """
        1. parse  writes structure
        2. extract-quotes  writes quotes, people  ← parse
        3. page  ← extract-quotes, parse
        4. told  ← page

        """)
  }

  @Test func asJSON() throws {
    let steps = try graph("--json").split(separator: "\n").map { try JSONParser.parse(String($0)) }
    #expect(steps.map { $0["step"]?.text } == ["parse", "extract-quotes", "page", "told"])
    #expect(steps.map { $0["writes"]?.items?.compactMap(\.text) } == [["structure"], ["quotes", "people"], [], []])
    #expect(
      steps.map { $0["from"]?.items?.compactMap(\.text) } == [[], ["parse"], ["extract-quotes", "parse"], ["page"]])
  }

  @Test(arguments: [("mermaid", "flowchart TD\n", " -->"), ("dot", "digraph workflow {\n", " ->")])
  func asAPicture(form: String, head: String, arrow: String) throws {
    let picture = try graph("--as", form)
    #expect(picture.hasPrefix(head))
    for name in ["parse", "extract-quotes", "page", "told"] { #expect(picture.contains("\"\(name)\"")) }
    for (from, to) in [(0, 1), (0, 2), (1, 2), (2, 3)] {
      let isThere = picture.split(separator: "\n").contains {
        $0.hasPrefix("  s\(from)\(arrow)") && $0.contains("s\(to)")
      }
      #expect(isThere, "\(from) to \(to)")
    }
    #expect(!picture.contains("s0\(arrow)|needs| s3") && !picture.contains("s3\(arrow)"))
    // The page is made of the quotes and asks for them, too: one arrow says both.
    let arrows = picture.split(separator: "\n").filter { $0.hasPrefix("  s") && $0.contains(arrow) }
    #expect(arrows.count == 4 && picture.contains("quotes, people"), "\(picture)")
  }
}

/// `workflow validate --fix`: what is certain is rewritten, shown, and nothing else is touched.
@Suite struct ValidateFixTests {
  private static let old = "name: old # keep\r\nsteps:\r\n\t- use: parse # first\r\n"
  private static let new = "name: old # keep\r\nsteps:\r\n  - parse # first\r\n"

  @Test func theRehearsalWritesNothing() throws {
    let desk = try Desk(["old.yaml": Self.old])
    let answer = try Workflow("validate", "--fix", "--dry-run", "old.yaml").in(desk).expect()
    #expect(desk.text("old.yaml") == Self.old && desk.files == ["old.yaml"])
    let lines = answer.stdout.split(separator: "\n")
    #expect(lines.first == "--- old.yaml" && lines.dropFirst().first == "+++ old.yaml")
    #expect(lines.dropFirst(2).count == 2, "one line goes, one comes: \(answer.stdout)")
    #expect(lines.contains { $0.hasPrefix("-") && $0.contains("use: parse") })
    #expect(lines.contains { $0.hasPrefix("+  - parse # first") })
  }

  @Test func theRestStaysToTheByte() throws {
    let desk = try Desk(["old.yaml": Self.old])
    try Workflow("validate", "--fix", "old.yaml").in(desk).expect(stderr: "old.yaml is fine.")
    #expect(desk.text("old.yaml") == Self.new)
    let again = try Workflow("validate", "--fix", "old.yaml").in(desk).expect()
    #expect(again.stdout.isEmpty && desk.text("old.yaml") == Self.new)
  }

  @Test func whatIsNotCertainIsToldAfterwards() throws {
    let desk = try Desk(["old.yaml": "name: old\nsteps:\n  - use: parse\n  - sumarize\n"])
    try Workflow("validate", "--fix", "old.yaml").in(desk).expect(code: 3, stdout: "+  - parse", stderr: "error[W010]")
    #expect(desk.text("old.yaml") == "name: old\nsteps:\n  - parse\n  - sumarize\n")
  }

  @Test func callsThatCannotBeMeant() throws {
    let desk = try Desk(["old.yaml": Self.old, "binary.yaml": "a: \0\n"])
    try Workflow("validate", "--dry-run", "old.yaml").in(desk).expect(code: 2, stderr: "--dry-run goes with --fix")
    try Workflow("validate", "--fix", "gone.yaml").in(desk).expect(code: 2, stderr: "gone.yaml")
    try Workflow("validate", "--fix", "binary.yaml").in(desk).expect(code: 3, stderr: "Y003")
    #expect(desk.text("binary.yaml") == "a: \0\n")
  }

  /// Modes of a file are those of its owner, and a link stays one.
  @Test func aFileThatIsALinkIsReadAndWritten() throws {
    let desk = try Desk(["real/old.yaml": Self.old])
    try FileManager.default.createSymbolicLink(atPath: desk.path("link.yaml"), withDestinationPath: "real/old.yaml")
    try Workflow("validate", "--fix", "link.yaml").in(desk).expect()
    #expect(desk.text("link.yaml") == Self.new)
  }
}
