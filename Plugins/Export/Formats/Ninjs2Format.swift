import Articles
import Text

/// A news object of IPTC ninjs 2.2, the generation whose names are in small letters.
struct Ninjs2Format: Format {
  static let page = FormatPage(
    purpose: "content systems (IPTC ninjs 2.2)", gathers: nil, showsExample: false,
    "The same as `ninjs`, with the names of generation 2, which are in small letters: `altids`, `versioncreated`.")

  init(_ settings: FormatSettings) {}

  func body(of article: Article, position: Int) -> [UInt8] {
    NinjsObject(ArticleView(article), version: "2.2") { $0.lowercased() }.bytes
  }
}
