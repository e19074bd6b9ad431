import Articles
import Text

/// Layers that have no form of their own on the page, such as what a program of the newsroom answered: as the record
/// has them.
struct OtherLayers {
  /// Bytes of a layer that are shown at most.
  private static let longest = 20_000
  /// Shown elsewhere on the page.
  private static let shown: Set = [
    Structure.layerName, Quotes.layerName, People.layerName, Corrections.layerName, Summary.layerName,
    Reviewed.layerName,
  ]

  private let layers: [(name: String, count: Int, text: String)]

  init(_ article: Article) {
    layers = article.layers.filter { !Self.shown.contains($0.name) }.compactMap { layer in
      guard let value = ArticleRecord.layer(named: layer.name, of: article) else { return nil }
      var json = JSONWriter(.pretty)
      json.value(value)
      let text = String(utf8: json.bytes.prefix(Self.longest))
      return (layer.name, layer.count, json.bytes.count > Self.longest ? text + "\n…" : text)
    }
  }

  var markup: Markup {
    let items = layers.map { layer -> Markup in
      """
      <details class="layer"><summary><code>\(layer.name)</code> <span class="facts">\(counted(layer.count, "item"))</span>\
      </summary><pre>\(layer.text)</pre></details>
      """
    }
    return items.isEmpty
      ? .none : "<section aria-labelledby=\"layers\"><h2 id=\"layers\">From other steps</h2>\(items)</section>"
  }
}
