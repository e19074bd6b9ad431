import Articles

/// The article record, one line per article: the stream format.
struct JSONLinesFormat: Format {
  static let page = FormatPage(
    purpose: "streams, scorers, `workflow run` itself", gathers: "one line each", showsExample: false,
    """
    The same record, a line each. U+0080 to U+009F, U+2028 and U+2029 are escaped, so that a line stays one line for every
    reader, also for those that split at more than LF.
    """)

  init(_ settings: FormatSettings) {}

  func body(of article: Article, position: Int) -> [UInt8] {
    var line = ArticleRecord.write(article)
    line.append(0x0A)
    return line
  }

  func write(_ article: Article, position: Int, inPieces take: @escaping ([UInt8]) -> Void) {
    ArticleRecord.write(article, inPieces: take)
    take([0x0A])
  }
}
