public import Articles
public import PluginKit

/// Turns articles into files: records for programs, sheets and pages for people.
///
/// This type only picks a ``Format`` and hands the work on; every format is one file in `Formats/` and one row in
/// ``FormatRow/all``. `README.md` beside this file says how to add one.
public struct Export: Exporter {
  /// Options and examples.
  public static let manual = Manual<ExportOptions>(
    summary: "Write articles as records, sheets, tables, pages, feeds, and for news systems and annotation tools.",
    discussion: ExportManual.discussion, options: ExportManual.options, main: "to",
    examples: ExportManual.examples, rules: ExportRules.all)

  /// Where the output goes, as the workflow says.
  public let destination: OutputPath
  /// The articles' own pages, to which an index leads.
  public let pages: ArticlePage?
  private let format: any Format

  /// A step that writes the format which the options mean.
  public init(_ options: ExportOptions) {
    destination = options.destination
    pages = options.pages
    format = options.row.make(options.settings)
  }

  /// What stands before the first article.
  public func opening() -> [UInt8] { format.opening() }

  /// What one article adds.
  public func body(of article: Article, position: Int) throws -> [UInt8] {
    try format.body(of: article, position: position)
  }

  /// What one article adds to a file that leads to the articles' own pages.
  public func body(of article: Article, position: Int, page: String?) throws -> [UInt8] {
    guard let page else { return try format.body(of: article, position: position) }
    return try format.entry(of: article, position: position, page: page)
  }

  /// What one article adds, in pieces.
  public func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) throws {
    try format.write(article, position: position, inPieces: take)
  }

  /// Whether a file of many articles has an order of its own.
  public var ordersEntries: Bool { format.ordersEntries }

  /// What one article adds to a file that has an order of its own.
  public func entries(of article: Article, position: Int) throws -> [OrderedEntry] {
    try format.entries(of: article, position: position)
  }

  /// Whether the opening depends on the articles.
  public var opensLast: Bool { format.opensLast }

  /// What an article has to say to the opening.
  public func stamp(of article: Article) -> String? { format.stamp(of: article) }

  /// What stands before the first article, where the stamps of all decide it.
  public func opening(latest: String?) -> [UInt8] { format.opening(latest: latest) }

  /// The tables that the format fills, if its file is a database.
  public var database: DatabaseScript? { format.database }

  /// What an article adds to the database.
  public func rows(of article: Article) -> [DatabaseRow] { format.rows(of: article) }

  /// What is written beside an article's own file.
  public func companion(of article: Article) -> CompanionFile? { format.companion(of: article) }

  /// What stands between two articles.
  public var separator: [UInt8] { format.separator }

  /// What stands after the last of `count` articles.
  public func closing(count: Int) -> [UInt8] { format.closing(count: count) }
}
