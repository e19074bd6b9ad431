import PluginKit
import Testing
import TestSupport
import Text

@Suite struct ConcernTests {
  @Test(arguments: [
    (
      "the name of the harbour master",
      "«1»The harbour master, Noor Haddad, said that the money would last for two years at most.«/1»"
    ),
    ("when the council met", "«1»The council met on Monday to vote on the budget of the harbour.«/1»"),
    (
      "where the next meeting is to be held",
      "«1»The next meeting is to be held in the old customs house, the council’s secretary said.«/1»"
    ),
  ])
  func theSentenceConcernedComesFirst(subject: String, marked: String) throws {
    let plain = story("Correction: An earlier version of this article misstated \(subject).")
    let sentence = MarkedText(marked).text
    let text = MarkedText(plain.replacing(sentence, with: marked))
    let concern = try #require(try notices(text.text).first?["concerns"]?.items?.first)
    let span = try #require(text.ranges[1])
    #expect(concern["source"] == .array([.integer(span.lowerBound), .integer(span.upperBound)]))
    #expect(concern["role"]?.text == "primary")
  }

  @Test func noticesConcernNoNotice() throws {
    let record = try correctionsRecord(
      story("Correction: The vote on the budget was close.\n\nCorrection: The vote on the budget was on Monday."))
    for notice in record["corrections"]?.items ?? [] {
      for concern in notice["concerns"]?.items ?? [] {
        let text = record["text"]?.text?.unicodeScalars.map { String($0) } ?? []
        let range = (concern["start"]?.int ?? 0)..<(concern["end"]?.int ?? 0)
        #expect(!text[range].joined().hasPrefix("Correction"))
      }
    }
    #expect(record["corrections"]?.items?.count == 2)
  }

  @Test func nothingIsConcernedByWordsTheArticleDoesNotHave() throws {
    let found = try notices(story("Correction: An earlier version misstated Zubrowka’s altitude."))
    #expect(found.first?["concerns"]?.items == [])
  }

  @Test func spansAreTrue() throws {
    let text = story(
      "Correction (5/14): This article has been updated to clarify when the council’s vote — “close” — was held.")
    #expect(brokenSpans(try correctionsRecord(text), sourceLength: text.utf8.count) == [])
  }
}
