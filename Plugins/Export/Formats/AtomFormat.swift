import Articles
import Diagnostics
import PluginKit
import Text

/// A feed of corrections (RFC 4287), for whoever wants to know what was put right.
struct AtomFormat: Format {
  static let page = FormatPage(
    purpose: "a feed of corrections (RFC 4287)", gathers: "one feed",
    """
    A feed with an entry for each notice, newest first: its words, the sentences it concerns, how long after the
    publication it came, its kind and its outlet as categories, the article's authors and, where the article has an
    address on the web, a link to it. An entry's date is the notice's, else the article's; a date without a time stands
    for the beginning of that day in UTC. Notices of others that an article only quotes are left out. An article that
    has a notice and no date at all is refused (X101), because the format asks for one. The feed's date is the latest of
    its entries'; one without entries says 1970. `url` is where the feed will be published: its id and its link to
    itself.
    """)

  private let address: String?

  init(_ settings: FormatSettings) { address = settings.address.flatMap(plainWebAddress) }

  var opensLast: Bool { true }

  func stamp(of article: Article) -> String? {
    ArticleView(article).loggedCorrections.compactMap(\.instant).max()
  }

  func opening(latest: String?) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.begin("feed", [("xmlns", "http://www.w3.org/2005/Atom")])
    xml.leaf("id", address ?? "urn:editorial-workflow:corrections")
    xml.leaf("title", "Corrections")
    xml.leaf("updated", latest ?? "1970-01-01T00:00:00Z")
    if let address { xml.empty("link", [("rel", "self"), ("href", address)]) }
    return Array(xml.text.utf8)
  }

  var ordersEntries: Bool { true }

  func entries(of article: Article, position: Int) throws -> [OrderedEntry] {
    let view = ArticleView(article)
    return try view.loggedCorrections.map { logged in
      guard let instant = logged.instant else {
        throw Diagnostic(
          ExportRules.noDate, "neither the notice nor the article states a date, which a feed must give (X101)")
      }
      var xml = XMLWriter()
      xml.element("entry") { entry(&$0, logged, instant, view) }
      return OrderedEntry(key: instant, bytes: Array(xml.text.utf8))
    }
  }

  func body(of article: Article, position: Int) throws -> [UInt8] {
    try entries(of: article, position: position).ordered.flatMap(\.bytes)
  }

  func closing(count: Int) -> [UInt8] { Array("</feed>\n".utf8) }

  private func entry(
    _ xml: inout XMLWriter, _ logged: LoggedCorrection, _ instant: String, _ view: ArticleView
  ) {
    let notice = logged.notice
    xml.leaf("id", view.article.address(of: "c\(logged.number)"))
    xml.leaf("title", notice.kind.title + ": " + view.title)
    xml.leaf("updated", instant)
    for author in view.credits { xml.element("author") { $0.leaf("name", author) } }
    if let address = view.article.webAddress { xml.empty("link", [("rel", "alternate"), ("href", address)]) }
    xml.empty("category", [("term", notice.kind.rawValue)])
    if let outlet = view.outlet { xml.empty("category", [("term", outlet), ("scheme", Self.outletScheme)]) }
    xml.leaf("content", [("type", "text")], content(logged, view).joined(separator: "\n"))
  }

  /// What tells categories that name an outlet from those that name a kind of notice.
  private static let outletScheme = "urn:editorial-workflow:outlet"

  private func content(_ logged: LoggedCorrection, _ view: ArticleView) -> [String] {
    let notice = logged.notice
    var lines = [view.words(notice.range)]
    if let delay = logged.delay { lines.append(delay) }
    if !notice.concerns.isEmpty {
      lines.append("Concerns: " + notice.concerns.map { "“\(view.words($0.range))”" }.joined(separator: " "))
    }
    return lines
  }
}
