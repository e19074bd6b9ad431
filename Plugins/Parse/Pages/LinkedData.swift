import HTML
import Text

extension Parsing {
  /// What a page's JSON-LD (schema.org) says of its article.
  struct LinkedData {
    var headline: String?
    var description: String?
    var authors: [String] = []
    var published: String?
    var modified: String?
    var publisher: String?
    var language: String?
    var url: String?
    /// What it gives as corrections, as it stands in the script.
    var corrections: [String] = []

    /// More nodes than that of one page are not looked at.
    private static let mostNodes = 4_000

    init(_ document: HTMLDocument, scripts: [Int]) {
      var articles: [JSONObject] = []
      var pages: [JSONObject] = []
      var known: [String: JSONObject] = [:]
      for script in scripts {
        guard let value = Self.parse(document.content(script)) else { continue }
        var waiting = [value]
        var rest = Self.mostNodes
        while let next = waiting.popLast(), rest > 0 {
          rest -= 1
          if let items = next.items { waiting += items.reversed() }
          guard let object = next.object else { continue }
          if let id = next["@id"]?.text, next["name"] != nil { known[id] = known[id] ?? object }
          if Self.isArticle(next["@type"]) { articles.append(object) }
          if Self.types(next["@type"]).contains(where: { $0.hasSuffix("WebPage") }) { pages.append(object) }
          waiting += object.members.map(\.value).filter { $0.object != nil || $0.items != nil }
        }
      }
      for article in articles { read(.object(article), known) }
      for page in pages { readPage(.object(page), known) }
    }

    private mutating func read(_ article: JSONValue, _ known: [String: JSONObject]) {
      headline = headline ?? Self.text(article["headline"]) ?? Self.text(article["name"])
      description = description ?? Self.text(article["description"])
      published = published ?? Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
      modified = modified ?? Self.text(article["dateModified"])
      if authors.isEmpty { authors = Self.names(article["author"], known) }
      publisher = publisher ?? Self.names(article["publisher"], known).first
      language = language ?? Self.text(article["inLanguage"])
      url = url ?? Self.text(article["url"])
      for item in article["correction"]?.items ?? [article["correction"]].compactMap({ $0 }) {
        if let text = item.text ?? item["text"]?.text ?? item["description"]?.text { corrections.append(text) }
      }
    }

    /// Reads what the page around an article says where the article itself is silent, or is not there.
    private mutating func readPage(_ page: JSONValue, _ known: [String: JSONObject]) {
      published = published ?? Self.text(page["datePublished"])
      modified = modified ?? Self.text(page["dateModified"])
      if authors.isEmpty { authors = Self.names(page["author"], known) }
      language = language ?? Self.text(page["inLanguage"])
    }

    private static func types(_ type: JSONValue?) -> [String] {
      type?.items?.compactMap(\.text) ?? [type?.text].compactMap { $0 }
    }

    private static func isArticle(_ type: JSONValue?) -> Bool {
      types(type).contains {
        $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "SocialMediaPosting" || $0 == "Report"
          || $0 == "Review"
      }
    }

    private static func names(_ value: JSONValue?, _ known: [String: JSONObject]) -> [String] {
      let items = value?.items ?? [value].compactMap { $0 }
      return items.flatMap { item -> [String] in
        if let name = text(item) { return [name] }
        let object = item["name"] == nil ? item["@id"]?.text.flatMap { known[$0] }.map { JSONValue.object($0) } : item
        if let names = object?["name"]?.items { return names.compactMap(text) }
        return [text(object?["name"])].compactMap { $0 }
      }
    }

    private static func text(_ value: JSONValue?) -> String? {
      guard let text = value?.text else { return nil }
      let clean = String(utf8: singleSpaced(decodedReferences(Array(text.utf8))))
      return clean.isEmpty ? nil : clean
    }

    /// Reads JSON as pages write it: in comment marks, with line breaks in strings, with commas too many.
    private static func parse(_ text: [UInt8]) -> JSONValue? {
      if let value = try? JSONParser.parse(text) { return value }
      return try? JSONParser.parse(repaired(text))
    }

    private static func repaired(_ text: [UInt8]) -> [UInt8] {
      let text = withoutCDATA(text)
      guard let start = text.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
        let end = text.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
      else { return Array(text) }
      var output: [UInt8] = []
      var isInString = false
      var place = start
      while place <= end {
        let byte = text[place]
        if isInString {
          if byte == UInt8(ascii: "\\"), place < end {
            output += [byte, text[place + 1]]
            place += 2
            continue
          }
          if byte == UInt8(ascii: "\"") { isInString = false }
          output.append(byte < 0x20 ? 0x20 : byte)
        } else {
          if byte == UInt8(ascii: "\"") { isInString = true }
          if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { dropComma(&output) }
          output.append(byte)
        }
        place += 1
      }
      return output
    }

    /// The text without the `<![CDATA[` and `]]>` of XHTML around it, whose brackets are none of JSON's.
    private static func withoutCDATA(_ text: [UInt8]) -> ArraySlice<UInt8> {
      let opening = Array("<![CDATA[".utf8)
      guard let start = text.prefix(64).firstIndex(of: opening[0]), text[start...].starts(with: opening) else {
        return text[...]
      }
      let inside = text[(start + opening.count)...]
      let closing = text.indices.dropFirst(start).last { text[$0...].starts(with: "]]>".utf8) }
      return closing.map { inside[..<$0] } ?? inside
    }

    private static func dropComma(_ output: inout [UInt8]) {
      var place = output.count - 1
      while place >= 0, isASCIISpace(output[place]) { place -= 1 }
      if place >= 0, output[place] == UInt8(ascii: ",") { output.remove(at: place) }
    }
  }

  /// A text whose character references are replaced: JSON-LD often holds them.
  static func decodedReferences(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    let document = HTMLDocument(parsing: Array("<title>".utf8) + text)
    return document.content(HTMLDocument.root)
  }
}
