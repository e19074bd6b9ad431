import Articles

/// A page to read, print and send: one file that loads nothing, runs nothing and needs nobody.
///
/// Article text stands in it as text only; what is styled is fixed at build time and named by its hash in the page's
/// content security policy, so that not even a hole in the escaping could load or run anything.
struct HTMLFormat: Format {
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
