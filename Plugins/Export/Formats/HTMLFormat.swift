import Articles

/// A page to read, print and send: one file that loads nothing, runs nothing and needs nobody.
///
/// Article text stands in it as text only; what is styled is fixed at build time and named by its hash in the page's
/// content security policy, so that not even a hole in the escaping could load or run anything.
struct HTMLFormat: Format {
  static let page = FormatPage(
    purpose: "a page to read, print and send", gathers: "an index and sections", showsExample: false,
    """
    One file that loads nothing and runs nothing: no script, no image, no font. The only links that leave the page
    lead to the quoted words in the published article (text fragments), where the article has an address on the web. Its content
    security policy is `default-src 'none'` with the hash of its one stylesheet.

    The corrections stand first, each with a link to the sentence it concerns, which is underlined in the text. Quotes are
    tinted and underlined by speaker (eight colours and four kinds of line, light and dark) and numbered, so that a black
    and white print can be read as well; the list beside the text gives each number its cue, way, confidence and bytes of
    the file. Of quotes within quotes the inner one's colour shows.
    """)

  private let isGathered: Bool

  init(_ settings: FormatSettings) { isGathered = settings.isGathered }

  func opening() -> [UInt8] { isGathered ? Array(HTMLPage.head(title: "Articles").utf8) : [] }

  func body(of article: Article, position: Int) -> [UInt8] {
    let view = ArticleView(article)
    var page = HTMLArticle(view, number: position + 1, isEntry: isGathered)
    page.write()
    return Array(((isGathered ? "" : HTMLPage.head(title: view.title)) + page.html).utf8)
  }

  func closing(count: Int) -> [UInt8] { Array(HTMLPage.foot.utf8) }
}
