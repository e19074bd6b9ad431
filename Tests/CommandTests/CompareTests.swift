import Foundation
import TestSupport
import Testing
import Text

/// `workflow compare` and the step `compare-versions`, seen from outside.
@Suite struct CompareTests {
  private static let before = """
    Harbour wall to be rebuilt by spring

    The work will cost 12 million pounds and employ 60 people.

    “We have waited long enough,” said council leader Maren Holt.

    """
  private static let after = before.replacing("12 million", with: "14 million")
  private static let notice = """

    Correction: An earlier version said the work would cost 12 million pounds. It will cost 14 million pounds.

    """

  private func desk() throws -> Desk {
    try Desk([
      "old.txt": Self.before, "new.txt": Self.after, "told.txt": Self.after + Self.notice,
      "page.html":
        "<html><body><h1>Harbour wall to be rebuilt by spring</h1><p>The work will cost 14 million pounds and "
        + "employ 60 people.</p><p>\"We have waited long enough,\" said council leader Maren Holt.</p></body></html>",
    ])
  }

  @Test func aChangedNumberIsAFinding() throws {
    let answer = try Workflow("compare", "old.txt", "new.txt").in(try desk()).expect(code: 1, stdout: "E101")
    #expect(answer.stdout.contains("“12 million pounds” → “14 million pounds”") && answer.stdout.contains("new.txt:3"))
  }

  @Test(arguments: [["old.txt", "told.txt"], ["old.txt", "old.txt"], ["new.txt", "page.html"]])
  func whatIsToldOrTheSameIsNone(_ files: [String]) throws {
    try Workflow(["compare"] + files).in(try desk()).expect(code: 0)
  }

  @Test func aProgramGetsBothPlaces() throws {
    let answer = try Workflow("compare", "old.txt", "new.txt", "--json").in(try desk()).expect(code: 1)
    let json = try JSONParser.parse(answer.stdout)
    let number = try #require(json["changes"]?.items?.first { $0["kind"] == "number" })
    #expect(number["told"] == .bool(false))
    func words(_ text: String, _ range: JSONValue?) -> String {
      let ends = (range?.items ?? []).compactMap(\.int)
      return ends.count == 2 ? String(utf8: Array(text.utf8)[ends[0]..<ends[1]]) : ""
    }
    #expect(words(Self.after, number["source"]) == "14 million pounds")
    #expect(words(Self.before, number["earlier"]?["source"]) == "12 million pounds")
    #expect(json[path: "findings[0].code"] == "E101" && json[path: "findings[0].line"] == .integer(3))
  }

  @Test func aRecordIsAVersionToo() throws {
    let desk = try desk()
    let record = try Workflow("parse", "old.txt", "--json").in(desk).expect().stdout
    try desk.write("old.json", record)
    try Workflow("compare", "old.json", "new.txt").in(desk).expect(code: 1, stdout: "E101")
  }

  @Test(arguments: [["old.txt", "missing.txt"], ["old.txt"], ["empty.txt", "old.txt"], ["old.txt", "."]])
  func whatIsNoArticleIsToldSo(_ files: [String]) throws {
    let desk = try desk()
    try desk.write("empty.txt", "")
    let answer = try Workflow(["compare"] + files).in(desk).run()
    #expect(answer.code == 2 && !answer.stderr.isEmpty, "\(answer)")
  }

  @Test func thePageIsWrittenOnce() throws {
    let desk = try desk()
    try Workflow("compare", "old.txt", "new.txt", "--html", "sub/../p.html").in(desk).expect(code: 73)
    try Workflow("compare", "old.txt", "new.txt", "--html", "p.html", "-q").in(desk).expect(code: 1)
    #expect(desk.text("p.html")?.contains("<ins class=\"untold\">14</ins>") == true)
    try Workflow("compare", "old.txt", "told.txt", "--html", "p.html").in(desk).expect(code: 73)
    try Workflow("compare", "old.txt", "told.txt", "--html", "p.html", "--force").in(desk).expect()
    #expect(desk.text("p.html")?.contains("Correction: An earlier") == true)
    #expect(!desk.files.contains { $0.contains(".new") })
  }

  // MARK: The step

  private static let flow = """
    name: watch
    articles: [In/*.txt]
    steps:
      - parse
      - extract-quotes
      - detect-corrections
      - compare-versions: "Earlier/${{ article.slug }}.{txt,html}"
      - export: {as: json, to: "Out/${{ article.slug }}.json"}

    """

  @Test func anEditedEarlierVersionIsReasonToWorkAgain() throws {
    let desk = try Desk(["flow.yaml": Self.flow, "In/wall.txt": Self.after, "Earlier/wall.txt": Self.before])
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked")
    #expect(desk.text("Out/wall.json")?.contains("E101") == true)
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 up to date")
    try desk.write("Earlier/wall.txt", Self.after)
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked")
    #expect(desk.text("Out/wall.json")?.contains("E101") == false)
    try desk.remove("Earlier/wall.txt")
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: "1 worked")
    #expect(desk.text("Out/wall.json")?.contains("E105") == true)
  }

  @Test func checkShowsTheFindings() throws {
    let desk = try Desk(["flow.yaml": Self.flow, "In/wall.txt": Self.after, "Earlier/wall.txt": Self.before])
    try Workflow("check", "--steps", "flow.yaml", "In/wall.txt").in(desk).expect(code: 1, stdout: "E101")
  }

  @Test func theLayerIsAskedByConditions() throws {
    let flow = Self.flow.replacing(
      "Out/${{ article.slug }}.json\"}", with: "Out/x.json\"}\n    if: changes.any(told == false)")
    let desk = try Desk(["flow.yaml": flow, "In/wall.txt": Self.after, "Earlier/wall.txt": Self.after])
    try Workflow("validate", "flow.yaml").in(desk).expect()
  }
}
