import Testing
import Text

@testable import Engine

@Suite struct RunTests {
  @Test func writesAnOutputForEachArticleAndOneForAll() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("In/b.txt", "two")
    try shop.write("In/a.txt", "one")
    let (outcome, events) = await shop.run(shop.plan([reads, each(), all("Out/all.out")]))
    #expect(outcome.ending == .done)
    #expect(outcome.counts.worked == 2)
    #expect(shop.text("Out/a.out") == "<[0:one]1>")
    #expect(shop.text("Out/b.out") == "<[0:two]1>")
    #expect(shop.text("Out/all.out") == "<[#:one][#:two]2>")
    #expect(events.outputs == ["Out/a.out", "Out/b.out", "Out/all.out"])
    #expect(shop.files() == ["In/a.txt", "In/b.txt", "Out/a.out", "Out/all.out", "Out/b.out"])
  }

  @Test func standardOutputTakesArticlesInOrder() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    for number in 100..<300 { try shop.write("In/\(number).txt", "\(number)") }
    let sink = MemorySink()
    let (outcome, _) = await shop.run(shop.plan([reads, all("-")])) {
      $0.standardOutput = sink
      $0.jobs = 4
    }
    #expect(outcome.counts.worked == 200)
    #expect(sink.text == "<" + (100..<300).map { "[#:\($0)]" }.joined() + "200>")
  }

  @Test func oneBadArticleFailsAlone() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.write("In/a.txt", "one")
    try shop.write("In/b.txt", "FAIL")
    try shop.write("In/c.txt", "UNFIT")
    try shop.write("In/d.txt", "four")
    let (outcome, events) = await shop.run(shop.plan([reads, all("Out/all.out")]))
    #expect(outcome.ending == .articleFailed)
    #expect(outcome.exitCode == 1)
    #expect(events.failures.map(\.step) == ["reads", "all"])
    #expect(shop.text("Out/all.out") == "<[#:one][#:four]2>")
  }
}
