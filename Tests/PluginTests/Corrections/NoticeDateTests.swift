import Testing
import Text

@Suite struct NoticeDateTests {
  @Test(arguments: [
    ("Correction (June 5, 2020, 4:47 p.m.): The vote was close.", "June 5, 2020", "2020-06-05"),
    ("Correction, Aug. 21, 2019: The vote was close.", "Aug. 21, 2019", "2019-08-21"),
    ("Correction 25 January 2019: The vote was close.", "25 January 2019", "2019-01-25"),
    ("Correction (June 8th, 2020): The vote was close.", "June 8th, 2020", "2020-06-08"),
    ("Correction May 28: The vote was close.", "May 28", "XXXX-05-28"),
    ("Correction (2025-03-02): The vote was close.", "2025-03-02", "2025-03-02"),
    ("Correction (5/27/20): The vote was close.", "5/27/20", "2020-05-27"),
    ("Correction (27/5/2020): The vote was close.", "27/5/2020", "2020-05-27"),
    ("This article was amended on 27 October 2016 to correct a name.", "27 October 2016", "2016-10-27"),
    ("Updated at 8:44 a.m. ET on July 20, 2020.", "July 20, 2020", "2020-07-20"),
    ("An earlier version of this article misstated his age. (Nov. 8, 2017)", "Nov. 8, 2017", "2017-11-08"),
    ("This post was last updated on Tuesday, June 2 at 3:30 PM ET.", "June 2", "XXXX-06-02"),
  ])
  func datesAsWrittenAndAsMeant(notice: String, written: String, value: String) throws {
    let date = try #require(try notices(story(notice)).first?["date"])
    #expect(date["as_written"]?.text == written && date["value"]?.text == value)
    #expect(date["basis"]?.text?.isEmpty == false)
  }

  @Test(arguments: [
    ("Correction May 28: The vote was close.", "2019-05-27", "2019-05-28"),
    ("Correction Jan. 2: The vote was close.", "2019-12-30T08:00:00Z", "2020-01-02"),
    ("Correction Dec. 31: The vote was close.", "2020-01-01", "2019-12-31"),
    ("This story was updated Tuesday.", "2013-05-27", "2013-05-28"),
    ("This story was updated at 3:20 p.m. Thursday.", "2018-08-16", "2018-08-16"),
    ("Correction (3/2): The vote was close.", "2025-03-01", "2025-03-02"),
    ("Correction (3/2): The vote was close.", "2025-02-01", "2025-02-03"),
    ("Update 3/2, 10:55 p.m.: An earlier version misstated the vote.", "2025-03-02", "2025-03-02"),
  ])
  func theDateOfPublicationGivesTheYear(notice: String, published: String, value: String) throws {
    let date = try notices(story(notice), published: published).first?["date"]
    #expect(date?["value"]?.text == value)
  }

  @Test(arguments: [
    (
      "auto", "The color of the labor movement, the senator said on February 28 in the U.S. capital.", "XXXX-03-02",
      "American"
    ),
    ("auto", "The colour of the labour movement, she said on 28 February in London.", "XXXX-02-03", "British"),
    ("month-first", "She said on 28 February that the programme was over.", "XXXX-03-02", "option"),
    ("day-first", "He said on February 28 that the program was over.", "XXXX-02-03", "option"),
  ])
  func theOrderOfDayAndMonthHasAReason(order: String, sentence: String, value: String, reason: String) throws {
    let text = story(sentence + "\n\nCorrection (3/2): The vote was close.")
    let date = try notices(text, ["dates": .string(order)]).first?["date"]
    #expect(date?["value"]?.text == value)
    #expect(date?["basis"]?.text?.contains(reason) == true)
  }

  @Test func anOptionGivesTheYear() throws {
    let date = try notices(story("Correction May 28: The vote was close."), ["year": .integer(2019)]).first?["date"]
    #expect(date?["value"]?.text == "2019-05-28" && date?["basis"]?.text == "year from the option")
  }

  @Test func aTimeAloneIsNoDay() throws {
    let date = try notices(story("Update, 3:12 p.m. ET: Adds a statement."), published: "2020-02-05").first?["date"]
    #expect(date?["as_written"]?.text == "3:12 p.m. ET" && date?["value"] == .null)
  }

  @Test(arguments: [
    "Correction: An article on April 14, 2003, misspelled the name of the harbour.",
    "An earlier version of this article misstated the 1992 vote.",
    "Correction: The share was 3/4, not 2/3 of the voters.",
  ])
  func datesOfOtherThingsAreNotTheNotices(notice: String) throws {
    #expect(try notices(story(notice)).first?["date"] == .null)
  }

  @Test(arguments: [
    ("Updated 5:42 p.m. Feb. 3, 2026", "2026-02-03"), ("Updated at 9:10 a.m.", nil),
  ])
  func aLineOfChangeDatesTheNoticeThatNamesNoDay(line: String, value: String?) throws {
    let notice = "Correction: An earlier version misstated the length of the bridge."
    let found = try notices(story(line + "\n\n" + notice))
    let date = try #require(found.last)["date"]
    #expect(date?["value"]?.text == value, "\(found.map(\.compact))")
    if value != nil { #expect(date?["basis"]?.text?.contains("line that says when") == true) }
  }

  @Test func aNoticeWithADateKeepsIt() throws {
    let notice = "Correction, Feb. 1, 2026: An earlier version misstated the length of the bridge."
    let found = try notices(story("Updated 5:42 p.m. Feb. 3, 2026\n\n" + notice))
    #expect(found.last?["date"]?["value"]?.text == "2026-02-01")
  }
}
