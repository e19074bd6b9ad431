public import Text

/// One typed result on an article: what a plugin writes and later plugins read.
///
/// A layer writes itself as one JSON value and reads itself back from it, equal to the byte.
public protocol Layer: Sendable {
  /// The member of the record that holds the layer: `quotes`, `fact-check`. Unique among all layers.
  static var layerName: String { get }

  /// How many things it holds, for conditions such as `quotes.count > 0`.
  var count: Int { get }

  /// What its items have, for conditions such as `quotes.any(confidence < 0.5)`; `nil` for a layer without items.
  static var items: LayerItems? { get }

  /// Writes the layer as one JSON value.
  func write(to record: inout RecordWriter)

  /// Reads the layer back.
  /// - Throws: ``RecordFailure`` when the value is not what ``write(to:)`` writes.
  init(from value: JSONValue, in record: RecordReader) throws(RecordFailure)
}

extension Layer {
  /// No items that conditions could ask for.
  public static var items: LayerItems? { nil }
}

/// A layer as an article keeps it: typed, or as found in a record when nobody here knows its type.
public struct StoredLayer: Sendable {
  enum Content: Sendable {
    case typed(any Layer)
    case raw(JSONValue)
  }

  /// The layer's name.
  public let name: String
  let content: Content

  /// A layer of known type.
  public init(layer: some Layer) {
    name = type(of: layer).layerName
    content = .typed(layer)
  }

  /// A layer of unknown type.
  public init(name: String, json: JSONValue) {
    self.name = name
    content = .raw(json)
  }

  /// How many things it holds; 1 for a value that is not a list.
  public var count: Int {
    switch content {
    case .typed(let layer): layer.count
    case .raw(let value): value.items?.count ?? 1
    }
  }
}
