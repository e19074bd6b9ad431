public import Text

/// Who is in the article, and how often each is quoted: the layer `people`.
public struct People: Layer, Hashable {
  /// The member of the record that holds the layer.
  public static let layerName = "people"
  /// What somebody in it has.
  public static let items: LayerItems? = LayerItems([
    LayerItems.Field("name", .text), LayerItems.Field("kind", .text), LayerItems.Field("role", .text),
    LayerItems.Field("gender", .text), LayerItems.Field("gender_from", .text), LayerItems.Field("quoted", .number),
  ])

  /// People and bodies, those quoted most often first.
  public var all: [Person]

  /// The layer.
  public init(_ all: [Person] = []) { self.all = all }

  /// The number of people and bodies.
  public var count: Int { all.count }

  /// Writes the layer as one JSON value.
  public func write(to record: inout RecordWriter) {
    record.array(all) { $0.write(to: &$1) }
  }

  /// Reads the layer back from a record.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    all = try record.list(value, Person.init)
  }
}
