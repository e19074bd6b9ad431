import Articles
import PluginKit
import TestSupport
import Testing
import Text

/// What an exporter does that says no more than it must, and the pieces of files that have an order of their own.
@Suite struct ExporterDefaultsTests {
  private func exporter() throws -> LineExporter { try LineExporter(LineExporter.Options()) }

  @Test func aFileIsItsBodiesAndNothingElse() throws {
    let exporter = try exporter()
    #expect(exporter.opening() == [] && exporter.separator == [] && exporter.closing(count: 3) == [])
    #expect(exporter.opening(latest: "2026") == [])
    #expect(!exporter.opensLast && !exporter.ordersEntries)
    #expect(exporter.pages == nil && exporter.database == nil)
  }

  @Test func anArticleAddsOneBody() throws {
    let (exporter, article) = (try exporter(), article("One.\n"))
    #expect(exporter.stamp(of: article) == nil && exporter.companion(of: article) == nil)
    #expect(try exporter.entries(of: article, position: 0) == [] && exporter.rows(of: article) == [])
    #expect(try exporter.body(of: article, position: 7, page: "one.html") == exporter.body(of: article, position: 7))
  }

  @Test func thePiecesAreTheBody() throws {
    let (exporter, article) = (try exporter(), article("One.\n"))
    nonisolated(unsafe) var pieces: [[UInt8]] = []
    try exporter.write(article, position: 2) { pieces.append($0) }
    #expect(pieces.flatMap { $0 } == Array("2 article\n".utf8))
  }

  @Test func anExporterLeavesTheArticleAsItIs() throws {
    var article = article("One.\n")
    var context = testContext()
    let before = ArticleRecord.write(article)
    try exporter().run(&article, &context)
    #expect(ArticleRecord.write(article) == before && context.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (["a", "c", "b"], [1, 2, 0]), (["2026-01-02", "2026-01-02", "2026-11-02"], [2, 0, 1]), ([], []),
    (["", "a"], [1, 0]),
    (["a", "ab"], [1, 0]), (["Z", "a"], [1, 0]), (["é", "z"], [0, 1]), (["e\u{301}", "é"], [1, 0]),
  ])
  func greaterKeysStandFirst(keys: [String], order: [Int]) {
    let entries = keys.enumerated().map { OrderedEntry(key: $1, bytes: [UInt8($0)]) }
    #expect(entries.ordered.map(\.bytes) == order.map { [UInt8($0)] })
  }

  /// Against putting each entry behind the last one that is not less: slow, but plain.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func entriesWithOneKeyKeepTheirOrder(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let entries = (0..<30).map {
      OrderedEntry(key: numbers.text(of: ["a", "b", "é", "Z"], atMost: 2), bytes: [UInt8($0)])
    }
    var expected: [OrderedEntry] = []
    for entry in entries {
      let place = expected.firstIndex { Array($0.key.utf8).lexicographicallyPrecedes(Array(entry.key.utf8)) }
      expected.insert(entry, at: place ?? expected.count)
    }
    #expect(entries.ordered == expected)
  }

  @Test func nothingIsNullInADatabase() {
    #expect(DatabaseValue.optional(nil as String?) == .null && DatabaseValue.optional(nil as Int?) == .null)
    #expect(DatabaseValue.optional("") == .text("") && DatabaseValue.optional(0) == .integer(0))
  }
}
