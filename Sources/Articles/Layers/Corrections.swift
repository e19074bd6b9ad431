public import Text

/// The notices by which an article corrects itself: the layer `corrections`.
public struct Corrections: Layer, Hashable {
  public static let layerName = "corrections"

  /// The notices, in the order of the text.
  public var all: [Correction]

  /// The layer.
  public init(_ all: [Correction] = []) { self.all = all }

  /// The number of notices.
  public var count: Int { all.count }

  public func write(to record: inout RecordWriter) {
    record.array(all) { $0.write(to: &$1) }
  }

  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    all = try record.list(value, Correction.init)
  }
}
