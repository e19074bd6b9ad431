import Articles

/// The article record, one line per article: the stream format.
struct JSONLinesFormat: Format {
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
