public import Text

/// Who said what: the layer `quotes`.
public struct Quotes: Layer, Hashable {
  public static let layerName = "quotes"

  /// One entry per quoted segment, in the order of the text.
  public var all: [Quote]

  /// The layer.
  public init(_ all: [Quote] = []) { self.all = all }

  /// The number of quoted segments.
  public var count: Int { all.count }

  public func write(to record: inout RecordWriter) {
    record.array(all) { $0.write(to: &$1) }
  }

  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    all = try record.list(value, Quote.init)
  }
}
