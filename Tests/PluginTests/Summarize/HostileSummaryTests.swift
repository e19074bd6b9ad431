import TestSupport
import Testing
import Text

@Suite struct HostileSummaryTests {
  @Test(arguments: [
    ".", "…", "“", "“”", "a", "A. B. C.", "\u{FFFD}.", "!?!?!?", "1 2 3 4 5.", "Title\n\n\n\n",
    "“a. “b. “c. “d. “e.",
  ])
  func oddTextsBreakNothing(text: String) throws {
    for sentences in [1, 3, 50] {
      let record = try summaryRecord(text, ["sentences": .integer(sentences)])
      #expect(brokenSpans(record, sourceLength: text.utf8.count) == [])
    }
  }

  @Test(arguments: [
    "The same words stand here again. ", "“Open and never closed. ", "Word ", "Eins zwei drei vier fünf. ",
  ])
  func longTextsBreakNothing(piece: String) throws {
    let text = "Title of it all\n\n" + String(repeating: piece, count: 5_000)
    let record = try summaryRecord(text, ["sentences": .integer(20), "words": .integer(200)])
    #expect(brokenSpans(record, sourceLength: text.utf8.count) == [])
  }
}
