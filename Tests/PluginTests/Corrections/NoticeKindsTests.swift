import Testing
import Text

/// Notices of the kinds that newsrooms and agencies print.
@Suite struct NoticeKindsTests {
  /// Agencies.
  @Test(arguments: [
    ("(CORRECTS: Budget is for three years, not two.)", "wire_correction"),
    ("(CORRECTED: Changes headline to show that the vote was on Monday)", "wire_correction"),
    ("(Corrects throughout to show that the fund, not the bank, owns the pier)", "wire_correction"),
    ("Eds: CORRECTS spelling of Haddad in second paragraph.", "wire_correction"),
    ("(REFILE: Fixes typo in the headline)", "wire_correction"),
    ("(Refiles to add dropped word in paragraph 3)", "wire_correction"),
    ("(This Nov. 4 story has been corrected to fix the name of the pier in paragraph 6)", "wire_correction"),
    (
      "KILL: The story slugged Harbour-Budget is wrong and must not be used. There will be no substitute.", "retraction"
    ),
    ("Please disregard the item headlined “Council sells the pier.” A substitute item will follow.", "retraction"),
    ("EDITORS: The Harbour-Budget story is withdrawn. No substitute story will be issued.", "retraction"),
    ("WITHDRAWN: This story has been withdrawn because its source could not be confirmed.", "retraction"),
    ("HOLD HOLD: Please hold the story Harbour-Budget until further notice.", "wire_correction"),
  ])
  func formsOfAgencies(notice: String, kind: String) throws {
    let found = try notices(story(notice))
    #expect(found.map { $0["text"]?.text } == [notice])
    #expect(found.first?["kind"]?.text == kind)
  }

  /// Newspapers, magazines and broadcasters.
  @Test(arguments: [
    (
      "Due to an editing error, a headline on an earlier version of this article said the pier had been sold.",
      "correction"
    ),
    ("Owing to a production error, the wrong photograph was printed with this report.", "correction"),
    (
      "Because of incorrect information given by the council, the cost of the pier was misstated. It is $3 million.",
      "correction"
    ),
    (
      "Corrections & Amplifications: The harbour master is Noor Haddad. An earlier version gave her name as Nora.",
      "correction"
    ),
    ("Corrigendum: The budget is for two years, not three.", "correction"),
    ("We got it wrong: An earlier version of this post named the wrong deputy.", "correction"),
    ("AMENDMENT (3 March 2025): The vote was 6-3, not 5-4.", "correction"),
    ("In an earlier version of this column, the harbour master’s age was wrong. She is 47.", "correction"),
    (
      "This article was amended on 3 March 2025. The money will last for two years, not three as stated in an earlier version.",
      "correction"
    ),
    ("This caption has been corrected. An earlier version reversed the names of the two councillors.", "correction"),
  ])
  func formsOfNewsrooms(notice: String, kind: String) throws {
    let found = try notices(story(notice))
    #expect(found.map { $0["text"]?.text } == [notice])
    #expect(found.first?["kind"]?.text == kind)
  }

  @Test func labelAndTextOnLinesOfTheirOwn() throws {
    let found = try notices(story("CORRECTION\n\nAn earlier version of this article misstated the size of the budget."))
    #expect(
      found.map { $0["text"]?.text } == [
        "CORRECTION\n\nAn earlier version of this article misstated the size of the budget."
      ])
    #expect(found.first?["label"]?.text == "CORRECTION")
  }

  @Test func aHeadingThatIsALabelElsewhereIsNone() throws {
    let found = try notices(
      story("Corrections\n\nThe department will build two new prisons near the harbour, officials said."))
    #expect(found.map { $0["text"]?.text } == [])
  }

  @Test func twoNoticesInOneParagraph() throws {
    let found = try notices(
      story(
        "Correction, March 3, 2025: The vote was 6-3, not 5-4. Correction, March 5, 2025: The budget is for two years, not three."
      ))
    #expect(found.map { $0["date"]?["value"]?.text } == ["2025-03-03", "2025-03-05"])
    #expect(found.map { $0["original"]?.text } == ["5-4", "three"])
  }

  @Test func anAgencysHeadlineAlone() throws {
    let text = story("The vote was close.")
    let found = try notices("CORRECTED-" + text)
    #expect(found.map { $0["text"]?.text } == ["CORRECTED"])
    #expect(found.first?["kind"]?.text == "wire_correction")
    let both = try notices("CORRECTED-" + story("(Corrects paragraph 4 to show that the vote was on Monday)"))
    #expect(both.map { $0["text"]?.text } == ["(Corrects paragraph 4 to show that the vote was on Monday)"])
  }

  @Test func anAgencysStoryOfCorrection() throws {
    let text = """
      Correction: Harbour-Budget story

      HALVERN (AP) — In a story March 3 about the harbour budget, The Associated Press reported erroneously that the \
      council had voted on Sunday. The vote was on Monday.

      A corrected version of the story is below:

      The council met on Monday to vote on the budget of the harbour. Nearly all of its members were there.
      """
    let found = try notices(text)
    #expect(found.count == 1)
    #expect(found.first?["kind"]?.text == "correction")
    #expect(found.first?["original"]?.text == "Sunday")
    #expect(found.first?["corrected"]?.text == "Monday")
  }

  /// Another outlet's notice is reported or quoted, not given.
  @Test(arguments: [
    "The Morning Post later appended an editor’s note saying that an earlier version of the story misstated the cost.",
    "The Gazette printed a correction on Tuesday. “An earlier version of this article misstated the cost,” it read.",
    "The network retracted its story on Friday and said the original version of the report was wrong.",
    "“This article was corrected on Monday to fix an error about the pier,” the Post’s note says.",
    "According to a correction in the Post, an earlier version of the article misidentified the owner.",
  ])
  func noticesOfAnotherOutlet(paragraph: String) throws {
    let found = try notices(story(paragraph)).filter { $0["quoted"] != .bool(true) }
    #expect(found.map { $0["text"]?.text } == [])
  }

  @Test(arguments: [
    "This interview has been edited for length and clarity.",
    "This conversation has been edited and condensed.",
    "A version of this article appears in print on March 3, 2025, Section A, Page 4.",
    "This article was originally published by The Morning Post and is republished here with permission.",
    "Corrections policy: we correct errors of fact. Write to the desk if you find an error in this article.",
    "Editor’s note: This is the third of four articles about the harbour.",
    "The ministry issued a correction to its figures: the deficit is $4 million, not $3 million.",
    "Because of an error in the software, two hundred ballots were counted twice.",
    "The agency updated its guidance on Monday to clarify who may use the pier.",
    "Update your software before the end of the month, the council said.",
    "This story will be corrected by history, she said.",
    "He asked the court to correct the record and withdraw the report.",
  ])
  func whatIsNoNotice(paragraph: String) throws {
    #expect(try notices(story(paragraph)).map { $0["text"]?.text } == [])
  }
}
