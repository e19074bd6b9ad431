import Text

extension TreeBuilder {
  /// Whether a token belongs to SVG or MathML where it stands.
  func isForeign(_ token: Token) -> Bool {
    let node = adjustedCurrent
    guard node >= 0, document.nodes[Int(node)].namespace != .html, token.kind != .end else { return false }
    let element = document.nodes[Int(node)]
    if element.namespace == .math, isMathText(element.tag) {
      if token.kind == .text { return false }
      if token.kind == .startTag, token.tag != .mglyph, token.tag != .malignmark { return false }
    }
    if element.namespace == .math, element.tag == .annotationXML, token.kind == .startTag, token.tag == .svg {
      return false
    }
    if holdsHTML(node), token.kind == .startTag || token.kind == .text { return false }
    return true
  }

  private func isMathText(_ tag: Tag) -> Bool { [.mi, .mo, .mn, .ms, .mtext].contains(tag) }

  /// Whether HTML stands inside an element of another language ("HTML integration point").
  private func holdsHTML(_ node: Int32) -> Bool {
    let element = document.nodes[Int(node)]
    if element.namespace == .svg { return [.foreignObject, .desc, .title].contains(element.tag) }
    guard element.namespace == .math, element.tag == .annotationXML,
      let encoding = document.text(.encoding, of: Int(node))?.lowercased()
    else { return false }
    return encoding == "text/html" || encoding == "application/xhtml+xml"
  }

  mutating func processForeign(_ token: Token) -> Bool {
    switch token.kind {
    case .text:
      insertText(token)
      if !token.isNull, framesetIsAllowed, !isSpaceAlone(token) { framesetIsAllowed = false }
    case .comment: insertComment(token)
    case .doctype, .end: break
    case .startTag: return startForeign(token)
    case .endTag: return endForeign(token)
    }
    return true
  }

  private mutating func startForeign(_ token: Token) -> Bool {
    if breaksOut(token) {
      if context < 0 || open.count > 1 {
        leaveForeign()
        return process(token, in: mode)
      }
      return process(token, in: mode)
    }
    insert(token, document.nodes[Int(adjustedCurrent)].namespace)
    if token.closesItself { pop() }
    return true
  }

  /// Closes elements of other languages.
  private mutating func leaveForeign() {
    while open.count > 1 {
      let element = document.nodes[Int(current)]
      if element.namespace == .html || holdsHTML(current) || element.namespace == .math && isMathText(element.tag) {
        return
      }
      pop()
    }
  }

  /// HTML elements that end SVG and MathML.
  private func breaksOut(_ token: Token) -> Bool {
    switch token.tag {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
      .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    case .font: document.attributeList[token.attributes].contains { [.color, .face, .size].contains($0.name) }
    default: false
    }
  }

  private mutating func endForeign(_ token: Token) -> Bool {
    if token.tag == .br || token.tag == .p {
      leaveForeign()
      return process(token, in: mode)
    }
    for (index, node) in open.enumerated().reversed() {
      if index == 0 { return true }
      if document.nodes[Int(node)].namespace == .html, index < open.count - 1 || !hasName(node, of: token) {
        return process(token, in: mode)
      }
      if hasName(node, of: token) {
        pop(through: node)
        return true
      }
    }
    return true
  }
}
