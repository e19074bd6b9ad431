import Articles

extension Structure {
  /// Lets what a content system says of the article win over what was found in its text, and notes where each value
  /// came from.
  mutating func apply(_ metadata: ArticleMetadata) {
    note("headline", headline != nil)
    note("byline", byline != nil)
    published = choose("published", metadata["published"], published)
    updated = choose("updated", metadata["updated"], updated)
    language = choose("language", metadata["language"], language)
    siteName = choose("site_name", metadata["site_name"], siteName)
    url = choose("url", metadata["url"], url)
    guard let authors = metadata["authors"] ?? metadata["author"] else { return }
    let found = byline?.authors ?? []
    let named = authors.values.map { name in found.first { $0.name == name } ?? Byline.Author(name: name, range: nil) }
    byline = Byline(range: byline?.range, authors: named, publisher: byline?.publisher)
    foundIn.removeAll { $0.field == "byline" }
    foundIn.append(FoundIn(field: "byline", origin: authors.origin))
  }

  private mutating func note(_ field: String, _ isThere: Bool) {
    if isThere { foundIn.append(FoundIn(field: field, origin: "text")) }
  }

  private mutating func choose(_ field: String, _ known: ArticleMetadata.Entry?, _ found: String?) -> String? {
    if let known {
      foundIn.append(FoundIn(field: field, origin: known.origin))
      return known.text
    }
    note(field, found != nil)
    return found
  }
}
