import Files
import Foundation
import Scheduling
import StatusLog
import Testing

@testable import Engine

/// Watched folders: each complete file once.
@Suite struct WatchTests {
  let house: SchedulerHouse
  init() throws { house = try SchedulerHouse() }

  private func scheduler(_ stage: Stage) throws -> Scheduler {
    try house.shop.write(
      "desk.yaml", "name: desk\narticles: [\"Inbox/**/*.txt\"]\nsteps: [{run: [\"true\"]}]\nwatch: Inbox/\n")
    return try house.scheduler(stage) {
      $0.clock = Scheduling.SystemClock()
      $0.quiet = SettlingFiles.Quiet(closed: 10, found: 20, open: 3_600_000)
      $0.work = { [play = $0.work] request, control in
        stage.note(
          ArticleSelection(
            patterns: request.plan.articles.map { Array($0.utf8) }, in: Array(request.plan.folder.utf8),
            takes: request.takes
          ).list)
        return await play(request, control)
      }
    }
  }

  private func until(_ scheduler: Scheduler, _ what: Comment, _ condition: () throws -> Bool) async throws {
    try await eventually(what) {
      await scheduler.tick()
      await scheduler.finishRuns()
      return try condition()
    }
  }

  @Test func aThousandFilesAtOnceAreOneRunOrFew() async throws {
    defer { house.remove() }
    try house.shop.write("Inbox/.keep", "")
    let stage = Stage()
    let scheduler = try scheduler(stage)
    await scheduler.tick()
    for number in 0..<1000 { try house.shop.write("Inbox/\(number % 10)/\(number).txt", "article") }
    try await until(scheduler, "all are taken") { stage.articles.count == 1000 }
    #expect(stage.runs <= 20)
    let runs = stage.runs
    for _ in 0..<5 {
      try await Task.sleep(for: .milliseconds(20))
      await scheduler.tick()
    }
    #expect(stage.runs == runs)
  }

  @Test func filesAreTakenOnceAlsoAfterARestart() async throws {
    defer { house.remove() }
    try house.shop.write("Inbox/old.txt", "old")
    let stage = Stage()
    do {
      let first = try scheduler(stage)
      try await until(first, "the old file is taken") { stage.runs == 1 }
    }
    try house.shop.write("Inbox/new.txt", "new")
    let second = try scheduler(stage)
    try await until(second, "the new file is taken") { stage.runs == 2 }
    for _ in 0..<10 {
      try await Task.sleep(for: .milliseconds(10))
      await second.tick()
    }
    #expect(stage.runs == 2)
  }

  @Test func aFileThatIsBeingWrittenWaits() async throws {
    defer { house.remove() }
    try house.shop.write("Inbox/.keep", "")
    let stage = Stage()
    let scheduler = try scheduler(stage)
    await scheduler.tick()
    let path = house.shop.folder + "/Inbox/slow.txt"
    _ = FileManager.default.createFile(atPath: path + ".tmp", contents: nil)
    let handle = try #require(FileHandle(forWritingAtPath: path + ".tmp"))
    try FileManager.default.moveItem(atPath: path + ".tmp", toPath: house.shop.folder + "/Inbox/other.md")
    let slow = try #require(fopen(path, "w"))
    fputs("half", slow)
    fflush(slow)
    try house.shop.write("Inbox/quick.txt", "whole")
    try await until(scheduler, "the whole file is taken") { stage.runs == 1 }
    #expect(stage.articles == ["quick.txt"])
    fputs(" and half", slow)
    fclose(slow)
    try handle.close()
    try await until(scheduler, "the slow file is taken") { stage.articles == ["quick.txt", "slow.txt"] }
  }

  @Test func renamedFilesAreTakenAndGoneOnesForgotten() async throws {
    defer { house.remove() }
    try house.shop.write("Inbox/.keep", "")
    try house.shop.write("Outside/in.txt", "moved in")
    let stage = Stage()
    let scheduler = try scheduler(stage)
    await scheduler.tick()
    try house.shop.write("Inbox/brief.txt", "here for a moment")
    house.shop.delete("Inbox/brief.txt")
    try FileManager.default.moveItem(
      atPath: house.shop.folder + "/Outside", toPath: house.shop.folder + "/Inbox/Outside")
    try await until(scheduler, "the file moved in is taken") { stage.articles == ["in.txt"] }
    #expect(stage.runs == 1)
  }

  @Test func filesThatAreNoArticlesBeginNoRun() async throws {
    defer { house.remove() }
    try house.shop.write("Inbox/.keep", "")
    let stage = Stage()
    let scheduler = try scheduler(stage)
    await scheduler.tick()
    try house.shop.write("Inbox/picture.jpg", "x")
    try house.shop.write("Inbox/.hidden.txt", "x")
    for _ in 0..<20 {
      try await Task.sleep(for: .milliseconds(10))
      await scheduler.tick()
    }
    #expect(stage.runs == 0)
  }

  @Test func aRunThatCouldNotBeginLeavesItsFilesForTheNext() async throws {
    defer { house.remove() }
    try house.shop.write("Inbox/a.txt", "a")
    let stage = Stage()
    stage.release(.ioError("the disk is full"))
    do {
      let first = try scheduler(stage)
      try await until(first, "the run fails") { stage.runs == 1 }
    }
    stage.release(.done)
    let second = try scheduler(stage)
    try await until(second, "it is tried again") { stage.runs == 2 }
  }

  @Test func aFolderThatIsMissingIsWaitedFor() async throws {
    defer { house.remove() }
    let stage = Stage()
    let scheduler = try scheduler(stage)
    await scheduler.tick()
    #expect(stage.remarks.first?.contains("cannot be watched") == true)
    try house.shop.write("Inbox/a.txt", "a")
    try await until(scheduler, "the file is taken") { stage.runs == 1 }
  }
}
