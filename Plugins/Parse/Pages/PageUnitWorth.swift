import HTML

extension Parsing.PageUnit {
  /// How much a unit in an element of that kind speaks for its surroundings being the article.
  func worth(in tag: Tag) -> Float {
    if linkShare > 0.5 { return -min(1 + 0.5 * Float(linkWords), 15) }
    let own = Float(min(words - linkWords, 120))
    if words >= 8 && endsSentence || words >= 20 { return tag == .p ? own : own * 0.8 }
    if tag == .p || tag == .li, endsSentence { return own * 0.5 }
    return Self.isNeutral(tag) ? 0 : -2
  }

  /// Short lines that articles have as well as menus.
  private static func isNeutral(_ tag: Tag) -> Bool {
    switch tag {
    case .p, .li, .tr, .figcaption, .figure, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6, .td, .th: true
    default: false
    }
  }
}
