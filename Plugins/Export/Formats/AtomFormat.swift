import Articles
import Diagnostics
import Text

/// A feed of corrections (RFC 4287), for whoever wants to know what was put right.
struct AtomFormat: Format {
  static let page = FormatPage(
    purpose: "a feed of corrections (RFC 4287)", gathers: "one feed",
    """
    A feed with an entry for each notice: its words, the sentences it concerns, its kind as category, the article's
    authors and, where the article has an address on the web, a link to it. An entry's date is the notice's, else the
    article's; a date without a time stands for the beginning of that day in UTC. An article that has a notice and no
    date at all is refused (X101), because the format asks for one. The feed's date is the latest of its entries';
    one without entries says 1970. `url` is where the feed will be published: its id and its link to itself.
    """)

  private let address: String?

  init(_ settings: FormatSettings) { address = settings.address.flatMap(plainWebAddress) }

  var opensLast: Bool { true }

  func stamp(of article: Article) -> String? {
    let view = ArticleView(article)
    return view.corrections.compactMap { date(of: $0, in: view)?.instant }.max()
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

  func body(of article: Article, position: Int) throws -> [UInt8] {
    let view = ArticleView(article)
    var xml = XMLWriter()
    for (index, notice) in view.corrections.enumerated() {
      guard let date = date(of: notice, in: view) else {
        throw Diagnostic(
          ExportRules.noDate, "neither the notice nor the article states a date, which a feed must give (X101)")
      }
      xml.element("entry") { entry(&$0, notice, "c\(index + 1)", date, view) }
    }
    return Array(xml.text.utf8)
  }

  func closing(count: Int) -> [UInt8] { Array("</feed>\n".utf8) }

  private func date(of notice: Correction, in view: ArticleView) -> StatedDate? {
    StatedDate(notice.date?.value) ?? view.lastDate
  }

  private func entry(
    _ xml: inout XMLWriter, _ notice: Correction, _ id: String, _ date: StatedDate, _ view: ArticleView
  ) {
    xml.leaf("id", view.article.address(of: id))
    xml.leaf("title", notice.kind.title + ": " + view.title)
    xml.leaf("updated", date.instant)
    for author in view.credits { xml.element("author") { $0.leaf("name", author) } }
    if let address = view.article.webAddress { xml.empty("link", [("rel", "alternate"), ("href", address)]) }
    xml.empty("category", [("term", notice.kind.rawValue)])
    let concerned = notice.concerns.map { "“\(view.words($0.range))”" }
    let concerns = concerned.isEmpty ? [] : ["Concerns: " + concerned.joined(separator: " ")]
    xml.leaf("content", [("type", "text")], ([view.words(notice.range)] + concerns).joined(separator: "\n"))
  }
}
