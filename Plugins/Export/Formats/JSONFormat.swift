import Articles
import Text

/// The article record, laid out for reading: one object for one article's file, an array for a file that gathers.
struct JSONFormat: Format {
  static let page = FormatPage(
    purpose: "programs, and people who read JSON", gathers: "an array", showsExample: false,
    """
    The article record, `article-record/1`, with all layers, also those of plugins that this version does not know. `start`
    and `end` count Unicode scalar values of `text`; `source` is the range of bytes in the file. Numbers and texts are
    written so that reading a record and writing it again gives the same bytes. [record.md](record.md) has all members.
    """)

  private let isGathered: Bool

  init(_ settings: FormatSettings) { isGathered = settings.isGathered }

  var separator: [UInt8] { Array(",\n".utf8) }

  func opening() -> [UInt8] { isGathered ? Array("[\n".utf8) : [] }

  func body(of article: Article, position: Int) -> [UInt8] { ArticleRecord.write(article, layout: .pretty) }

  func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) {
    ArticleRecord.write(article, layout: .pretty, inPieces: take)
  }

  func closing(count: Int) -> [UInt8] { Array((isGathered ? (count == 0 ? "]\n" : "\n]\n") : "\n").utf8) }
}
