import TestSupport
import Testing
import Text

@Suite struct HostileNoticesTests {
  @Test(arguments: [
    "Correction", "Correction:", "Correction (", "(Corrects", "[", "[Editor’s note:", "Correction 99/99:",
    "Correction (0/0): x", "Update 31/31/99999999999999999999: x", "Correction — — — :", "\u{FFFD}\u{7F}Correction:",
    "Editor’s note: an earlier version of", "Correction: , not .", "“Correction: ”",
    "Correction: {original} not not not",
  ])
  func oddNoticesBreakNothing(text: String) throws {
    for article in [text, story(text), text + "\n\n" + text] {
      let record = try correctionsRecord(article)
      #expect(brokenSpans(record, sourceLength: article.utf8.count) == [])
    }
  }

  @Test(arguments: [
    "[", "(", "Correction: ", "an earlier version of this ", "“", "Updated at 3:12 ", "this article was not ",
    "Correction, May 1: x.\n\n", "he is a, not b. ", "[Correction: x. ",
  ])
  func manyOfAKindBreakNothing(piece: String) throws {
    let article = story(String(repeating: piece, count: 3_000))
    let record = try correctionsRecord(article)
    #expect(brokenSpans(record, sourceLength: article.utf8.count) == [])
  }

  @Test func theSameArticleGivesTheSameNotices() throws {
    let text = story("Correction, May 11: An earlier version misstated the size of the harbour. It is small.")
    #expect(try correctionsRecord(text) == (try correctionsRecord(text)))
  }
}
