import Articles
import Text

/// What an article is made of, for a person at a terminal: its metadata with where each value came from, then its
/// blocks, each with its kind and its place in the file.
struct StructureSheet {
  private static let width = 96

  private let article: Article
  private let paint: Paint
  private let lines: SourceLines

  init(_ article: Article, paint: Paint) {
    self.article = article
    self.paint = paint
    lines = SourceLines(article)
  }

  /// The sheet, control characters of the article made visible.
  var text: String {
    guard let structure = article[Structure.self] else { return visible(article.source.path) + "\n" }
    let head = [paint.dim(visible(article.source.path))] + metadata(structure)
    return (head + [""] + structure.blocks.map(block)).joined(separator: "\n") + "\n"
  }

  private func metadata(_ structure: Structure) -> [String] {
    let authors = structure.byline?.authors.map(\.name).joined(separator: ", ")
    let values: [(name: String, field: String, value: String?)] = [
      ("authors", "byline", authors), ("published", "published", structure.published),
      ("updated", "updated", structure.updated), ("site", "site_name", structure.siteName),
      ("language", "language", structure.language), ("address", "url", structure.url),
    ]
    return values.compactMap { name, field, value in
      guard let value, !value.isEmpty else { return nil }
      let origin = structure.foundIn.first { $0.field == field }.map { "  (\($0.origin))" } ?? ""
      return name + String(repeating: " ", count: 11 - name.count) + visible(value) + paint.dim(origin)
    }
  }

  private func block(_ block: Block) -> String {
    let level = block.level.map { " \($0)" } ?? ""
    let credit = block.credit.map { paint.dim("  credit: " + visible(article.text[$0])) } ?? ""
    let place = paint.dim("  " + lines.place(of: article.text.source(of: block.range)))
    let words = wrapped(visible(article.text[block.range]), width: Self.width, indent: "  ")
    return paint.bold(block.kind.rawValue + level) + place + "\n" + words + credit
  }
}
