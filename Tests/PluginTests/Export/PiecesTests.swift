import Articles
import PluginKit
import Synchronization
import TestSupport
import Testing
import Text

@testable import BuiltinPlugins

/// A long output is handed on in pieces; joined they are the output.
struct PiecesTests {
  private final class Pieces: Sendable {
    let all = Mutex<[[UInt8]]>([])
    func take(_ piece: [UInt8]) { all.withLock { $0.append(piece) } }
  }

  private func pieces(of article: Article, as format: String) throws -> [[UInt8]] {
    let pieces = Pieces()
    try exporter(["as": .string(format), "to": "${{ article.slug }}"]).write(
      article, position: 0, inPieces: pieces.take)
    return pieces.all.withLock { $0 }
  }

  @Test(arguments: FormatRow.all.map(\.name).filter { ![FormatRow.newsMLG2.name, FormatRow.sqlite.name].contains($0) })
  func piecesJoinToTheBody(format: String) throws {
    var article = article("Council votes\n\n“We agreed,” the mayor said.\n\nNobody else spoke.")
    try work(&article, [("parse", [:]), ("extract-quotes", [:])], registry: builtinPlugins)
    let whole = try exporter(["as": .string(format), "to": "${{ article.slug }}"]).body(of: article, position: 0)
    #expect(try pieces(of: article, as: format).reduce([], +) == whole)
  }

  @Test(arguments: ["json", "jsonl"])
  func aLongRecordComesInPiecesOfAMegabyte(format: String) throws {
    let piece = "“Yes,” Lee said. "
    var article = SampleArticle(String(repeating: piece, count: 8_000)).article
    let quotes = (0..<8_000).map { number in
      let start = number * piece.utf8.count + 3
      let name = start + 8..<start + 11
      return Quote(
        id: "q\(number)", kind: .direct, range: start..<start + 4,
        speaker: Speaker(name: "Lee", kind: .person, asWritten: name, resolvedBy: .name), confidence: 0.9)
    }
    let layer = Quotes(quotes)
    article[Quotes.self] = layer
    let pieces = try pieces(of: article, as: format)
    #expect(pieces.count > 2)
    #expect(pieces.allSatisfy { $0.count < 2 << 20 })
    #expect(
      try pieces.reduce([], +)
        == exporter(["as": .string(format), "to": "${{ article.slug }}"]).body(of: article, position: 0))
  }
}
