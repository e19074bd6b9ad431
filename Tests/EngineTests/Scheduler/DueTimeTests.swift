import Scheduling
import StatusLog
import Testing
import Text

@testable import Engine

/// Due times and clocks: what is run, once, and what is left out.
@Suite struct DueTimeTests {
  let house: SchedulerHouse
  init() throws { house = try SchedulerHouse() }

  @Test func eachDueTimeIsRunOnce() async throws {
    defer { house.remove() }
    try house.workflow("every: 10s")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    for second in 0...60 {
      house.at(second)
      await scheduler.tick()
      await scheduler.finishRuns()
    }
    #expect(stage.begun == [10, 20, 30, 40, 50, 60])
    #expect(try house.firings(.done) == [10, 20, 30, 40, 50, 60])
    #expect(try house.log().openFirings().isEmpty)
  }

  @Test(arguments: [
    // policy, jump in seconds, due times that are run
    ("missed: last", 3600, [3600]), ("missed: none", 3600, [3600]), ("missed: none", 3540, []),
    ("missed: all", 3600, [600, 1200, 1800, 2400, 3000, 3600]), ("missed: all, window: 20m", 3600, [2400, 3000, 3600]),
    ("missed: last", 3540, [3000]), ("missed: last, window: 5m", 3540, []),
    ("missed: last", 365 * 86_400, [365 * 86_400]), ("missed: last", 365 * 86_400 + 300, [365 * 86_400]),
  ])
  func aClockThatJumpsForwardOwesWhatThePolicySays(_ policy: String, _ jump: Int, _ expected: [Int]) async throws {
    defer { house.remove() }
    try house.workflow("every: 10m, \(policy)")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await scheduler.tick()
    house.at(jump)
    for _ in 0..<3 {
      await scheduler.tick()
      await scheduler.finishRuns()
    }
    #expect(stage.begun == expected)
    #expect(stage.missed.map(\.count).reduce(0, +) == jump / 600 - expected.count)
  }

  @Test func aClockSetBackRunsNothingTwice() async throws {
    defer { house.remove() }
    try house.workflow("every: 10m")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    for second in [0, 600, 1200, 3600, 600, 1200, 1800, 2400, 3600, 4200] {
      house.at(second)
      await scheduler.tick()
      await scheduler.finishRuns()
    }
    #expect(stage.begun == [600, 1200, 3600, 1800, 2400, 4200])
    #expect(stage.remarks == ["The clock went back by 3000 seconds."])
  }

  @Test func aYearAheadAndBackAgainDoesNotSilenceTheSchedule() async throws {
    defer { house.remove() }
    try house.workflow("every: 10m")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    for second in [0, 600, 365 * 86_400, 1200, 1800] {
      house.at(second)
      await scheduler.tick()
      await scheduler.finishRuns()
    }
    #expect(stage.begun == [600, 365 * 86_400, 1800])
  }

  @Test func aSmallStepBackIsWaitedOut() async throws {
    defer { house.remove() }
    try house.workflow("every: 10s")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    for second in [0, 30, 5, 20, 29, 30, 31, 40] {
      house.at(second)
      await scheduler.tick()
      await scheduler.finishRuns()
    }
    #expect(stage.begun == [10, 20, 30, 40])
    #expect(stage.remarks.isEmpty)
  }

  @Test func aNewWorkflowOwesNothingOfThePast() async throws {
    defer { house.remove() }
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await scheduler.tick()
    house.at(3600)
    try house.workflow("cron: \"0 * * * *\"")
    await scheduler.tick()
    house.at(7200)
    await scheduler.tick()
    await scheduler.finishRuns()
    #expect(stage.begun == [7200])
  }

  @Test func aChangedScheduleBeginsNow() async throws {
    defer { house.remove() }
    try house.workflow("cron: \"0 12 * * *\"")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await scheduler.tick()
    house.at(3 * 3600)
    try house.workflow("cron: \"0 8 * * *\", timezone: UTC")
    for second in [3 * 3600, 3 * 3600 + 60, 26 * 3600] {
      house.at(second)
      await scheduler.tick()
      await scheduler.finishRuns()
    }
    #expect(stage.begun == [26 * 3600])
  }

  @Test func jitterDelaysTheRunAndNotItsIdentity() async throws {
    defer { house.remove() }
    try house.workflow("every: 10m, jitter: 60s")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    let delay = Jitter(milliseconds: 60_000).delay(of: "sheet", due: SchedulerHouse.start + 600)
    await scheduler.tick()
    house.clock.set(milliseconds: (SchedulerHouse.start + 600) * 1000 + delay - 1)
    await scheduler.tick()
    #expect(stage.begun.isEmpty)
    house.clock.set(milliseconds: (SchedulerHouse.start + 600) * 1000 + delay)
    await scheduler.tick()
    await scheduler.finishRuns()
    #expect(stage.begun == [600])
  }

  @Test func theLogTellsWhatWasDecided() async throws {
    defer { house.remove() }
    try house.workflow("every: 10m")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    for second in [0, 600, 7200] {
      house.at(second)
      await scheduler.tick()
      await scheduler.finishRuns()
    }
    let events = try house.log().events(of: SchedulerEvents.run)
    #expect(events.map(\.kind) == [.scheduleFired, .scheduleMissed, .scheduleFired])
    #expect(events.map(\.sequence) == [1, 2, 3])
    #expect(events[1].data["count"]?.int == 10)
    #expect(events[2].data["due"]?.int == SchedulerHouse.start + 7200)
  }

  @Test func statusTellsWhatIsDueRunsAndWaits() async throws {
    defer { house.remove() }
    try house.workflow("every: 10s, overlap: queue")
    let stage = Stage(holding: true)
    let scheduler = try house.scheduler(stage)
    for second in [0, 10, 20] {
      house.at(second)
      await scheduler.tick()
    }
    let status = try SchedulerStatus(try house.log(), folder: house.state)
    let sheet = try #require(status.workflows.first)
    #expect(sheet.schedule.next == SchedulerHouse.start + 30)
    #expect(sheet.process != nil)
    #expect((sheet.running + sheet.waiting).map { $0.due - SchedulerHouse.start } == [10, 20])
    stage.release()
    await scheduler.finishRuns()
  }
}
