import Articles
import Databases
import Foundation
import PluginKit
import Testing
import Text

@testable import Engine

/// Keeps each article's text in a database.
private struct Keeps: Exporter {
  static let manual = Manual<NoOptions>(summary: "keeps", examples: [])
  var destination = OutputPath("all.sqlite")
  init(_ options: NoOptions) {}
  func body(of article: Article, position: Int) -> [UInt8] { [] }
  var database: DatabaseScript? {
    DatabaseScript(
      application: 9, version: 1, tables: "CREATE TABLE IF NOT EXISTS t (id TEXT NOT NULL PRIMARY KEY, v TEXT)",
      opening: "",
      statements: ["INSERT INTO t VALUES (?1, ?2) ON CONFLICT DO UPDATE SET v = excluded.v"], closing: "")
  }
  func rows(of article: Article) throws -> [DatabaseRow] {
    if article.text.utf8.starts(with: "UNFIT".utf8) { throw Refused(word: "UNFIT") }
    let row = DatabaseRow(0, [.text(article.id), .text(String(utf8: article.text.utf8))])
    return article.text.utf8.starts(with: "BROKEN".utf8) ? [row, DatabaseRow(0, [.null, .null])] : [row]
  }
}

@Suite struct DatabaseOutputTests {
  private let keeps = step(
    .export(Keeps(NoOptions()), Destination(template: Template(text: "Out/all.sqlite"), gathers: true)), id: "keeps")

  private func shop(_ texts: [String: String]) throws -> Workshop {
    let shop = try Workshop()
    for (name, text) in texts { try shop.write("In/\(name).txt", text) }
    return shop
  }

  /// A run that keeps a status log, as the command's do: what it wrote it may write over.
  private func run(
    _ shop: Workshop, change: (inout RunRequest) -> Void = { _ in }
  ) async -> (outcome: RunOutcome, events: [RunEvent]) {
    await shop.run(shop.plan([reads, keeps])) { request in
      request.state = .folder(shop.folder + "/.workflow")
      change(&request)
    }
  }

  private func rows(_ shop: Workshop) throws -> [[DatabaseValue]] {
    try DatabaseReading(path: shop.folder + "/Out/all.sqlite", application: 9).rows("SELECT id, v FROM t ORDER BY id")
  }

  @Test func aRunUpdatesWhatEarlierRunsWrote() async throws {
    let shop = try shop(["a": "one", "b": "two"])
    defer { shop.remove() }
    #expect(await run(shop).outcome.ending == .done)
    #expect(try rows(shop) == [[.text("a"), .text("one")], [.text("b"), .text("two")]])
    try FileManager.default.removeItem(atPath: shop.folder + "/In/a.txt")
    try shop.write("In/b.txt", "three")
    try shop.write("In/c.txt", "four")
    #expect(await run(shop).outcome.ending == .done)
    #expect(try rows(shop).map { $0[1] } == [.text("one"), .text("three"), .text("four")])
  }

  @Test func anArticleThatDoesNotFitFailsAlone() async throws {
    let shop = try shop(["a": "one", "b": "UNFIT"])
    defer { shop.remove() }
    let (outcome, events) = await run(shop)
    #expect(outcome.exitCode == 1 && events.failures.count == 1)
    #expect(try rows(shop) == [[.text("a"), .text("one")]])
    try shop.write("In/c.txt", "later")
    #expect(await run(shop).outcome.exitCode == 1)
    #expect(try rows(shop).map { $0[1] } == [.text("one"), .text("later")])
  }

  @Test func aRunThatGoesWrongLeavesTheOldFileAndNoOther() async throws {
    let shop = try shop(["a": "one"])
    defer { shop.remove() }
    #expect(await run(shop).outcome.ending == .done)
    let before = FileManager.default.contents(atPath: shop.folder + "/Out/all.sqlite")
    try shop.write("In/b.txt", "BROKEN")
    let outcome = await run(shop).outcome
    #expect(outcome.exitCode == 73 && outcome.message?.contains("NOT NULL") == true, "\(outcome)")
    #expect(FileManager.default.contents(atPath: shop.folder + "/Out/all.sqlite") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shop.folder + "/Out") == ["all.sqlite"])
  }

  @Test func aForeignFileIsKept() async throws {
    let shop = try shop(["a": "one"])
    defer { shop.remove() }
    try shop.write("Out/all.sqlite", "mine")
    #expect(await run(shop).outcome.exitCode == 73)
    #expect(await run(shop) { $0.force = true }.outcome.exitCode == 73)
    #expect(shop.text("Out/all.sqlite") == "mine")
  }
}
