import Text

extension TreeBuilder {
  mutating func endInBody(_ token: Token) -> Bool {
    switch token.tag {
    case .template: endTemplate()
    case .body:
      if has(.body) { mode = .afterBody }
    case .html:
      guard has(.body) else { return true }
      mode = .afterBody
      return false
    case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre, .search, .section,
      .select, .summary, .ul:
      guard has(token.tag) else { return true }
      closeImplied()
      pop(through: token.tag)
    case .form: endForm()
    case .p:
      if !has(.p, in: .button) { insert(.p) }
      closeParagraph()
    case .li:
      guard has(.li, in: .listItem) else { return true }
      closeImplied(except: .li)
      pop(through: .li)
    case .dd, .dt:
      guard has(token.tag) else { return true }
      closeImplied(except: token.tag)
      pop(through: token.tag)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      guard has(any: Self.isHeading) else { return true }
      closeImplied()
      pop(throughAny: Self.isHeading)
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      if !adopt(token) { endOther(token) }
    case .applet, .marquee, .object:
      guard has(token.tag) else { return true }
      closeImplied()
      pop(through: token.tag)
      clearFormattingToMarker()
    case .br:
      reconstructFormatting()
      insert(.br)
      pop()
      framesetIsAllowed = false
    default: endOther(token)
    }
    return true
  }

  private mutating func endForm() {
    if open.contains(where: { tag($0) == .template }) {
      guard has(.form) else { return }
      closeImplied()
      pop(through: .form)
      return
    }
    let node = form
    form = -1
    guard node >= 0, hasNode(node) else { return }
    closeImplied()
    remove(node)
  }

  /// An end tag without rules of its own closes the element of its name, if none that is special lies between.
  private mutating func endOther(_ token: Token) {
    for node in open.reversed() {
      if document.nodes[Int(node)].namespace == .html, hasName(node, of: token) {
        closeImplied(except: token.tag == .other ? .html : token.tag)
        pop(through: node)
        return
      }
      if isSpecial(node) { return }
    }
  }

  // MARK: Behind the body

  mutating func afterBody(_ token: Token) -> Bool {
    switch token.kind {
    case .text where isSpaceAlone(token): return inBody(token)
    case .comment:
      insertComment(token, in: open[0])
      return true
    case .doctype: return true
    case .startTag where token.tag == .html: return inBody(token)
    case .endTag where token.tag == .html:
      if context < 0 { mode = .afterAfterBody }
      return true
    case .end: return true
    default:
      mode = .inBody
      return false
    }
  }

  mutating func afterAfterBody(_ token: Token) -> Bool {
    switch token.kind {
    case .comment:
      insertComment(token, in: 0)
      return true
    case .doctype: return inBody(token)
    case .text where isSpaceAlone(token): return inBody(token)
    case .startTag where token.tag == .html: return inBody(token)
    case .end: return true
    default:
      mode = .inBody
      return false
    }
  }

  mutating func inTemplate(_ token: Token) -> Bool {
    switch token.kind {
    case .text, .comment, .doctype: return inBody(token)
    case .startTag:
      switch token.tag {
      case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: return inHead(token)
      case .caption, .colgroup, .tbody, .tfoot, .thead: return change(to: .inTable)
      case .col: return change(to: .inColumnGroup)
      case .tr: return change(to: .inTableBody)
      case .td, .th: return change(to: .inRow)
      default: return change(to: .inBody)
      }
    case .endTag:
      if token.tag == .template { endTemplate() }
      return true
    case .end:
      guard open.contains(where: { tag($0) == .template }) else { return true }
      pop(through: .template)
      clearFormattingToMarker()
      resetMode()
      return false
    }
  }

  private mutating func change(to new: Mode) -> Bool {
    if !templateModes.isEmpty { templateModes[templateModes.count - 1] = new }
    mode = new
    return false
  }
}
