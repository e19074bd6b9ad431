import Articles
import Diagnostics
import Text

/// Finds lines and columns of an article's file for spans of its text.
struct ArticlePlaces {
  private let article: Article
  private let source: SourceText?
  private let map: SourceMap

  init(_ article: Article) {
    self.article = article
    let content = article.source.content
    source = content.utf8.isEmpty ? nil : SourceText(file: article.source.path, bytes: content.utf8)
    map = SourceMap(
      encoding: content.encoding, pieces: content.pieces(0..<content.utf8.count, textStart: 0))
  }

  /// The place of a span; only the file for an article that came as a record, or for a remark about all of it.
  func location(_ range: Range<Int>?) -> Location {
    guard let range, let source else { return Location(file: article.source.path) }
    let bytes = article.text.source(of: range)
    return source.location(decoded(bytes.lowerBound)..<decoded(bytes.upperBound))
  }

  /// The line in which a byte of the article's file stands; `nil` for an article that came as a record.
  func line(ofByte byte: Int) -> Int? { source.map { $0.line(at: decoded(byte)) } }

  /// Where a byte of the file stands in its decoded content, which is UTF-8 whatever the file is.
  private func decoded(_ byte: Int) -> Int {
    let content = article.source.content.utf8
    return (0..<content.count).partitioningIndex { map.hull(of: $0..<$0 + 1, in: content).upperBound > byte }
  }
}
