import Articles
import Engine

/// Prints each article's digest, or its record, as it is finished.
struct DigestPrinter: RunListener {
  let paint: Paint
  let asJSON: Bool

  var wantsArticles: Bool { true }

  func hear(_ event: RunEvent) {
    guard case .articleFinished(_, _, let article?) = event else { return }
    if asJSON {
      Console.emit(ArticleRecord.write(article) + [UInt8(ascii: "\n")])
    } else {
      Console.print(Digest(article, paint: paint).text)
    }
  }
}
