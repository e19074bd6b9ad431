import Foundation
import TestSupport
import Testing
import Text

/// `workflow quotes`, and the archive that `export: {as: sqlite}` writes, from outside.
@Suite struct QuotesCommandTests {
  private static let flow = """
    name: archive
    articles: ["In/*.txt"]
    steps: [parse, extract-quotes, detect-corrections, summarize, {export: Out/archive.sqlite}]
    """

  private func desk() throws -> Desk {
    try Desk([
      "flow.yaml": Self.flow, "In/ferry.txt": ferryArticle,
      "In/school.txt":
        "School closes\n\n“We are sad to close,” said Ida Holm, the head teacher. “Glad days end,” said Holm.\n",
    ])
  }

  private func archive() throws -> Desk {
    let desk = try desk()
    try Workflow(["run", "flow.yaml"]).in(desk).expect()
    return desk
  }

  private func found(_ arguments: [String], _ desk: Desk) throws -> [JSONValue] {
    try Workflow(["quotes"] + arguments + ["--json"]).in(desk).expect().stdout.split(separator: "\n").map {
      try JSONParser.parse(Array($0.utf8))
    }
  }

  @Test(arguments: [
    (["glad"], 2), (["GLAD sail"], 1), (["glad OR sad"], 3), (["\"glad to\""], 1), (["clos*"], 1),
    (["glad NOT sail"], 1),
    (["--by", "holm", "glad"], 1), (["--by", "Anna Lindqvist", ""], 1), ([""], 3), (["glad", "--limit", "1"], 1),
    (["OR glad AND"], 2), (["glad) OR (\"x"], 2),
  ])
  func wordsAreFound(arguments: [String], count: Int) throws {
    #expect(try found(arguments + ["Out/archive.sqlite"], archive()).count == count)
    #expect(try found(arguments + ["In/ferry.txt", "In/school.txt"], desk()).count == count)
  }

  @Test func aQuoteSaysWhoAndWhere() throws {
    let desk = try archive()
    let quote = try #require(try found(["sail", "Out/archive.sqlite"], desk).first)
    #expect(quote["speaker"]?.text == "Anna Lindqvist" && quote["headline"]?.text == "Ferry Strike Ends")
    #expect(quote["text"]?.text == "We are glad to sail again," && quote["certain"]?.flag == true)
    #expect(quote["file"]?.text?.hasSuffix("In/ferry.txt") == true && quote["line"]?.int == 3)
    let text = try Workflow(["quotes", "sail", "Out/archive.sqlite"]).in(desk).expect().stdout
    #expect(text.contains("“We are glad to sail again,”") && text.contains("In/ferry.txt:3"))
  }

  @Test(arguments: [("speaker", "Ida Holm", 2), ("article", "School closes", 2)])
  func whoIsQuotedIsCounted(by: String, name: String, quotes: Int) throws {
    let lines = try found(["--count", by, "Out/archive.sqlite"], archive())
    #expect(lines.first?[by]?.text == name && lines.first?["quotes"]?.int == quotes && lines.count == 2)
    #expect(lines.first?["articles"]?.int == 1 && lines.first?["characters"]?.int ?? 0 > 30)
  }

  @Test func nothingFoundIsSaid() throws {
    try Workflow(["quotes", "zebra", "Out/archive.sqlite"]).in(archive()).expect(code: 1, stderr: "Nothing found.\n")
  }

  @Test(
    arguments: [
      (["quotes"], 2), (["quotes", "word"], 2), (["quotes", "x", "flow.yaml.sqlite"], 74),
      (["quotes", "x", "gone.txt"], 1),
      (["quotes", "--count", "colour", "x", "In/ferry.txt"], 2), (["quotes", "x", "foreign.db"], 74),
    ] as [([String], Int32)])
  func whatCannotBeMeant(call: [String], code: Int32) throws {
    let desk = try desk()
    try desk.write("foreign.db", "no database at all, and never was")
    #expect(try Workflow(call).in(desk).run().code == code)
  }

  @Test func aSecondRunNeverDoubles() throws {
    let desk = try archive()
    try Workflow(["run", "flow.yaml", "--force"]).in(desk).expect()
    #expect(try found(["", "Out/archive.sqlite"], desk).count == 3)
    try desk.write("In/school.txt", "School closes\n\n“All is well,” said Ida Holm, the head teacher.\n")
    try Workflow(["run", "flow.yaml"]).in(desk).expect()
    #expect(try found(["", "Out/archive.sqlite"], desk).count == 2)
    #expect(desk.files.filter { $0.hasPrefix("Out") } == ["Out/archive.sqlite"])
  }

  @Test func anArchiveNeedsOneFileForAll() throws {
    let desk = try desk()
    try desk.write("own.yaml", Self.flow.replacing("Out/archive.sqlite", with: "\"Out/${{ article.slug }}.sqlite\""))
    try Workflow(["validate", "own.yaml"]).in(desk).expect(code: 3, stderr: "holds all articles")
    try desk.write("out.yaml", Self.flow.replacing("Out/archive.sqlite", with: "{as: sqlite}"))
    try Workflow(["validate", "out.yaml"]).in(desk).expect(code: 3, stderr: "standard output")
  }
}
