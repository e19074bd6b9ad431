import Scheduling
import Testing

/// The two nights on which jobs are lost or doubled.
///
/// New York, 2026: forward on March 8 at 02:00, back on November 1 at 02:00.
@Suite struct ClockChangeTests {
  private static let spring = "2026-03-08T00:00:00-05:00"
  private static let autumn = "2026-11-01T00:00:00-04:00"

  @Test(arguments: [
    ("debian", ["2026-03-08T03:00:00-04:00", "2026-03-09T02:30:00-04:00"]),
    ("skip", ["2026-03-09T02:30:00-04:00", "2026-03-10T02:30:00-04:00"]),
    ("wall-clock", ["2026-03-09T02:30:00-04:00", "2026-03-10T02:30:00-04:00"]),
    ("both", ["2026-03-08T03:00:00-04:00", "2026-03-09T02:30:00-04:00"]),
    ("last", ["2026-03-08T03:00:00-04:00", "2026-03-09T02:30:00-04:00"]),
  ])
  func fixedTimeInTheGap(policy: String, expected: [String]) throws {
    let dst = try DSTPolicy(named: policy)
    #expect(try times("30 2 * * *", in: "America/New_York", after: Self.spring, count: 2, dst: dst) == expected)
  }

  @Test(arguments: [
    ("debian", ["2026-11-01T01:30:00-04:00", "2026-11-02T01:30:00-05:00"]),
    ("skip", ["2026-11-01T01:30:00-04:00", "2026-11-02T01:30:00-05:00"]),
    ("last", ["2026-11-01T01:30:00-05:00", "2026-11-02T01:30:00-05:00"]),
    ("both", ["2026-11-01T01:30:00-04:00", "2026-11-01T01:30:00-05:00"]),
    ("wall-clock", ["2026-11-01T01:30:00-04:00", "2026-11-01T01:30:00-05:00"]),
  ])
  func fixedTimeInTheOverlap(policy: String, expected: [String]) throws {
    let dst = try DSTPolicy(named: policy)
    #expect(try times("30 1 * * *", in: "America/New_York", after: Self.autumn, count: 2, dst: dst) == expected)
  }

  @Test func askedWithinTheSecondPassNothingRunsAgain() throws {
    let found = try times("0,30 1 * * *", in: "America/New_York", after: "2026-11-01T01:10:00-05:00")
    #expect(found == ["2026-11-02T01:00:00-05:00"])
  }

  @Test func severalTimesInTheGapAreOneRun() throws {
    let found = try times("0,15,30,45 2 * * *", in: "America/New_York", after: Self.spring, count: 2)
    #expect(found == ["2026-03-08T03:00:00-04:00", "2026-03-09T02:00:00-04:00"])
  }

  @Test func aTimeRightAfterTheGapIsNotRunTwice() throws {
    let found = try times("0 2,3 * * *", in: "America/New_York", after: Self.spring, count: 2)
    #expect(found == ["2026-03-08T03:00:00-04:00", "2026-03-09T02:00:00-04:00"])
  }

  @Test(arguments: [DSTPolicy.debian, DSTPolicy(gap: .skip, overlap: .first), .wallClock])
  func halfHourlyJobsNeverFallSilent(policy: DSTPolicy) throws {
    let zone = try Zone.named("America/New_York")
    let cron = try CronExpression("*/30 * * * *")
    for day in [Self.spring, Self.autumn] {
      let found = try cron.times(20, after: epochSeconds(of: day), in: zone, dst: policy).map(\.instant)
      #expect(zip(found, found.dropFirst()).allSatisfy { $1 - $0 == 1800 })
    }
  }

  @Test(arguments: [
    ("America/Sao_Paulo", "2018-11-03T12:00:00Z", "2018-11-04T01:00:00-02:00"),
    ("Africa/Cairo", "2026-04-23T12:00:00Z", "2026-04-24T01:00:00+03:00"),
    ("Asia/Hebron", "2022-03-26T12:00:00Z", "2022-03-27T01:00:00+03:00"),
  ])
  func midnightThatNeverStrikesIsNotLost(zone: String, from: String, expected: String) throws {
    #expect(try times("0 0 * * *", in: zone, after: from) == [expected])
  }

  @Test(arguments: [
    ("15 2 * * *", "2026-10-03T12:00:00Z", ["2026-10-04T02:30:00+11:00", "2026-10-05T02:15:00+11:00"]),
    ("45 1 * * *", "2026-04-04T12:00:00Z", ["2026-04-05T01:45:00+11:00", "2026-04-06T01:45:00+10:30"]),
    ("0 * * * *", "2026-10-03T15:00:00Z", ["2026-10-04T03:00:00+11:00", "2026-10-04T04:00:00+11:00"]),
  ])
  func lordHoweChangesByHalfAnHour(expression: String, from: String, expected: [String]) throws {
    #expect(try times(expression, in: "Australia/Lord_Howe", after: from, count: 2) == expected)
  }

  @Test func aWholeDayMayBeLeftOut() throws {
    // Samoa had no December 30 in 2011.
    let found = try times("0 9 * * *", in: "Pacific/Apia", after: "2011-12-29T12:00:00-10:00", count: 2)
    #expect(found == ["2011-12-31T00:00:00+14:00", "2011-12-31T09:00:00+14:00"])
  }

  @Test func saysWhichRuleApplied() throws {
    let zone = try Zone.named("America/New_York")
    let spring = try CronExpression("30 2 * * *").times(2, after: epochSeconds(of: Self.spring), in: zone)
    #expect(spring[0].rule?.sentence.contains("goes forward over 02:30:00") == true)
    #expect(spring[1].rule == nil)
    let autumn = try CronExpression("30 1 * * *").times(2, after: epochSeconds(of: Self.autumn), in: zone)
    #expect(autumn.map(\.rule) == [.firstOfTwo, nil])
    let hourly = try CronExpression("30 * * * *").times(4, after: epochSeconds(of: Self.autumn), in: zone)
    #expect(hourly.map(\.rule) == [nil, .firstOfTwo, .secondOfTwo, nil])
    #expect(hourly[2].rule?.sentence.contains("second") == true)
  }

  @Test func aScheduleThatAPolicyEmptiesEnds() throws {
    // New York changes its clock on the second Sunday of March, so with `skip` this has no time left to run.
    let cron = try CronExpression("30 2 * 3 0#2")
    let zone = try Zone.named("America/New_York")
    #expect(cron.next(after: 1_800_000_000, in: zone, dst: DSTPolicy(gap: .skip, overlap: .first)) == nil)
    #expect(cron.next(after: 1_800_000_000, in: zone)?.rule != nil)
  }
}
