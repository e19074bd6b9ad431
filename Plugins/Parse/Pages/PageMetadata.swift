import Articles
import HTML
import Prose
import Text

extension Parsing {
  /// What a page says of its article beside the text: in JSON-LD, in `meta` elements, in `html` and `link`.
  struct PageMetadata {
    /// A value and where it came from: `json-ld`, `meta`, `html`.
    struct Value {
      var text: String
      var origin: String
    }

    var headlines: [Value] = []
    var authors: (names: [String], origin: String)?
    var published: Value?
    var updated: Value?
    var siteName: Value?
    var language: Value?
    var url: Value?
    var description: String?
    /// Corrections that JSON-LD gives, and the scripts in which they stand.
    var corrections: [String] = []
    private(set) var scripts: [Int] = []
    /// The page's `time` elements and microdata, in order: a last resort for the day of publication.
    var times: [Int] = []
    /// Whom microdata and links to authors name, in order: where nothing else does.
    private var named: [(text: String, origin: String)] = []
    /// The `title` element and its words.
    var title: (node: Int, text: [UInt8])?

    init(_ document: HTMLDocument) {
      var metas: [(key: String, value: String)] = []
      for node in 0..<document.count where document.kind(node) == .element && document.namespace(node) == .html {
        switch document.tag(node) {
        case .meta:
          if let pair = Self.pair(document, node) { metas.append(pair) }
        case .title: if title == nil { title = (node, singleSpaced(document.content(node))) }
        case .script: if Self.isLinkedData(document, node) { scripts.append(node) }
        case .html:
          let code = document.text(.lang, of: node) ?? document.text(.xmlLang, of: node)
          language = code.flatMap(LanguageTag.read).map { Value(text: $0, origin: "html") }
        case .link: readLink(document, node)
        case .time:
          times.append(node)
          readMicrodata(document, node)
        default:
          readMicrodata(document, node)
          readAuthor(document, node)
        }
      }
      read(LinkedData(document, scripts: scripts))
      read(metas)
      if authors == nil { readNamed() }
    }

    private static func pair(_ document: HTMLDocument, _ node: Int) -> (String, String)? {
      guard
        let key = document.text(.property, of: node) ?? document.text(.name, of: node)
          ?? document.text(.itemprop, of: node) ?? document.text(.httpEquiv, of: node),
        let content = document.attribute(.content, of: node)
      else { return nil }
      let text = String(utf8: singleSpaced(Array(content)))
      return text.isEmpty ? nil : (key.lowercased(), text)
    }

    private static func isLinkedData(_ document: HTMLDocument, _ node: Int) -> Bool {
      document.text(.type, of: node)?.lowercased().hasPrefix("application/ld+json") ?? false
    }

    /// `<span itemprop="datePublished" content="2026-03-04">` and its kin.
    private mutating func readMicrodata(_ document: HTMLDocument, _ node: Int) {
      guard let name = document.attribute(.itemprop, of: node) else { return }
      guard
        let value = (document.text(.datetime, of: node) ?? document.text(.content, of: node)).flatMap(isoTime)
      else { return }
      switch String(utf8: name).lowercased() {
      case "datepublished": published = published ?? Value(text: value, origin: "microdata")
      case "datemodified": updated = updated ?? Value(text: value, origin: "microdata")
      default: break
      }
    }

    /// Notes `<span itemprop="author">Jane Doe</span>` and `<a rel="author">Jane Doe</a>`.
    private mutating func readAuthor(_ document: HTMLDocument, _ node: Int) {
      let isMicrodata = document.text(.itemprop, of: node)?.lowercased() == "author"
      guard isMicrodata || document.text(.rel, of: node)?.lowercased() == "author", named.count < Self.mostNamed else {
        return
      }
      // A person's own name stands in an element of its own: "Written by <span itemprop=name>Jane Doe</span>".
      guard !isReaders(document, node) else { return }
      var place = node
      var inner: Int?
      while place >= 0, inner == nil {
        if document.kind(place) == .element, document.text(.itemprop, of: place)?.lowercased() == "name" {
          inner = place
        }
        place = document.following(place, within: node)
      }
      let source = inner ?? node
      let text = document.attribute(.content, of: source).map(Array.init) ?? document.content(source)
      named.append((String(utf8: singleSpaced(text)), isMicrodata ? "microdata" : "html"))
    }

    /// Whether microdata says that a reader wrote there.
    private func isReaders(_ document: HTMLDocument, _ node: Int) -> Bool {
      document.ancestors(of: node).contains { place in
        document.kind(place) == .element
          && document.text(.itemprop, of: place).map {
            ["review", "reviews", "comment", "comments"].contains($0.lowercased())
          } ?? false
      }
    }

    /// Takes the authors of microdata, else whom links to authors name if that is one: many are a list of articles.
    private mutating func readNamed() {
      for origin in ["microdata", "html"] {
        var names: [String] = []
        for entry in named where entry.origin == origin {
          for name in authorNames(entry.text) where !names.contains(name) { names.append(name) }
        }
        let most = origin == "html" ? 1 : Self.mostAuthors
        if !names.isEmpty, names.count <= most, names.allSatisfy({ $0.utf8.count <= Self.longestName }) {
          return authors = (names, origin)
        }
      }
    }

    /// So many elements that name authors are looked at; so many authors has an article; so long is a name, in bytes.
    private static let mostNamed = 12
    private static let mostAuthors = 4
    private static let longestName = 50

    private mutating func readLink(_ document: HTMLDocument, _ node: Int) {
      guard document.text(.rel, of: node)?.lowercased() == "canonical", let address = document.text(.href, of: node)
      else {
        return
      }
      if isAddress(address) { url = url ?? Value(text: address, origin: "html") }
    }

    private mutating func read(_ data: LinkedData) {
      if let headline = data.headline { headlines.append(Value(text: headline, origin: "json-ld")) }
      let names = data.authors.flatMap(authorNames)
      if !names.isEmpty { authors = (names, "json-ld") }
      published = data.published.flatMap(isoTime).map { Value(text: $0, origin: "json-ld") } ?? published
      updated = data.modified.flatMap(isoTime).map { Value(text: $0, origin: "json-ld") } ?? updated
      corrections = data.corrections
      siteName = data.publisher.map { Value(text: $0, origin: "json-ld") }
      description = data.description
      if language == nil, let code = data.language.flatMap(LanguageTag.read) {
        language = Value(text: code, origin: "json-ld")
      }
      if let address = data.url, isAddress(address) { url = url ?? Value(text: address, origin: "json-ld") }
    }

    private mutating func read(_ metas: [(key: String, value: String)]) {
      func first(_ keys: [String], _ accept: (String) -> String? = { $0 }) -> Value? {
        for key in keys {
          for meta in metas where meta.key == key {
            if let text = accept(meta.value) { return Value(text: text, origin: "meta") }
          }
        }
        return nil
      }
      for key in ["og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline"] {
        if let value = first([key]) { headlines.append(value) }
      }
      if published?.origin != "json-ld" { published = first(Self.publishedKeys, isoTime) ?? published }
      if updated?.origin != "json-ld" { updated = first(Self.updatedKeys, isoTime) ?? updated }
      siteName =
        first(["og:site_name"]) ?? siteName
        ?? first(["application-name", "twitter:site_name", "publisher", "dc.publisher"])
      url = url ?? first(["og:url", "twitter:url"]) { isAddress($0) ? $0 : nil }
      language = language ?? first(["content-language", "og:locale", "language", "dc.language"], LanguageTag.read)
      description = description ?? first(["og:description", "description", "twitter:description"])?.text
      guard authors == nil else { return }
      for key in Self.authorKeys {
        let names = metas.filter { $0.key == key }.flatMap { authorNames($0.value) }
        if !names.isEmpty { return authors = (names, "meta") }
      }
      for number in 1...4 {
        guard let label = first(["twitter:label\(number)"])?.text.lowercased(), Self.authorLabels.contains(label),
          let names = first(["twitter:data\(number)"]).map({ authorNames($0.text) }), !names.isEmpty
        else { continue }
        return authors = (names, "meta")
      }
    }

    private static let publishedKeys = [
      "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
      "date.published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created",
      "dcterms.created", "pubdate", "publishdate", "publish-date", "publication_date", "publication-date",
      "cxenseparse:recs:publishtime",
      "date", "dc.date", "dcterms.date", "dcsext.articlefirstpublished", "originalpublicationdate", "article.published",
      "ptime", "citation_publication_date",
      "bt:pubdate", "rbpubdate", "created", "article_date_original", "lastmod",
    ]
    private static let updatedKeys = [
      "article:modified_time", "og:updated_time", "article:updated_time", "datemodified", "dcterms.modified",
      "dc.date.modified", "lastmodified", "last-modified", "modified", "utime", "date.updated", "last_updated_date",
    ]
    private static let authorKeys = [
      "article:author", "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
      "article:author_name",
      "citation_author", "article.author", "article:byline", "cxenseparse:author", "og:article:author", "creator",
      "byline",
    ]
    /// How content systems label the author in the card of a shared page.
    private static let authorLabels: Set<String> = [
      "written by", "verfasst von", "geschrieben von", "écrit par", "escrito por", "scritto da", "geschreven door",
      "skrevet av", "skriven av", "skrevet af", "kirjoittaja", "napisane przez", "автор", "написано", "yazan",
    ]

  }

  /// Whether a text is an address of the web.
  static func isAddress(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

  /// The names in what metadata calls the author: `By Jane Doe and Ali Smith`; none where it is an address.
  static func authorNames(_ text: String) -> [String] {
    guard !isAddress(text), !text.hasPrefix("@"), !text.hasPrefix("/"), text.utf8.count <= 300 else { return [] }
    let bytes = withoutAuthorLabel(singleSpaced(Array(text.utf8)))
    guard !bytes.isEmpty, !bytes.contains(UInt8(ascii: "@")) else { return [] }
    if let reading = BylineReading(bytes, 0..<bytes.count, .usual) {
      if !reading.authors.isEmpty { return reading.authors.map(\.name) }
      if let publisher = reading.publisher { return [String(utf8: bytes[publisher])] }
    }
    let marked = Array("By ".utf8) + bytes
    if let reading = BylineReading(marked, 0..<marked.count, .usual) {
      if !reading.authors.isEmpty { return reading.authors.map(\.name) }
      if reading.publisher != nil { return [String(utf8: bytes)] }
    }
    return bytes.count <= 60 ? [String(utf8: bytes)] : []
  }

  /// The name behind a label: `Autor: Jane Doe`.
  private static func withoutAuthorLabel(_ bytes: [UInt8]) -> [UInt8] {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return bytes }
    let labels = ["author", "authors", "autor", "autorin", "autoren", "auteur", "autora", "text", "texte", "texto"]
    guard labels.contains(String(utf8: bytes[..<colon]).trimmed.lowercased()) else { return bytes }
    return Array(bytes[(colon + 1)...].drop(while: isASCIISpace))
  }

  /// A time as metadata gives it, in ISO 8601; `nil` where there is no such day.
  static func isoTime(_ text: String) -> String? {
    let bytes = singleSpaced(Array(text.utf8))
    guard bytes.count >= 6, bytes.count <= 64 else { return nil }
    if bytes.count >= 14, bytes.prefix(14).allSatisfy(isASCIIDigit) { return nil }
    guard let date = TextDate.first(in: bytes, 0..<bytes.count, order: .unknown) else { return nil }
    if let exact = exactISO(bytes), exact.hasPrefix(String(date.iso.prefix(10))) { return exact }
    return date.iso
  }

  /// The text itself where it is ISO 8601 already, as most metadata is.
  private static func exactISO(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 16, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, bytes[13] == UInt8(ascii: ":"),
      bytes[..<4].allSatisfy(isASCIIDigit)
    else { return nil }
    var text = bytes
    text[10] = UInt8(ascii: "T")
    let allowed = Set("0123456789-:.+TZ ".utf8)
    guard text.allSatisfy(allowed.contains) else { return nil }
    return String(utf8: text.filter { $0 != 0x20 })
  }
}
