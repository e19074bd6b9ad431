import Articles

/// An editor's sheet: headline and byline, notices first, then the summary and the quotes by speaker.
///
/// Words of the article are escaped: whatever stands in it, none of it becomes a link, an image, a heading or a tag.
struct MarkdownFormat: Format {
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
