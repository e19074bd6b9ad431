import Text

extension TreeBuilder {
  mutating func inFrameset(_ token: Token) -> Bool {
    switch token.kind {
    case .text: insertSpaces(token)
    case .comment: insertComment(token)
    case .doctype: break
    case .startTag:
      switch token.tag {
      case .html: return inBody(token)
      case .frameset: insert(token)
      case .frame: insertEmpty(token)
      case .noframes: return inHead(token)
      default: break
      }
    case .endTag:
      guard token.tag == .frameset, open.count > 1 else { return true }
      pop()
      if context < 0, tag(current) != .frameset { mode = .afterFrameset }
    case .end: break
    }
    return true
  }

  mutating func afterFrameset(_ token: Token) -> Bool {
    switch token.kind {
    case .text: insertSpaces(token)
    case .comment: insertComment(token)
    case .startTag where token.tag == .html: return inBody(token)
    case .startTag where token.tag == .noframes: return inHead(token)
    case .endTag where token.tag == .html: mode = .afterAfterFrameset
    default: break
    }
    return true
  }

  mutating func afterAfterFrameset(_ token: Token) -> Bool {
    switch token.kind {
    case .comment: insertComment(token, in: 0)
    case .text: insertSpaces(token)
    case .startTag where token.tag == .html: return inBody(token)
    case .startTag where token.tag == .noframes: return inHead(token)
    default: break
    }
    return true
  }

  /// Of a text in a frameset only the white space counts.
  private mutating func insertSpaces(_ token: Token) {
    var rest: Token? = token
    while let text = rest {
      let (space, words) = split(text)
      if let space { insertText(space) }
      guard var words, words.scalars == nil else { return }
      var place = words.range.lowerBound
      while place < words.range.upperBound, !isSpace(document.page[place]) { place += 1 }
      words.range = place..<words.range.upperBound
      rest = words.range.isEmpty ? nil : words
    }
  }
}
