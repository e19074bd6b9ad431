import Articles
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
    default: return structureValue(name)
    }
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
    return rest.elementsEqual(["count"]) ? .number(Double(layer?.count ?? 0)) : nil
  }
}
