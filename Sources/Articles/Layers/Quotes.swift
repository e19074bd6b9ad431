public import Text

/// Who said what: the layer `quotes`.
public struct Quotes: Layer, Hashable {
  /// The member of the record that holds the layer.
  public static let layerName = "quotes"
  /// What a quote has.
  public static let items: LayerItems? = LayerItems([
    LayerItems.Field("kind", .text), LayerItems.Field("text", .text), LayerItems.Field("confidence", .number),
    LayerItems.Field("speaker", .group), LayerItems.Field("speaker.name", .text),
    LayerItems.Field("speaker.kind", .text), LayerItems.Field("speaker.role", .text),
    LayerItems.Field("speaker.as_written", .text), LayerItems.Field("speaker.resolved_by", .text),
    LayerItems.Field("cue", .group), LayerItems.Field("cue.text", .text), LayerItems.Field("group", .text),
    LayerItems.Field("reviewed", .text),
  ])

  /// One entry per quoted segment, in the order of the text.
  public var all: [Quote]

  /// The layer.
  public init(_ all: [Quote] = []) { self.all = all }

  /// The number of quoted segments.
  public var count: Int { all.count }

  /// Writes the layer as one JSON value.
  public func write(to record: inout RecordWriter) {
    record.array(all) { $0.write(to: &$1) }
  }

  /// Reads the layer back from a record.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    all = try record.list(value, Quote.init)
  }
}
