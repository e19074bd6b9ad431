public import Prose
public import Text

/// One document being worked on: its source, its clean text, and the layers that plugins have added to it.
///
/// Spans of every layer are byte ranges of ``ArticleText/utf8``; the record format turns them into Unicode scalars and
/// into bytes of the source when it is written.
public struct Article: Sendable {
  /// The version of the record format that ``ArticleRecord`` reads and writes.
  public static let schema = "article-record/1"

  /// A name for the article, unique within a run.
  public var id: String
  /// The file it came from.
  public var source: ArticleSource
  /// The clean text; empty until a plugin has parsed the source.
  public var text: ArticleText { didSet { readings = SharedReading() } }
  /// What plugins had to say about this article.
  public var diagnostics: [ArticleDiagnostic] = []
  /// The layers, in the order in which they were first written.
  public private(set) var layers: [StoredLayer] = []
  private var readings = SharedReading()

  /// An article of which nothing is known but its source.
  public init(id: String, source: ArticleSource) {
    self.id = id
    self.source = source
    text = ArticleText(utf8: [], map: SourceMap(encoding: source.encoding, pieces: []))
  }

  /// The words and sentences of the clean text, block by block as the structure has them, read once for all plugins.
  ///
  /// Made when it is first asked for, and anew when the text or the structure has changed; no record holds it.
  public var reading: Reading { readings.reading(of: self) }

  /// The layer of that type, or `nil` if no step has written it.
  public subscript<L: Layer>(type: L.Type) -> L? {
    get {
      guard case .typed(let layer)? = stored(type.layerName) else { return nil }
      return layer as? L
    }
    set {
      if let newValue { store(StoredLayer(layer: newValue)) } else { removeLayer(named: type.layerName) }
    }
  }

  /// The layer of that name as it stands in a record; for layers whose type nobody here knows.
  public subscript(layerNamed name: String) -> JSONValue? {
    guard case .raw(let value)? = stored(name) else { return nil }
    return value
  }

  /// Whether a layer of that name has been written.
  public func hasLayer(named name: String) -> Bool { stored(name) != nil }

  /// Adds a layer, or replaces the one of its name.
  public mutating func store(_ layer: StoredLayer) {
    if layer.name == Structure.layerName { readings = SharedReading() }
    if let place = layers.firstIndex(where: { $0.name == layer.name }) {
      layers[place] = layer
    } else {
      layers.append(layer)
    }
  }

  /// Removes the layer of that name, if there is one.
  public mutating func removeLayer(named name: String) {
    if name == Structure.layerName { readings = SharedReading() }
    layers.removeAll { $0.name == name }
  }

  private func stored(_ name: String) -> StoredLayer.Content? {
    layers.first { $0.name == name }?.content
  }
}
