import Foundation
import StatusLog
import Testing

/// States of older versions, as those versions made them.
@Suite struct MigrationTests {
  /// Opens a state of that version, made anew for each test.
  private func opened(_ version: Int, reads: Bool = true, _ body: (StatusLog) throws -> Void) throws {
    let folder = try state("\(version)")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(try StatusLog.open(folder: folder))
    // Once migrated it opens like any other, and by a reader too.
    guard reads else { return }
    let again = try #require(try StatusLog.openExisting(folder: folder))
    try body(again)
  }

  private func state(_ version: String) throws -> String {
    let folder = NSTemporaryDirectory() + "log-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/state-\(version).sqlite")
    try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: folder + "/state.sqlite"))
    return folder
  }

  @Test func aStateOfANewerVersionIsRefused() throws {
    let folder = try state("newer")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let failure = #expect(throws: StatusLogFailure.self) { try StatusLog.open(folder: folder) }
    #expect(failure?.message.contains("written by a newer version of the program") == true)
    #expect(throws: StatusLogFailure.self) { try StatusLog.openExisting(folder: folder) }
  }

  @Test(arguments: [1, 2, 3, 4, 6]) func theRunsOfEveryVersionAreThere(version: Int) throws {
    try opened(version) { log in
      let run = try #require(try log.run(1))
      #expect(run.workflow == "morning-quotes")
      #expect(run.state == .failed)
      #expect(try log.events(of: 1).map(\.kind) == [.runStarted, .articleFailed, .runFinished])
      #expect(try log.failedArticles(of: 1) == ["Inbox/a.txt"])
    }
  }

  @Test(arguments: [1, 2, 3, 4, 6]) func whatIsUpToDateIsKept(version: Int) throws {
    try opened(version) { log in
      let known = try log.knownArticles("morning-quotes", from: "Inbox/a", through: "Inbox/z")
      let article = known["Inbox/a.txt"]
      #expect(known.keys.sorted() == (version == 1 ? [] : ["Inbox/a.txt"]))
      #expect(article?.modified == (version == 1 ? nil : 1_700_000_000_000_000_000))
      #expect(article?.inode == (version == 1 ? nil : UInt64(bitPattern: -5)))
      #expect(article?.outputs.map(\.path) == (version == 1 ? nil : ["Out/a.json"]))
      #expect(article?.isWaiting == (version == 1 ? nil : false))
      #expect(article?.decided == (version == 1 ? nil : 0))
      #expect(article?.outputs.map(\.inode) == (version == 1 ? nil : [UInt64(bitPattern: -7)]))
      #expect(try log.knownGathered("morning-quotes").map(\.articles) == (version == 1 ? [] : ["digest"]))
      #expect(try log.claims("morning-quotes") == (version == 1 ? [:] : ["Out/b.json": [""]]))
      #expect(try log.answer("question") == (version >= 3 ? #"{"facts":1}"# : nil))
    }
  }

  @Test(arguments: [2, 3, 4, 6]) func anOldDueTimeIsDone(version: Int) throws {
    try opened(version) { log in
      let firing = try #require(try log.firing("morning-quotes", due: 1_740_895_200))
      #expect(firing.state == .done && firing.run == 1 && firing.owner == nil && !firing.isCancelled)
      #expect(try log.openFirings().isEmpty)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 6]) func aMigratedStateTakesNewRuns(version: Int) throws {
    let before = version
    try opened(before, reads: false) { log in
      let latest = try #require(try log.runs().first?.number)
      let run = try RunLog(
        log, workflow: "morning-quotes", file: nil, steps: ["parse"], selected: 1, time: 5000, process: 1)
      #expect(run.number == latest + 1)
      var batch = LogBatch()
      batch.answers = ["new": "{}"]
      batch.claims = [LogBatch.Claim(path: "Out/c.json", sha256: "1")]
      try run.write(batch)
      #expect(try log.answer("new") == "{}")
      #expect(try log.claims("morning-quotes")["Out/c.json"] == ["1"])
      #expect(try log.schedules().isEmpty)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 6]) func nothingWaitsInAStateWithoutReviews(version: Int) throws {
    try opened(version) { (log) throws in
      #expect(try log.reviews().isEmpty)
      #expect(try log.waitingArticles().isEmpty)
      #expect(try log.decisions().isEmpty)
      #expect(try log.run(1)?.waiting == 0)
    }
  }
}
