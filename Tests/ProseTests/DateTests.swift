import Prose
import Testing

@Suite struct DateTests {
  /// The mention, day, month, year, weekday; 0 for a field that is not given.
  @Test(arguments: [
    ("on March 2, 2025, in", "March 2, 2025", 2, 3, 2025, 0),
    ("on March 2 in", "March 2", 2, 3, 0, 0),
    ("in March 2025 the", "March 2025", 0, 3, 2025, 0),
    ("on 2 March 2025 in", "2 March 2025", 2, 3, 2025, 0),
    ("on 2 March in", "2 March", 2, 3, 0, 0),
    ("on Feb. 28 the", "Feb. 28", 28, 2, 0, 0),
    ("on Sept. 3, 2024, in", "Sept. 3, 2024", 3, 9, 2024, 0),
    ("on the 2nd of March 2025 in", "2nd of March 2025", 2, 3, 2025, 0),
    ("on 2025-03-02 in", "2025-03-02", 2, 3, 2025, 0),
    ("on 15/3/2025 in", "15/3/2025", 15, 3, 2025, 0),
    ("on 3/15 in", "3/15", 15, 3, 0, 0),
    ("am 02.03.2025 in", "02.03.2025", 2, 3, 2025, 0),
    ("on Sunday, March 2, 2025, in", "Sunday, March 2, 2025", 2, 3, 2025, 7),
    ("on Monday in", "Monday", 0, 0, 0, 1),
    ("in January the", "January", 0, 1, 0, 0),
    ("in 1999 the", "1999", 0, 0, 1999, 0),
    ("am 2. März 2025 in", "2. März 2025", 2, 3, 2025, 0),
    ("am Sonntag, den 2. März, in", "Sonntag, den 2. März", 2, 3, 0, 7),
    ("le 2 mars 2025 à", "2 mars 2025", 2, 3, 2025, 0),
    ("el 2 de marzo de 2025 en", "2 de marzo de 2025", 2, 3, 2025, 0),
    ("on May 5 the", "May 5", 5, 5, 0, 0),
    ("on March 31", "March 31", 31, 3, 0, 0),
  ])
  func fields(_ text: String, _ mention: String, _ day: Int, _ month: Int, _ year: Int, _ weekday: Int) throws {
    let marked = Marked(text)
    let found = dates(in: marked.bytes, range: marked.all)
    let date = try #require(found.first)
    #expect(found.count == 1)
    #expect(marked.string(date.range) == mention)
    #expect([date.day ?? 0, date.month ?? 0, date.year ?? 0, date.weekday ?? 0] == [day, month, year, weekday])
    #expect(date.order == .certain)
  }

  @Test(arguments: [("3/2", 3, 2, 0), ("3/2/2025", 3, 2, 2025), ("3/2/25", 3, 2, 2025), ("3/2/98", 3, 2, 1998)])
  func monthAndDayMayBeTheOtherWayRound(_ text: String, _ month: Int, _ day: Int, _ year: Int) throws {
    let marked = Marked(text)
    let date = try #require(dates(in: marked.bytes, range: marked.all).first)
    #expect(date.order == .ambiguous)
    #expect([date.month ?? 0, date.day ?? 0, date.year ?? 0] == [month, day, year])
  }

  @Test(arguments: [
    "She may go.", "They march on.", "It cost $5.", "Route 66", "on page 12", "version 1.2.3", "a 50/50 split", "99/99",
    "10:30", "1,999 people", "13/13", "5-4", "the sun and the sat", "0/0/0", "3-2-1", "9999-99-99", "",
  ])
  func noDates(_ text: String) {
    let marked = Marked(text)
    #expect(dates(in: marked.bytes, range: marked.all).isEmpty)
  }

  @Test func severalInOrder() {
    let text = Marked("From Monday to Friday, March 7, and again on 4/5 and in May 2026.")
    let found = dates(in: text.bytes, range: text.all)
    #expect(text.strings(found.map(\.range)) == ["Monday", "Friday, March 7", "4/5", "May 2026"])
  }

  @Test(arguments: 1...12)
  func everyMonth(_ month: Int) throws {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let marked = Marked("on \(english[month - 1]) 9, 2021")
    #expect(try #require(dates(in: marked.bytes, range: marked.all).first).month == month)
  }

  @Test(arguments: zip(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], 1...7))
  func everyWeekday(_ name: String, _ number: Int) throws {
    let marked = Marked("on \(name) night")
    #expect(try #require(dates(in: marked.bytes, range: marked.all).first).weekday == number)
  }
}
