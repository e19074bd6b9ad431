public import Text

/// What changed since an earlier version of the article: the layer `changes`.
public struct Changes: Layer, Hashable {
  /// The member of the record that holds the layer.
  public static let layerName = "changes"
  /// What a change has.
  public static let items: LayerItems? = LayerItems(
    under: "items",
    [
      LayerItems.Field("kind", .text), LayerItems.Field("text", .text), LayerItems.Field("earlier", .group),
      LayerItems.Field("earlier.text", .text), LayerItems.Field("told", .boolean),
    ])

  /// The path of the earlier version's file; `nil` where none was found.
  public var path: String?
  /// The SHA-256 of that file, in small hexadecimal digits.
  public var sha256: String?
  /// The changes, in the order of the text.
  public var all: [Change]

  /// The layer.
  public init(path: String?, sha256: String?, all: [Change]) {
    self.path = path
    self.sha256 = sha256
    self.all = all
  }

  /// The number of changes.
  public var count: Int { all.count }

  /// Writes the layer as one JSON value.
  public func write(to record: inout RecordWriter) {
    record.object { record in
      record.string("path", path)
      record.string("sha256", sha256)
      record.list("items", all) { $0.write(to: &$1) }
    }
  }

  /// Reads the layer back from a record.
  public init(from value: JSONValue, in record: RecordReader) throws(RecordFailure) {
    path = value["path"]?.text
    sha256 = value["sha256"]?.text
    all = try record.list(value["items"], Change.init)
  }
}
