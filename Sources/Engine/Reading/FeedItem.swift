import Articles
import HTML
import Text

/// Feeds (RSS 2.0, RSS 1.0, Atom) and news items (NewsML-G2): a file of one or many articles.
enum Feed {
  /// The elements that are one article each.
  private static let itemNames: Set<String> = ["item", "entry", "newsItem"]

  /// Where the items of a feed stand, in bytes of the file; none where it is no feed.
  static func items(in bytes: [UInt8]) -> [Range<Int>] {
    var scanner = XMLScanner(bytes)
    var items: [Range<Int>] = []
    var open: (name: String, start: Int, depth: Int)?
    while let piece = scanner.next() {
      switch piece {
      case .start(let name, let closed):
        let plain = localName(name)
        if let item = open {
          if plain == item.name, !closed { open?.depth += 1 }
        } else if itemNames.contains(plain), !closed {
          open = (plain, scanner.range.lowerBound, 1)
        }
      case .end(let name):
        guard let item = open, localName(name) == item.name else { continue }
        if item.depth == 1 {
          items.append(item.start..<scanner.range.upperBound)
          open = nil
        } else {
          open?.depth -= 1
        }
      case .text: continue
      }
    }
    return items
  }

  /// One item of a feed.
  /// - Returns: `nil` where it has no body.
  static func item(_ bytes: [UInt8]) -> ContentItem? {
    var item = ContentItem(origin: "feed")
    var values: [String: [String]] = [:]
    var scanner = XMLScanner(bytes)
    var path: [(name: String, start: Int, text: [UInt8])] = []
    var inner: [String: (text: String, isEscaped: Bool)] = [:]
    while let piece = scanner.next() {
      switch piece {
      case .start(let name, let closed):
        let plain = localName(name)
        if plain == "link", let address = scanner.attribute("href"),
          (scanner.attribute("rel") ?? "alternate") == "alternate"
        {
          values["link", default: []].append(address)
        }
        if !closed { path.append((plain, scanner.range.upperBound, [])) }
      case .text(let text):
        for index in path.indices.suffix(1) { path[index].text += text }
      case .end(let name):
        guard let index = path.lastIndex(where: { $0.name == localName(name) }) else { continue }
        let element = path[index]
        path.removeSubrange(index...)
        let key = path.last.map { $0.name == "author" ? "author/" + element.name : element.name } ?? element.name
        let text = String(utf8: element.text).trimmed
        if !text.isEmpty { values[key, default: []].append(text) }
        let raw = bytes[element.start..<max(element.start, scanner.range.lowerBound)]
        if bodyNames.contains(element.name), inner[element.name] == nil {
          // Markup that stands in the feed itself (XHTML, NewsML-G2) is taken as it is, escaped markup as its text.
          let hasMarkup = raw.contains(UInt8(ascii: "<")) && !raw.starts(with: "<![CDATA[".utf8)
          inner[element.name] = hasMarkup ? (String(utf8: raw), false) : (text, true)
        }
      }
    }
    guard let body = bodyNames.lazy.compactMap({ inner[$0] }).first(where: { !$0.text.isEmpty }) else { return nil }
    item.body = body.text
    item.isPage = body.text.contains("<")
    item.headline = (values["title"] ?? values["headline"])?.first
    item.note("authors", values["creator"] ?? values["author/name"] ?? values["by"] ?? values["author"] ?? [])
    item.note(
      "published",
      (values["pubDate"] ?? values["published"] ?? values["date"] ?? values["contentCreated"] ?? values["firstCreated"])?
        .first.flatMap(isoDate))
    item.note(
      "updated", (values["updated"] ?? values["versionCreated"] ?? values["contentModified"])?.first.flatMap(isoDate))
    item.note("embargo", values["embargoed"]?.first)
    item.note("url", values["link"]?.first { $0.hasPrefix("http") })
    item.note("id", (values["guid"] ?? values["id"])?.first)
    return item
  }

  /// Elements that hold an article's body, the fullest first.
  private static let bodyNames = ["encoded", "content", "inlineXML", "inlineData", "description", "summary"]

  private static func localName(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  /// A date as feeds write it: ISO 8601, or that of mail.
  private static func isoDate(_ text: String) -> String? {
    text.first?.isNumber == true && text.contains("-") ? text : mailDate(text)
  }
}
