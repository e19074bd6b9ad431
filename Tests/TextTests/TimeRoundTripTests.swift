import Foundation
import TestSupport
import Testing
import Text

/// Instants and days made by chance, against Foundation, which counts them in its own way.
@Suite struct TimeRoundTripTests {
  /// From 1700 to 2300: before 1582 Foundation's calendar is the Julian one.
  private static func seconds(_ seed: UInt64) -> [Int] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<40).map { _ in -8_520_336_000 + numbers.number(below: 18_900_000_000) }
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    return calendar
  }()

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func aLocalTimeIsThatOfTheCalendar(seed: UInt64) {
    for seconds in Self.seconds(seed) {
      let time = LocalDateTime(secondsSinceEpoch: seconds)
      let parts = Self.calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second, .weekday],
        from: Foundation.Date(timeIntervalSince1970: Double(seconds)))
      #expect(time.date.year == parts.year && time.date.month == parts.month && time.date.day == parts.day)
      #expect(time.hour == parts.hour && time.minute == parts.minute && time.second == parts.second)
      #expect(time.date.weekday + 1 == parts.weekday)
      #expect(time.secondsSinceEpoch == seconds)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func anInstantIsReadBackOnEveryClock(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for seconds in Self.seconds(seed) {
      let offset = (numbers.number(below: 2 * 14 * 60) - 14 * 60) * 60
      let instant = Instant(seconds: seconds, nanoseconds: numbers.number(below: 1000) * 1_000_000)
      let text = instant.rfc3339(offset: offset, milliseconds: true)
      let read = try #require(Timestamp(text), "\(text)")
      #expect(read.instant == instant && read.offset == offset, "\(text)")
      let short = instant.rfc3339(offset: offset)
      #expect(Timestamp(short)?.instant == Instant(seconds: seconds), "\(short)")
      #expect(ISO8601DateFormatter().date(from: short)?.timeIntervalSince1970 == Double(seconds), "\(short)")
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func theOrderOfTextsIsTheOrderOfTimes(seed: UInt64) {
    let times = Self.seconds(seed).map { LocalDateTime(secondsSinceEpoch: $0) }
    #expect(times.sorted().map(\.description) == times.map(\.description).sorted())
    #expect(times.map(\.date).sorted().map(\.description) == times.map(\.date.description).sorted())
  }

  /// No change of one character makes the end of the program of it, and what is still read says a day that there is.
  @Test func everyChangedTextIsReadOrRefused() {
    let text = Array("2026-03-08T09:30:15.25+05:30".utf8)
    var read = 0
    for place in text.indices {
      for byte in "0123456789-:+.,TtZz /é".utf8 {
        var changed = text
        changed[place] = byte
        guard let time = Timestamp(String(utf8: changed)) else { continue }
        read += 1
        #expect(CivilDate(year: time.date.year, month: time.date.month, day: time.date.day) == time.date)
        #expect((0..<86_400).contains(time.secondOfDay ?? 0) && (0..<1_000_000_000).contains(time.nanoseconds))
        #expect(abs(time.offset ?? 0) < 86_400)
      }
    }
    #expect(read > 50)
  }

  @Test(arguments: [
    (0, 1, 0), (7, 7, 1), (-1, 7, -1), (-7, 7, -1), (-8, 7, -2), (6, 7, 0), (Int.min, 1, .min), (.max, .max, 1),
    (-1, .max, -1),
  ])
  func quotientsAreRoundedDown(value: Int, divisor: Int, quotient: Int) {
    #expect(floorDivision(value, by: divisor) == quotient)
  }

  @Test(arguments: [
    (1900, false), (1904, true), (2000, true), (2026, false), (2024, true), (2100, false), (0, true), (-4, true),
    (-100, false), (-400, true),
  ])
  func leapYearsAreThoseOfGregory(year: Int, isLeap: Bool) {
    #expect(CivilDate.isLeap(year) == isLeap)
    #expect((1...12).map { CivilDate.days(inMonth: $0, of: year) }.reduce(0, +) == (isLeap ? 366 : 365))
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [(-1, "-000001-05-06"), (0, "0000-05-06"), (9999, "9999-05-06"), (10_000, "+010000-05-06")])
  func longYearsAreWrittenAsISO8601Says(year: Int, text: String) throws {
    #expect(try #require(CivilDate(year: year, month: 5, day: 6)).description == text)
  }
}
