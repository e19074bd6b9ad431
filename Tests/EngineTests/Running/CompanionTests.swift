import Articles
import PluginKit
import Testing
import Text

@testable import Engine

/// Writes each article's text beside its length, and tells the opening the article's text.
private struct Pairs: Exporter {
  static let manual = Manual<NoOptions>(summary: "pairs", examples: [])
  var destination = OutputPath.standardOutput
  init(_ options: NoOptions) {}
  var opensLast: Bool { true }
  func stamp(of article: Article) -> String? { String(utf8: article.text.utf8) }
  func opening(latest: String?) -> [UInt8] { Array("latest \(latest ?? "none"):".utf8) }
  func body(of article: Article, position: Int) -> [UInt8] { Array("\(article.text.utf8.count)".utf8) }
  func companion(of article: Article) -> CompanionFile? { CompanionFile(ending: "txt", content: article.text.utf8) }
}

@Suite struct CompanionTests {
  private func shop() throws -> Workshop {
    let shop = try Workshop()
    try shop.write("In/a.txt", "zebra")
    try shop.write("In/b.v2.txt", "ant")
    return shop
  }

  private func pairs(_ path: [Template.Piece], gathers: Bool) -> PlannedStep {
    step(.export(Pairs(NoOptions()), Destination(template: Template(pieces: path), gathers: gathers)), id: "pairs")
  }

  private let own: [Template.Piece] = [.text("Out/"), .expression(.path(["article", "slug"])), .text(".ann")]

  @Test func theSecondFileStandsBesideTheFirst() async throws {
    let shop = try shop()
    defer { shop.remove() }
    let plan = shop.plan([reads, pairs(own, gathers: false)])
    #expect(await shop.run(plan).outcome.ending == .done)
    #expect(shop.text("Out/a.ann") == "latest zebra:5" && shop.text("Out/a.txt") == "zebra")
    #expect(shop.text("Out/b-v2.ann") == "latest ant:3" && shop.text("Out/b-v2.txt") == "ant")
  }

  @Test func aSecondFileThatIsAnArticleIsNotWrittenOver() async throws {
    let shop = try shop()
    defer { shop.remove() }
    let beside: [Template.Piece] = [.text("In/"), .expression(.path(["article", "slug"])), .text(".ann")]
    let (outcome, _) = await shop.run(shop.plan([reads, pairs(beside, gathers: false)])) { $0.force = true }
    #expect(outcome.exitCode == 1)
    #expect(shop.text("In/a.txt") == "zebra" && shop.text("In/a.ann") == nil)
  }

  @Test func anOpeningThatDependsOnAllArticlesIsWrittenFirst() async throws {
    let shop = try shop()
    defer { shop.remove() }
    #expect(await shop.run(shop.plan([reads, pairs([.text("all.out")], gathers: true)])).outcome.ending == .done)
    #expect(shop.text("all.out") == "latest zebra:53")
  }
}
