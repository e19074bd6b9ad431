import Articles
import PluginKit

/// One way to write articles down.
///
/// A file is `opening`, the bodies with `separator` between them, and `closing`. Formats are values: the same article and
/// settings give the same bytes. They cope with an article that lacks layers or all text, and treat every word of it as
/// hostile.
protocol Format: Sendable {
  /// What the reference page says of it.
  static var page: FormatPage { get }

  init(_ settings: FormatSettings)

  /// Whether the opening depends on the articles.
  var opensLast: Bool { get }

  /// What an article has to say to the opening.
  func stamp(of article: Article) -> String?

  /// What stands before the first article, where the stamps of all decide it.
  func opening(latest: String?) -> [UInt8]

  /// Whether a file of many articles has an order of its own.
  var ordersEntries: Bool { get }

  /// What one article adds to a file that has an order of its own.
  func entries(of article: Article, position: Int) throws -> [OrderedEntry]

  /// The tables that the format fills, if its file is a database.
  var database: DatabaseScript? { get }

  /// What an article adds to the database.
  func rows(of article: Article) -> [DatabaseRow]

  /// What is written beside an article's own file.
  func companion(of article: Article) -> CompanionFile?

  /// What stands between two articles.
  var separator: [UInt8] { get }

  /// What stands before the first article.
  func opening() -> [UInt8]

  /// What one article adds; `position` is its number, which no other article of the file has and which it has in every run.
  ///
  /// A body depends on the settings, the article and its number alone: the engine takes it over from an earlier file.
  ///
  /// Throws where the format cannot hold the article: its sentence then stands in the log, beside the article's path.
  func body(of article: Article, position: Int) throws -> [UInt8]

  /// What one article adds to an index of pages; `page` is where its own one lies.
  func entry(of article: Article, position: Int, page: String) throws -> [UInt8]

  /// What one article adds, in pieces: for formats whose files are far longer than their articles.
  func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) throws

  /// What stands after the last of `count` articles.
  func closing(count: Int) -> [UInt8]
}

extension Format {
  func entry(of article: Article, position: Int, page: String) throws -> [UInt8] {
    try body(of: article, position: position)
  }
  var separator: [UInt8] { [] }
  var opensLast: Bool { false }
  var ordersEntries: Bool { false }
  func entries(of article: Article, position: Int) throws -> [OrderedEntry] { [] }
  func stamp(of article: Article) -> String? { nil }
  func opening(latest: String?) -> [UInt8] { opening() }
  var database: DatabaseScript? { nil }
  func rows(of article: Article) -> [DatabaseRow] { [] }
  func companion(of article: Article) -> CompanionFile? { nil }
  func opening() -> [UInt8] { [] }
  func closing(count: Int) -> [UInt8] { [] }
  func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) throws {
    take(try body(of: article, position: position))
  }
}

/// What a format has to know of the step's options.
struct FormatSettings: Hashable, Sendable {
  /// Whether one file holds all articles of the run.
  var isGathered = false
  /// What a table has a row for.
  var table = TableName.quotes
  /// Whether a table begins with a byte order mark.
  var byteOrderMark = false
  /// Where the file will be published.
  var address: String?
  /// Whether the file only leads to pages of the articles.
  var isIndex = false
}

/// A format's part of the reference page.
struct FormatPage: Sendable {
  /// Whom or what the format is for, in a few words.
  let purpose: String
  /// How one file holds several articles; `nil` for a format of which each article needs a file of its own.
  let gathers: String?
  /// What it writes, in Markdown.
  let text: String
  /// Whether the page shows what the format makes of a short article.
  let showsExample: Bool

  init(purpose: String, gathers: String?, showsExample: Bool = true, _ text: String) {
    self.purpose = purpose
    self.gathers = gathers
    self.text = text
    self.showsExample = showsExample
  }
}
