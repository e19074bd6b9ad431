/// What a content system knows of an article: from front matter or from a sidecar file beside it.
///
/// Keys that this toolkit understands are `headline`, `authors`, `published`, `updated`, `language`, `embargo`, `id`,
/// `url` and `site_name`; others are kept as they are.
public struct ArticleMetadata: Hashable, Sendable {
  /// One statement.
  public struct Entry: Hashable, Sendable {
    /// The key, in small letters.
    public var key: String
    /// The values; most keys have one.
    public var values: [String]
    /// Where it stands: `front-matter` or `sidecar`.
    public var origin: String

    /// A statement.
    public init(key: String, values: [String], origin: String) {
      self.key = key
      self.values = values
      self.origin = origin
    }

    /// The values as one text.
    public var text: String { values.joined(separator: ", ") }
  }

  /// The statements, in the order in which they were read.
  public private(set) var entries: [Entry] = []

  /// No metadata.
  public init() {}

  /// The statement for that key.
  public subscript(key: String) -> Entry? { entries.first { $0.key == key } }

  /// Adds a statement; the first of its key stays.
  public mutating func add(_ entry: Entry) {
    if self[entry.key] == nil { entries.append(entry) }
  }
}
