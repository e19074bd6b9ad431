import Articles
import Text

/// A news object of IPTC ninjs 3.1, for content systems that speak JSON.
struct NinjsFormat: Format {
  static let page = FormatPage(
    purpose: "content systems (IPTC ninjs 3.1)", gathers: nil,
    """
    A news object: `uri` (the article's address on the web, or the digest of its file), headline, `by`, dates as stated,
    the text as `text/plain` and as `text/html`, the summary under `descriptions`, authors and quoted people under
    `people` with `rel`, quoted organisations under `organisations`, through whom words came under `infoSources`, notices
    as `edNote`. Only a speaker who is likelier than not is named. A date without a time stands for the beginning of that
    day in UTC.
    """)

  init(_ settings: FormatSettings) {}

  func body(of article: Article, position: Int) -> [UInt8] {
    NinjsObject(ArticleView(article), version: "3.1") { $0 }.bytes
  }
}
