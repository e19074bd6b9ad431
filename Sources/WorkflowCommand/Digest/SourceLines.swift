import Articles
import Diagnostics
import Text

/// Where a span stands in an article's file, as editors' programs understand it: `FILE:LINE`.
struct SourceLines {
  private let file: String
  private let source: SourceText?

  /// An article that came as a record has no lines: its file was not read.
  init(_ article: Article) {
    let isRead = !article.source.content.utf8.isEmpty && article.source.encoding == .utf8
    file = article.source.path
    source = isRead ? SourceText(file: article.source.path, bytes: article.source.content.utf8) : nil
  }

  /// The place of some bytes of the file.
  func place(of range: Range<Int>) -> String {
    guard let source else { return "\(visible(file)):+\(range.lowerBound)" }
    return "\(visible(file)):\(source.line(at: range.lowerBound))"
  }
}
