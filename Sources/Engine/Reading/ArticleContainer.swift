/// Files that hold articles in a form of their own, by their ending.
enum ArticleContainer {
  case feed, mail, pages

  init?(fileExtension: String) {
    switch fileExtension {
    case "rss", "atom", "xml": self = .feed
    case "eml": self = .mail
    case "warc": self = .pages
    default: return nil
    }
  }

  /// What such a file is called.
  var name: String {
    switch self {
    case .feed: "feed or news item"
    case .mail: "mail"
    case .pages: "WARC file"
    }
  }

  /// Where its articles stand, in bytes of the file; empty where it is one article, or none.
  func items(in bytes: [UInt8]) -> [Range<Int>] {
    switch self {
    case .feed: Feed.items(in: bytes)
    case .mail: []
    case .pages: WARC.items(in: bytes)
    }
  }

  /// The article in the bytes of one item, or the first of a whole file.
  func item(_ bytes: [UInt8]) -> ContentItem? {
    switch self {
    case .feed: Feed.items(in: bytes).first.flatMap { Feed.item(Array(bytes[$0])) }
    case .mail: Mail.item(bytes)
    case .pages: WARC.items(in: bytes).first.flatMap { WARC.item(Array(bytes[$0])) }
    }
  }
}
