import StatusLog
import Testing

@testable import Engine

/// Runs that are due while another one goes on.
@Suite struct OverlapTests {
  let house: SchedulerHouse
  init() throws { house = try SchedulerHouse() }

  /// Three due times while the first run goes on; then it ends, and one more is due.
  private func play(_ policy: String, mostRuns: Int = 8) async throws -> Stage {
    try house.workflow("every: 10s, overlap: \(policy)")
    let stage = Stage(holding: true)
    let scheduler = try house.scheduler(stage) { $0.mostRuns = mostRuns }
    for second in [0, 10, 20, 30] {
      house.at(second)
      await scheduler.tick()
      try await eventually("its runs begin") { await scheduler.running.count == stage.atOnce }
    }
    stage.release()
    await scheduler.finishRuns()
    house.at(40)
    await scheduler.tick()
    await scheduler.finishRuns()
    return stage
  }

  @Test func skipLeavesOutWhatIsDueMeanwhile() async throws {
    defer { house.remove() }
    let stage = try await play("skip")
    #expect(stage.begun == [10, 40])
    #expect(stage.skipped == [20, 30])
    #expect(try house.firings(.skipped) == [20, 30])
    #expect(try house.log().firing("sheet", due: SchedulerHouse.start + 20)?.reason?.contains("06:00:10") == true)
  }

  @Test func queueRunsOneAfterTheOther() async throws {
    defer { house.remove() }
    let stage = try await play("queue")
    #expect(stage.begun == [10, 20, 30, 40])
    #expect(stage.mostAtOnce == 1)
    #expect(try house.firings(.done) == [10, 20, 30, 40])
  }

  @Test func cancelOldEndsTheOldOne() async throws {
    defer { house.remove() }
    let stage = try await play("cancel-old")
    #expect(stage.begun.last == 40)
    #expect(stage.begun.contains(30))
    #expect(stage.mostAtOnce == 1)
    #expect(try house.log().openFirings().isEmpty)
    #expect(try house.log().firing("sheet", due: SchedulerHouse.start + 10)?.reason == "it gave way to a later run")
  }

  @Test func allowRunsSideBySide() async throws {
    defer { house.remove() }
    let stage = try await play("allow")
    #expect(stage.begun.sorted() == [10, 20, 30, 40])
    #expect(stage.mostAtOnce == 3)
  }

  @Test func onlySoManyRunsGoOnAtOnce() async throws {
    defer { house.remove() }
    for number in 0..<6 { try house.workflow("w\(number)", "every: 10s") }
    let stage = Stage(holding: true)
    let scheduler = try house.scheduler(stage) { $0.mostRuns = 2 }
    for second in [0, 10] {
      house.at(second)
      await scheduler.tick()
    }
    try await eventually("two runs begin") { stage.atOnce == 2 }
    #expect(await scheduler.running.count == 2)
    stage.release()
    try await eventually("all runs end") { stage.begun.count == 6 }
    await scheduler.finishRuns()
    #expect(stage.mostAtOnce == 2)
    #expect(stage.begun.count == 6)
  }

  @Test func timesCaughtUpWithFollowEachOther() async throws {
    defer { house.remove() }
    try house.workflow("every: 10s, missed: all")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await scheduler.tick()
    house.at(55)
    await scheduler.tick()
    try await eventually("all are run") { stage.begun.count == 5 }
    await scheduler.finishRuns()
    #expect(stage.begun == [10, 20, 30, 40, 50])
    #expect(stage.mostAtOnce == 1)
  }

  @Test func aRunByHandIsRespected() async throws {
    defer { house.remove() }
    try house.workflow("every: 10s")
    let stage = Stage()
    stage.release(.alreadyRunning(LockHolder(workflow: "sheet", run: 7, process: 1)))
    let scheduler = try house.scheduler(stage)
    for second in [0, 10] {
      house.at(second)
      await scheduler.tick()
    }
    await scheduler.finishRuns()
    #expect(stage.skipped == [10])
    #expect(try house.log().firing("sheet", due: SchedulerHouse.start + 10)?.reason?.contains("run 7") == true)
  }
}
