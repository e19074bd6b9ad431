import Foundation
import TestSupport
import Testing

/// Files of many articles: what changes in one of them costs that one.
@Suite struct RecordFileTests {
  private static func line(_ number: Int, _ words: String, published: String = "2026-03-02") -> String {
    """
    {"id":"n\(number)","published":"\(published)","text":"Story \(number)\\n\\n“We \(words),” said Ada Holm, the mayor."}

    """
  }

  private static func entry(_ number: Int, _ words: String) -> String {
    """
    <item><guid>n\(number)</guid><title>Story \(number)</title>
    <description>“We \(words),” said Ada Holm, the mayor of the town, on Monday.</description></item>

    """
  }

  private static func feed(_ entries: [String]) -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Echo</title>\n" + entries.joined()
      + "</channel></rss>\n"
  }

  private static func response(_ number: Int, _ words: String) -> String {
    let page =
      "<html><head><title>Story \(number)</title></head><body><article><h1>Story \(number)</h1>"
      + "<p>“We \(words),” said Ada Holm, the mayor of the town, on Monday morning.</p></article></body></html>"
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://echo.example/\(number)\r\n"
      + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(answer.utf8.count)\r\n\r\n"
      + answer + "\r\n\r\n"
  }

  /// The files of three kinds, with the words of each article.
  private static func file(_ kind: String, _ words: [String]) -> String {
    let numbered = Array(zip(1..., words))
    return switch kind {
    case "rss": feed(numbered.map { entry($0, $1) })
    case "warc": numbered.map { response($0, $1) }.joined()
    default: numbered.map { line($0, $1) }.joined()
    }
  }

  private func desk(_ kind: String, _ words: [String]) throws -> Desk {
    let desk = try Desk([
      "flow.yaml": """
      name: wire
      articles: [wire.\(kind)]
      steps:
        - parse
        - extract-quotes
        - export: {as: csv, of: quotes, to: Out/quotes.csv}
        - export: {as: json, to: "Out/${{ article.slug }}.json"}

      """
    ])
    try write(desk, kind, words)
    return desk
  }

  /// Writes the file, and lets it be older than the clock's grain.
  private func write(_ desk: Desk, _ kind: String, _ words: [String]) throws {
    try desk.write("wire.\(kind)", Self.file(kind, words))
    Thread.sleep(forTimeInterval: 0.06)
  }

  private func run(_ desk: Desk, _ says: String) throws {
    try Workflow("run", "flow.yaml").in(desk).expect(stderr: says)
  }

  private func expectAsAnew(_ desk: Desk) throws {
    try Workflow("run", "flow.yaml", "-q", "--out", "Anew", "--state", "anew").in(desk).expect()
    for name in desk.files where name.hasPrefix("Anew/") {
      #expect(desk.text(String(name.dropFirst("Anew/".count))) == desk.text(name), "\(name)")
    }
    #expect(desk.files.count { $0.hasPrefix("Anew/") } > 2)
    _ = try shell("rm -rf Anew anew", in: desk)
  }

  @Test(arguments: ["jsonl", "rss", "warc"]) func oneChangedArticleIsOneWorked(kind: String) throws {
    var words = ["sail", "wait", "hope", "mend"]
    let desk = try desk(kind, words)
    try run(desk, "4 articles: 4 worked")
    try run(desk, "4 up to date")

    // Longer than before, so that all that follow stand elsewhere in the file.
    words[1] = "wait and see what comes of it"
    try write(desk, kind, words)
    let plan = try Workflow("plan", "flow.yaml").in(desk).expect().stdout
    #expect(plan.contains("run    wire.\(kind):2  (its content changed)"), "\(plan)")
    #expect(plan.contains("reuse  wire.\(kind):4") && plan.contains("(1 worked, 3 taken over)"), "\(plan)")
    try run(desk, "1 worked, 3 up to date")
    #expect(desk.text("Out/quotes.csv")?.contains("see what comes") == true)
    try expectAsAnew(desk)
    try run(desk, "4 up to date")

    try write(desk, kind, words)
    try run(desk, "0 worked, 4 up to date")
    try write(desk, kind, words + ["leave"])
    try run(desk, "5 articles: 1 worked, 4 up to date")
    try write(desk, kind, Array(words.dropLast()))
    try run(desk, "3 up to date")
    try expectAsAnew(desk)
  }

  @Test func whatIsKnownOfAnArticleBesideItsTextCountsToo() throws {
    let desk = try desk("jsonl", ["sail", "wait"])
    try run(desk, "2 worked")
    try desk.write("wire.jsonl", Self.line(1, "sail", published: "2026-03-04") + Self.line(2, "wait"))
    try run(desk, "1 worked, 1 up to date")
    #expect(desk.text("Out/wire-1.json")?.contains("2026-03-04") == true)
    try expectAsAnew(desk)
  }

  @Test func twoArticlesOfOneNameAreToldApart() throws {
    let desk = try Desk([
      "flow.yaml":
        "name: wire\narticles: [wire.jsonl]\nsteps: [parse, {export: {as: json, to: 'Out/${{ article.id }}.json'}}]\n",
      "wire.jsonl": Self.line(1, "sail") + Self.line(1, "wait"),
    ])
    try Workflow("run", "flow.yaml").in(desk).expect(
      code: 1, stderr: "wire.jsonl:1 is written there too: each needs a name of its own")
    #expect(desk.text("Out/n1.json")?.contains("We sail") == true)
  }
}
