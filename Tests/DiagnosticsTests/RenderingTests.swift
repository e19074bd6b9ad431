import Diagnostics
import Testing
import Text

@Suite struct RenderingTests {
  private static let rule = Rule("W012", .error, "Unknown key", "A key that no plugin knows.")
  private static let note = Rule("A001", .note, "Remark", "Only a remark.")

  private func diagnostic(_ message: String, in text: String, _ range: Range<Int>, help: String? = nil) -> Diagnostic {
    Diagnostic(
      Self.rule, message, at: SourceText(file: "a.yaml", bytes: Array(text.utf8)).location(range), help: help)
  }

  @Test(arguments: [
    ("lenght: 3", 0..<6, "1 | lenght: 3\n  | ^^^^^^\n"), ("é: ü x", 4..<6, "1 | é: ü x\n  |    ^\n"),
    ("\tx: 1", 1..<2, "1 |  x: 1\n  |  ^\n"), ("a\u{1B}[1mb", 5..<6, "1 | a\\u{1B}[1mb\n  |           ^\n"),
    ("a\u{202E}b", 4..<5, "1 | a\\u{202E}b\n  |          ^\n"), ("a\nb", 2..<3, "2 | b\n  | ^\n"),
    ("", 0..<0, "1 | \n  | ^\n"),
  ])
  func caretsStandUnderThePlace(text: String, range: Range<Int>, expected: String) {
    #expect(TextRendering().render(diagnostic("m", in: text, range)).hasSuffix("error[W012]: m\n" + expected))
  }

  @Test func headingAndHelp() {
    let text = TextRendering().render(diagnostic("Unknown key", in: "\n  x: 1", 3..<4, help: "Delete it."))
    #expect(text == "a.yaml:2:3: error[W012]: Unknown key\n2 |   x: 1\n  |   ^\nhelp: Delete it.\n")
  }

  @Test func placesWithoutALine() {
    #expect(TextRendering().render(Diagnostic(Self.rule, "gone")) == "error[W012]: gone\n")
    let file = Diagnostic(Self.rule, "gone", at: Location(file: "x"))
    #expect(TextRendering().render(file) == "x: error[W012]: gone\n")
  }

  @Test(arguments: ["\u{1B}[31m", "\u{7}", "\u{9B}2J", "\r", "\0", "\u{7F}", "\u{202E}", "\n"])
  func nothingSteersTheTerminal(hostile: String) {
    let location = Location(file: "f\(hostile)", line: 1, excerpt: "e\(hostile)")
    let rendered = TextRendering().render(Diagnostic(Self.rule, "m\(hostile)", at: location, help: "h\(hostile)"))
    #expect(rendered.components(of: hostile) == (hostile == "\n" ? 4 : 0))
  }

  @Test func colorsOnlyWhenAsked() {
    #expect(TextRendering(color: true).render(Diagnostic(Self.rule, "m")) == "\u{1B}[1;31merror[W012]:\u{1B}[0m m\n")
    #expect(TextRendering(color: true).render(Diagnostic(Self.note, "m")).hasPrefix("\u{1B}[1;34mnote[A001]:"))
  }

  @Test func json() {
    let full = diagnostic("m", in: "é: ü x", 4..<6, help: "h").json.compact
    #expect(
      full
        == #"{"code":"W012","severity":"error","message":"m","file":"a.yaml","line":1,"column":4,"length":1,"help":"h"}"#
    )
    #expect(
      jsonLines([Diagnostic(Self.note, "a"), Diagnostic(Self.rule, "b\n")]) == """
        {"code":"A001","severity":"note","message":"a"}
        {"code":"W012","severity":"error","message":"b\\n"}

        """)
  }

  @Test func gitHub() {
    let found = diagnostic("50 % of\nit", in: "é: ü x", 4..<6, help: "h: a, b")
    #expect(
      gitHubAnnotations([found])
        == "::error file=a.yaml,line=1,col=4,endColumn=5,title=W012::50 %25 of%0Ait%0Ah: a, b\n")
    let odd = Diagnostic(Self.note, "::error::x\u{1B}", at: Location(file: "a,b:c%\n"))
    #expect(gitHubAnnotations([odd]) == "::notice file=a%2Cb%3Ac%25%0A,title=A001::::error::x\u{FFFD}\n")
    #expect(gitHubAnnotations([Diagnostic(Self.rule, "a\r\n::error::b")]) == "::error title=W012::a%0D%0A::error::b\n")
  }

  @Test func sarif() throws {
    let log = sarifLog(
      [diagnostic("m", in: "é: ü x", 4..<6, help: "h"), Diagnostic(Self.note, "n", at: Location(file: "ä b.txt"))],
      rules: [Self.rule, Rule("X999", .error, "unused", "unused")], version: "1.0")
    #expect(try JSONParser.parse(log.compact) == log)
    #expect(log["version"]?.text == "2.1.0")
    let run = try #require(log["runs"]?.items?.first)
    #expect(run["tool"]?["driver"]?["rules"]?.items?.map { $0["id"]?.text } == ["W012"])
    let results = try #require(run["results"]?.items)
    #expect(results.map { $0["level"]?.text } == ["error", "note"])
    #expect(results[0]["message"]?["text"]?.text == "m h")
    let place = results[0]["locations"]?.items?.first?["physicalLocation"]
    #expect(place?["region"]?.compact == #"{"startLine":1,"startColumn":4,"endColumn":5}"#)
    let other = results[1]["locations"]?.items?.first?["physicalLocation"]
    #expect(other?["artifactLocation"]?["uri"]?.text == "%C3%A4%20b.txt")
    #expect(other?["region"] == nil)
  }

  @Test func errorsAmongOthers() {
    #expect([Diagnostic(Self.note, "a"), Diagnostic(Self.rule, "b")].hasErrors)
    #expect(![Diagnostic(Self.note, "a")].hasErrors)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    let (text, wanted) = (Array(utf8), Array(part.utf8))
    return text.indices.count { text[$0...].starts(with: wanted) }
  }
}
