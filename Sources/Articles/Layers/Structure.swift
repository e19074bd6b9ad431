public import Text

/// What an article is made of: the layer `structure`.
public struct Structure: Layer, Hashable {
  /// The member of the record that holds the layer.
  public static let layerName = "structure"
  /// What a block has.
  public static let items: LayerItems? = LayerItems(
    under: "blocks",
    [
      LayerItems.Field("kind", .text), LayerItems.Field("text", .text), LayerItems.Field("level", .number),
      LayerItems.Field("section", .number),
    ])

  /// The headline.
  public var headline: Range<Int>?
  /// The byline.
  public var byline: Byline?
  /// The dateline.
  public var dateline: Dateline?
  /// When the article was published: ISO 8601, with the zone where one is given.
  public var published: String?
  /// When it was last updated: ISO 8601, with the zone where one is given.
  public var updated: String?
  /// The language: BCP 47.
  public var language: String?
  /// The site's or publication's name.
  public var siteName: String?
  /// The article's address.
  public var url: String?
  /// Where each metadata value came from: `text`, `json-ld`, `meta`, `front-matter`, `sidecar` and so on.
  public var foundIn: [FoundIn] = []
  /// All blocks in reading order, headline and byline included.
  public var blocks: [Block] = []

  /// The origin of one metadata value.
  public struct FoundIn: Hashable, Sendable {
    /// The field: `language`, `published` and so on.
    public var field: String
    /// The origin.
    public var origin: String

    /// The origin of a field.
    public init(field: String, origin: String) {
      self.field = field
      self.origin = origin
    }
  }

  /// An empty structure.
  public init() {}

  /// The number of blocks.
  public var count: Int { blocks.count }

  /// Writes the layer as one JSON value.
  public func write(to record: inout RecordWriter) {
    record.object { record in
      record.passage("headline", headline)
      record.member("byline", byline) { $0.write(to: &$1) }
      record.member("dateline", dateline) { $0.write(to: &$1) }
      record.string("published", published)
      record.string("updated", updated)
      record.string("language", language)
      record.string("site_name", siteName)
      record.string("url", url)
      record.json("found_in", .object(foundInObject))
      record.list("blocks", blocks) { $0.write(to: &$1) }
    }
  }

  private var foundInObject: JSONObject {
    var object = JSONObject()
    for entry in foundIn { object.append(entry.field, .string(entry.origin)) }
    return object
  }

  /// Reads the layer back from a record.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    headline = try record.optionalSpan(value["headline"])
    byline = try record.optional(value["byline"], Byline.init)
    dateline = try record.optional(value["dateline"], Dateline.init)
    published = value["published"]?.text
    updated = value["updated"]?.text
    language = value["language"]?.text
    siteName = value["site_name"]?.text
    url = value["url"]?.text
    foundIn = (value["found_in"]?.object?.members ?? []).map { FoundIn(field: $0.name, origin: $0.value.text ?? "") }
    blocks = try record.list(value["blocks"], Block.init)
  }
}
