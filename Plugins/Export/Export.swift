public import Articles
public import PluginKit

/// Turns articles into files: records for programs, sheets and pages for people.
///
/// This type only picks a ``Format`` and hands the work on; every format is one file in `Formats/` and one row in
/// ``FormatRow/all``. `README.md` beside this file says how to add one.
public struct Export: Exporter {
  /// Options and examples.
  public static let manual = Manual<ExportOptions>(
    summary: "Write articles as JSON, JSON Lines, Markdown, CSV or a web page.",
    discussion: ExportManual.discussion, options: ExportManual.options, main: "to",
    examples: ExportManual.examples)

  /// Where the output goes, as the workflow says.
  public let destination: OutputPath
  private let format: any Format

  /// A step that writes the format which the options mean.
  public init(_ options: ExportOptions) {
    destination = options.destination
    format = options.row.make(options.settings)
  }

  /// What stands before the first article.
  public func opening() -> [UInt8] { format.opening() }

  /// What one article adds.
  public func body(of article: Article, position: Int) -> [UInt8] { format.body(of: article, position: position) }

  /// What one article adds, in pieces.
  public func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) {
    format.write(article, position: position, inPieces: take)
  }

  /// What stands between two articles.
  public var separator: [UInt8] { format.separator }

  /// What stands after the last of `count` articles.
  public func closing(count: Int) -> [UInt8] { format.closing(count: count) }
}
