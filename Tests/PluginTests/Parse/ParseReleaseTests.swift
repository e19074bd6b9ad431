import Testing
import Text

/// Press releases as plain text: their parts are told from the story.
@Suite struct ParseReleaseTests {
  @Test(arguments: [
    ("KIEL, Germany--(BUSINESS WIRE)--", "KIEL, Germany"), ("OSLO, May 4, 2026 /PRNewswire/ -- ", "OSLO"),
    ("LEEDS, England, March 2, 2026 (GLOBE NEWSWIRE) -- ", "LEEDS, England"),
    ("UTRECHT, the Netherlands, June 3, 2026 (GLOBE NEWSWIRE) -- ", "UTRECHT, the Netherlands"),
    ("UTRECHT, the Netherlands--(BUSINESS WIRE)--", "UTRECHT, the Netherlands"),
    ("ZUG, Switzerland and BOSTON, June 3, 2026 /PRNewswire/ -- ", "ZUG, Switzerland and BOSTON"),
    ("DOUGLAS, Isle of Man, June 3, 2026 /PRNewswire/ -- ", "DOUGLAS, Isle of Man"),
    ("OSLO & BERGEN, Norway--(BUSINESS WIRE)--", "OSLO & BERGEN, Norway"),
    ("TORONTO and NEW YORK, June 3, 2026 (GLOBE NEWSWIRE) -- ", "TORONTO and NEW YORK"),
    ("FRANKFURT am Main, 3. Juni 2026 /PRNewswire/ -- ", "FRANKFURT am Main"),
    ("SANTIAGO de Compostela, 3 de junio de 2026 /PRNewswire/ -- ", "SANTIAGO de Compostela"),
  ])
  func datelinesOfReleaseAgencies(dateline: String, place: String) throws {
    let parsed = try ParsedText(
      "Mill opens\n\n\(dateline)The mill opened on Monday, and the town came to see it turn again.\n\nIt turned.")
    #expect(parsed["dateline.place"].text == place)
    #expect(parsed.untrueSpans == [])
  }

  @Test func aReleaseIsTakenApart() throws {
    let parsed = try ParsedText(
      """
      EMBARGOED UNTIL 6 MAY 2026

      Dale Mills Opens A Bakery

      The bakery opens on Stone Lane in May, the company said on Monday, and will employ nine people.

      “We begin with rye,” said Petra Voss.

      About Dale Mills
      Dale Mills grinds and bakes. For more, visit www.example.com.

      Media contact:
      Jane Doe
      press@example.com
      +44 1224 000000

      # # #
      """)
    #expect(
      parsed.kinds.filter { $0 != "boilerplate" } == ["headline", "paragraph", "paragraph"])
    #expect(parsed["headline"]["text"]?.text == "Dale Mills Opens A Bakery")
  }

  @Test(arguments: [
    ("Updated 5:42 p.m. ET Feb. 3, 2026", "2026-02-03T17:42"), ("Updated at 17:20 on 4 June 2026", "2026-06-04T17:20"),
    ("Last updated: 4 June 2026, 17:20", "2026-06-04T17:20"),
  ])
  func aTimeMayStandBeforeItsDay(line: String, updated: String) throws {
    let parsed = try ParsedText("Mill opens in the dale\n\nBy Ann Hale\n\n\(line)\n\n\(someParagraph)")
    #expect(parsed["updated"].text == updated)
  }
}
