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

  /// Fills in what a page's metadata says where its visible text and the content system say nothing; JSON-LD, which is
  /// written for machines, wins over both lines of text and `meta`.
  mutating func apply(_ page: Parsing.PageMetadata) {
    take(\.published, "published", page.published)
    take(\.updated, "updated", page.updated)
    take(\.siteName, "site_name", page.siteName)
    take(\.url, "url", page.url)
    if updated == published { updated = nil }
    guard let authors = page.authors else { return }
    let found = byline?.authors ?? []
    guard authors.origin == "json-ld" || found.isEmpty else { return }
    // A page whose metadata names the paper alone is read by its byline.
    let isPaper = authors.names.allSatisfy { $0.lowercased() == siteName?.lowercased() }
    guard found.isEmpty || !isPaper else { return }
    let named = authors.names.map { name in
      found.first { $0.name.lowercased() == name.lowercased() } ?? Byline.Author(name: name, range: nil)
    }
    byline = Byline(range: byline?.range, authors: named, publisher: byline?.publisher)
    if found.isEmpty { foundIn.append(FoundIn(field: "byline", origin: authors.origin)) }
  }

  private mutating func take(
    _ field: WritableKeyPath<Structure, String?>, _ name: String, _ value: Parsing.PageMetadata.Value?
  ) {
    guard let value else { return }
    self[keyPath: field] = value.text
    foundIn.append(FoundIn(field: name, origin: value.origin))
  }

  private mutating func note(_ field: String, _ isThere: Bool) {
    guard isThere, !foundIn.contains(where: { $0.field == field }) else { return }
    foundIn.append(FoundIn(field: field, origin: "text"))
  }

  private mutating func choose(_ field: String, _ known: ArticleMetadata.Entry?, _ found: String?) -> String? {
    if let known {
      foundIn.removeAll { $0.field == field }
      foundIn.append(FoundIn(field: field, origin: known.origin))
      return known.text
    }
    note(field, found != nil)
    return found
  }
}
