import Scheduling
import Testing
import Text

@Suite struct CatchUpTests {
  /// Hourly, on the hour; a day of 2026 without changes of the clock.
  private static let hourly = "0 * * * *"
  private static let start = 1_779_408_000  // 2026-05-22T00:00:00Z

  private func due(
    _ expression: String, since last: Int, now: Int, _ policy: MissedPolicy
  ) throws -> (run: [Int], dropped: Int) {
    let schedule = Schedule(.cron(try CronExpression(expression)))
    let result = schedule.due(since: Self.start + last, now: Self.start + now, policy: policy)
    return (result.run.map { $0.instant - Self.start }, result.dropped)
  }

  @Test(arguments: [
    // Punctual: a few seconds late is not missed.
    (MissedPolicy.Mode.none, 0, 3601, [3600], 0), (.last, 0, 3601, [3600], 0), (.all, 0, 3601, [3600], 0),
    // Nothing due yet, or all decided already.
    (.last, 0, 3599, [], 0), (.all, 3600, 3605, [], 0), (.all, 3600, 3600, [], 0),
    // Five hours down.
    (.none, 0, 18_900, [], 5), (.last, 0, 18_900, [18_000], 4),
    (.all, 0, 18_900, [3600, 7200, 10_800, 14_400, 18_000], 0),
    // Back exactly when one is due: it is punctual, the older ones are missed.
    (.none, 0, 18_000, [18_000], 4), (.last, 0, 18_000, [18_000], 4),
    // A clock set back gives nothing twice.
    (.all, 7200, 3600, [], 0), (.last, 7200, 0, [], 0),
  ])
  func decides(mode: MissedPolicy.Mode, last: Int, now: Int, run: [Int], dropped: Int) throws {
    let result = try due(Self.hourly, since: last, now: now, MissedPolicy(mode))
    #expect(result.run == run)
    #expect(result.dropped == dropped)
  }

  @Test func theWindowForgetsWhatIsLongPast() throws {
    let twoDays = 172_800
    let policy = MissedPolicy(.all, window: 3 * 3600)
    let result = try due(Self.hourly, since: 0, now: twoDays + 60, policy)
    #expect(result.run == [twoDays - 7200, twoDays - 3600, twoDays])
    #expect(result.dropped == 45)
    let weekly = try due("0 0 * * 0", since: 0, now: 5 * 86_400, MissedPolicy(.last))
    #expect(weekly.run.isEmpty && weekly.dropped == 1)
  }

  @Test func aYearByTheSecondIsBounded() throws {
    let schedule = Schedule(.every(try Interval("1s")))
    let now = Self.start + 366 * 86_400
    let all = schedule.due(since: Self.start, now: now, policy: MissedPolicy(.all))
    #expect(all.run.map(\.instant) == Array((now - 999)...now))
    #expect(all.dropped == CatchUp.countLimit)
    #expect(all.firstDropped?.instant == Self.start + 1)
    let last = schedule.due(since: Self.start, now: now, policy: MissedPolicy(.last, grace: 0))
    #expect(last.run.map(\.instant) == [now])
  }

  @Test(arguments: MissedPolicy.Mode.allCases, [1, 7, 60, 599, 3600, 86_399])
  func everyTimeIsDecidedExactlyOnce(mode: MissedPolicy.Mode, pause: Int) throws {
    let schedule = Schedule(.cron(try CronExpression("*/10 * * * *")))
    let policy = MissedPolicy(mode)
    var (last, seen, dropped): (Int, [Int], Int) = (Self.start, [], 0)
    while last < Self.start + 2 * 86_400 {
      let now = last + pause
      let result = schedule.due(since: last, now: now, policy: policy)
      seen += result.run.map(\.instant)
      dropped += result.dropped
      last = now
    }
    #expect(Set(seen).count == seen.count)
    #expect(seen.count + dropped == (last - Self.start) / 600)
    if mode == .all { #expect(dropped == 0) }
  }
}

@Suite struct ClockTests {
  @Test func theManualClockMovesOnlyWhenTold() async throws {
    let clock = ManualClock(milliseconds: -1)
    #expect(clock.seconds == -1)
    clock.set(milliseconds: 5000)
    #expect(clock.seconds == 5 && clock.milliseconds == 5000)
    try await clock.sleep(until: 60_000, atMost: .seconds(10))
    #expect(clock.milliseconds == 15_000)
    try await clock.sleep(until: 60_000, atMost: .seconds(1000))
    #expect(clock.milliseconds == 60_000)
    try await clock.sleep(until: 3000, atMost: .seconds(1))
    #expect(clock.milliseconds == 60_000)
  }

  @Test func theSystemClockShowsThisCentury() async throws {
    let clock = SystemClock()
    #expect((1_700_000_000..<5_000_000_000).contains(clock.seconds))
    try await clock.sleep(until: clock.milliseconds - 10, atMost: .seconds(60))
  }

  @Test func aCancelledTaskDoesNotSleepOn() async {
    let task = Task { try await ManualClock(milliseconds: 0).sleep(until: 10, atMost: .seconds(1)) }
    task.cancel()
    _ = await task.result
    let sleeper = Task { try await SystemClock().sleep(until: .max / 2, atMost: .seconds(3600)) }
    sleeper.cancel()
    await #expect(throws: CancellationError.self) { try await sleeper.value }
  }
}
