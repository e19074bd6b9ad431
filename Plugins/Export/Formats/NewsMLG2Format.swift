import Articles
import Diagnostics
import Text

/// A news item of IPTC NewsML-G2, for agencies and content systems.
struct NewsMLG2Format: Format {
  static let page = FormatPage(
    purpose: "agencies and content systems (IPTC NewsML-G2 2.35)", gathers: nil,
    """
    A `newsItem` (conformance power): authors, dateline, headline, language, the summary as `drol:summary`, the people
    and organisations who are quoted and likelier than not as `subject`, notices as `edNote`, and the article as XHTML.
    The `guid` is the article's address on the web, or the digest of its file. `versionCreated` is the date that the
    article states, and an article without one is refused (X101); a date without a time stands for the beginning of that
    day in UTC. The provider is the publication that the article names, else `not stated`.
    """)

  init(_ settings: FormatSettings) {}

  func body(of article: Article, position: Int) throws -> [UInt8] {
    let view = ArticleView(article)
    guard let date = view.lastDate else {
      throw Diagnostic(ExportRules.noDate, "the article states no date, which NewsML-G2 must give (X101)")
    }
    var xml = XMLWriter()
    xml.declaration()
    let attributes: [(String, String?)] = [
      ("xmlns", "http://iptc.org/std/nar/2006-10-01/"), ("guid", article.address), ("standard", "NewsML-G2"),
      ("standardversion", "2.35"), ("conformance", "power"), ("xml:lang", view.languageTag),
    ]
    xml.element("newsItem", attributes) { xml in
      xml.empty("catalogRef", [("href", "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml")])
      itemMeta(&xml, view, date)
      contentMeta(&xml, view)
      xml.element("contentSet") { xml in
        xml.element("inlineXML", [("contenttype", "application/xhtml+xml")]) { xhtml(&$0, view) }
      }
    }
    return Array(xml.text.utf8)
  }

  private func itemMeta(_ xml: inout XMLWriter, _ view: ArticleView, _ date: StatedDate) {
    xml.element("itemMeta") { xml in
      xml.empty("itemClass", [("qcode", "ninat:text")])
      xml.empty("provider", [("literal", view.publication ?? "not stated")])
      xml.leaf("versionCreated", date.instant)
      xml.leaf("firstCreated", StatedDate(view.structure?.published)?.instant)
      xml.leaf("title", view.title)
      for notice in view.corrections { xml.leaf("edNote", view.words(notice.range)) }
      xml.leaf("edNote", view.reviewNote)
    }
  }

  private func contentMeta(_ xml: inout XMLWriter, _ view: ArticleView) {
    xml.element("contentMeta") { xml in
      xml.leaf("contentCreated", StatedDate(view.structure?.published)?.stated)
      xml.leaf("contentModified", StatedDate(view.structure?.updated)?.stated)
      for author in view.authors { named(&xml, "creator", nil, author) }
      xml.leaf("altId", view.article.id)
      if let tag = view.languageTag { xml.empty("language", [("tag", tag)]) }
      for speaker in view.namedSpeakers {
        let type: String? =
          switch speaker.kind {
          case .person: "cpnat:person"
          case .organisation: "cpnat:organisation"
          case .group, .document, .unnamed: nil
          }
        if let type { named(&xml, "subject", type, speaker.name) }
      }
      xml.leaf("headline", view.structure?.headline.map(view.words))
      xml.leaf("dateline", view.structure?.dateline.map { view.words($0.range) })
      xml.leaf("by", view.byline)
      if !view.sentences.isEmpty {
        let summary = view.sentences.map(view.words).joined(separator: " ")
        xml.leaf("description", [("role", "drol:summary")], summary)
      }
    }
  }

  private func named(_ xml: inout XMLWriter, _ element: String, _ type: String?, _ name: String) {
    xml.element(element, [("type", type), ("literal", name)]) { $0.leaf("name", name) }
  }

  private func xhtml(_ xml: inout XMLWriter, _ view: ArticleView) {
    xml.element("html", [("xmlns", "http://www.w3.org/1999/xhtml")]) { xml in
      xml.element("head") { $0.leaf("title", view.title) }
      xml.element("body") { xml in
        for paragraph in view.paragraphs { xml.leaf(paragraph.element, paragraph.words) }
      }
    }
  }
}
