import Files
import Foundation
import StatusLog
import Testing
import Text

@Suite struct StatusLogTests {
  private func run(_ log: StatusLog, _ workflow: String = "flow", time: Int = 1000) throws -> RunLog {
    try RunLog(log, workflow: workflow, file: "flow.yaml", steps: ["parse"], selected: 3, time: time, process: 7)
  }

  private func finish(_ run: RunLog, _ state: LoggedRun.State = .done, code: Int = 0) throws {
    try run.finish(LogBatch.Event(.runFinished, time: 2000), outcome: state, exitCode: code, message: nil)
  }

  private func status(size: Int) throws -> FileStatus {
    var status = try #require(FileStatus(Array("/".utf8)))
    status.size = size
    return status
  }

  private func article(_ path: String, outputs: [KnownFile] = []) -> KnownArticle {
    KnownArticle(
      path: path, size: 1, modified: 2, inode: UInt64.max, sidecar: 0, sha256: "ab", key: "k", outputs: outputs)
  }

  @Test func eventsAreNumberedWithoutGaps() throws {
    let log = try StatusLog.inMemory()
    let run = try run(log)
    for number in 1...3 {
      var batch = LogBatch()
      batch.events = [
        LogBatch.Event(.articleFinished, subject: "a\(number)", time: number),
        LogBatch.Event(.outputWritten, subject: "o\(number)", data: ["bytes": .integer(number)], time: number),
      ]
      try run.write(batch)
    }
    try finish(run)
    let events = try log.events(of: run.number)
    #expect(events.map(\.sequence) == Array(1...7))
    #expect(try log.events(of: run.number, after: 5).map(\.kind) == [.outputWritten, .runFinished])
    #expect(try log.events(of: run.number, limit: 2).count == 2)
    #expect(events[1].data["bytes"] == .integer(1))
  }

  @Test func theRunIsTheSumOfItsEvents() throws {
    let log = try StatusLog.inMemory()
    let run = try run(log)
    var batch = LogBatch()
    batch.events = [
      LogBatch.Event(.articlesReused, data: ["count": .integer(5)], time: 1),
      LogBatch.Event(.articleFinished, subject: "a", time: 1), LogBatch.Event(.articleFailed, subject: "b", time: 1),
      LogBatch.Event(.articleFinished, subject: "c", time: 1),
    ]
    try run.write(batch)
    let logged = try #require(try log.run(run.number))
    let events = try log.events(of: run.number)
    #expect(logged.worked == events.filter { $0.kind == .articleFinished }.count)
    #expect(logged.failed == events.filter { $0.kind == .articleFailed }.count)
    #expect(logged.reused == 5)
    #expect(logged.state == .killed)
    try finish(run, .failed, code: 1)
    let ended = try #require(try log.run(run.number))
    #expect([ended.exitCode, Int(ended.finished ?? 0)] == [1, 2])
    #expect(ended.state == .failed)
  }

  @Test func runsAreFiltered() throws {
    let log = try StatusLog.inMemory()
    for (workflow, time) in [("a", 1000), ("b", 2000), ("a", 3000)] { try finish(try run(log, workflow, time: time)) }
    _ = try run(log, "a", time: 4000)
    #expect(try log.runs().map(\.number) == [4, 3, 2, 1])
    var filter = RunFilter()
    filter.workflow = "a"
    #expect(try log.runs(filter).map(\.number) == [4, 3, 1])
    filter.states = [.done]
    filter.limit = 1
    #expect(try log.runs(filter).map(\.number) == [3])
    var recent = RunFilter()
    recent.since = 2.5
    #expect(try log.runs(recent).map(\.number) == [4, 3])
  }

  @Test func articlesAndOutputsAreKnownAgain() throws {
    let log = try StatusLog.inMemory()
    let run = try run(log)
    let output = KnownFile(path: "Out/\"a\"\n.html", status: try status(size: 9), sha256: "cd")
    var batch = LogBatch()
    batch.articles = [article("a", outputs: [output]), article("b"), article("c")]
    batch.gathered = [KnownGathered(output: output, articles: "digest", key: "k")]
    try run.write(batch)
    let known = try log.knownArticles("flow", from: "a", through: "b")
    #expect(known.keys.sorted() == ["a", "b"])
    #expect(known["a"] == article("a", outputs: [output]))
    #expect(try log.knownGathered("flow").map(\.articles) == ["digest"])
    #expect(try log.knownArticles("other", from: "a", through: "z").isEmpty)
    try log.forget("a", of: "flow")
    var names: [String] = []
    try log.eachKnownArticle("flow") { names.append($0.path) }
    #expect(names == ["b", "c"])
  }

  @Test func aClaimEndsWithTheOutput() throws {
    let log = try StatusLog.inMemory()
    let run = try run(log)
    var batch = LogBatch()
    batch.claims = ["x", "y"].map { LogBatch.Claim(path: $0, sha256: "1") }
    try run.write(batch)
    #expect(try log.claims("flow") == ["x": ["1"], "y": ["1"]])
    var done = LogBatch()
    done.articles = [article("a", outputs: [KnownFile(path: "x", status: try status(size: 1), sha256: "")])]
    try run.write(done)
    #expect(try log.claims("flow") == ["y": ["1"]])
  }

  @Test func pruningTrimsThePast() throws {
    let log = try StatusLog.inMemory()
    for time in [1000, 2000, 3000] { try finish(try run(log, time: time)) }
    let alive = try run(log, time: 500)
    #expect(try log.prune(runsBefore: 2.5) == 2)
    #expect(try log.runs().map(\.number) == [alive.number, 3])
    #expect(try log.events(of: 1).isEmpty)
  }

  @Test func aRunIsAliveAsLongAsItsLock() throws {
    let folder = NSTemporaryDirectory() + "log-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let log = try StatusLog.open(folder: folder)
    let number: Int
    do {
      let lock = try #require(try WorkflowLock.take("flöw/../x", folder: folder))
      let run = try run(log, "flöw/../x")
      number = run.number
      try lock.name(run: number)
      #expect(try log.run(number)?.state == .running)
      #expect(try log.run(number)?.process == SystemProcess.id)
      #expect(try WorkflowLock.take("flöw/../x", folder: folder) == nil)
      #expect(try WorkflowLock.take("other", folder: folder) != nil)
    }
    #expect(try log.run(number)?.state == .killed)
    #expect(WorkflowLock.holder(of: "flöw/../x", folder: folder) == nil)
  }

  @Test func noLogIsMadeByLooking() throws {
    let folder = NSTemporaryDirectory() + "log-" + UUID().uuidString
    #expect(try StatusLog.openExisting(folder: folder) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func aFileThatIsNoDatabaseIsNamed() throws {
    let folder = NSTemporaryDirectory() + "log-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: folder + "/state.sqlite"))
    let failure = #expect(throws: StatusLogFailure.self) { try StatusLog.open(folder: folder) }
    #expect(failure?.message.contains("state.sqlite is damaged or not a status log") == true)
  }
}
