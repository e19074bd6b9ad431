import Text

extension TreeBuilder {
  mutating func initial(_ token: Token) -> Bool {
    switch token.kind {
    case .text:
      guard let rest = split(token).rest else { return true }
      document.isQuirky = true
      mode = .beforeHTML
      return passOn(rest, isWhole: rest.range == token.range)
    case .comment:
      insertComment(token, in: 0)
      return true
    case .doctype:
      document.isQuirky = document.doctype.isQuirky
      var node = HTMLDocument.Node(kind: .doctype)
      node.source = token.range
      document.insert(document.make(node), in: 0, before: -1)
      mode = .beforeHTML
      return true
    default:
      document.isQuirky = true
      mode = .beforeHTML
      return false
    }
  }

  /// Looks at the rest of a text in the mode that is now current.
  private mutating func passOn(_ rest: Token, isWhole: Bool) -> Bool {
    if isWhole { return false }
    while !process(rest, in: mode) {}
    return true
  }

  mutating func beforeHTML(_ token: Token) -> Bool {
    switch token.kind {
    case .doctype: return true
    case .comment:
      insertComment(token, in: 0)
      return true
    case .text where isSpaceAlone(token): return true
    case .startTag where token.tag == .html:
      let html = make(token)
      document.insert(html, in: 0, before: -1)
      open.append(html)
      mode = .beforeHead
      return true
    case .endTag where ![.head, .body, .html, .br].contains(token.tag): return true
    default:
      var implied = Token(kind: .startTag, range: 0..<0)
      implied.tag = .html
      let html = make(implied)
      document.insert(html, in: 0, before: -1)
      open.append(html)
      mode = .beforeHead
      guard token.kind == .text, let rest = split(token).rest else { return false }
      return passOn(rest, isWhole: rest.range == token.range)
    }
  }

  mutating func beforeHead(_ token: Token) -> Bool {
    switch token.kind {
    case .doctype: return true
    case .comment:
      insertComment(token)
      return true
    case .text where isSpaceAlone(token): return true
    case .startTag where token.tag == .html: return inBody(token)
    case .startTag where token.tag == .head:
      head = insert(token)
      mode = .inHead
      return true
    case .endTag where ![.head, .body, .html, .br].contains(token.tag): return true
    default:
      head = insert(.head)
      mode = .inHead
      guard token.kind == .text, let rest = split(token).rest else { return false }
      return passOn(rest, isWhole: rest.range == token.range)
    }
  }

  mutating func inHead(_ token: Token) -> Bool {
    switch token.kind {
    case .text:
      let (space, rest) = split(token)
      if let space { insertText(space) }
      guard let rest else { return true }
      pop()
      mode = .afterHead
      return passOn(rest, isWhole: space == nil)
    case .comment:
      insertComment(token)
      return true
    case .doctype: return true
    case .startTag: return startInHead(token)
    case .endTag:
      switch token.tag {
      case .head:
        pop()
        mode = .afterHead
        return true
      case .body, .html, .br: break
      case .template:
        endTemplate()
        return true
      default: return true
      }
    case .end: break
    }
    pop()
    mode = .afterHead
    return false
  }

  private mutating func startInHead(_ token: Token) -> Bool {
    switch token.tag {
    case .html: return inBody(token)
    case .base, .basefont, .bgsound, .link, .meta:
      insertEmpty(token)
      return true
    case .title:
      readText(token, as: .escapable)
      return true
    case .noframes, .style:
      readText(token, as: .raw)
      return true
    case .noscript:
      insert(token)
      mode = .inHeadNoscript
      return true
    case .script:
      readText(token, as: .script)
      return true
    case .template:
      startTemplate(token)
      return true
    case .head: return true
    default:
      pop()
      mode = .afterHead
      return false
    }
  }

  /// Opens an element whose content is text.
  mutating func readText(_ token: Token, as text: TextMode) {
    insert(token)
    tokenizer.mode = text
    tokenizer.textEnd = token.name
    originalMode = mode
    mode = .text
  }

  private mutating func startTemplate(_ token: Token) {
    let template = insert(token)
    let content = document.make(HTMLDocument.Node(kind: .content))
    document.insert(content, in: template, before: -1)
    formatting.append(-1)
    framesetIsAllowed = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  mutating func endTemplate() {
    guard open.contains(where: { tag($0) == .template }) else { return }
    closeImpliedThoroughly()
    pop(through: .template)
    clearFormattingToMarker()
    resetMode()
  }

  mutating func inHeadNoscript(_ token: Token) -> Bool {
    switch token.kind {
    case .doctype: return true
    case .comment: return inHead(token)
    case .text where isSpaceAlone(token): return inHead(token)
    case .startTag:
      switch token.tag {
      case .html: return inBody(token)
      case .basefont, .bgsound, .link, .meta, .noframes, .style: return inHead(token)
      case .head, .noscript: return true
      default: break
      }
    case .endTag:
      if token.tag == .noscript {
        pop()
        mode = .inHead
        return true
      }
      if token.tag != .br { return true }
    default: break
    }
    pop()
    mode = .inHead
    return false
  }

  mutating func afterHead(_ token: Token) -> Bool {
    switch token.kind {
    case .text:
      let (space, rest) = split(token)
      if let space { insertText(space) }
      guard let rest else { return true }
      insert(.body)
      mode = .inBody
      return passOn(rest, isWhole: space == nil)
    case .comment:
      insertComment(token)
      return true
    case .doctype: return true
    case .startTag:
      switch token.tag {
      case .html: return inBody(token)
      case .body:
        insert(token)
        framesetIsAllowed = false
        mode = .inBody
        return true
      case .frameset:
        insert(token)
        mode = .inFrameset
        return true
      case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
        open.append(head)
        let isDone = inHead(token)
        remove(head)
        return isDone
      case .head: return true
      default: break
      }
    case .endTag:
      if token.tag == .template { return inHead(token) }
      if ![.body, .html, .br].contains(token.tag) { return true }
    case .end: break
    }
    insert(.body)
    mode = .inBody
    return false
  }

  mutating func inText(_ token: Token) -> Bool {
    switch token.kind {
    case .text: insertText(token)
    case .end:
      pop()
      mode = originalMode
      return false
    default:
      pop()
      mode = originalMode
    }
    return true
  }
}
