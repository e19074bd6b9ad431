public import Text

/// Who said what: the layer `quotes`.
public struct Quotes: Layer, Hashable {
  /// The member of the record that holds the layer.
  public static let layerName = "quotes"

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
