import Testing
import Text

/// Headlines, bylines and the lines that say when an article was published.
@Suite struct ParseHeadTests {
  @Test(arguments: [
    "Council votes on budget", "COUNCIL VOTES ON BUDGET", "Council Votes On Budget.", "‘We had no choice’: mayor",
    "Why did the bridge fall?", "OPINION: The bridge that nobody wanted", "Mayor quits;",
    "Saudi prince mocks rival on live television.", "The Latest: 3 dead, 12 hurt in Port Sable fire",
  ])
  func firstLineIsTheHeadline(line: String) throws {
    let parsed = try ParsedText(line + "\n\n" + someParagraph)
    #expect(parsed["headline.text"] == .string(line))
    #expect(parsed.kinds == ["headline", "paragraph"])
  }

  @Test(arguments: [
    "The council met on Monday.", "It was raining when the council met, as it always is.",
    "“We had no choice,” the mayor said.", "and so the council voted.", "Q: Why did the bridge fall?",
    "WASHINGTON (AP) — The council met on Monday.", "- The council met on Monday", "> The council met",
  ])
  func noHeadlineIsMadeOfBodyText(line: String) throws {
    #expect(try ParsedText(line + "\n\n" + someParagraph)["headline"] == .null)
  }

  @Test func aSentenceBeforeABylineIsTheHeadline() throws {
    let parsed = try ParsedText("The council has voted at last.\n\nBy Ada Quill\n\n" + someParagraph)
    #expect(parsed.kinds == ["headline", "byline", "paragraph"])
  }

  @Test func aSentenceBeforeADatelineIsTheHeadline() throws {
    let parsed = try ParsedText("The council has voted at last.\n\nPORT SABLE (AP) — " + someParagraph)
    #expect(parsed.kinds == ["headline", "dateline", "paragraph"])
  }

  @Test func adsAndNoticesAboveTheHeadlineArePassedOver() throws {
    let parsed = try ParsedText(
      "Advertisement\n\nCorrection: The vote was on Monday.\n\nCouncil votes on budget\n\n" + someParagraph)
    #expect(parsed.kinds == ["boilerplate", "correction_note", "headline", "paragraph"])
  }

  @Test(
    arguments: [
      ("By Jane Doe", ["Jane Doe"], nil), ("By Jane Doe, Reuters", ["Jane Doe"], "Reuters"),
      ("BY JANE DOE", ["Jane Doe"], nil), ("By JANE DOE and JOHN O'ROE", ["Jane Doe", "John O'Roe"], nil),
      ("By Jane Doe, John Roe and Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"], nil),
      ("by · Forbes", [], "Forbes"), ("by Jane Doe · The Halvern Courier", ["Jane Doe"], "The Halvern Courier"),
      ("By Jane Doe | The Halvern Courier", ["Jane Doe"], "The Halvern Courier"), ("By Reuters", [], "Reuters"),
      ("By The Associated Press", [], "The Associated Press"), ("Story by Jane Doe", ["Jane Doe"], nil),
      ("Written by: Jane Doe", ["Jane Doe"], nil), ("Von Jörg Müller", ["Jörg Müller"], nil),
      ("Von Anna Weiß und Karl-Heinz Groß", ["Anna Weiß", "Karl-Heinz Groß"], nil),
      ("By Ursula von der Leyen", ["Ursula von der Leyen"], nil), ("By TED d'ARCY, Reuters", ["TED d'ARCY"], "Reuters"),
      ("By Jane Doe, Political Editor", ["Jane Doe"], nil),
      ("By Jane Doe for the Halvern Post", ["Jane Doe"], "the Halvern Post"),
      ("By Jane Doe in Port Sable", ["Jane Doe"], nil), ("By Martin Luther King Jr.", ["Martin Luther King Jr."], nil),
      ("By Jane Doe; photographs by John Roe", ["Jane Doe"], nil),
    ] as [(String, [String], String?)])
  func bylineNamesAuthorsAndPublisher(line: String, authors: [String], publisher: String?) throws {
    let parsed = try ParsedText("Council votes on budget\n\n\(line)\n\n" + someParagraph)
    #expect(parsed["byline.text"] == .string(line))
    #expect(parsed["byline.authors"] == .array(authors.map(JSONValue.string)))
    #expect(parsed["byline.publisher"] == publisher.map(JSONValue.string) ?? .null)
    #expect(parsed.kinds == ["headline", "byline", "paragraph"])
  }

  @Test(arguments: [
    "By Monday the water had gone, and with it the bridge.", "By then it was too late", "by and large it went well",
    "Von dort kam niemand zurück.", "By 2030, 4,000 people will live there",
  ])
  func proseIsNoByline(line: String) throws {
    let parsed = try ParsedText("Council votes on budget\n\n\(line)\n\n" + someParagraph)
    #expect(parsed["byline"] == .null)
  }

  @Test(arguments: [
    ("Jane Doe, Staff Writer", ["Jane Doe"]), ("Jane Doe | Reuters", ["Jane Doe"]),
    ("Jane Doe | March 3, 2024", ["Jane Doe"]), ("Jane Doe and John Roe, BBC News", ["Jane Doe", "John Roe"]),
  ])
  func bylineNeedsNoBy(line: String, authors: [String]) throws {
    let parsed = try ParsedText("Council votes on budget\n\n\(line)\n\n" + someParagraph)
    #expect(parsed["byline.authors"] == .array(authors.map(JSONValue.string)))
  }

  @Test func whatStandsBetweenHeadlineAndBylineIsTheStandfirst() throws {
    let parsed = try ParsedText(
      "Council votes on budget\n\nAfter three hours, the smaller plan won\n\nBy Jane Doe\n\n" + someParagraph)
    #expect(parsed.kinds == ["headline", "standfirst", "byline", "paragraph"])
  }

  @Test(arguments: [
    ("Published March 2, 2025", "2025-03-02"), ("Published: 2 March 2025, 14:05 GMT", "2025-03-02T14:05+00:00"),
    ("March 2, 2025 at 2:05 p.m. EST", "2025-03-02T14:05-05:00"), ("Sunday, 2 March 2025", "2025-03-02"),
    ("Posted on 2025-03-02T10:05:00Z", "2025-03-02T10:05:00+00:00"), ("2. März 2025", "2025-03-02"),
    ("Veröffentlicht am 02.03.2025 um 14:05", "2025-03-02T14:05"), ("First published on Mar. 2, 2025", "2025-03-02"),
  ])
  func publicationIsRead(line: String, date: String) throws {
    let parsed = try ParsedText("Council votes on budget\n\n\(line)\n\n" + someParagraph)
    #expect(parsed["published"] == .string(date))
    #expect(parsed["found_in.published"] == "text")
    #expect(parsed.kinds == ["headline", "boilerplate", "paragraph"])
  }

  @Test func bothDatesOfOneLineAreRead() throws {
    let parsed = try ParsedText(
      "Council votes\n\nPublished May 9, 2024 | Updated May 11, 2024, 9:30 am\n\n" + someParagraph)
    #expect(parsed["published"] == "2024-05-09")
    #expect(parsed["updated"] == "2024-05-11T09:30")
  }

  @Test(arguments: [("unknown", JSONValue.null), ("month-day", "2025-03-02"), ("day-month", "2025-02-03")])
  func anEditorSaysHowNumbersAreRead(order: String, date: JSONValue) throws {
    let parsed = try ParsedText(
      "Council votes\n\nPublished 3/2/2025\n\n" + someParagraph, options: ["date_order": .string(order)])
    #expect(parsed["published"] == date)
  }

  @Test(arguments: [
    "Home > News > Local", "Startseite › Region › Almen", "News > Almen", "AM-Harbor-Fire,1st Ld",
    "BC-EU--Ferry Fire, 2nd Ld", "Eds: With a new toll.",
    "From: press@example.org\nTo: desk@example.org\nSubject: The budget",
  ])
  func whatStandsAboveTheHeadlineIsPassedOver(line: String) throws {
    let parsed = try ParsedText(line + "\n\nCouncil votes on budget\n\n" + someParagraph)
    #expect(parsed["headline.text"] == "Council votes on budget")
  }

  @Test(arguments: [
    "LOCAL\nPublished: 09:14, 3 June 2026\nBy JANE DOE FOR THE LEDGER", "Opinion",
    "The Dale Echo\nTuesday, May 5, 2026",
    "Media contact: Ann Hale, 555-0142, ann@example.org", "Media contact:\nAnn Hale\n555-014-2233\nann@example.org",
  ])
  func labelsOfSectionsPapersAndContactsAreNoHeadline(lines: String) throws {
    let parsed = try ParsedText("\(lines)\n\nCouncil votes on budget\n\n" + someParagraph)
    #expect(parsed["headline.text"] == "Council votes on budget")
    #expect(parsed["byline.authors"] == (lines.contains("DOE") ? ["Jane Doe"] : .null))
  }

  @Test func aPapersNameWithoutADateIsAHeadline() throws {
    #expect(try ParsedText("A Bad Day for the Echo\n\n" + someParagraph)["headline.text"] == "A Bad Day for the Echo")
  }

  @Test(arguments: ["To: the mayor of Almen", "Profit > loss", "AM radio turns 100", "Mud, sweat / tears"])
  func aLineThatLooksLikeItIsTheHeadline(line: String) throws {
    let parsed = try ParsedText("\(line)\n\nCouncil votes on budget\n\n" + someParagraph)
    #expect(parsed["headline.text"] == .string(line))
  }

  @Test func aMailsSubjectIsTheHeadlineWhereNothingElseIs() throws {
    let mail = "From: press@example.org\nTo: desk@example.org\nSubject: Fwd: Council votes on budget\n\n"
    let parsed = try ParsedText(mail + someParagraph)
    #expect(parsed["headline.text"] == "Council votes on budget")
    #expect(parsed.kinds == ["boilerplate", "boilerplate", "headline", "paragraph"])
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: [
    ("JANE DOE", "Jane Doe writes every Thursday."), ("Jane Doe\nLocal Democracy Reporter", ""),
    ("JANE DOE\nReporter jane@example.org", ""), ("JANE DOE / STAFF WRITER jane@example.org", ""),
    ("", "JANE DOE / STAFF WRITER jane@example.org"),
  ])
  func aNameWithoutByIsTheAuthors(line: String, note: String) throws {
    let text = ["Council votes on budget", line, someParagraph, "The mayor was late.", note].filter { !$0.isEmpty }
    let parsed = try ParsedText(text.joined(separator: "\n\n"))
    #expect(parsed["byline.authors"] == ["Jane Doe"])
    #expect(!parsed.blocks.contains { $0.hasPrefix("paragraph") && $0.lowercased().contains("jane") })
  }

  @Test func aNameThatNothingTellsOfIsAHeading() throws {
    let parsed = try ParsedText("Council votes on budget\n\nLOCAL NEWS\n\n\(someParagraph)\n\nThe mayor was late.")
    #expect(parsed["byline"] == .null)
  }

  @Test func aNoteOnThePrintEditionIsTheSites() throws {
    let note = "This article appears in the May 2026 print edition with the headline “Crusts.”"
    let parsed = try ParsedText("Council votes on budget\n\n\(someParagraph)\n\n\(note)")
    #expect(parsed.kinds == ["headline", "paragraph", "boilerplate"])
  }
}
