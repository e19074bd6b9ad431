import Articles
import Text

/// A table (RFC 4180): a header, and a row for each quote, notice, sentence of the summary, or block.
///
/// Cells that a spreadsheet would run as a formula are defused. Lines end in CR LF, as the standard says.
struct CSVFormat: Format {
  private let settings: FormatSettings

  init(_ settings: FormatSettings) { self.settings = settings }

  func opening() -> [UInt8] {
    (settings.byteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + line(settings.table.columns)
  }

  func body(of article: Article, position: Int) -> [UInt8] {
    settings.table.rows(ArticleView(article)).flatMap { line([csvField(harmless(article.id))] + $0) }
  }

  private func line(_ fields: [String]) -> [UInt8] { Array((fields.joined(separator: ",") + "\r\n").utf8) }
}
