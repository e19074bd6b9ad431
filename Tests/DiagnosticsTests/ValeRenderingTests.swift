import Diagnostics
import Testing
import Text

/// The JSON of Vale, which editors' extensions read: a list for each file, spans in columns from 1.
@Suite struct ValeRenderingTests {
  private static let rule = Rule("W012", .error, "Unknown key", "A key that no plugin knows.")

  private func oneAlert(_ text: String, _ range: Range<Int>, severity: Diagnostic.Severity = .error) -> JSONValue? {
    var diagnostic = Diagnostic(
      Self.rule, "m", at: SourceText(file: "a.yaml", bytes: Array(text.utf8)).location(range), help: "h")
    diagnostic.severity = severity
    return valeAlerts([diagnostic])["a.yaml"]?.items?.first
  }

  @Test(arguments: [
    ("lenght: 3", 0..<6, 1, 1, 6, "lenght"), ("é: ü x", 4..<6, 1, 4, 4, "ü"), ("a\nbcd", 3..<5, 2, 2, 3, "cd"),
    ("a\r\nb", 3..<4, 2, 1, 1, "b"), ("x", 1..<1, 1, 2, 2, ""), ("", 0..<0, 1, 1, 1, ""),
    ("😀 ab", 5..<7, 1, 3, 4, "ab"),
  ])
  func spansAreColumnsOfTheLine(
    text: String, range: Range<Int>, line: Int, first: Int, last: Int, words: String
  ) throws {
    let alert = try #require(oneAlert(text, range))
    #expect(alert["Line"]?.int == line)
    #expect(alert["Span"]?.items?.map(\.int) == [first, last])
    #expect(alert["Match"]?.text == words)
  }

  @Test(arguments: [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.note, "suggestion")])
  func severitiesHaveValesNames(severity: Diagnostic.Severity, name: String) throws {
    let alert = try #require(oneAlert("a", 0..<1, severity: severity))
    #expect(alert["Severity"]?.text == name)
    #expect(alert["Check"]?.text == "workflow.W012" && alert["Message"]?.text == "m h")
  }

  @Test func everyFileHasAListInTheOrderOfTheComplaints() {
    let found = ["b", "a", "b"].enumerated().map { number, file in
      Diagnostic(Self.rule, "\(number)", at: Location(file: file, line: number + 1))
    }
    let alerts = valeAlerts(found + [Diagnostic(Self.rule, "nowhere")])
    #expect(alerts.object?.members.map(\.name) == ["b", "a", ""])
    #expect(alerts["b"]?.items?.map { $0["Message"]?.text } == ["0", "2"])
    #expect(alerts[""]?.items?.first?["Line"]?.int == 1, "Vale's lines begin at 1")
    #expect(valeAlerts([]).compact == "{}")
  }

  @Test func anEditorFindsAllMembersItAsksFor() throws {
    let alert = try #require(oneAlert("a", 0..<1))
    let names = ["Action", "Span", "Check", "Description", "Link", "Message", "Severity", "Match", "Line"]
    #expect(alert.object?.members.map(\.name) == names)
    #expect(alert["Action"]?["Name"]?.text == "" && alert["Action"]?["Params"] == .null)
  }
}
