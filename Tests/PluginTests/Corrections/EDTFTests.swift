import Testing

@testable import BuiltinPlugins

@Suite struct CalendarTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11016, 2), ("2025-03-02", 20149, 7), ("1969-12-31", -1, 3),
    ("1600-03-01", -135_080, 3),
  ])
  func daysHaveNumbersAndWeekdays(iso: String, number: Int, weekday: Int) throws {
    let day = try #require(CalendarDay(iso: iso))
    #expect(day.number == number && day.weekday == weekday)
    #expect(CalendarDay(number: number) == day)
  }

  @Test(arguments: ["", "yesterday", "2025-13-01", "2025-00-10", "2025-01-32", "25", "2025-03"])
  func otherWordsAreNoDay(iso: String) { #expect(CalendarDay(iso: iso) == nil) }

  @Test(
    arguments: [
      (2025, 3, 2, "2025-03-02"), (nil, 3, 2, "XXXX-03-02"), (2025, 11, nil, "2025-11"), (999, 1, 1, "0999-01-01"),
    ] as [(Int?, Int, Int?, String)])
  func datesAreWrittenInEDTF(year: Int?, month: Int, day: Int?, text: String) {
    #expect(EDTF.text(year: year, month: month, day: day) == text)
  }
}
