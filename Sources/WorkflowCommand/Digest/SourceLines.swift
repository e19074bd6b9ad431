import Articles
import Text

/// Where a span stands in an article's file, as editors' programs understand it: `FILE:LINE`.
struct SourceLines {
  private let file: String
  private let places: ArticlePlaces

  /// An article that came as a record has no lines: its file was not read.
  init(_ article: Article) {
    file = article.source.path
    places = ArticlePlaces(article)
  }

  /// The place of some bytes of the file.
  func place(of range: Range<Int>) -> String {
    guard let line = places.line(ofByte: range.lowerBound) else { return "\(visible(file)):+\(range.lowerBound)" }
    return "\(visible(file)):\(line)"
  }
}
