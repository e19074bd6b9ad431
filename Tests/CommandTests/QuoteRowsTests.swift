import BuiltinPlugins
import PluginKit
import Testing
import Text

@testable import WorkflowCommand

/// Rows of an archive as `workflow quotes` prints them.
@Suite struct QuoteRowsTests {
  private func row(
    speaker: String? = "Ada Brook", role: String? = "mayor", text: String = "We go,", certain: Int = 1
  ) -> FoundQuote {
    FoundQuote([
      .optional(speaker), .optional(role), .text("direct"), .text(text), .text("said"), .null, .integer(certain),
      .real(0.75),
      .text("ferry"), .text("Ferry ends"), .text("2026-03-08"), .text("In/ferry.txt"), .integer(3), .null,
    ])
  }

  private let plain = Paint(isOn: false)

  @Test func aQuoteSaysWhoWhatAndWhere() {
    #expect(row().text(plain) == "Ada Brook, mayor\n  “We go,”\n  Ferry ends, 2026-03-08  In/ferry.txt:3")
    #expect(row(role: nil).text(plain).hasPrefix("Ada Brook\n"))
    #expect(row(certain: 0).text(plain).hasPrefix("perhaps Ada Brook, mayor\n"))
    #expect(row(speaker: nil).text(plain).hasPrefix("nobody named\n"))
    #expect(row(text: "a\u{1B}[0mb").text(plain).contains("“a\\u{1B}[0mb”"))
  }

  @Test func aProgramGetsEveryFieldByName() {
    #expect(
      row().json.compact
        == #"{"speaker":"Ada Brook","role":"mayor","kind":"direct","text":"We go,","cue":"said","via":null,"certain":true,"#
        + #""confidence":0.75,"article":"ferry","headline":"Ferry ends","published":"2026-03-08","file":"In/ferry.txt","#
        + #""line":3,"url":null}"#)
    #expect(row(certain: 0).json["certain"]?.flag == false)
  }

  @Test(
    arguments: [
      (["Ada", "1", "1", "40"], "      1 quote,       1 article,      40 characters  Ada"),
      (["Ada", "12", "3", "4000"], "     12 quotes,      3 articles,   4000 characters  Ada"),
      ([nil, "2", "1", "9"], "      2 quotes,      1 article,       9 characters  (nobody named)"),
    ] as [([String?], String)])
  func countsStandInColumns(row: [String?], line: String) {
    let values = row.enumerated().map { $0 == 0 ? DatabaseValue.optional($1) : .optional($1.flatMap { Int($0) }) }
    #expect(CountedQuotes(values, by: .speaker).text(plain) == line)
  }

  @Test func aCountForProgramsIsNamedByWhatIsCounted() {
    let row: [DatabaseValue] = [.null, .integer(2), .integer(1), .integer(9)]
    #expect(
      CountedQuotes(row, by: .role).json.compact == #"{"role":null,"quotes":2,"articles":1,"characters":9}"#)
    #expect(CountedQuotes(row, by: .role).text(plain).hasSuffix("(no role)"))
  }
}
