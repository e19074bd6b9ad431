/// The articles of a workflow, a page at a time.
struct ArticlesPage {
  /// Articles on a page.
  static let most = 200

  let frame: Frame
  let workflow: String
  let paths: [String]
  let isFirst: Bool

  var markup: Markup {
    let items = paths.map { path -> Markup in
      "<li><a href=\"\(Address.article(workflow, path))\"><bdi>\(path)</bdi></a></li>\n"
    }
    let first: Markup = isFirst ? "" : "<a href=\"\(Address.articles(workflow))\">First</a>"
    let next: Markup =
      paths.count < Self.most
      ? "" : "<a href=\"\(Address.articles(workflow, after: paths.last ?? ""))\" rel=\"next\">Next</a>"
    return frame.page(
      "Articles of \(workflow)",
      """
      <h1>Articles of <bdi>\(workflow)</bdi></h1>
      \(items.isEmpty ? "<p class=\"quiet\">There are no more.</p>" : "<ul class=\"lines\">\(items)</ul>")
      <p class="pages">\(first) \(next)</p>
      """)
  }
}
