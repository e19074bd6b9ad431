import Digests
import Files
import Foundation
import Testing
import Text

@testable import Engine

@Suite struct OutputTests {
  private func shop() throws -> Workshop {
    let shop = try Workshop()
    try shop.write("In/a.txt", "one")
    return shop
  }

  private func link(_ shop: Workshop, _ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: shop.folder + "/" + name, withDestinationPath: target)
  }

  @Test(arguments: [
    ("../out", "leads out of the workflow's folder"), ("x/../../out", "leads out"), ("Out/", "names no file"),
    ("", "names no file"), (".", "names no file"), ("a\0b", "names no file"),
  ])
  func pathsThatAreRefused(_ path: String, _ reason: String) {
    let failure = #expect(throws: OutputFailure.self) { try OutputPlace(path) }
    #expect(failure?.reason.contains(reason) == true)
  }

  @Test(arguments: [
    ("../../etc/passwd", "_.-..-etc-passwd"), (".hidden", "_hidden"), ("", "_"), ("a/b", "a-b"), ("plain", "plain"),
    ("a\nb\u{0}c", "a-b-c"),
  ])
  func valuesInPathsNameNoOtherFolder(_ value: String, _ safe: String) { #expect(pathSafe(value) == safe) }

  @Test func aLongValueStaysWellFormed() {
    let safe = pathSafe(String(repeating: "é", count: 300))
    #expect(safe.utf8.count == 200)
    #expect(!safe.contains("\u{FFFD}"))
  }

  @Test func aForeignFileIsKept() async throws {
    let shop = try shop()
    defer { shop.remove() }
    try shop.write("Out/a.out", "mine")
    let plan = shop.plan([reads, each()])
    let (outcome, events) = await shop.run(plan)
    #expect(outcome.exitCode == 1)
    #expect(events.failures.first?.message.contains("--force") == true)
    #expect(shop.text("Out/a.out") == "mine")
    #expect(await shop.run(plan) { $0.force = true }.outcome.ending == .done)
    #expect(shop.text("Out/a.out") == "<[0:one]1>")
    #expect(await shop.run(plan).outcome.ending == .done)
  }

  @Test func anArticleIsNeverWrittenOver() async throws {
    let shop = try shop()
    defer { shop.remove() }
    let (outcome, events) = await shop.run(shop.plan([reads, each([.text("In/a.txt")])])) { $0.force = true }
    #expect(outcome.exitCode == 1)
    #expect(events.failures.first?.message.contains("it is an article of this run") == true)
    #expect(shop.text("In/a.txt") == "one")
  }

  @Test func plantedLinksAreNotFollowed() async throws {
    let shop = try shop()
    defer { shop.remove() }
    try shop.write("Elsewhere/a.out", "safe")
    try link(shop, "Out", to: "Elsewhere")
    let plan = shop.plan([reads, each()])
    #expect(await shop.run(plan) { $0.force = true }.outcome.exitCode == 1)
    #expect(shop.text("Elsewhere/a.out") == "safe")
    shop.delete("Out")
    try shop.write("Out/b", "x")
    try link(shop, "Out/a.out", to: "../Elsewhere/a.out")
    let (outcome, events) = await shop.run(plan) { $0.force = true }
    #expect(outcome.exitCode == 1)
    #expect(events.failures.first?.message.contains("a link stands in its place") == true)
    #expect(shop.text("Elsewhere/a.out") == "safe")
  }

  @Test func leftOversAreSweptAndOthersKept() async throws {
    let shop = try shop()
    defer { shop.remove() }
    let plan = shop.plan([reads, each()])
    let state = shop.folder + "/.workflow"
    let token = "w" + sha256(Array(state.utf8) + [0] + Array("test".utf8)).prefix(12)
    try shop.write("Out/.a.out.partial-\(token)-1", "torn")
    try shop.write("Out/.b.out.partial-w000000000000-1", "another's")
    _ = await shop.run(plan) { $0.state = .folder(state) }
    #expect(shop.files().filter { $0.hasPrefix("Out") } == ["Out/.b.out.partial-w000000000000-1", "Out/a.out"])
  }

  @Test func outputsGoWhereTheUserSays() async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await shop.run(shop.plan([reads, each()])) { $0.outFolder = shop.folder + "/Else/where" }
    #expect(shop.text("Else/where/Out/a.out") == "<[0:one]1>")
  }

  @Test func anAbsolutePathIsTheWorkflowsOwnWord() async throws {
    let shop = try shop()
    defer { shop.remove() }
    _ = await shop.run(shop.plan([reads, each([.text(shop.folder + "/Far/x.out")])]))
    #expect(shop.text("Far/x.out") == "<[0:one]1>")
  }

  @Test func aFolderThatIsAFileFailsTheArticle() async throws {
    let shop = try shop()
    defer { shop.remove() }
    try shop.write("Out", "a file")
    let (outcome, events) = await shop.run(shop.plan([reads, each()]))
    #expect(outcome.exitCode == 1)
    #expect(events.failures.first?.message.contains("not a folder") == true)
  }

  @Test func aBrokenStandardOutputEndsTheRun() async throws {
    let shop = try shop()
    defer { shop.remove() }
    let (outcome, _) = await shop.run(shop.plan([reads, all("-")])) { $0.standardOutput = BrokenSink() }
    #expect(outcome.exitCode == 74)
    #expect(outcome.message == "Standard output cannot be written: there is something of that name already.")
  }

  @Test func hostileNamesOfFilesAreRead() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let names = ["a b.txt", "-rf.txt", "x\ny.txt", "$(id).txt", "é.txt", "\u{202E}gnp.txt", "'q\".txt"]
    for name in names { try shop.write("In/" + name, "x") }
    let (outcome, _) = await shop.run(shop.plan([reads, each()], articles: ["In/*.txt"]))
    #expect(outcome.counts.worked == names.count)
  }

  @Test func failFastStopsAtTheFirst() async throws {
    let shop = try shop()
    defer { shop.remove() }
    try shop.write("In/b.txt", "FAIL")
    try shop.write("In/c.txt", "three")
    let (outcome, events) = await shop.run(shop.plan([reads, each(), all("all.out")])) { $0.failFast = true }
    #expect(outcome.counts.failed == 1)
    #expect(outcome.counts.notBegun == 1)
    #expect(events.outputs == ["Out/a.out"])
    #expect(shop.files().filter { $0.hasPrefix("Out") } == ["Out/a.out"])
  }

  @Test(arguments: [(RunControl.Stop.graceful, Int32(130)), (.now, 130), (.terminate, 143)])
  func aStoppedRunSaysSo(_ stop: RunControl.Stop, _ code: Int32) async throws {
    let shop = try shop()
    defer { shop.remove() }
    let control = RunControl()
    control.stop(stop)
    let (outcome, _) = await shop.run(shop.plan([reads, each()]), control: control)
    #expect(outcome.exitCode == code)
    #expect(outcome.counts.notBegun == 1)
    #expect(shop.files() == ["In/a.txt"])
  }

  @Test func whatAStepToleratesDoesNotFailTheArticle() async throws {
    let shop = try shop()
    defer { shop.remove() }
    let tolerated = step(fails.work, id: "fails") { $0.onError = .continue }
    let dependent = step(fails.work, id: "dependent") { $0.needs = ["fails"] }
    let never = step(fails.work, id: "never") { $0.condition = .literal(.bool(false)) }
    let (outcome, events) = await shop.run(shop.plan([reads, tolerated, dependent, never, each()]))
    #expect(outcome.ending == .done)
    #expect(events.tolerated == ["fails"])
    #expect(shop.text("Out/a.out") == "<[0:one]1>")
  }
}

/// Standard output that takes nothing.
struct BrokenSink: ByteSink {
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    _ = try Folder(Array("/".utf8)).create(Array(".".utf8))
  }
}

extension [RunEvent] {
  var tolerated: [String] {
    compactMap { if case .stepFailed(let failure) = $0 { failure.step } else { nil } }
  }
}
