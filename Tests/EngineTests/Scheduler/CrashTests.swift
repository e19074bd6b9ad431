import Scheduling
import StatusLog
import Testing
import Text

@testable import Engine

/// Schedulers that die, and schedulers that share their work: each due time once.
@Suite struct CrashTests {
  let house: SchedulerHouse
  init() throws { house = try SchedulerHouse() }

  @Test func aClaimWhoseSchedulerDiedIsTakenUpOnce() async throws {
    defer { house.remove() }
    try house.workflow("every: 10m")
    let dying = Stage(holding: true)
    do {
      let first = try house.scheduler(dying)
      await first.tick()
      house.at(600)
      await first.tick()
      try await eventually("the run begins") { dying.atOnce == 1 }
    }
    #expect(try house.firings(.claimed) == [600])
    let stage = Stage()
    for second in [605, 607, 609, 1200] {
      house.at(second)
      let next = try house.scheduler(stage)
      await next.tick()
      await next.finishRuns()
    }
    #expect(stage.begun == [600, 1200])
    #expect(try house.firings(.done) == [600, 1200])
  }

  @Test func aLivingSchedulerTakesUpWhatADeadOneLeft() async throws {
    defer { house.remove() }
    try house.workflow("every: 10m")
    let (dying, stage) = (Stage(holding: true), Stage())
    var first: Scheduler? = try house.scheduler(dying)
    let second = try house.scheduler(stage)
    await first?.tick()
    await second.tick()
    house.at(600)
    await first?.tick()
    await second.tick()
    try await eventually("the run begins") { dying.atOnce == 1 }
    #expect(stage.begun.isEmpty)
    first = nil
    house.at(603)
    try await eventually("it is taken over") {
      house.at(603 + Int.random(in: 0...20))
      await second.tick()
      return stage.begun == [600]
    }
    await second.finishRuns()
    #expect(try house.firings(.done) == [600])
  }

  @Test(arguments: [("missed: none", 700, []), ("missed: none", 620, [600]), ("missed: last, window: 10m", 1300, [])])
  func aClaimThatIsTooOldIsNotTakenUp(_ policy: String, _ second: Int, _ expected: [Int]) async throws {
    defer { house.remove() }
    try house.workflow("cron: \"10 6 * * *\", \(policy)")
    let dying = Stage(holding: true)
    do {
      let first = try house.scheduler(dying)
      await first.tick()
      house.at(600)
      await first.tick()
      try await eventually("the run begins") { dying.atOnce == 1 }
    }
    house.at(second)
    let stage = Stage()
    let next = try house.scheduler(stage)
    await next.tick()
    await next.finishRuns()
    #expect(stage.begun == expected)
    #expect(try house.log().openFirings().isEmpty)
  }

  /// Schedulers die again and again, some with runs half done, and others come.
  @Test func manyCrashesLoseAndDoubleNothing() async throws {
    defer { house.remove() }
    try house.workflow("every: 1s, overlap: queue")
    var second = 0
    while second < 200 {
      let stage = Stage(holding: Bool.random())
      second = try await live(stage, from: second)
      stage.release(.interrupted)
    }
    try await Task.sleep(for: .milliseconds(20))
    house.at(210)
    let scheduler = try house.scheduler(Stage())
    try await eventually("all is worked off") {
      await scheduler.tick()
      await scheduler.finishRuns()
      return try house.log().openFirings().isEmpty
    }
    #expect(try house.firings(.done) == Array(1...210))
    let fired = try house.log().events(of: SchedulerEvents.run).filter { $0.data["taken_over"] == nil }
    #expect(fired.compactMap { $0.data["due"]?.int }.sorted() == Array(1...210).map { $0 + SchedulerHouse.start })
  }

  /// A scheduler that lives for some seconds and dies, perhaps with a run half done.
  private func live(_ stage: Stage, from start: Int) async throws -> Int {
    var second = start
    let scheduler = try house.scheduler(stage)
    for _ in 0..<Int.random(in: 1...5) {
      house.at(second)
      await scheduler.tick()
      second += Int.random(in: 1...3)
    }
    return second
  }

  @Test func twoSchedulersRunHundredsOfDueTimesOnceEach() async throws {
    defer { house.remove() }
    try house.workflow("every: 1s, overlap: queue")
    let stages = [Stage(), Stage()]
    let clocks = [
      ManualClock(milliseconds: SchedulerHouse.start * 1000), ManualClock(milliseconds: SchedulerHouse.start * 1000),
    ]
    let schedulers = try zip(stages, clocks).map { try house.scheduler($0, clock: $1) }
    for scheduler in schedulers { await scheduler.tick() }
    await withTaskGroup(of: Void.self) { group in
      for (scheduler, clock) in zip(schedulers, clocks) {
        group.addTask {
          for second in 1...400 {
            clock.set(milliseconds: (SchedulerHouse.start + second) * 1000)
            await scheduler.tick()
            if second.isMultiple(of: 7) { await scheduler.finishRuns() }
          }
        }
      }
    }
    try await eventually("all is worked off") {
      for scheduler in schedulers {
        await scheduler.tick()
        await scheduler.finishRuns()
      }
      return try house.log().openFirings().isEmpty
    }
    #expect((stages[0].begun + stages[1].begun).sorted() == Array(1...400))
    #expect(try house.firings(.done) == Array(1...400))
  }

  @Test func whatWasStoppedStaysOpenForTheNext() async throws {
    defer { house.remove() }
    try house.workflow("every: 10m")
    let stage = Stage(holding: true)
    do {
      let now = SystemClock().seconds
      house.clock.set(milliseconds: now * 1000)
      await (try house.scheduler(stage)).tick()
      _ = try house.log().decide(
        ScheduleDecision(workflow: "sheet", since: now, upTo: now - 1200), owner: "none", time: 0)
      let scheduler = try house.scheduler(stage) { $0.clock = SystemClock() }
      let life = Task { await scheduler.run() }
      try await eventually("the run begins") { stage.atOnce == 1 }
      scheduler.stop()
      await life.value
    }
    #expect(stage.atOnce == 0)
    #expect(try house.log().openFirings().count == 1)
  }
}
