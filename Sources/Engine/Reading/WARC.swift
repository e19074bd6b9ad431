import Articles
import Text

/// Saved pages in a WARC file (ISO 28500): the HTML among the responses, each an article.
enum WARC {
  /// Where the pages stand, in bytes of the file: each with its HTTP header.
  static func items(in bytes: [UInt8]) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var place = 0
    while let record = Record(bytes, at: place) {
      if record.isPage { items.append(record.start..<record.end) }
      place = record.end
    }
    return items
  }

  /// One page.
  static func item(_ bytes: [UInt8]) -> ContentItem? {
    guard let record = Record(bytes, at: 0) else { return nil }
    let content = Array(bytes[record.content])
    let (headers, body) = Record.headers(content, from: 0)
    var item = ContentItem(origin: "warc")
    let type = headers["content-type"] ?? ""
    let label = type.lowercased().split(separator: "charset=").dropFirst().first.map {
      String($0.prefix { $0 != ";" }).trimmed
    }
    item.body = String(utf8: DecodedSource(decoding: Array(content[body...]), label: label).utf8)
    item.isPage = true
    item.note("url", record.headers["warc-target-uri"]?.trimmed)
    return item
  }

  private struct Record {
    let start: Int
    let end: Int
    let headers: [String: String]
    let content: Range<Int>
    let isPage: Bool

    /// The record at or behind a place; `nil` at the end or where none can be read.
    init?(_ bytes: [UInt8], at place: Int) {
      var start = place
      while start < bytes.count, isASCIISpace(bytes[start]) { start += 1 }
      guard bytes[min(start, bytes.count)...].starts(with: "WARC/".utf8) else { return nil }
      let (headers, body) = Self.headers(bytes, from: start)
      guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0, body + length <= bytes.count
      else { return nil }
      self.start = start
      self.headers = headers
      content = body..<body + length
      end = body + length
      let isResponse = headers["warc-type"] == "response"
      let answer = String(utf8: bytes[content].prefix(4_096)).lowercased()
      isPage =
        isResponse && answer.hasPrefix("http/") && answer.contains("content-type: text/html")
        && answer.drop { $0 != " " }.hasPrefix(" 200")
    }

    /// The lines of a header up to the blank one, and where the content begins.
    static func headers(_ bytes: [UInt8], from start: Int) -> ([String: String], Int) {
      var headers: [String: String] = [:]
      var place = start
      while place < bytes.count {
        let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
        let line = String(utf8: bytes[place..<end]).trimmed
        place = min(end + 1, bytes.count)
        if line.isEmpty { break }
        if let colon = line.firstIndex(of: ":") {
          headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...]).trimmed
        }
      }
      return (headers, place)
    }
  }
}
