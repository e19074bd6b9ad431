import Testing
import Text

/// Datelines: a block of their own, not part of the paragraph they open.
@Suite struct ParseDatelineTests {
  struct Case: Sendable {
    let text: String
    let place: String?
    var date: String?
    var agency: String?
  }

  @Test(arguments: [
    Case(text: "WASHINGTON, March 2 (Reuters) -", place: "WASHINGTON", date: "March 2", agency: "Reuters"),
    Case(text: "LONDON (AP) —", place: "LONDON", agency: "AP"),
    Case(text: "NEW YORK, June 19 -", place: "NEW YORK", date: "June 19"),
    Case(text: "BOISE, Idaho, March 2 -", place: "BOISE, Idaho", date: "March 2"),
    Case(text: "PASADENA, Calif., Jan. 1 (UPI) —", place: "PASADENA, Calif.", date: "Jan. 1", agency: "UPI"),
    Case(text: "New York, March 3 -", place: "New York", date: "March 3"),
    Case(text: "Berlin (dpa) -", place: "Berlin", agency: "dpa"),
    Case(text: "Mexico City (AFP) –", place: "Mexico City", agency: "AFP"),
    Case(
      text: "HOLLYWOOD, Fla./SAN JUAN, Puerto Rico (Reuters) -", place: "HOLLYWOOD, Fla./SAN JUAN, Puerto Rico",
      agency: "Reuters"),
    Case(text: "PORT HALVERN —", place: "PORT HALVERN"), Case(text: "(CNN) --", place: nil, agency: "CNN"),
    Case(text: "SAN JUAN DEL RÍO, Qro.-", place: "SAN JUAN DEL RÍO, Qro."),
    Case(text: "CASTELLÓN.-", place: "CASTELLÓN."),
    Case(text: "CÓRDOBA (Redacción).-", place: "CÓRDOBA", agency: "Redacción"),
    Case(text: "Frankfurt am Main (dpa) -", place: "Frankfurt am Main", agency: "dpa"),
    Case(text: "LYON, le 3 juin 2026 –", place: "LYON", date: "3 juin 2026"),
    Case(text: "ST. LOUIS, 3 Oct 2024 (AP) --", place: "ST. LOUIS", date: "3 Oct 2024", agency: "AP"),
  ])
  func datelineIsSplitOff(dateline: Case) throws {
    let parsed = try ParsedText("Council votes on budget\n\n\(dateline.text) \(someParagraph)")
    #expect(parsed.blocks.dropFirst() == ["dateline: " + dateline.text, "paragraph: " + someParagraph])
    #expect(parsed["dateline.place"] == dateline.place.map(JSONValue.string) ?? .null)
    #expect(parsed["dateline.date"] == dateline.date.map(JSONValue.string) ?? .null)
    #expect(parsed["dateline.agency"] == dateline.agency.map(JSONValue.string) ?? .null)
    #expect(parsed.untrueSpans == [])
  }

  @Test(arguments: ["(CNN)", "Hong Kong (CNN)"])
  func gluedDatelineIsSplitOff(dateline: String) throws {
    let parsed = try ParsedText(dateline + someParagraph)
    #expect(parsed.blocks == ["dateline: " + dateline, "paragraph: " + someParagraph])
  }

  @Test(arguments: [
    "The council (it has nine members) met on Monday.", "DJ Norman Vale - the mayor's brother - played until two.",
    "Mayor Ilse Brandvold - who has held office since 2009 - resigned.", "Monday - The council met.",
    "NATO and the EU (which has no fleet) - both of them - met on Monday.",
    "Members of the House (May 3 was their day) -- met on Monday.",
  ])
  func proseHasNoDateline(paragraph: String) throws {
    let parsed = try ParsedText("Council votes on budget\n\n" + paragraph)
    #expect(parsed["dateline"] == .null)
    #expect(parsed.blocks.last == "paragraph: " + paragraph)
  }
}
