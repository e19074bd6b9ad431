import Foundation
import Serving
import TestSupport
import Testing

@testable import WorkflowDesk

/// Decisions that are made in the browser.
@Suite struct ReviewPageTests {
  private static let flow = """
    name: morning
    articles: ["In/*.txt"]
    steps: [parse, extract-quotes, detect-corrections, {review: {by: copy-desk, below: 1}}, {export: "Out/${{ article.slug }}.json"}]
    """

  private static func desk() throws -> DeskUnderTest {
    try DeskUnderTest(["flow.yaml": flow, "In/ferry.txt": ferryArticle], runs: true)
  }

  private func log(_ desk: DeskUnderTest) throws -> String {
    try Workflow(["review", "log", "flow.yaml"]).in(desk.files).expect().stdout
  }

  @Test func whatWaitsIsShown() throws {
    let desk = try Self.desk()
    #expect(
      desk.get("/").text.contains("<a href=\"/review\">1 article</a>") && desk.files.text("Out/ferry.json") == nil)
    let list = desk.get("/review").text
    #expect(list.contains("Ferry Strike Ends") && list.contains("href=\"/review/1\"") && list.contains("copy-desk"))
    let page = desk.get("/review/1").text
    #expect(
      page.contains("id=\"item-q1\"") && page.contains("id=\"item-c1\"")
        && page.contains("said by <b><bdi>Anna Lindqvist"))
    #expect(page.contains("href=\"#a1-q1\"") && page.contains("id=\"a1-q1\"") && page.contains("data-deed=\"approve\""))
    #expect(desk.get("/review/2").status == 404 && desk.get("/review/x").status == 404)
  }

  @Test func decisionsLeadToWhatIsOpen() throws {
    let desk = try Self.desk()
    let first = desk.post("/review/1/decide", [("item", "q1"), ("action", "approve")])
    #expect(first.status == 303 && first.header("Location") == "/review/1#item-c1")
    let last = desk.post("/review/1/decide", [("item", "c1"), ("action", "reject"), ("reason", "not <b>ours</b>")])
    #expect(last.header("Location") == "/review")
    #expect(desk.get("/review").text.contains("1 article of <b><bdi>morning</bdi></b> has been decided about"))
    #expect(desk.get("/review/1").text.contains("not &lt;b&gt;ours"))
    #expect(desk.post("/start", [("workflow", "morning")]).header("Location") == "/run/2")
    #expect(try log(desk).contains("not <b>ours</b>"))
  }

  @Test func anEditIsMadeOfWhatWasChanged() throws {
    let desk = try Self.desk()
    let fields = [
      ("item", "q1"), ("action", "edit"), ("speaker", "Anna Lindqvist"), ("role", ""), ("kind", "direct"),
      ("text", "We are glad to sail"),
    ]
    #expect(desk.post("/review/1/decide", fields.map { (name: $0.0, value: $0.1) }).status == 303)
    let page = desk.get("/review/1").text
    #expect(page.contains(">We are glad to sail</a>") && page.contains("<ins>We are glad to sail</ins>"))
    #expect(!page.contains("speaker <del>"))
  }

  @Test func inventedWordsAreRefusedAndKept() throws {
    let desk = try Self.desk()
    let answer = desk.post(
      "/review/1/decide", [("item", "q1"), ("action", "edit"), ("text", "We <i>never</i> said so")])
    #expect(
      answer.status == 409 && answer.text.contains("role=\"alert\">") && answer.text.contains("does not hold the words")
    )
    #expect(
      answer.text.contains("We &lt;i&gt;never&lt;/i&gt; said so</textarea>")
        && answer.text.contains("class=\"edit\" open"))
    #expect(try log(desk).isEmpty)
  }

  @Test func decisionsAreTakenBack() throws {
    let desk = try Self.desk()
    _ = desk.post("/review/1/decide", [("item", "q1"), ("action", "reject"), ("reason", "no")])
    let answer = desk.post("/review/1/undo", [("decision", "1")])
    #expect(answer.header("Location") == "/review/1#item-q1" && desk.get("/review/1").text.contains("taken back"))
    #expect(desk.post("/review/1/undo", [("decision", "9")]).status == 404)
    #expect(desk.post("/review/1/undo", [("decision", "x")]).status == 404)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea><svg/onload=x>", "' onfocus='x",
  ])
  func nothingThatPeopleWriteIsMarkup(payload: String) throws {
    let flow = Self.flow.replacing("by: copy-desk", with: "by: \"a \(payload.replacing("\"", with: "\\\""))\"")
    let article = "\(payload) in a headline\n\nBy \(payload) Holm\n\n“We \(payload) sail,” said Anna \(payload) Holm.\n"
    let desk = try DeskUnderTest(["flow.yaml": flow, "In/ferry.txt": article], runs: true)
    #expect(desk.post("/name", [("name", payload), ("back", "1")]).status == 303)
    _ = desk.post("/review/1/decide", [("item", "q1"), ("action", "reject"), ("reason", payload)])
    _ = desk.post("/review/1/decide", [("item", "q1"), ("action", "edit"), ("speaker", payload)])
    let pages = ["/review", "/review/1", "/run/1", "/article?workflow=morning&path=In%2Fferry.txt"].map { desk.get($0) }
    for page in pages + [desk.post("/review/1/decide", [("item", "q1"), ("action", "edit"), ("text", payload + "?")])] {
      #expect([200, 409].contains(page.status) && page.text.contains("</html>"))
      #expect(!page.text.contains(payload) && !page.text.contains("<img") && !page.text.contains("<svg"))
      #expect(page.text.components(separatedBy: "<script").count == 2)
    }
  }

  @Test func aBrowserSaysWhoDecides() throws {
    let desk = try Self.desk()
    #expect(desk.post("/name", [("name", " Ines\u{202E} "), ("back", "1")]).header("Location") == "/review/1")
    _ = desk.post("/review/1/decide", [("item", ""), ("action", "approve")])
    #expect(try log(desk).contains("Ines\\u{202E}"))
    #expect(desk.post("/name", [("name", "  ")]).status == 404)
  }

  @Test(arguments: [
    [("item", "q9"), ("action", "approve")], [("item", "q1"), ("action", "delete")],
    [("action", "edit"), ("item", "../q1")],
    [("item", "q1"), ("action", "reject")], [],
  ])
  func whatCannotBeDecidedIsNot(fields: [(String, String)]) throws {
    let desk = try Self.desk()
    let answer = desk.post("/review/1/decide", fields.map { (name: $0.0, value: $0.1) })
    let decisions = try log(desk)
    #expect([404, 409].contains(answer.status) && decisions.isEmpty)
    #expect(desk.post("/review/7/decide", [("item", "q1"), ("action", "approve")]).status == 404)
  }
}
