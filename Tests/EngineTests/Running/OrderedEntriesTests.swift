import Articles
import PluginKit
import Testing
import Text

@testable import Engine

/// A log of the words of all articles, those with the greatest first letters first.
private struct WordLog: Exporter {
  static let manual = Manual<NoOptions>(summary: "log", examples: [])
  var destination = OutputPath.standardOutput
  init(_ options: NoOptions) {}
  var ordersEntries: Bool { true }
  func entries(of article: Article, position: Int) -> [OrderedEntry] {
    String(utf8: article.text.utf8).split(separator: " ").map { word in
      OrderedEntry(key: String(word.prefix(1)), bytes: Array("\(word)\n".utf8))
    }
  }
  func body(of article: Article, position: Int) -> [UInt8] { [] }
  func opening() -> [UInt8] { Array("log\n".utf8) }
  func closing(count: Int) -> [UInt8] { Array("of \(count)\n".utf8) }
}

@Suite struct OrderedEntriesTests {
  private func shop() throws -> (shop: Workshop, plan: Plan) {
    let shop = try Workshop()
    try shop.write("In/a.txt", "b1 d1")
    try shop.write("In/b.txt", "c2 b2")
    let destination = Destination(template: Template(pieces: [.text("log.txt")]), gathers: true)
    return (shop, shop.plan([reads, step(.export(WordLog(NoOptions()), destination), id: "log")]))
  }

  @Test func theFileHasItsOwnOrderAndEqualsKeepThatOfTheArticles() async throws {
    let (shop, plan) = try shop()
    defer { shop.remove() }
    #expect(await shop.run(plan).outcome.ending == .done)
    #expect(shop.text("log.txt") == "log\nd1\nc2\nb1\nb2\nof 2\n")
  }

  @Test func whatChangesIsPutInItsPlace() async throws {
    let (shop, plan) = try shop()
    defer { shop.remove() }
    let state = RunRequest.State.folder(shop.folder + "/.workflow")
    _ = await shop.run(plan) { $0.state = state }
    try shop.write("In/a.txt", "e1")
    try shop.write("In/c.txt", "c3")
    #expect(await shop.run(plan) { $0.state = state }.outcome.ending == .done)
    #expect(shop.text("log.txt") == "log\ne1\nc2\nc3\nb2\nof 3\n")
  }
}
