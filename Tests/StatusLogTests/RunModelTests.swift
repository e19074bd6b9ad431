import Foundation
import StatusLog
import TestSupport
import Testing
import Text

/// Runs made by chance: what the log says of a run is the sum of what was put on record.
@Suite struct RunModelTests {
  private func newRun(_ log: StatusLog, _ workflow: String = "flow", time: Int = 1000) throws -> RunLog {
    try RunLog(log, workflow: workflow, file: nil, steps: ["parse", "export"], selected: 9, time: time, process: 1)
  }

  private func batch(_ numbers: inout SeededNumbers) -> LogBatch {
    var batch = LogBatch()
    for _ in 0..<1 + numbers.number(below: 5) {
      let kind = numbers.pick([
        LoggedEvent.Kind.articleFinished, .articleFailed, .articlesReused, .outputWritten, .remark, .articleRetried,
      ])
      let subject = numbers.pick(["a.txt", "é “x”.txt", "In/b\n.txt", ""])
      batch.events.append(
        LogBatch.Event(
          kind, subject: subject, data: ["count": .integer(numbers.number(below: 9))], time: numbers.number(below: 5000)
        ))
    }
    var sum = LogBatch.StepSum()
    (sum.worked, sum.failed, sum.microseconds) = (
      numbers.number(below: 4), numbers.number(below: 2), numbers.number(below: 900)
    )
    batch.steps = [numbers.number(below: 2): sum]
    return batch
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func aRunIsTheSumOfItsEvents(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let log = try StatusLog.inMemory()
    let run = try newRun(log)
    var steps = [LogBatch.StepSum(), LogBatch.StepSum()]
    for _ in 0..<numbers.number(below: 8) {
      let batch = batch(&numbers)
      try run.write(batch)
      for (place, sum) in batch.steps {
        steps[place].worked += sum.worked
        steps[place].failed += sum.failed
        steps[place].microseconds += sum.microseconds
      }
    }
    let events = try log.events(of: run.number)
    let logged = try #require(try log.run(run.number))
    #expect(events.map(\.sequence) == Array(1..<events.count + 1))
    #expect(logged.worked == events.count { $0.kind == .articleFinished })
    #expect(logged.failed == events.count { $0.kind == .articleFailed })
    let reused = events.filter { $0.kind == .articlesReused }.compactMap { $0.data["count"]?.int }
    #expect(logged.reused == reused.reduce(0, +))
    #expect(try log.steps(of: run.number).map(\.name) == ["parse", "export"])
    #expect(try log.steps(of: run.number).map(\.sum) == steps)
  }

  /// Read in pieces of any size, forwards, by kind or from the end, events are the same.
  @Test(arguments: 1...10 as ClosedRange<UInt64>, [1, 3, 100]) func eventsAreReadInPieces(seed: UInt64, size: Int)
    throws
  {
    var numbers = SeededNumbers(seed: seed)
    let log = try StatusLog.inMemory()
    let run = try newRun(log)
    for _ in 0..<6 { try run.write(batch(&numbers)) }
    let all = try log.events(of: run.number)
    var pieces: [LoggedEvent] = []
    while true {
      let piece = try log.events(of: run.number, after: pieces.last?.sequence ?? 0, limit: size)
      if piece.isEmpty { break }
      #expect(piece.count <= size)
      pieces += piece
    }
    #expect(pieces == all)
    #expect(try log.lastEvents(of: run.number, limit: size) == all.suffix(size))
    for event in all { #expect(try log.event(event.sequence, of: run.number) == event) }
    #expect(try log.event(all.count + 1, of: run.number) == nil && log.events(of: run.number + 1).isEmpty)
  }

  /// What was on record before a file was closed is there when it is opened again.
  @Test func theFileKeepsIt() throws {
    let desk = try Desk()
    var numbers = SeededNumbers(seed: 3)
    let (events, runs): ([LoggedEvent], [LoggedRun])
    do {
      let log = try StatusLog.open(folder: desk.path("state"))
      let run = try newRun(log)
      for _ in 0..<5 { try run.write(batch(&numbers)) }
      try run.finish(
        LogBatch.Event(.runFinished, time: 9000), outcome: .failed, exitCode: 1, message: "two “articles” failed")
      (events, runs) = (try log.events(of: run.number), try log.runs())
    }
    for log in [
      try StatusLog.open(folder: desk.path("state")),
      try #require(try StatusLog.openExisting(folder: desk.path("state"))),
    ] {
      #expect(try log.events(of: 1) == events && log.runs() == runs)
      #expect(try log.run(1)?.message == "two “articles” failed")
    }
  }

  @Test func everyKindOfEventIsReadBack() throws {
    let log = try StatusLog.inMemory()
    let run = try newRun(log)
    let kinds = LoggedEvent.Kind.allCases
    var batch = LogBatch()
    batch.events = kinds.enumerated().map { number, kind in
      LogBatch.Event(
        kind, subject: number % 2 == 0 ? nil : "s", data: ["n": .integer(number), "t": "“é”\n"], time: number)
    }
    try run.write(batch)
    let events = try log.events(of: run.number)
    #expect(events.map(\.kind) == kinds && events.map(\.time) == Array(kinds.indices))
    #expect(events.allSatisfy { $0.run == run.number && $0.data["t"] == "“é”\n" })
    #expect(events.map(\.subject) == kinds.indices.map { $0 % 2 == 0 ? nil : "s" })
  }

  @Test(arguments: [(LoggedRun.State.done, 0), (.failed, 1), (.waiting, 4), (.interrupted, 130)])
  func theEndIsKept(state: LoggedRun.State, code: Int) throws {
    let log = try StatusLog.inMemory()
    let run = try newRun(log)
    try run.finish(LogBatch.Event(.runFinished, time: 2500), outcome: state, exitCode: code, message: nil)
    let logged = try #require(try log.run(run.number))
    #expect(logged.state == state && logged.exitCode == code && logged.finished == 2.5 && logged.started == 1)
    #expect(logged.message == nil && logged.selected == 9)
    #expect(try log.unfinishedRuns().isEmpty)
  }

  @Test func theLatestRunOfEachWorkflow() throws {
    let log = try StatusLog.inMemory()
    for workflow in ["a", "b", "a", "c", "b"] { _ = try newRun(log, workflow) }
    let latest = try log.latestRuns()
    #expect(latest.map(\.workflow) == ["a", "b", "c"] && latest.map(\.number) == [3, 5, 4])
    #expect(
      try log.unfinishedRuns().map(\.number) == [5, 4, 3, 2, 1] && log.unfinishedRuns(limit: 2).map(\.number) == [5, 4])
  }

  @Test func failedArticlesAreListedOnce() throws {
    let log = try StatusLog.inMemory()
    let run = try newRun(log)
    var batch = LogBatch()
    batch.events = [
      LogBatch.Event(.articleFailed, subject: "b.txt", time: 1),
      LogBatch.Event(.articleFinished, subject: "c.txt", time: 1),
      LogBatch.Event(.articleFailed, subject: "a.txt", time: 1),
    ]
    try run.write(batch)
    #expect(try Set(log.failedArticles(of: run.number)) == ["a.txt", "b.txt"])
    #expect(try log.failedArticles(of: run.number + 1).isEmpty)
  }
}
