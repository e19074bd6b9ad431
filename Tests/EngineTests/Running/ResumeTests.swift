import Digests
import StatusLog
import Testing
import Text

@testable import Engine

@Suite struct ResumeTests {
  private func shop() throws -> Workshop {
    let shop = try Workshop()
    try shop.write("In/a.txt", "one")
    try shop.write("In/b.txt", "two")
    return shop
  }

  private func run(_ shop: Workshop, _ plan: Plan? = nil, change: (inout RunRequest) -> Void = { _ in }) async
    -> (outcome: RunOutcome, events: [RunEvent])
  {
    await shop.run(plan ?? shop.plan([reads, each()]), wantsArticles: false) {
      $0.state = .folder(shop.folder + "/.workflow")
      change(&$0)
    }
  }

  /// What was an article when the run was planned is never written over, not even where it was moved since.
  @Test func anArticleThatMovesIsNotWrittenOver() async throws {
    let shop = try shop()
    defer { shop.remove() }
    #expect(await run(shop).outcome.ending == .done)
    try shop.write("In/b.txt", "three")
    var plan = shop.plan([reads, each()])
    let arguments = ["/bin/mv", shop.folder + "/In/a.txt", shop.folder + "/Out/b.out"].map(Template.init(text:))
    plan.handlers.start = [
      step(.command(ChildCommand(arguments: arguments, passEnvironment: [], secrets: [])), id: "move")
    ]
    let (outcome, events) = await run(shop, plan) { $0.force = true }
    #expect(outcome.exitCode == 1)
    #expect(events.failures.contains { $0.message.contains("it is an article of this run") })
    #expect(shop.text("Out/b.out") == "one")
  }

  @Test func nothingIsWorkedTwice() async throws {
    let shop = try shop()
    defer { shop.remove() }
    #expect(await run(shop).outcome.counts.worked == 2)
    let (outcome, events) = await run(shop)
    #expect(outcome.counts.reused == 2)
    #expect(outcome.counts.worked == 0)
    #expect(events.finished.isEmpty)
    #expect(outcome.run == 2)
  }

  @Test(arguments: [
    ("In/a.txt", "new words", "its content changed"),
    ("In/a.txt.meta.yaml", "headline: New", "its sidecar file changed"),
  ])
  func whatChangedIsWorkedAgain(_ file: String, _ text: String, _ reason: String) async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await run(shop)
    try shop.write(file, text)
    var request = RunRequest(plan: shop.plan([reads, each()]))
    request.state = .folder(shop.folder + "/.workflow")
    var reasons: [String] = []
    _ = Runner(request).explain { reasons.append($0.reason) }
    #expect(reasons == [reason, "nothing changed since it was worked"])
    let (outcome, events) = await run(shop)
    #expect(outcome.counts.reused == 1)
    #expect(events.finished.count == 1)
    #expect(await run(shop).outcome.counts.reused == 2)
  }

  @Test func anOutputThatSomebodyChangedIsKept() async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await run(shop)
    try shop.write("Out/a.out", "<[0:0ne]1>")
    let (outcome, events) = await run(shop)
    #expect(outcome.exitCode == 1)
    #expect(events.failures.map(\.message).first?.contains("it was changed since this workflow wrote it") == true)
    #expect(shop.text("Out/a.out") == "<[0:0ne]1>")
    #expect(await run(shop) { $0.force = true }.outcome.ending == .done)
    #expect(shop.text("Out/a.out") == "<[0:one]1>")
  }

  @Test func anOutputThatWasTouchedOrRestoredIsOurs() async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await run(shop)
    try shop.write("Out/a.out", "<[0:one]1>")
    #expect(await run(shop).outcome.counts.reused == 2)
    try shop.write("In/a.txt", "three")
    #expect(await run(shop).outcome.ending == .done)
    #expect(shop.text("Out/a.out") == "<[0:three]1>")
  }

  @Test func aMissingOutputIsMadeAgain() async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await run(shop)
    shop.delete("Out/b.out")
    let (outcome, events) = await run(shop)
    #expect(outcome.counts.reused == 1)
    #expect(events.outputs == ["Out/b.out"])
  }

  @Test func aTouchedFileIsNotWorkedAgain() async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await run(shop)
    try shop.write("In/a.txt", "one")
    #expect(await run(shop).outcome.counts.reused == 2)
  }

  @Test func otherOptionsMeanOtherResults() async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await run(shop)
    let changed = step(reads.work, id: "reads") { $0.fingerprint = "other" }
    #expect(await run(shop, shop.plan([changed, each()])).outcome.counts.worked == 2)
  }

  @Test func forceWorksEverything() async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await run(shop)
    #expect(await run(shop) { $0.force = true }.outcome.counts.worked == 2)
  }

  @Test func aGatheredOutputTakesOverWhatDidNotChange() async throws {
    let shop = try shop()
    defer { shop.remove() }
    let plan = shop.plan([reads, all("Out/all.out")])
    _ = await run(shop, plan)
    #expect(await run(shop, plan).outcome.counts.reused == 2)
    try shop.write("In/c.txt", "three")
    #expect(await run(shop, plan).outcome.counts.worked == 1)
    #expect(shop.text("Out/all.out") == "<[#:one][#:two][#:three]3>")
    shop.delete("In/b.txt")
    #expect(await run(shop, plan).outcome.counts.worked == 0)
    #expect(shop.text("Out/all.out") == "<[#:one][#:three]2>")
    #expect(await run(shop, plan).outcome.counts.reused == 2)
  }

  @Test func failedArticlesAreTriedAgain() async throws {
    let shop = try shop()
    defer { shop.remove() }
    try shop.write("In/b.txt", "FAIL")
    #expect(await run(shop).outcome.ending == .articleFailed)
    try shop.write("In/b.txt", "mended")
    let (outcome, events) = await run(shop) { $0.retryOf = 1 }
    #expect(outcome.counts.selected == 1)
    #expect(outcome.ending == .done)
    #expect(events.outputs == ["Out/b.out"])
    #expect(await run(shop).outcome.counts.reused == 2)
  }

  @Test func aRunThatNeverWasCannotBeRetried() async throws {
    let shop = try shop()
    defer { shop.remove() }
    let (outcome, _) = await run(shop) { $0.retryOf = 7 }
    #expect(outcome.exitCode == 2)
  }

  @Test func aSecondRunOfTheSameWorkflowIsTurnedAway() async throws {
    let shop = try shop()
    defer { shop.remove() }
    let lock = try WorkflowLock.take("test", folder: shop.folder + "/.workflow")
    try lock?.name(run: 41)
    let (outcome, _) = await run(shop)
    #expect(outcome.exitCode == 5)
    #expect(outcome.message?.contains("run 41") == true)
    var other = shop.plan([reads, each()])
    other.name = "another workflow"
    #expect(await run(shop, other).outcome.ending == .done)
  }

  @Test func anOutputClaimedByADeadRunIsOurs() async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await run(shop, shop.plan([reads]))
    let log = try StatusLog.open(folder: shop.folder + "/.workflow")
    let dead = try RunLog(log, workflow: "test", file: nil, steps: [], selected: 2, time: 1, process: 1)
    var batch = LogBatch()
    let bytes = "<[0:whatever]1>"
    batch.claims = [
      LogBatch.Claim(path: "Out/a.out", sha256: sha256(Array(bytes.utf8))),
      LogBatch.Claim(path: "Out/b.out", sha256: sha256(Array(bytes.utf8))),
    ]
    try dead.write(batch)
    try shop.write("Out/a.out", bytes)
    try shop.write("Out/b.out", "somebody's own")
    let (outcome, events) = await run(shop)
    #expect(outcome.counts.worked == 1)
    #expect(shop.text("Out/a.out") == "<[0:one]1>")
    #expect(shop.text("Out/b.out") == "somebody's own")
    #expect(events.failures.first?.message.contains("--force") == true)
  }

  @Test func theLogTellsTheRun() async throws {
    let shop = try shop()
    defer { shop.remove() }
    try shop.write("In/c.txt", "FAIL")
    _ = await run(shop)
    let log = try StatusLog.open(folder: shop.folder + "/.workflow")
    let logged = try #require(try log.run(1))
    #expect(logged.state == .failed)
    #expect(logged.exitCode == 1)
    #expect([logged.selected, logged.worked, logged.failed, logged.reused] == [3, 2, 1, 0])
    let events = try log.events(of: 1)
    #expect(events.map(\.sequence) == Array(1...events.count))
    #expect(
      events.map(\.kind) == [
        .runStarted, .outputWritten, .articleFinished, .outputWritten, .articleFinished, .articleFailed, .runFinished,
      ])
    #expect(try log.failedArticles(of: 1) == ["In/c.txt"])
    let sums = try log.steps(of: 1)
    #expect(sums.map(\.name) == ["reads", "each"])
    #expect(sums.map(\.sum.worked) == [2, 2])
    #expect(sums.map(\.sum.failed) == [1, 0])
  }

  @Test func outputsOfGoneArticlesAreRemovedOnWord() async throws {
    let shop = try shop()
    defer { shop.remove() }
    try shop.write("In/c.txt", "three")
    _ = await run(shop)
    shop.delete("In/a.txt")
    shop.delete("In/c.txt")
    try shop.write("Out/c.out", "changed by hand")
    let log = try StatusLog.open(folder: shop.folder + "/.workflow")
    let gone = GoneArticles(shop.plan([reads, each()]), log)
    let articles = try gone.articles()
    #expect(articles.map(\.path) == ["In/a.txt", "In/c.txt"])
    #expect(shop.text("Out/a.out") != nil)
    #expect(try articles.map { try gone.remove($0) } == [["Out/a.out"], []])
    #expect(shop.text("Out/a.out") == nil)
    #expect(shop.text("Out/b.out") != nil)
    #expect(shop.text("Out/c.out") == "changed by hand")
    #expect(try gone.articles().isEmpty)
  }
}
