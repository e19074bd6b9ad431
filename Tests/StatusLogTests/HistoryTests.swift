import Foundation
import StatusLog
import Testing
import Text

/// What is looked up in the past: filters, events, batches that fail, and several readers of one file.
@Suite struct HistoryTests {
  private let folder = NSTemporaryDirectory() + "history-" + UUID().uuidString

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func run(_ log: StatusLog, _ workflow: String = "flow", time: Int = 1000) throws -> RunLog {
    try RunLog(
      log, workflow: workflow, file: nil, steps: ["parse", "quotes"], selected: 2, time: time, process: 7)
  }

  private func finish(_ run: RunLog, _ state: LoggedRun.State, time: Int) throws {
    try run.finish(LogBatch.Event(.runFinished, time: time), outcome: state, exitCode: 0, message: "so")
  }

  private func remark(_ number: Int) -> LogBatch {
    var batch = LogBatch()
    batch.events = [LogBatch.Event(.remark, subject: "s\(number)", data: ["n": .integer(number)], time: number)]
    return batch
  }

  /// Six runs: numbers 1 to 6, workflows a b a b a b, one of each state and one more that is done.
  private func sixRuns() throws -> StatusLog {
    let log = try StatusLog.inMemory()
    let states: [LoggedRun.State?] = [.done, .failed, .interrupted, nil, .done, .killed]
    for (index, state) in states.enumerated() {
      let run = try run(log, index % 2 == 0 ? "a" : "b", time: (index + 1) * 1000)
      if let state { try finish(run, state, time: (index + 1) * 1000 + 500) }
    }
    return log
  }

  private static let filters: [(workflow: String?, states: Set<LoggedRun.State>, since: Double?, limit: Int, [Int])] = [
    (nil, [], nil, 50, [6, 5, 4, 3, 2, 1]), ("a", [], nil, 50, [5, 3, 1]), ("b", [], nil, 2, [6, 4]),
    ("c", [], nil, 50, []), (nil, [.done], nil, 50, [5, 1]), (nil, [.done], nil, 1, [5]),
    (nil, [.killed], nil, 50, [6, 4]), (nil, [.failed, .interrupted], nil, 50, [3, 2]), (nil, [.running], nil, 50, []),
    (nil, [], 4, 50, [6, 5, 4]), (nil, [], 4.001, 50, [6, 5]), (nil, [], 99, 50, []), ("a", [.done], 2, 50, [5]),
    (nil, [], nil, 0, []), (nil, [.done], nil, 0, []), (nil, [], -1, 3, [6, 5, 4]),
    (nil, Set(LoggedRun.State.allCases), nil, 50, [6, 5, 4, 3, 2, 1]),
  ]

  @Test(arguments: filters)
  func runsAreFiltered(
    workflow: String?, states: Set<LoggedRun.State>, since: Double?, limit: Int, numbers: [Int]
  ) throws {
    var filter = RunFilter()
    (filter.workflow, filter.states, filter.since, filter.limit) = (workflow, states, since, limit)
    #expect(try sixRuns().runs(filter).map(\.number) == numbers)
  }

  @Test func theLatestRunOfEachWorkflow() throws {
    #expect(try sixRuns().latestRuns().map(\.number) == [5, 6])
    #expect(try sixRuns().latestRuns().map(\.workflow) == ["a", "b"])
  }

  @Test(arguments: [0, -1, 7, Int.max])
  func aRunThatIsNotThere(number: Int) throws {
    let log = try sixRuns()
    #expect(try log.run(number) == nil)
    #expect(try log.events(of: number).isEmpty)
    #expect(try log.steps(of: number).isEmpty)
    #expect(try log.failedArticles(of: number).isEmpty)
  }

  @Test(arguments: [(0, 100, 1, 100), (50, 10, 51, 60), (99, 10, 100, 100), (100, 10, 0, -1), (0, 0, 0, -1)])
  func eventsArePaged(after: Int, limit: Int, first: Int, last: Int) throws {
    let log = try StatusLog.inMemory()
    let run = try run(log)
    for number in 1...100 { try run.write(remark(number)) }
    let found = try log.events(of: run.number, after: after, limit: limit)
    #expect(found.map(\.sequence) == (first <= last ? Array(first...last) : []))
    #expect(found.allSatisfy { $0.data["n"]?.int == $0.sequence && $0.subject == "s\($0.sequence)" })
  }

  @Test func twoRunsAtOnceHaveTheirOwnEvents() throws {
    let log = try StatusLog.inMemory()
    let (first, second) = (try run(log, "a"), try run(log, "b"))
    for number in 1...5 {
      try first.write(remark(number))
      try second.write(remark(number * 10))
    }
    #expect(try log.events(of: first.number).compactMap { $0.data["n"]?.int } == [1, 2, 3, 4, 5])
    #expect(try log.events(of: second.number).compactMap { $0.data["n"]?.int } == [10, 20, 30, 40, 50])
  }

  @Test(arguments: ["plain", "é“😀", "quo\"te\\", "line\nbreak", "'; DROP TABLE runs; --", "%_*?", ""])
  func wordsAreKeptAsTheyAre(word: String) throws {
    let log = try StatusLog.inMemory()
    let run = try run(log, word)
    var batch = LogBatch()
    batch.events = [LogBatch.Event(.articleFailed, subject: word, data: ["why": .string(word)], time: 1)]
    batch.answers = [word: word]
    batch.claims = [LogBatch.Claim(path: word, sha256: word)]
    try run.write(batch)
    try run.finish(LogBatch.Event(.runFinished, time: 2), outcome: .failed, exitCode: 1, message: word)
    let logged = try #require(try log.run(run.number))
    #expect(logged.workflow == word && logged.message == word)
    #expect(try log.events(of: run.number).first?.subject == word)
    #expect(try log.events(of: run.number).first?.data["why"]?.text == word)
    #expect(try log.failedArticles(of: run.number) == [word])
    #expect(try log.answer(word) == word)
    #expect(try log.claims(word) == [word: [word]])
  }

  @Test func stepsAddUpOverBatches() throws {
    let log = try StatusLog.inMemory()
    let run = try run(log)
    for round in 1...3 {
      var batch = remark(round)
      var sum = LogBatch.StepSum()
      (sum.worked, sum.skipped, sum.failed, sum.microseconds) = (round, 1, 0, 1_000)
      batch.steps = [1: sum]
      try run.write(batch)
    }
    let steps = try log.steps(of: run.number)
    #expect(steps.map(\.name) == ["parse", "quotes"])
    #expect(steps.map(\.sum.worked) == [0, 6] && steps.map(\.sum.skipped) == [0, 3])
    #expect(steps.map(\.sum.microseconds) == [0, 3_000])
  }

  /// What a reader sees is always a whole batch.
  @Test func readersSeeWholeBatchesWhileARunWrites() async throws {
    defer { remove() }
    let log = try StatusLog.open(folder: folder)
    let number = try run(log).number
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask { [folder] in
          let reader = try #require(try StatusLog.openExisting(folder: folder))
          for _ in 0..<40 {
            let events = try reader.events(of: number + 1)
            #expect(events.count % 4 == 0)
            #expect(events.map(\.sequence) == Array(1..<events.count + 1))
          }
        }
      }
      group.addTask { [folder] in
        let writer = try StatusLog.open(folder: folder)
        let run = try RunLog(
          writer, workflow: "other", file: nil, steps: [], selected: 0, time: 1, process: 1)
        for round in 0..<30 {
          var batch = LogBatch()
          batch.events = (0..<4).map { LogBatch.Event(.remark, data: ["n": .integer($0)], time: round) }
          try run.write(batch)
        }
      }
      try await group.waitForAll()
    }
    #expect(try log.events(of: number + 1).count == 120)
  }

  @Test func twoWritersShareOneFile() async throws {
    defer { remove() }
    _ = try StatusLog.open(folder: folder)
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { [folder] in
          let log = try StatusLog.open(folder: folder)
          let run = try RunLog(log, workflow: "w", file: nil, steps: [], selected: 0, time: 1, process: 1)
          for number in 0..<20 {
            var batch = LogBatch()
            batch.events = [LogBatch.Event(.remark, data: ["n": .integer(number)], time: 1)]
            try run.write(batch)
          }
          return run.number
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(numbers == [1, 2, 3, 4])
    let log = try #require(try StatusLog.openExisting(folder: folder))
    for number in numbers { #expect(try log.events(of: number).count == 20) }
  }

  @Test func whatIsWrittenIsThereForTheNextProcess() throws {
    defer { remove() }
    do {
      let log = try StatusLog.open(folder: folder, survivesPowerCuts: true)
      try finish(try run(log), .done, time: 2000)
    }
    let log = try #require(try StatusLog.openExisting(folder: folder))
    #expect(try log.runs().map(\.state) == [.done])
    #expect(try log.runs().first?.message == "so")
  }

  @Test(arguments: [(0.0, 0, [3, 2, 1]), (1.0, 0, [3, 2, 1]), (1.5, 1, [3, 2]), (2.001, 2, [3]), (1e6, 3, [])])
  func pruningKeepsWhatIsYounger(before: Double, removed: Int, kept: [Int]) throws {
    let log = try StatusLog.inMemory()
    for time in [1000, 2000, 3000] {
      let run = try run(log, time: time)
      try run.write(remark(time))
      try finish(run, .done, time: time)
    }
    #expect(try log.prune(runsBefore: before) == removed)
    #expect(try log.runs().map(\.number) == kept)
    for number in 1...3 {
      #expect(try log.events(of: number).isEmpty == !kept.contains(number))
      #expect(try log.steps(of: number).isEmpty == !kept.contains(number))
    }
  }
}
