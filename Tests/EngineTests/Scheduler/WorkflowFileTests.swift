import StatusLog
import Testing

@testable import Engine

/// Workflow files that change while the scheduler is at work.
@Suite struct WorkflowFileTests {
  let house: SchedulerHouse
  init() throws { house = try SchedulerHouse() }

  private func pass(_ scheduler: Scheduler, _ second: Int) async {
    house.at(second)
    await scheduler.tick()
    await scheduler.finishRuns()
  }

  @Test func aBrokenFileKeepsItsLastGoodVersion() async throws {
    defer { house.remove() }
    try house.workflow("every: 10s")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await pass(scheduler, 0)
    try house.shop.write("sheet.yaml", "name: sheet\nsteps: [pars\n")
    await pass(scheduler, 10)
    #expect(stage.begun == [10])
    let broken = stage.events.compactMap { if case .broken(_, let list, let keeps) = $0 { (list, keeps) } else { nil } }
    #expect(broken.count == 1)
    #expect(broken.first?.1 == true)
    #expect(broken.first?.0.isEmpty == false)
    try house.workflow("every: 20s")
    for second in [12, 20, 30, 40] { await pass(scheduler, second) }
    #expect(stage.begun == [10, 20, 40])
    #expect(try house.log().events(of: SchedulerEvents.run).contains { $0.kind == .remark })
  }

  @Test func aFileThatWasNeverGoodIsLeftOutUntilItIs() async throws {
    defer { house.remove() }
    try house.shop.write("sheet.yaml", "name: [")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await pass(scheduler, 0)
    #expect(stage.loaded.isEmpty)
    try house.workflow("every: 10s")
    await pass(scheduler, 5)
    await pass(scheduler, 10)
    #expect(stage.loaded == ["sheet"])
    #expect(stage.begun == [10])
  }

  @Test func filesComeAndGo() async throws {
    defer { house.remove() }
    try house.workflow("every: 10s")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await pass(scheduler, 0)
    house.shop.delete("sheet.yaml")
    await pass(scheduler, 10)
    #expect(stage.begun.isEmpty)
    #expect(try house.log().schedules().isEmpty)
    try house.workflow("late", "every: 10s")
    for second in [15, 20] { await pass(scheduler, second) }
    #expect(stage.begun == [20])
  }

  @Test func aChangedIncludeIsReadAgain() async throws {
    defer { house.remove() }
    try house.shop.write("rules.yaml", "steps: [{run: [\"true\"]}]\n")
    try house.shop.write("sheet.yaml", "name: sheet\nsteps: [{include: rules.yaml}]\nschedule: {every: 10s}\n")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await pass(scheduler, 0)
    try house.shop.write("rules.yaml", "steps: [{run: [\"false\"]}, {run: [\"true\"]}]\n")
    await pass(scheduler, 3)
    #expect(stage.loaded == ["sheet", "sheet"])
    #expect(!stage.events.contains { if case .broken = $0 { true } else { false } })
  }

  @Test func twoFilesOfOneNameAreNotBothRun() async throws {
    defer { house.remove() }
    try house.workflow("every: 10s", file: "a.yaml")
    try house.workflow("every: 10s", file: "b.yaml")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await pass(scheduler, 0)
    await pass(scheduler, 10)
    #expect(stage.begun == [10])
    #expect(stage.remarks.count == 1)
    #expect(stage.remarks.first?.contains("b.yaml is left out") == true)
  }

  @Test func workflowsWithoutAScheduleAndSidecarsAreLeftAlone() async throws {
    defer { house.remove() }
    try house.workflow("plain", "")
    try house.shop.write("article.txt.meta.yaml", "embargo: 2026-03-03T00:00:00Z\n")
    let stage = Stage()
    let scheduler = try house.scheduler(stage)
    await pass(scheduler, 0)
    #expect(stage.events.isEmpty)
  }
}
