import PluginKit
import Testing
import Text

@Suite struct NoticeFindingTests {
  /// Notices below an article; the marks show the span that must be found.
  static let found: [(marked: String, kind: String)] = [
    ("«1»Correction: A previous version of this article misstated the size of the budget.«/1»", "correction"),
    ("«1»CORRECTION — The budget is for two years, not three.«/1»", "correction"),
    ("«1»Corrections & Clarifications: This story has been updated to clarify who voted.«/1»", "clarification"),
    ("«1»Corrections and clarifications: An earlier version misspelled a name.«/1»", "correction"),
    ("«1»CLARIFICATION: The headline was changed to say what the vote was about.«/1»", "clarification"),
    ("«1»Editor’s note: This piece has been updated since it was first published.«/1»", "update"),
    ("«1»Editors' note: An earlier version of this report mistakenly named the deputy.«/1»", "correction"),
    ("«1»UPDATE: Adds comment from the mayor.«/1»", "update"),
    ("«1»Updated at 8:44 a.m. ET on July 20, 2020.«/1»", "update"),
    ("«1»This article was amended on 27 October 2016 to correct the name of the harbour.«/1»", "correction"),
    ("«1»This story was updated at 7:10 a.m.«/1»", "update"),
    ("«1»This post has been updated to include the mayor’s answer.«/1»", "update"),
    ("«1»An earlier version of this article incorrectly gave the size of the budget.«/1»", "correction"),
    ("«1»A headline in an earlier version of this article overstated the cost.«/1»", "correction"),
    ("«1»The mayor’s name was misspelled in an earlier version of this story.«/1»", "correction"),
    ("«1»(Corrects paragraph 4 to show that the vote was on Monday)«/1»", "wire_correction"),
    ("«1»(This story has been refiled to correct the spelling of Haddad)«/1»", "wire_correction"),
    ("«1»(In June 3 item, corrects name of the harbour master)«/1»", "wire_correction"),
    ("«1»Retraction: We have withdrawn this article.«/1»", "retraction"),
    ("«1»We have retracted our story. We no longer stand by our report.«/1»", "retraction"),
    ("«1»Please kill the story Harbour-Budget, V1234. The vote was put off.«/1»", "retraction"),
    ("«1»Updated throughout with comment from the council.«/1»", "update"),
    ("«1»Corrected from earlier to remove a reference to the mayor.«/1»", "correction"),
    ("• «1»This article’s subheading was amended on 24 June 2019 to correct a name.«/1»", "correction"),
  ]

  /// A notice printed alone begins with its label, although the label stands where a headline would.
  @Test func aLabelWithADateAboveANoticeIsPartOfIt() throws {
    let text =
      "Correction: July 1, 2022\nAn earlier version of this article misstated the depth of the well as 19 feet.\n"
    let found = try #require(try notices(text).first)
    #expect(found["date"]?["value"]?.text == "2022-07-01" && found["label"]?.text == "Correction")
  }

  /// Each paragraph of a column is a notice of its own; what is said of the column is none.
  @Test(arguments: ["Corrections and clarifications", "Corrections", "Corrections: March 3, 2026"])
  func aColumnIsReadNoticeByNotice(headline: String) throws {
    let text = """
      \(headline)

      • An article on Monday about the opera house (Curtain up, page 4) gave its number of seats as 2,140. It has 1,240.

      • A recipe for quince jelly in Saturday’s magazine omitted the sugar. You need 800g.

      A report on Tuesday said that the harbour was closed.

      In fact it had been open all day.

      Readers can write to corrections@example.org with whatever is wrong.
      """
    let found = try notices(text).compactMap { $0["text"]?.text }
    #expect(found.map { $0.prefix(9) } == ["An articl", "A recipe ", "A report "])
    #expect(found.last?.hasSuffix("open all day.") == true)
  }

  @Test func anArticleOnCorrectionsIsNoColumn() throws {
    let text =
      "Corrections officers vote on a strike\n\nA report on Monday said wrongly that the gaol was full, the union said.\n\nThe vote is on Friday, and nobody expects it to pass."
    #expect(try notices(text).isEmpty)
  }

  /// A retraction under a headline that says so is one notice, and the headline a headline.
  @Test func aHeadlineWithALabelIsAHeadline() throws {
    let record = try correctionsRecord(
      """
      Retraction: the Loxley well

      Retraction, 6 November 2025: The Weald Herald has withdrawn a report on the Loxley well. The water was never tested.

      Mrs Lamb said on Tuesday that she was glad.
      """)
    #expect(record["structure"]?["headline"]?["text"] == "Retraction: the Loxley well")
    let found = record["corrections"]?.items ?? []
    #expect(found.count == 1 && found.first?["kind"] == "retraction" && found.first?["date"]?["value"] == "2025-11-06")
  }

  @Test(arguments: found)
  func noticesBelowAnArticle(marked: String, kind: String) throws {
    let text = MarkedText(story(marked))
    let found = try notices(text.text)
    let span = try #require(text.ranges[1])
    #expect(found.count == 1)
    #expect(found.first?["kind"] == .string(kind))
    #expect(found.first?["source"] == .array([.integer(span.lowerBound), .integer(span.upperBound)]))
    #expect(found.first?["quoted"] == .bool(false))
  }

  @Test(arguments: found.prefix(12))
  func noticesAboveAnArticle(marked: String, kind: String) throws {
    let body = story("The vote was close.")
    let parts = body.split(separator: "\n\n", maxSplits: 1)
    let text = MarkedText("\(parts[0])\n\n\(marked)\n\n\(parts[1])")
    let found = try notices(text.text)
    #expect(found.count == 1 && found.first?["kind"] == .string(kind))
    #expect(found.first?["source"]?.items?.first?.int == text.ranges[1]?.lowerBound)
  }

  @Test(arguments: [
    (
      "The vote was close. «1»[Editor’s note: An earlier version misstated the result.]«/1» It will be repeated.",
      "correction"
    ),
    (
      "The town has «1»[correction: the harbour was mistakenly left off in the original post]«/1» three markets.",
      "correction"
    ),
    (
      "Mara Lind contributed to this report. «1»An earlier version of this article misstated the result.«/1»",
      "correction"
    ),
  ])
  func noticesInsideAParagraph(marked: String, kind: String) throws {
    let text = MarkedText(story(marked))
    let found = try notices(text.text)
    let span = try #require(text.ranges[1])
    #expect(found.count == 1 && found.first?["kind"] == .string(kind))
    #expect(found.first?["source"] == .array([.integer(span.lowerBound), .integer(span.upperBound)]))
  }

  @Test func aSentenceThatLeadsUpToANoticeBelongsToIt() throws {
    let notice =
      "The deficit grew by 17 percent. A headline in an earlier version of this article wrongly called it debt. (Oct. 15)"
    let found = try notices(story(notice))
    #expect(found.map { $0["text"]?.text } == [notice])
    #expect(found.first?["date"]?["value"]?.text == "XXXX-10-15")
  }

  @Test func aLabelWithItsDateIsContinuedByTheNextBlock() throws {
    let found = try notices(
      story("Correction: December 19, 2012\n\nAn earlier version of this post misstated his title."))
    #expect(found.count == 1)
    #expect(found.first?["text"]?.text?.hasSuffix("misstated his title.") == true)
    #expect(found.first?["date"]?["value"]?.text == "2012-12-19")
  }

  @Test func everyNoticeIsFound() throws {
    let found = try notices(
      story("Correction, Dec. 8, 2014: The vote was on Monday.\n\nCorrection, Dec. 15, 2014: The cost was $3 million."))
    #expect(found.map { $0["date"]?["value"]?.text } == ["2014-12-08", "2014-12-15"])
  }

  @Test func germanNoticesAreFound() throws {
    let text = """
      Der Rat stimmt über den Hafen ab

      Der Rat hat am Montag über den Haushalt des Hafens abgestimmt. Fast alle Mitglieder waren dabei und hörten zu.

      Die Leiterin des Hafens sagte, dass das Geld nicht länger als zwei Jahre reichen werde, wenn nichts geschieht.

      Korrektur: In einer früheren Version dieses Artikels war der Name der Leiterin falsch geschrieben.
      """
    let found = try notices(text)
    #expect(found.count == 1 && found.first?["kind"]?.text == "correction")
    #expect(found.first?["label"]?.text == "Korrektur")
  }

  @Test func aLineOfCreditMayStandBetweenLabelAndNotice() throws {
    let found = try notices(
      story(
        "CORRECTION:\n\nAs printed in the island edition.\n\nAn article on Friday about the pier misstated its length. "
          + "It is 90 metres, not 60 metres."))
    #expect(found.map { $0["label"]?.text } == ["CORRECTION"])
    #expect(found.first?["original"]?.text == "60 metres" && found.first?["corrected"]?.text == "90 metres")
  }
}
