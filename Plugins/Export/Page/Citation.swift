import Articles

/// A quote as it is copied out of a page: its words, whose they are, the article, and where they stand.
struct Citation {
  /// Three lines of plain text.
  let text: String

  init(_ quote: Quote, in view: ArticleView) {
    let place = view.article.sourceLink(to: quote.range) ?? Self.place(quote, view)
    text = [Self.words(quote, view) + Self.attribution(quote, view), Self.article(view), place]
      .joined(separator: "\n")
  }

  /// Reported speech is not what somebody said word for word, so it gets no quotation marks.
  private static func words(_ quote: Quote, _ view: ArticleView) -> String {
    let words = view.words(quote.range)
    return quote.kind == .indirect ? words : "“\(words)”"
  }

  private static func attribution(_ quote: Quote, _ view: ArticleView) -> String {
    guard let speaker = quote.speaker else { return "" }
    let role = speaker.role.map { ", " + view.words($0) } ?? ""
    let via = quote.via.map { ", \($0.role.rawValue): " + view.words($0.range) }.joined()
    return " — \(speaker.name)\(quote.hasUncertainSpeaker ? " (uncertain)" : "")\(role)\(via)"
  }

  private static func article(_ view: ArticleView) -> String {
    [view.title, view.publication, view.structure?.published].compactMap { $0 }.joined(separator: ", ")
  }

  private static func place(_ quote: Quote, _ view: ArticleView) -> String {
    [view.article.source.path, view.place(quote.range).words].compactMap { $0 }.joined(separator: ", ")
  }
}
