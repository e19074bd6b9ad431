import Foundation
import TestSupport
import Testing
import Text

/// `workflow parse` from outside: an article's blocks with their places, or its record.
@Suite struct ParseCommandTests {
  private static let story = """
    Ferry Ends

    By Ada Brook

    The ferry ended.

    ## What comes

    - A boat
    - A bridge
    """

  private func desk() throws -> Desk {
    try Desk(["In/a.md": Self.story, "In/b.txt": "Tide\n\nThe mill opened.\n", "In/empty.txt": ""])
  }

  @Test func everyBlockIsShownWithItsKindAndPlace() throws {
    let answer = try Workflow("parse", "In/a.md").in(try desk()).expect()
    #expect(answer.stderr.isEmpty)
    for lines in [
      "headline  In/a.md:1\n  Ferry Ends\n", "byline  In/a.md:3\n  By Ada Brook\n",
      "paragraph  In/a.md:5\n  The ferry ended.\n",
      "heading 2  In/a.md:7\n  What comes\n", "list_item  In/a.md:9\n  A boat\n", "list_item  In/a.md:10\n  A bridge\n",
      "authors    Ada Brook  (text)\n",
    ] {
      #expect(answer.stdout.contains(lines), "\(lines) is not in \(answer.stdout)")
    }
  }

  /// A line is a line in whatever encoding the file is.
  @Test(arguments: [String.Encoding.utf8, .windowsCP1252, .utf16LittleEndian, .utf16BigEndian])
  func placesAreLinesInEveryEncoding(encoding: String.Encoding) throws {
    let story =
      "Käse für alle\r\n\r\nBy Ada Brook\r\n\r\nDer Käse ist da – für 5 €.\r\n\r\n„Er ist gut“, sagte Anna Veit.\r\n"
    var file = try #require(story.data(using: encoding))
    if encoding == .utf16LittleEndian { file = Data([0xFF, 0xFE]) + file }
    if encoding == .utf16BigEndian { file = Data([0xFE, 0xFF]) + file }
    let desk = try Desk()
    try desk.write("a.txt", file)
    let sheet = try Workflow("parse", "a.txt").in(desk).expect().stdout
    for (kind, line) in [("headline", 1), ("byline", 3), ("paragraph", 5), ("paragraph", 7)] {
      #expect(sheet.contains("\(kind)  a.txt:\(line)\n"), "\(sheet)")
    }
    try Workflow("run", "a.txt").in(desk).expect(stdout: "“Er ist gut”  a.txt:7")
  }

  @Test func nothingIsWritten() throws {
    let desk = try desk()
    let before = desk.files
    try Workflow("parse", "In/a.md", "In/b.txt").in(desk).expect()
    #expect(desk.files == before && desk.text(".workflow/state.sqlite") == nil)
  }

  @Test func articlesStandInTheOrderOfTheCall() throws {
    let answer = try Workflow("parse", "In/b.txt", "In/a.md", "--json").in(try desk()).expect()
    let records = try answer.stdout.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    #expect(records.map { $0[path: "source.path"]?.text } == ["In/b.txt", "In/a.md"])
    #expect(records.map { $0[path: "structure.headline.text"]?.text } == ["Tide", "Ferry Ends"])
    for (record, text) in zip(records, ["Tide\n\nThe mill opened.\n", Self.story]) {
      #expect(brokenSpans(record, sourceLength: text.utf8.count) == [])
      #expect(untrueSources(record, file: Array(text.utf8)) == [])
    }
  }

  @Test func anArticleThatFailsDoesNotHideTheOthers() throws {
    let answer = try Workflow("parse", "In/empty.txt", "In/b.txt", "gone.txt").in(try desk()).expect(code: 1)
    #expect(answer.stdout.contains("paragraph  In/b.txt:3") && !answer.stdout.contains("empty"))
    #expect(answer.stderr.contains("In/empty.txt") && answer.stderr.contains("gone.txt"))
  }

  @Test func aListOfArticlesMayComeFromStandardInput() throws {
    let answer = try Workflow("parse", "--files-from", "-").in(try desk()).given("In/a.md\nIn/b.txt\n").expect()
    #expect(answer.stdout.contains("In/a.md\n") && answer.stdout.contains("In/b.txt\n"))
    try Workflow("parse", "-").in(try desk()).given(Self.story).expect(stdout: "Ferry Ends")
    try Workflow("parse").in(try desk()).expect(code: 2, stderr: "Name an article")
    try Workflow("parse", "--files-from", "gone.list").in(try desk()).expect(code: 2, stderr: "gone.list")
  }

  @Test func whatSteersATerminalIsShown() throws {
    let desk = try Desk(["a.txt": "Head\u{202E}line of a day\n\nThe \u{1B}[31mferry\u{9B}2J ended.\n"])
    let answer = try Workflow("parse", "a.txt").in(desk).expect()
    #expect(!answer.stdout.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B || $0.value == 0x202E })
  }
}
