import Diagnostics
import Scheduling
import Testing
import Text

@Suite struct DaysOffTests {
  @Test func knowsSingleAndYearlyDays() throws {
    let days = try DaysOff(["2026-07-03", "12-25", "02-29"])
    #expect(days.contains(try #require(CivilDate("2026-07-03"))))
    #expect(!days.contains(try #require(CivilDate("2027-07-03"))))
    #expect(days.contains(try #require(CivilDate("2041-12-25"))))
    #expect(days.contains(try #require(CivilDate("2028-02-29"))))
    #expect(!days.isEmpty && DaysOff().isEmpty)
  }

  @Test func namesEachDayThatIsNone() {
    do {
      _ = try DaysOff(["12-25", "2026-02-29", "Christmas", "13-01", "\u{7}"])
      Issue.record("they were taken for days")
    } catch {
      #expect(error.all.map(\.code) == ["S011", "S011", "S011", "S011"])
      #expect(error.all.map { $0.location?.line } == [2, 3, 4, 5])
    }
  }
}

@Suite struct ScheduleTests {
  private static func next(_ schedule: Schedule, after from: String, count: Int) throws -> [String] {
    var (found, instant): ([String], Int) = ([], try epochSeconds(of: from))
    while found.count < count, let due = schedule.next(after: instant) {
      found.append(due.rfc3339)
      instant = due.instant
    }
    return found
  }

  @Test func leavesOutDaysOff() throws {
    let schedule = Schedule(
      .cron(try CronExpression("0 6,18 * * *")), zone: try Zone.named("America/New_York"),
      daysOff: try DaysOff(["12-25", "2026-12-26"]))
    #expect(
      try Self.next(schedule, after: "2026-12-24T12:00:00-05:00", count: 2)
        == ["2026-12-24T18:00:00-05:00", "2026-12-27T06:00:00-05:00"])
  }

  @Test func aDayOffOnWhichTheClockChangesEndsAtItsOwnMidnight() throws {
    let zone = try Zone.named("America/New_York")
    for (off, expected) in [
      ("2026-11-01", "2026-11-02T00:00:00-05:00"), ("2026-03-08", "2026-03-09T00:00:00-04:00"),
    ] {
      let schedule = Schedule(.cron(try CronExpression("*/30 * * * *")), zone: zone, daysOff: try DaysOff([off]))
      let start = try #require(CivilDate(off)).advanced(byDays: -1)
      let found = try Self.next(
        schedule, after: "\(start)T23:30:00\(off.contains("-11-") ? "-04:00" : "-05:00")", count: 1)
      #expect(found == [expected])
    }
  }

  @Test func intervalsShowTheZonesClockAndItsDaysOff() throws {
    let schedule = Schedule(
      .every(try Interval("6h")), zone: try Zone.named("Asia/Tokyo"), daysOff: try DaysOff(["2026-01-02"]))
    #expect(
      try Self.next(schedule, after: "2026-01-01T10:00:00+09:00", count: 4)
        == [
          "2026-01-01T15:00:00+09:00", "2026-01-01T21:00:00+09:00", "2026-01-03T03:00:00+09:00",
          "2026-01-03T09:00:00+09:00",
        ])
  }

  @Test func aScheduleWithNothingButDaysOffEnds() throws {
    let schedule = Schedule(.cron(try CronExpression("0 6 25 12 *")), daysOff: try DaysOff(["12-25"]))
    #expect(schedule.next(after: 0) == nil)
  }

  @Test func dstChoosesAmongTheRules() throws {
    let schedule = Schedule(
      .cron(try CronExpression("30 2 * * *")), zone: try Zone.named("Europe/London"), dst: .wallClock)
    #expect(
      try Self.next(schedule, after: "2026-03-28T12:00:00Z", count: 1) == ["2026-03-29T02:30:00+01:00"])
  }
}

@Suite struct PolicyNameTests {
  @Test func everyNameIsRead() throws {
    for (name, policy) in DSTPolicy.named { #expect(try DSTPolicy(named: name) == policy) }
    for mode in MissedPolicy.Mode.allCases { #expect(try MissedPolicy.mode(named: mode.rawValue) == mode) }
    for place in CronSeconds.allCases { #expect(try CronSeconds(named: place.rawValue) == place) }
    for policy in OverlapPolicy.allCases { #expect(try OverlapPolicy(named: policy.rawValue) == policy) }
  }

  @Test func misspeltNamesGetASuggestion() {
    func help(_ read: () throws -> Void) -> String? {
      do { try read() } catch { return (error as? Diagnostic)?.help }
      return nil
    }
    #expect(help { _ = try DSTPolicy(named: "debain") } == "Did you mean `debian`?")
    #expect(help { _ = try OverlapPolicy(named: "cancel_old") } == "Did you mean `cancel-old`?")
    #expect(help { _ = try CronSeconds(named: "frist") } == "Did you mean `first`?")
    #expect(help { _ = try MissedPolicy.mode(named: "everything") } == "It is one of: none, last, all.")
  }
}
