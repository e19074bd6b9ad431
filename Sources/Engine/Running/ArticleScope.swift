import Articles
import Text

/// What paths of expressions stand for while an article is worked: `article.slug`, `params.sentences`, `quotes.count`.
struct ArticleScope: Sendable {
  /// What `article.` knows.
  static let articleNames = [
    "id", "slug", "headline_slug", "path", "url", "media_type", "encoding", "bytes", "sha256", "headline", "language",
    "published", "updated", "site_name", "publisher", "words",
  ]

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
    case "media_type": return .string(article.source.mediaType)
    case "encoding": return .string(article.source.encoding.rawValue)
    case "bytes": return .number(Double(article.source.byteCount))
    case "sha256": return .string(article.source.sha256)
    case "words": return .number(Double(wordCount(article.text.utf8)))
    default: return structureValue(name)
    }
  }

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
      case "site_name": structure?.siteName
      case "publisher": structure?.byline?.publisher.map { article.text[$0] }
      default: nil
      }
    return (value ?? article.source.metadata[name]?.text).map(ExpressionValue.string)
  }

  /// `quotes.count`, and any other path into a layer as it stands in the record. A layer that is not there counts 0.
  private func layerValue(_ name: String, _ rest: ArraySlice<String>) -> ExpressionValue? {
    let layer = article.layers.first { $0.name == name }
    if rest.first == "count", rest.count == 1 { return .number(Double(layer?.count ?? 0)) }
    guard layer != nil else { return nil }
    if rest.isEmpty { return .bool(true) }
    var value = (try? JSONParser.parse(ArticleRecord.write(article)))?[name]
    for part in rest { value = Int(part).flatMap { item(value, $0) } ?? value?[part] }
    return value.map(ExpressionValue.init)
  }

  private func item(_ value: JSONValue?, _ index: Int) -> JSONValue? {
    guard let items = value?.items, items.indices.contains(index) else { return nil }
    return items[index]
  }
}

private func wordCount(_ text: [UInt8]) -> Int {
  var count = 0
  var inWord = false
  for byte in text {
    let isSpace = isASCIISpace(byte)
    if !isSpace, !inWord { count += 1 }
    inWord = !isSpace
  }
  return count
}
