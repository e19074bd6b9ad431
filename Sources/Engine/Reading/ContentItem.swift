import Articles
import Text

/// An article as a content system, a feed or a mail gives it: a headline, a body as text or HTML, and what is known.
///
/// It becomes a source as if its body had come as a file, the headline on top; offsets of the record count in that.
struct ContentItem {
  var headline: String?
  var body: String = ""
  var isPage = false
  var metadata = ArticleMetadata()
  /// Where the values came from: `feed`, `mail`, `item`.
  let origin: String

  init(origin: String) { self.origin = origin }

  /// Notes what the source says; empty values say nothing.
  mutating func note(_ key: String, _ values: [String]) {
    let known = values.map(\.trimmed).filter { !$0.isEmpty }
    guard !known.isEmpty else { return }
    metadata.add(ArticleMetadata.Entry(key: key, values: known, origin: origin))
  }

  mutating func note(_ key: String, _ value: String?) { note(key, [value].compactMap { $0 }) }

  /// The bytes that are read as the article: the headline above the body, unless the body begins with it.
  var content: [UInt8] {
    guard let headline = headline?.trimmed, !headline.isEmpty, !startsWith(headline) else { return Array(body.utf8) }
    if isPage { return Array("<h1>\(escapedHTML(headline))</h1>\n\(body)".utf8) }
    return Array("\(headline)\n\n\(body)".utf8)
  }

  private func startsWith(_ headline: String) -> Bool {
    let letters = body.utf8.prefix(4_000).filter { isASCIILetter($0) || $0 >= 0x80 }
    let wanted = headline.utf8.filter { isASCIILetter($0) || $0 >= 0x80 }
    return !wanted.isEmpty && letters.starts(with: wanted) || isPage && body.contains("<h1")
  }
}
