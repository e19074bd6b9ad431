import Testing
import Text

/// What is named like somebody and is a body or a thing.
@Suite struct NameKindTests {
  @Test(
    arguments: [
      ("en", "Rebels freed nineteen Assyrian Christian hostages on Sunday."),
      ("en", "Pop-ups sell more, according to ShelfHub, which counts them."),
      ("en", "The film was shot on the carrier USS Carl Brandt in June."),
      ("en", "Sales rose at Laura Advisers last year, a report says."),
      ("en", "He was seen on Kella Island in March, his brother says."),
      ("en", "Laura Webb, the law firm that acted for them, was paid. “We won,” Laura Webb said."),
      ("es", "Visiblemente emocionado, el alcalde se fue. «Se acabó», dijo."),
      ("fr", "Elle a gagné le Tour des Causses. « C’est fini », dit-elle."),
    ])
  func nobody(language: String, paragraph: String) throws {
    #expect(try persons(paragraph, language: language) == [])
  }

  @Test(
    arguments: [
      ("Chief Justice Webb spoke. Laura Webb has led the court since 2001.", ["Laura Webb"]),
      ("Laura Webb sold the McDougall farm to Mark DeLuca on Monday.", ["Laura Webb", "Mark DeLuca"]),
      ("Laura Rivers met Mark Woods at the fair on Monday.", ["Laura Rivers", "Mark Woods"]),
    ])
  func somebody(paragraph: String, names: [String]) throws {
    let found = try persons(paragraph)
    #expect(Set(names).isSubset(of: found), "\(found)")
  }

  @Test func aTitleAndTheFamilysNameAreTheSons() throws {
    let record = try peopleRecord(
      "Isobel Buchan pulled the flag. Her son Alistair was four then. “I remember,” said Mr Buchan.", language: "en")
    #expect(record["quotes"]?.items?.last?[path: "speaker.name"]?.text == "Alistair Buchan")
  }

  @Test func programmesOnAirAreNoQuotations() throws {
    let quotes = try speakers(
      "“It is odd,” Laura Webb said on “Morning Harbour,” adding that she would sue.", language: "en")
    #expect(quotes.map(\.quote) == ["It is odd,"])
  }
}
