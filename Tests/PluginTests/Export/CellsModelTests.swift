import Articles
import TestSupport
import Testing
import Text

/// Cells of tables: what a spreadsheet would run as a formula begins with an apostrophe, and nothing else does.
@Suite struct CellsModelTests {
  /// The cell of a quote of these words.
  private func cell(_ words: String) throws -> String {
    var sample = SampleArticle("Tides\n\nStart\(words)End")
    sample.addBlocks()
    let start = "Tides\n\nStart".utf8.count
    let quotes = Quotes([Quote(id: "q1", kind: .direct, range: start..<start + words.utf8.count, confidence: 1)])
    sample.article[Quotes.self] = quotes
    let rows = try #require(csvRows(try exportFile([sample.article], ["as": "csv", "of": "quotes"])))
    let column = try #require(rows.first?.firstIndex(of: "quote"))
    return rows[1][column]
  }

  /// Spaces and characters without width, of which a spreadsheet may think nothing.
  private static let before = ["", " ", "  ", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{2060}", " \u{200B} "]

  @Test(arguments: before, ["=", "+", "-", "@"]) func formulasAreKeptFromRunning(before: String, sign: String) throws {
    let words = before + sign + "1+1"
    #expect(try cell(words) == "'" + words)
  }

  @Test(arguments: [
    "plain words", "a=b", "1-2", "x@y.example", "–dash", "— dash", "“=1”", "'already", "\"=1\"", "5 - 3 = 2", "a, b",
    "é=1",
    "a\"b\"c", "...",
  ])
  func otherWordsAreThemselves(words: String) throws { #expect(try cell(words) == words) }

  @Test(arguments: [("a\u{1}b", "a\u{FFFD}b"), ("a\u{7F}b", "a\u{FFFD}b"), ("\u{0}=1", "'\u{FFFD}=1")])
  func signsThatControlAreShown(words: String, shown: String) throws {
    let found = try cell(words)
    #expect(found == shown || found == String(shown.drop { $0 == "'" }), "\(found.debugDescription)")
  }

  /// Words made by chance come back from the table, with at most an apostrophe before them.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func wordsComeBack(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let pieces = ["a", "=", "+", "-", "@", "\"", ",", ";", "'", " ", "é", "😀", "“", "”", "0", "\u{200B}"]
    let words = "x" + numbers.text(of: pieces, atMost: 12) + "y"
    #expect(try cell(words) == words)
    let risky = numbers.pick(["=", "+", "-", "@"]) + words
    #expect(try cell(risky) == "'" + risky)
  }
}
