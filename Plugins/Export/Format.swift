import Articles

/// One way to write articles down.
///
/// A file is `opening`, the bodies with `separator` between them, and `closing`. Formats are values: the same article and
/// settings give the same bytes. They cope with an article that lacks layers or all text, and treat every word of it as
/// hostile.
protocol Format: Sendable {
  init(_ settings: FormatSettings)

  /// What stands between two articles.
  var separator: [UInt8] { get }

  /// What stands before the first article.
  func opening() -> [UInt8]

  /// What one article adds; `position` is its place in the run, from 0.
  func body(of article: Article, position: Int) -> [UInt8]

  /// What one article adds, in pieces: for formats whose files are far longer than their articles.
  func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void)

  /// What stands after the last of `count` articles.
  func closing(count: Int) -> [UInt8]
}

extension Format {
  var separator: [UInt8] { [] }
  func opening() -> [UInt8] { [] }
  func closing(count: Int) -> [UInt8] { [] }
  func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) {
    take(body(of: article, position: position))
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
}
