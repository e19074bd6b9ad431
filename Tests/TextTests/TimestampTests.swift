import Testing
import Text

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2026-03-08T07:00:00Z", 1_772_953_200, 0), ("2026-03-08t07:00:00z", 1_772_953_200, 0),
    ("2026-03-08 07:00Z", 1_772_953_200, 0), ("2026-03-08T02:00:00-05:00", 1_772_953_200, 0),
    ("2026-03-08T12:45:00+0545", 1_772_953_200, 0), ("2026-03-08T08+01", nil, nil),
    ("2026-03-08T08:00+01", 1_772_953_200, 0), ("1969-12-31T23:59:59.5Z", -1, 500_000_000),
    ("1970-01-01T00:00:00,1234567899Z", 0, 123_456_789), ("2016-12-31T23:59:60Z", 1_483_228_799, 0),
    ("2026-03-08T07:00:00", nil, nil), ("2026-03-08", nil, nil),
  ])
  func findsTheInstant(text: String, seconds: Int?, nanoseconds: Int?) {
    #expect(Timestamp(text)?.instant?.seconds == seconds)
    #expect(Timestamp(text)?.instant?.nanoseconds == nanoseconds)
  }

  @Test func keepsWhatTheTextLeavesOpen() throws {
    let day = try #require(Timestamp("2026-03-08"))
    #expect(day.secondOfDay == nil && day.offset == nil)
    let local = try #require(Timestamp("2026-03-08T09:30"))
    #expect(local.secondOfDay == 34_200 && local.offset == nil && local.instant == nil)
  }

  @Test(arguments: [
    "", "2026", "2026-03", "2026-03-08T", "2026-03-08T24:00Z", "2026-03-08T07:60Z", "2026-03-08T07:00:61Z",
    "2026-03-08T07:00:00.Z", "2026-03-08T07:00:00+24:00", "2026-03-08T07:00:00+05:60", "2026-03-08T07:00:00Zjunk",
    "2026-03-08X07:00:00Z", "2026-02-29T07:00:00Z", "2026-03-08T07:00:00+5", "２０２６-03-08T07:00:00Z",
  ])
  func refuses(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: [
    ("Z", 0), ("+05:30", 19_800), ("-0500", -18_000), ("+14", 50_400), ("05:30", nil), ("", nil), ("+5:30", nil),
  ])
  func readsOffsets(text: String, expected: Int?) {
    #expect(parseOffset(text) == expected)
  }

  @Test(arguments: [
    (1_772_953_200, 0, "2026-03-08T07:00:00Z"), (1_772_953_200, -18_000, "2026-03-08T02:00:00-05:00"),
    (1_772_953_200, 20_700, "2026-03-08T12:45:00+05:45"), (-1, 0, "1969-12-31T23:59:59Z"),
    (0, -1172, "1969-12-31T23:41:00-00:19"), (253_402_300_799, 0, "9999-12-31T23:59:59Z"),
  ])
  func writesInstants(seconds: Int, offset: Int, expected: String) throws {
    let text = Instant(seconds: seconds).rfc3339(offset: offset)
    #expect(text == expected)
    #expect(Timestamp(text)?.instant == Instant(seconds: seconds))
  }

  @Test func writesMillisecondsOnDemand() {
    #expect(Instant(seconds: 0, nanoseconds: 7_900_000).rfc3339(milliseconds: true) == "1970-01-01T00:00:00.007Z")
  }

  @Test func ordersInstantsAndLocalTimes() throws {
    #expect(Instant(seconds: 1, nanoseconds: 9) < Instant(seconds: 2))
    #expect(Instant(seconds: 1, nanoseconds: 8) < Instant(seconds: 1, nanoseconds: 9))
    let day = try #require(CivilDate("2026-03-08"))
    let (early, late) = (LocalDateTime(day, secondOfDay: 1), LocalDateTime(day, secondOfDay: 86_399))
    #expect(try #require(early) < #require(late))
    #expect(late?.description == "2026-03-08T23:59:59")
    #expect(late.map { LocalDateTime(secondsSinceEpoch: $0.secondsSinceEpoch) } == late)
    #expect(LocalDateTime(day, secondOfDay: 86_400) == nil)
  }
}
