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
    /// Where it stands: `front-matter` or `sidecar`, or what else the article came in.
    public var origin: String
    /// The line there, from 1; `nil` where there are no lines.
    public var line: Int?

    /// A statement.
    public init(key: String, values: [String], origin: String, line: Int? = nil) {
      self.key = key
      self.values = values
      self.origin = origin
      self.line = line
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

  /// Lets a statement say that value, or nothing.
  public mutating func set(_ key: String, to value: String?) {
    guard let place = entries.firstIndex(where: { $0.key == key }) else { return }
    if let value { entries[place].values = [value] } else { entries.remove(at: place) }
  }
}
