import Foundation
import Testing
import Text

@testable import StatusLog

/// Claims of due times: one commit, one owner, one run.
@Suite struct ScheduleClaimTests {
  let folder = NSTemporaryDirectory() + "claims-" + UUID().uuidString
  let log: StatusLog

  init() throws {
    log = try StatusLog.open(folder: folder)
    _ = try log.schedule("sheet", file: "sheet.yaml", text: "every 10s", now: 100, scheduler: "1:a")
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func decide(
    _ due: [Int], since: Int, upTo: Int, _ overlap: ScheduleDecision.Overlap = .wait(most: 9), resumed: Set<Int> = [],
    owner: String = "1:a"
  ) throws -> [Firing]? {
    var decision = ScheduleDecision(workflow: "sheet", since: since, upTo: upTo)
    decision.run = due.map { ScheduleDecision.Due(instant: $0, isLate: false) }
    decision.overlap = overlap
    decision.resumed = resumed
    return try log.decide(decision, owner: owner, time: upTo * 1000)
  }

  @Test func ofTwoDecisionsOverOneTimeOneCounts() throws {
    defer { remove() }
    #expect(try decide([110], since: 100, upTo: 115)?.map(\.state) == [.claimed])
    #expect(try decide([110], since: 100, upTo: 116, owner: "2:b") == nil)
    #expect(try log.schedules().map(\.decided) == [115])
    #expect(try log.openFirings().map(\.owner) == ["1:a"])
  }

  @Test func aDueTimeIsNeverClaimedTwice() throws {
    defer { remove() }
    _ = try decide([110, 120], since: 100, upTo: 125)
    _ = try decide([], since: 125, upTo: 100)
    #expect(try decide([110, 120, 130], since: 100, upTo: 130)?.map(\.due) == [130])
    #expect(try log.events(of: SchedulerEvents.run).map { $0.data["due"]?.int } == [110, 120, 130])
  }

  private static let overlaps: [(ScheduleDecision.Overlap, Set<Int>, Firing.State)] = [
    (.skip, [], .skipped), (.skip, [110], .claimed), (.wait(most: 1), [], .skipped), (.wait(most: 2), [], .claimed),
    (.replace, [], .claimed),
  ]

  @Test(arguments: overlaps)
  func anOpenRunStandsInTheWayOfTheNext(
    _ overlap: ScheduleDecision.Overlap, _ resumed: Set<Int>, _ state: Firing.State
  ) throws {
    defer { remove() }
    _ = try decide([110], since: 100, upTo: 110)
    #expect(try decide([120], since: 110, upTo: 120, overlap, resumed: resumed)?.map(\.state) == [state])
    #expect(try log.firing("sheet", due: 110)?.isCancelled == (overlap == .replace))
    #expect(try log.events(of: 0).last?.kind == (state == .claimed ? .scheduleFired : .scheduleSkipped))
  }

  @Test func aRunClosesItsDueTimeUnlessItWasStopped() throws {
    defer { remove() }
    _ = try decide([110, 120], since: 100, upTo: 120)
    for (due, outcome) in [(110, LoggedRun.State.failed), (120, .interrupted)] {
      let run = try RunLog(
        log, workflow: "sheet", file: nil, steps: [], selected: 0, time: 0, process: 1, due: due)
      #expect(try log.firing("sheet", due: due)?.state == .running)
      #expect(try log.firing("sheet", due: due)?.run == run.number)
      try run.finish(LogBatch.Event(.runFinished, time: 1), outcome: outcome, exitCode: 1, message: nil)
    }
    #expect(try log.openFirings().map(\.due) == [120])
  }

  @Test func aDueTimeIsTakenOverByOne() throws {
    defer { remove() }
    let firing = try #require(try decide([110], since: 100, upTo: 110)?.first)
    #expect(try log.takeOver(firing, owner: "2:b", time: 0))
    #expect(try !log.takeOver(firing, owner: "3:c", time: 0))
    try log.close("sheet", due: 110, as: .done, time: 0)
    let taken = try #require(try log.firing("sheet", due: 110))
    #expect(taken.owner == "2:b" && taken.state == .done)
    #expect(try !log.takeOver(taken, owner: "3:c", time: 0))
  }

  @Test func aChangedScheduleForgetsThePast() throws {
    defer { remove() }
    #expect(try log.schedule("sheet", file: nil, text: "every 10s", now: 500, scheduler: "1:a").decided == 100)
    #expect(try log.schedule("sheet", file: nil, text: "every 20s", now: 500, scheduler: "1:a").decided == 500)
  }

  @Test func aSchedulerLivesAsLongAsItsLock() throws {
    defer { remove() }
    var first: SchedulerIdentity? = try SchedulerIdentity(folder: folder)
    let second = try SchedulerIdentity(folder: folder)
    let name = try #require(first?.name)
    #expect(name != second.name)
    #expect(SchedulerIdentity.isAlive(name, folder: folder))
    first = nil
    #expect(!SchedulerIdentity.isAlive(name, folder: folder))
    let third = try SchedulerIdentity(folder: folder)
    #expect(third.name != name && !SchedulerIdentity.isAlive(name, folder: folder))
    #expect(SchedulerIdentity.process(of: third.name, folder: folder) == Int(ProcessInfo.processInfo.processIdentifier))
    #expect(!SchedulerIdentity.isAlive("nonsense", folder: folder))
  }

  @Test func aFileIsTakenOnceInEachVersion() throws {
    defer { remove() }
    var file = TakenFile(path: "Inbox/a.txt", size: 1, modified: 2, inode: .max)
    #expect(try log.notTaken([file], by: "desk") == [file])
    try log.take([file], gone: [], by: "desk")
    #expect(try log.notTaken([file], by: "desk").isEmpty)
    #expect(try log.notTaken([file], by: "other") == [file])
    file.modified = 3
    #expect(try log.notTaken([file], by: "desk") == [file])
    try log.take([file], gone: [], by: "desk")
    try log.take([], gone: [file.path], by: "desk")
    #expect(try log.notTaken([file], by: "desk") == [file])
  }
}
