import Foundation
import TestSupport
import Testing
import Text

/// What a run makes does not depend on how it is run: side by side, in pieces, from records, in another folder.
@Suite struct SameResultTests {
  private static let flow = """
    name: morning
    articles: ["In/**/*.{txt,md,html}"]
    steps:
      - parse
      - extract-quotes
      - detect-corrections
      - summarize: 2
      - export: {as: json, to: "Out/${{ article.slug }}.json"}
      - export: {as: csv, of: quotes, to: Out/quotes.csv}
      - export: {as: html, to: Out/all.html}
      - export: {as: jsonl, to: Out/all.jsonl}

    """

  private static let articles: [String: String] = {
    var articles: [String: String] = [:]
    for number in 1...9 {
      let text = ferryArticle.replacing("Monday", with: "day \(number)").replacing("Tern", with: "Tern \(number)")
      articles["In/\(number % 3)/story \(10 - number).txt"] = text
    }
    articles["In/page.html"] =
      "<h1>Dam stays shut</h1><p>“It holds,” said Ann Hale, the keeper, who has watched it for ten years.</p>"
    articles["In/tide.md"] = "# Tide\n\n“It *opened* on Friday,” said Tom Hale, the miller.\n"
    return articles
  }()

  private func desk() throws -> Desk { try Desk(Self.articles.merging(["flow.yaml": Self.flow]) { $1 }) }

  private func outputs(_ desk: Desk) -> [String: String] {
    Dictionary(uniqueKeysWithValues: desk.files.filter { $0.hasPrefix("Out/") }.map { ($0, desk.text($0) ?? "") })
  }

  @Test func sideBySideOrOneByOne() throws {
    let (one, many) = (try desk(), try desk())
    try Workflow("run", "flow.yaml", "-j", "1").in(one).expect(stderr: "11 worked")
    try Workflow("run", "flow.yaml", "-j", "8").in(many).expect(stderr: "11 worked")
    #expect(outputs(one).count == 14 && outputs(one) == outputs(many))
    // A second run finds nothing to do and changes nothing.
    let before = outputs(many)
    try Workflow("run", "flow.yaml").in(many).expect(stderr: "up to date")
    #expect(outputs(many) == before)
    try Workflow("run", "flow.yaml", "--force").in(many).expect(stderr: "11 worked")
    #expect(outputs(many) == before)
  }

  /// Articles that come one after the other give in the end what all at once give.
  @Test func inPieces() throws {
    let (whole, pieces) = (try desk(), try Desk(["flow.yaml": Self.flow]))
    try Workflow("run", "flow.yaml", "-q").in(whole).expect()
    for (number, name) in Self.articles.keys.sorted(by: >).enumerated() {
      try pieces.write(name, Self.articles[name] ?? "")
      if number % 4 == 0 { try Workflow("run", "flow.yaml", "-q").in(pieces).expect() }
    }
    try Workflow("run", "flow.yaml", "-q").in(pieces).expect()
    #expect(outputs(pieces) == outputs(whole))
  }

  /// Records of a run, read as articles, give what the articles gave.
  @Test func fromRecords() throws {
    let desk = try desk()
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    try desk.write(
      "again.yaml",
      "name: again\narticles: [Out/all.jsonl]\nsteps:\n  - export: {as: csv, of: quotes, to: Again/quotes.csv}\n  - export: {as: jsonl, to: Again/all.jsonl}\n"
    )
    try Workflow("run", "again.yaml", "-q").in(desk).expect()
    #expect(desk.text("Again/all.jsonl") == desk.text("Out/all.jsonl"))
    // Lines of the file are not known from a record; all else is the same.
    let (first, second) = (
      try #require(csvRows(desk.text("Out/quotes.csv") ?? "")),
      try #require(csvRows(desk.text("Again/quotes.csv") ?? ""))
    )
    #expect(first.map { $0.dropLast() } == second.map { $0.dropLast() } && first.count > 9)
  }

  /// Rows and sections stand in the order of the articles.
  @Test func inTheOrderOfTheArticles() throws {
    let desk = try desk()
    try Workflow("run", "flow.yaml", "-q").in(desk).expect()
    let paths = try (desk.text("Out/all.jsonl") ?? "").split(separator: "\n").map {
      try JSONParser.parse(Array($0.utf8))["source"]?["path"]?.text ?? ""
    }
    #expect(paths == paths.sorted() && Set(paths) == Set(Self.articles.keys))
    let rows = try #require(csvRows(desk.text("Out/quotes.csv") ?? "")).dropFirst().map { $0[$0.count - 2] }
    #expect(Array(rows) == rows.sorted())
  }
}
