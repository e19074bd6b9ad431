import Testing
import Text

@Suite struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2026, 11, 22, 20_779, 0),
    (1600, 1, 1, -135_140, 6), (2400, 2, 29, 157_113, 2), (1, 1, 1, -719_162, 1), (0, 3, 1, -719_468, 3),
    (-1, 12, 31, -719_529, 5), (9999, 12, 31, 2_932_896, 5),
  ])
  func countsDays(year: Int, month: Int, day: Int, days: Int, weekday: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
    #expect(date.weekday == weekday)
  }

  @Test func everyDayOfEightHundredYearsFollowsTheOneBefore() throws {
    var date = try #require(CivilDate(year: 1600, month: 1, day: 1))
    var weekday = date.weekday
    for days in (date.daysSinceEpoch + 1)...(date.daysSinceEpoch + 292_194) {
      let next = CivilDate(daysSinceEpoch: days)
      let isLastOfMonth = date.day == CivilDate.days(inMonth: date.month, of: date.year)
      let isLastOfYear = isLastOfMonth && date.month == 12
      #expect(next.day == (isLastOfMonth ? 1 : date.day + 1))
      #expect(next.month == (isLastOfYear ? 1 : isLastOfMonth ? date.month + 1 : date.month))
      #expect(next.year == (isLastOfYear ? date.year + 1 : date.year))
      weekday = (weekday + 1) % 7
      guard next.daysSinceEpoch == days, next.weekday == weekday else {
        Issue.record("\(next) is not day \(days), weekday \(weekday)")
        return
      }
      date = next
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (1_000_000, 1, 1),
  ])
  func refusesDaysThatNoYearHas(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2026-03-08", "2026-03-08"), ("0001-01-01", "0001-01-01"), ("2026-3-8", nil), ("2026-02-30", nil), ("", nil),
    ("2026-03-08 ", nil), ("２０２６-03-08", nil), ("2026/03/08", nil),
  ])
  func readsAndWrites(text: String, expected: String?) {
    #expect(CivilDate(text)?.description == expected)
  }

  @Test func addsDaysAcrossTheEndsOfMonths() {
    #expect(CivilDate("2024-02-28")?.advanced(byDays: 2) == CivilDate("2024-03-01"))
    #expect(CivilDate("2026-01-01")?.advanced(byDays: -1) == CivilDate("2025-12-31"))
  }
}
