public import Text

/// The notices by which an article corrects itself: the layer `corrections`.
public struct Corrections: Layer, Hashable {
  /// The member of the record that holds the layer.
  public static let layerName = "corrections"
  /// What a notice has.
  public static let items: LayerItems? = LayerItems([
    LayerItems.Field("kind", .text), LayerItems.Field("text", .text), LayerItems.Field("label", .text),
    LayerItems.Field("date", .group), LayerItems.Field("date.value", .text), LayerItems.Field("subject", .text),
    LayerItems.Field("original", .text), LayerItems.Field("corrected", .text), LayerItems.Field("quoted", .boolean),
    LayerItems.Field("original_in_body", .boolean), LayerItems.Field("corrected_in_body", .boolean),
    LayerItems.Field("reviewed", .text),
  ])

  /// The notices, in the order of the text.
  public var all: [Correction]

  /// The layer.
  public init(_ all: [Correction] = []) { self.all = all }

  /// The number of notices.
  public var count: Int { all.count }

  /// Writes the layer as one JSON value.
  public func write(to record: inout RecordWriter) {
    record.array(all) { $0.write(to: &$1) }
  }

  /// Reads the layer back from a record.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    all = try record.list(value, Correction.init)
  }
}
