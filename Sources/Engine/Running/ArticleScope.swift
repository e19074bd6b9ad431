import Articles
import Prose
import Text

/// What paths of expressions stand for while an article is worked: `article.slug`, `params.sentences`, `quotes.count`.
struct ArticleScope: Sendable {
  /// The article.
  var article: Article
  /// Its name.
  var slug: String
  /// The parameters of the workflow.
  var params: [String: ExpressionValue]

  /// The value at a path; `nil` for one that nothing is known of.
  func value(_ path: [String]) -> ExpressionValue? {
    guard let first = path.first else { return nil }
    let rest = path.dropFirst()
    switch first {
    case "article": return rest.first.flatMap(articleValue)
    case "params": return rest.first.flatMap { params[$0] }
    default: return layerValue(first, rest)
    }
  }

  private func articleValue(_ name: String) -> ExpressionValue? {
    switch name {
    case "id": return .string(article.id)
    case "slug": return .string(slug)
    case "headline_slug": return .string(Text.slug(headline ?? slug))
    case "path": return .string(article.source.path)
    case "url": return (article[Structure.self]?.url ?? article.source.url).map(ExpressionValue.string)
    case "name": return .string(fileName)
    case "words": return .number(Double(wordCount))
    default: return structureValue(name)
    }
  }

  /// Words and numbers of the article's running text.
  private var wordCount: Int {
    let blocks = article[Structure.self]?.blocks ?? []
    let reading = article.reading
    return reading.blocks.enumerated().reduce(0) { total, block in
      guard blocks.isEmpty || blocks[block.offset].isProse else { return total }
      return total + reading.tokens[block.element.tokens].count { $0.kind == .word || $0.kind == .number }
    }
  }

  /// The items of a layer, as its record has them.
  private func items(of name: String) -> ExpressionValue {
    guard let json = ArticleRecord.layer(named: name, of: article) else { return .list([]) }
    let items = json.items ?? json.object?.members.compactMap(\.value.items).first ?? []
    return .list(items.map(ExpressionValue.init))
  }

  private var fileName: String { article.source.path.split(separator: "/").last.map(String.init) ?? slug }

  private var headline: String? {
    (article[Structure.self]?.headline).map { article.text[$0] } ?? article.source.metadata["headline"]?.text
  }

  private func structureValue(_ name: String) -> ExpressionValue? {
    let structure = article[Structure.self]
    let value: String? =
      switch name {
      case "headline": headline
      case "language": structure?.language
      case "published": structure?.published
      case "updated": structure?.updated
      case "byline": structure?.byline?.range.map { article.text[$0] }
      default: nil
      }
    return (value ?? article.source.metadata[name]?.text).map(ExpressionValue.string)
  }

  /// `quotes.count`, and `quotes` for whether there is such a layer.
  ///
  /// A layer that is not there counts 0.
  private func layerValue(_ name: String, _ rest: ArraySlice<String>) -> ExpressionValue? {
    let layer = article.layers.first { $0.name == name }
    if rest.isEmpty { return .bool(layer != nil) }
    if [name] + rest == Expression.itemsPath(name) { return items(of: name) }
    return rest.elementsEqual(["count"]) ? .number(Double(layer?.count ?? 0)) : nil
  }
}
