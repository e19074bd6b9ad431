import Text

extension TreeBuilder {
  var current: Int32 { open.last ?? -1 }

  /// The current node, or the element whose content is read where only its root is open.
  var adjustedCurrent: Int32 { open.count == 1 && context >= 0 ? context : current }

  /// The HTML tag of a node; ``Tag/other`` for elements of other languages.
  func tag(_ node: Int32) -> Tag { node < 0 ? .other : document.tag(Int(node)) }

  mutating func pop() {
    guard let node = open.popLast() else { return }
    if tag(node) == .template, !templateModes.isEmpty { templateModes.removeLast() }
  }

  /// Closes elements up to one, that one too.
  mutating func pop(through node: Int32) {
    while let last = open.last {
      pop()
      if last == node { return }
    }
  }

  /// Closes elements up to the innermost HTML element of that tag, that one too.
  mutating func pop(through tag: Tag) {
    while let last = open.last {
      pop()
      if self.tag(last) == tag { return }
    }
  }

  /// Closes elements up to the innermost of which this is true, that one too.
  mutating func pop(throughAny isLast: (Tag) -> Bool) {
    while let last = open.last {
      pop()
      if isLast(tag(last)) { return }
    }
  }

  mutating func remove(_ node: Int32) {
    if let place = open.lastIndex(of: node) { open.remove(at: place) }
  }

  // MARK: Scopes

  /// Whether an element of a tag is open with none of the stops between.
  func has(_ wanted: Tag, in scope: Scope = .usual) -> Bool {
    var index = open.count - 1
    while index >= 0 {
      let tag = tag(open[index])
      if tag == wanted { return true }
      if stops(open[index], tag, scope) { return false }
      index -= 1
    }
    return false
  }

  /// Whether an element of which this is true is open with none of the stops between.
  func has(any isWanted: (Tag) -> Bool, in scope: Scope = .usual) -> Bool {
    for node in open.reversed() {
      let tag = tag(node)
      if isWanted(tag) { return true }
      if stops(node, tag, scope) { return false }
    }
    return false
  }

  /// Whether that element is open with none of the stops between.
  func hasNode(_ target: Int32, in scope: Scope = .usual) -> Bool {
    for node in open.reversed() {
      if node == target { return true }
      if stops(node, tag(node), scope) { return false }
    }
    return false
  }

  enum Scope { case usual, listItem, button, table }

  private func stops(_ node: Int32, _ tag: Tag, _ scope: Scope) -> Bool {
    if scope == .table { return tag == .html || tag == .table || tag == .template }
    switch tag {
    case .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template: return true
    case .ol, .ul: return scope == .listItem
    case .button: return scope == .button
    case .other: return isForeignScopeStop(node)
    default: return false
    }
  }

  private func isForeignScopeStop(_ node: Int32) -> Bool {
    let element = document.nodes[Int(node)]
    switch (element.namespace, element.tag) {
    case (.math, .mi), (.math, .mo), (.math, .mn), (.math, .ms), (.math, .mtext), (.math, .annotationXML): return true
    case (.svg, .foreignObject), (.svg, .desc), (.svg, .title): return true
    default: return false
    }
  }

  /// Elements that an end tag further out does not pass (HTML Standard, "special").
  func isSpecial(_ node: Int32) -> Bool {
    switch tag(node) {
    case .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br, .button,
      .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption, .figure,
      .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .iframe,
      .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript,
      .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary,
      .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp:
      true
    case .other: isForeignScopeStop(node)
    default: false
    }
  }

  // MARK: Implied end tags

  mutating func closeImplied(except tag: Tag = .other) {
    while true {
      switch self.tag(current) {
      case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc:
        if self.tag(current) == tag { return }
        pop()
      default: return
      }
    }
  }

  mutating func closeImpliedThoroughly() {
    while true {
      switch tag(current) {
      case .caption, .colgroup, .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc, .tbody, .td, .tfoot, .th,
        .thead, .tr:
        pop()
      default: return
      }
    }
  }

  mutating func closeParagraph() {
    closeImplied(except: .p)
    pop(through: .p)
  }

  mutating func closeParagraphInButtonScope() {
    if has(.p, in: .button) { closeParagraph() }
  }

  // MARK: Modes

  /// The mode that the stack of open elements calls for (HTML Standard, "reset the insertion mode appropriately").
  mutating func resetMode() {
    for (index, node) in open.enumerated().reversed() {
      let isLast = index == 0
      let element = isLast && context >= 0 ? context : node
      switch tag(element) {
      case .td where !isLast, .th where !isLast: return mode = .inCell
      case .tr: return mode = .inRow
      case .tbody, .thead, .tfoot: return mode = .inTableBody
      case .caption: return mode = .inCaption
      case .colgroup: return mode = .inColumnGroup
      case .table: return mode = .inTable
      case .template: return mode = templateModes.last ?? .inBody
      case .head where !isLast: return mode = .inHead
      case .body: return mode = .inBody
      case .frameset: return mode = .inFrameset
      case .html: return mode = head < 0 ? .beforeHead : .afterHead
      default: if isLast { return mode = .inBody }
      }
    }
    mode = .inBody
  }
}
