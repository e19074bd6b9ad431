import Articles

/// An editor's sheet: headline and byline, notices first, then the summary and the quotes by speaker.
///
/// Words of the article are escaped: whatever stands in it, none of it becomes a link, an image, a heading or a tag.
struct MarkdownFormat: Format {
  static let page = FormatPage(
    purpose: "an editor's sheet to mail or print", gathers: "sheets parted by a rule",
    """
    Headline, byline and file; notices with the sentences that they concern; the summary; the quotes by speaker, each with
    kind, cue, way and place; remarks of plugins. CommonMark. Words of the article stand on one line and are escaped, so
    that none becomes a link, image, heading, list, table or tag. GitHub may still link a mail address by itself.
    """)

  init(_ settings: FormatSettings) {}

  var separator: [UInt8] { Array("\n---\n\n".utf8) }

  func body(of article: Article, position: Int) -> [UInt8] {
    let view = ArticleView(article)
    var sheet = MarkdownSheet(view)
    sheet.head()
    for notice in view.corrections { sheet.notice(notice) }
    sheet.summary()
    sheet.quotes()
    sheet.remarks()
    return Array(sheet.text.utf8)
  }
}
