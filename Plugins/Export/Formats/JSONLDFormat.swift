import Articles
import Text

/// A news article in the words of schema.org, for search engines and content systems.
///
/// `<` is written as an escape, so that the file can stand in a page's `script` element as it is.
struct JSONLDFormat: Format {
  static let page = FormatPage(
    purpose: "search engines and content systems (schema.org)", gathers: "a graph",
    """
    A `NewsArticle` of schema.org: headline, authors, who reviewed it (`editor`), publisher, dates as stated, the body's text, the summary as
    `abstract`, each notice as `CorrectionComment`, each quotation as `Quotation` in `hasPart`. Only a speaker who is
    likelier than not is named: a person or an organisation as `spokenByCharacter` (with the office as `jobTitle`), a
    document as `isBasedOn`, officials or somebody without a name as `creditText`. A date of which the year is unknown is
    left out. `<` is escaped, so that the text can be pasted into `<script type="application/ld+json">`.
    """)

  private let isGathered: Bool

  init(_ settings: FormatSettings) { isGathered = settings.isGathered }

  var separator: [UInt8] { Array(",\n".utf8) }

  func opening() -> [UInt8] {
    isGathered ? Array("{\"@context\": \"https://schema.org\", \"@graph\": [\n".utf8) : []
  }

  func body(of article: Article, position: Int) -> [UInt8] {
    var json = JSONWriter(.pretty)
    NewsArticleInJSON(ArticleView(article)).write(to: &json, withContext: !isGathered)
    return withoutTags(json.bytes)
  }

  func closing(count: Int) -> [UInt8] { Array((isGathered ? "\n]}\n" : "\n").utf8) }

  /// `<` stands only in strings, where its escape means the same.
  private func withoutTags(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(UInt8(ascii: "<")) else { return json }
    var output: [UInt8] = []
    output.reserveCapacity(json.count + 64)
    for byte in json {
      if byte == UInt8(ascii: "<") { output += #"\u003C"#.utf8 } else { output.append(byte) }
    }
    return output
  }
}

/// One article as a `NewsArticle`.
private struct NewsArticleInJSON {
  private let view: ArticleView
  private let structure: Structure?

  init(_ view: ArticleView) {
    self.view = view
    structure = view.article[Structure.self]
  }

  func write(to json: inout JSONWriter, withContext: Bool) {
    json.object { json in
      if withContext { json.member("@context", "https://schema.org") }
      json.member("@type", "NewsArticle")
      json.member("@id", view.article.address)
      json.member("identifier", view.article.id)
      json.member("url", view.article.webAddress)
      json.member("headline", structure?.headline.map(view.words))
      people(&json)
      json.member("datePublished", StatedDate(structure?.published)?.stated)
      json.member("dateModified", StatedDate(structure?.updated)?.stated)
      json.member("inLanguage", structure?.language)
      json.member("dateline", structure?.dateline.map { view.words($0.range) })
      if !view.sentences.isEmpty {
        json.member("abstract", view.sentences.map(view.words).joined(separator: " "))
      }
      json.member("articleBody", view.runningText)
      json.list("correction", view.corrections) { notice(&$0, $1) }
      json.list("hasPart", Array(view.quotes.enumerated())) { quotation(&$0, $1.element, $1.offset) }
    }
  }

  private func people(_ json: inout JSONWriter) {
    json.list("author", structure?.byline?.authors ?? []) { json, author in
      json.object { json in
        json.member("@type", "Person")
        json.member("name", author.name)
      }
    }
    json.list("editor", view.reviewers) { json, name in
      json.object { json in
        json.member("@type", "Person")
        json.member("name", name)
      }
    }
    guard let publisher = structure?.siteName ?? structure?.byline?.publisher.map(view.words) else { return }
    json.object("publisher") { json in
      json.member("@type", "Organization")
      json.member("name", publisher)
    }
  }

  private func notice(_ json: inout JSONWriter, _ notice: Correction) {
    json.object { json in
      json.member("@type", "CorrectionComment")
      json.member("text", view.words(notice.range))
      json.member("datePublished", StatedDate(notice.date?.value)?.stated)
    }
  }

  private func quotation(_ json: inout JSONWriter, _ quote: Quote, _ index: Int) {
    json.object { json in
      json.member("@type", "Quotation")
      json.member("@id", view.article.address(of: "q\(index + 1)"))
      json.member("text", view.words(quote.range))
      if let speaker = quote.certainSpeaker { self.speaker(&json, speaker) }
    }
  }

  private func speaker(_ json: inout JSONWriter, _ speaker: Speaker) {
    switch speaker.kind {
    case .person, .organisation:
      json.object("spokenByCharacter") { json in
        json.member("@type", speaker.kind == .person ? "Person" : "Organization")
        json.member("name", speaker.name)
        if speaker.kind == .person { json.member("jobTitle", speaker.role.map(view.words)) }
      }
    case .document:
      json.object("isBasedOn") { json in
        json.member("@type", "CreativeWork")
        json.member("name", speaker.name)
      }
    case .group, .unnamed: json.member("creditText", speaker.name)
    }
  }
}
