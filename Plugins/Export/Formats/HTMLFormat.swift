import Articles
import Text

/// A page to read, print and send: one file that loads nothing and needs nobody.
///
/// Article text stands in it as text only; its style and its script are fixed at build time and named by their hashes in the
/// page's content security policy, so that not even a hole in the escaping could load or run anything else.
struct HTMLFormat: Format {
  static let page = FormatPage(
    purpose: "a page to read, print and send", gathers: "an index to search by speaker, and sections",
    showsExample: false,
    """
    One file that loads nothing: no image, no font, nothing from elsewhere. The only links that leave the page
    lead to the quoted words in the published article (text fragments), where the article has an address on the web. Its content
    security policy is `default-src 'none'` with the hashes of its one stylesheet and of its one script, which are the same
    in every page. Where scripts are off, the page lacks its buttons and its search, and nothing else.

    The corrections stand first, each with a link to the sentence it concerns, which is underlined in the text. Quotes are
    tinted and underlined by speaker (eight colours and four kinds of line, light and dark) and numbered, so that a black
    and white print can be read as well; the list beside the text gives each number its cue, way, confidence and bytes of
    the file. Of quotes within quotes the inner one's colour shows.

    Each quote can be copied with its attribution, the headline and its place: the link to the words in the published
    article, or file and line. An uncertain speaker is copied as uncertain, and reported speech without quotation marks.
    A page of several articles begins with an index that names the people whom each article quotes; a field above it
    leaves the articles that quote the speaker whose name is typed, without regard to case and accents.

    For many articles the index is a page of its own that leads to theirs: `pages` names what another step writes.

    ```yaml
    - export: "Out/${{ article.slug }}.html"
    - export: {to: Out/index.html, pages: "Out/${{ article.slug }}.html"}
    ```
    """)

  private let isGathered: Bool
  private let isIndex: Bool

  init(_ settings: FormatSettings) {
    isGathered = settings.isGathered
    isIndex = settings.isIndex
  }

  func opening() -> [UInt8] {
    guard isGathered else { return [] }
    return Array(HTMLPage.head(title: "Articles", isSearched: true, isIndex: isIndex).utf8)
  }

  func entry(of article: Article, position: Int, page: String) throws -> [UInt8] {
    let entry = HTMLArticle(ArticleView(article), number: position + 1, isEntry: true)
    return Array(entry.entry(leadingTo: percentEncoded(page, keeping: "-._~/")).utf8)
  }

  func body(of article: Article, position: Int) -> [UInt8] {
    let view = ArticleView(article)
    var page = HTMLArticle(view, number: position + 1, isEntry: isGathered)
    page.write()
    return Array(((isGathered ? "" : HTMLPage.head(title: view.title, isSearched: false)) + page.html).utf8)
  }

  func closing(count: Int) -> [UInt8] { Array(HTMLPage.foot.utf8) }
}
