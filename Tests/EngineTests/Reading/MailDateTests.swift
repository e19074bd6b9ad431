import TestSupport
import Testing
import Text

@testable import Engine

/// Dates as mails and feeds write them: a day of the calendar, a time of the clock, or nothing.
@Suite struct MailDateTests {
  @Test(arguments: [
    ("Wed, 04 Mar 2026 07:15:00 +0000", "2026-03-04T07:15:00+00:00" as String?),
    ("4 Mar 2026 07:15 GMT", "2026-03-04T07:15+00:00"),
    ("Wed, 4 March 2026 23:59:60 -0530", "2026-03-04T23:59:60-05:30"),
    ("04 Mar 26 07:15:00 EST", "2026-03-04T07:15:00-05:00"), ("4 Mar 97", "1997-03-04"),
    ("Wed, 04 Mar 2026", "2026-03-04"), ("29 Feb 2024 00:00:00 Z", "2024-02-29T00:00:00+00:00"),
    ("4 Mar 2026 07:15:00 XYZ", "2026-03-04T07:15:00"),
    ("4 Mar 2026 07:15:00", "2026-03-04T07:15:00"), ("Wed,\\t4 mar 2026", "2026-03-04"),
    // A day or a time that does not exist.
    ("31 Feb 2026", nil), ("29 Feb 2025 07:00:00 GMT", nil), ("0 Mar 2026", nil), ("32 Mar 2026", nil),
    ("4 Mar -26", nil), ("4 Mar 99999", nil), ("4 Foo 2026", nil),
    ("4 Mar 2026 25:15:00 GMT", "2026-03-04"), ("4 Mar 2026 07:60:00 GMT", "2026-03-04"),
    ("4 Mar 2026 07:15:61 GMT", "2026-03-04"), ("4 Mar 2026 07 GMT", "2026-03-04"),
    ("4 Mar 2026 07:15:00 +9900", "2026-03-04T07:15:00"), ("4 Mar 2026 07:15:00 +0575", "2026-03-04T07:15:00"),
    ("4 Mar 2026 -1:15:00 GMT", "2026-03-04"),
    ("", nil), ("yesterday", nil), ("2026", nil), ("Mar 4 2026", nil), ("4 Mar", nil),
  ])
  func dates(text: String, iso: String?) { #expect(mailDate(text.replacing("\\t", with: "\t")) == iso) }

  /// Every day of a year, with every way of saying the zone.
  @Test(arguments: ["+0000", "GMT", "UT", "Z", "EST", "-0800", "+0545", ""]) func everyDayOfAYear(zone: String) throws {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    for number in 0..<366 {
      let date = CivilDate(daysSinceEpoch: CivilDate.daysToMonth(1, of: 2024) + number)
      let text = "\(date.day) \(months[date.month - 1]) \(date.year) 12:30:00 \(zone)"
      let found = try #require(mailDate(text))
      #expect(
        found.hasPrefix("\(date)T12:30:00")
          && Timestamp(found)?.offset == parseOffset(zone) ?? Timestamp(found)?.offset, "\(text): \(found)")
      #expect((Timestamp(found)?.offset == nil) == zone.isEmpty)
    }
  }

  /// Whatever is read can be read as ISO 8601.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func whateverIsReadExists(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let words = [
      "Wed,", "4", "31", "0", "-1", "Feb", "Mar", "March", "Foo", "2026", "26", "99999", "07:15", "25:00", "07:15:60",
      "7:5", ":", "+0000", "+9999", "-0560", "GMT",
      "EST", "é",
    ]
    for _ in 0..<50 {
      let text = (0..<numbers.number(below: 7)).map { _ in numbers.pick(words) }.joined(separator: " ")
      if let found = mailDate(text) { #expect(Timestamp(found) != nil, "“\(text)” is \(found)") }
    }
  }
}
