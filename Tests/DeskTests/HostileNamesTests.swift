import Serving
import TestSupport
import Testing
import Text

@testable import WorkflowDesk

/// Workflows, articles and words that try to become part of a page, and addresses that try to reach more than pages.
@Suite struct HostileNamesTests {
  private static let payload = "<img src=x onerror=alert(1)>"

  private func desk() throws -> DeskUnderTest {
    let flow = DeskUnderTest.flow.replacing("name: morning", with: "name: \"m \(Self.payload)\"")
      .replacing("Quotes of the morning.", with: "About '\(Self.payload)'")
    let article =
      "Ferry \(Self.payload) Ends\n\nThe strike ended. “We are glad \(Self.payload) to sail again,” said Anna Lindqvist, the captain of the Tern.\n\n"
      + "Correction: An earlier version misspelled \(Self.payload)."
    return try DeskUnderTest(
      ["flow.yaml": flow, "In/ferry.txt": article, "In/a\(Self.payload).txt": article], runs: true)
  }

  private func addresses(_ desk: DeskUnderTest) -> [String] {
    let workflow = "m \(Self.payload)"
    return [
      "/", "/run/1", Address.articles(workflow), Address.article(workflow, "In/ferry.txt"),
      Address.article(workflow, "In/a\(Self.payload).txt"),
      "/quotes?" + FormFields([("q", Self.payload), ("by", Self.payload)]).encoded, "/quotes?q=glad", "/review",
      "/nowhere" + "?x=%3Cimg%3E",
      Address.article(Self.payload, Self.payload),
    ]
  }

  @Test func nothingBecomesPartOfAPage() throws {
    let desk = try desk()
    for address in addresses(desk) {
      let answer = desk.get(address)
      #expect(answer.status != 500, "\(address)")
      #expect(!answer.text.contains("<img") && !answer.text.contains("\" onerror"), "\(address)")
      #expect(
        answer.header("Content-Security-Policy") != nil && answer.header("X-Content-Type-Options") == "nosniff",
        "\(address)")
    }
    #expect(
      desk.get(Address.article("m \(Self.payload)", "In/ferry.txt")).text.contains("&lt;img src=x onerror=alert(1)&gt;")
    )
  }

  /// No file is opened that a request names.
  private static let foreign = [
    "/static/../flow.yaml", "/static/%2e%2e/flow.yaml", "/static/desk.css/../../flow.yaml", "/../flow.yaml",
    "//etc/passwd", "/etc/passwd",
    "/flow.yaml", "/In/ferry.txt", "/.workflow/state.sqlite", "/article?workflow=morning&path=/etc/passwd",
    "/article?workflow=morning&path=..%2F..%2Fetc%2Fpasswd", "/article?workflow=morning&path=flow.yaml",
    "/article?workflow=morning&path=.workflow/state.sqlite",
    "/article?workflow=../morning&path=In/ferry.txt", "/article?path=In/ferry.txt", "/article?run=1&event=999",
    "/article?run=-1&event=x",
    "/article?run=99999999999999999999&event=1", "/review/0", "/review/x", "/review/1/../2", "/run/1/../2",
    "/run/99999999999999999999", "/live/x",
  ]

  @Test func addressesReachOnlyPages() throws {
    let desk = try DeskUnderTest(runs: true)
    for address in Self.foreign {
      let answer = desk.get(address)
      #expect(answer.status == 404 || answer.status == 400, "\(address): \(answer.status)")
      #expect(
        !answer.text.contains("root:") && !answer.text.contains("steps: [parse")
          && !answer.text.contains("SQLite format"), "\(address)")
    }
  }

  /// Forms with anything in them are answered, and start nothing.
  private static let forms: [(address: String, fields: [(String, String)])] = [
    ("/start", [("workflow", "")]), ("/start", [("workflow", "../flow.yaml")]), ("/start", [("workflow", "flow.yaml")]),
    ("/start", []),
    ("/run/1/cancel", [("x", "y")]), ("/run/0/retry", []), ("/run/x/cancel", []),
    ("/review/1/decide", [("item", "q1")]), ("/review/x/undo", []),
    ("/name", [("name", String(repeating: "é", count: 5_000))]), ("/nowhere", [("a", "b")]), ("/", []),
    ("/quotes", [("q", "x")]),
  ]

  @Test func formsWithAnythingInThem() throws {
    let desk = try DeskUnderTest(runs: true)
    let before = desk.files.files
    for (address, fields) in Self.forms {
      let answer = desk.post(address, fields.map { (name: $0.0, value: $0.1) })
      #expect(answer.status < 500, "\(address): \(answer.status)")
      #expect(desk.files.files == before)
    }
    #expect(desk.get("/run/2").status == 404, "no run was started")
  }

  /// Any address is answered without a fault of the server's.
  @Test func addressesMadeByChance() throws {
    let desk = try DeskUnderTest(runs: true)
    var numbers = SeededNumbers(seed: 5)
    let pieces = [
      "/", "run", "article", "1", "?", "&", "=", "%", "%2F", "%zz", "..", "é", "workflow", "path", "after", "q",
      "review", "-", "#", "+", "quotes", "\u{7F}",
    ]
    for _ in 0..<200 {
      let address = "/" + numbers.text(of: pieces, atMost: 10)
      let answer = desk.get(address)
      #expect(answer.status < 500, "\(address)")
      #expect(unclosed(answer.text) == [], "\(address)")
    }
  }
}
