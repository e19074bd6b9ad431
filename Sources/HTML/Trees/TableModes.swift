import Text

extension TreeBuilder {
  mutating func inTable(_ token: Token) -> Bool {
    switch token.kind {
    case .text:
      switch tag(current) {
      case .table, .tbody, .template, .tfoot, .thead, .tr:
        tableText = []
        tableTextHasWords = false
        originalMode = mode
        mode = .inTableText
        return false
      default: return fostered(token)
      }
    case .comment: insertComment(token)
    case .doctype: break
    case .startTag: return startInTable(token)
    case .endTag:
      switch token.tag {
      case .table:
        guard has(.table, in: .table) else { return true }
        pop(through: .table)
        resetMode()
      case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
      case .template: endTemplate()
      default: return fostered(token)
      }
    case .end: return inBody(token)
    }
    return true
  }

  private mutating func startInTable(_ token: Token) -> Bool {
    switch token.tag {
    case .caption:
      clear(to: .table)
      formatting.append(-1)
      insert(token)
      mode = .inCaption
    case .colgroup:
      clear(to: .table)
      insert(token)
      mode = .inColumnGroup
    case .col:
      clear(to: .table)
      insert(.colgroup)
      mode = .inColumnGroup
      return false
    case .tbody, .tfoot, .thead:
      clear(to: .table)
      insert(token)
      mode = .inTableBody
    case .td, .th, .tr:
      clear(to: .table)
      insert(.tbody)
      mode = .inTableBody
      return false
    case .table:
      guard has(.table, in: .table) else { return true }
      pop(through: .table)
      resetMode()
      return false
    case .style, .script, .template: return inHead(token)
    case .input:
      guard isHiddenInput(token) else { return fostered(token) }
      insertEmpty(token)
    case .form:
      guard form < 0, !open.contains(where: { tag($0) == .template }) else { return true }
      form = insert(token)
      pop()
    default: return fostered(token)
    }
    return true
  }

  /// What has no business in a table goes before it.
  private mutating func fostered(_ token: Token) -> Bool {
    fostersParents = true
    defer { fostersParents = false }
    return inBody(token)
  }

  /// Closes elements down to the table's part of that kind.
  private mutating func clear(to tags: Tag...) {
    while let node = open.last {
      let tag = tag(node)
      if tags.contains(tag) || tag == .html || tag == .template { return }
      pop()
    }
  }

  mutating func inTableText(_ token: Token) -> Bool {
    guard token.kind != .text else {
      if token.isNull { return true }
      tableText.append(HTMLDocument.Run(source: token.range, scalars: token.scalars))
      if !isSpaceAlone(token) { tableTextHasWords = true }
      return true
    }
    let runs = tableText
    tableText = []
    for run in runs {
      if tableTextHasWords {
        var text = Token(kind: .text, range: run.source)
        text.scalars = run.scalars
        _ = fostered(text)
      } else {
        insertText(run)
      }
    }
    mode = originalMode
    return false
  }

  mutating func inCaption(_ token: Token) -> Bool {
    switch (token.kind, token.tag) {
    case (.endTag, .caption): return closeCaption()
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
      (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
      return closeCaption() ? mode == .inCaption : true
    case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html), (.endTag, .tbody), (.endTag, .td),
      (.endTag, .tfoot), (.endTag, .th), (.endTag, .thead), (.endTag, .tr):
      return true
    default: return inBody(token)
    }
  }

  /// Closes the caption; stays where none is open.
  private mutating func closeCaption() -> Bool {
    guard has(.caption, in: .table) else { return true }
    closeImplied()
    pop(through: .caption)
    clearFormattingToMarker()
    mode = .inTable
    return true
  }

  mutating func inColumnGroup(_ token: Token) -> Bool {
    switch token.kind {
    case .text:
      let (space, rest) = split(token)
      if let space { insertText(space) }
      guard let rest else { return true }
      guard tag(current) == .colgroup else { return true }
      pop()
      mode = .inTable
      if space == nil { return false }
      while !process(rest, in: mode) {}
      return true
    case .comment: insertComment(token)
    case .doctype: break
    case .startTag where token.tag == .html: return inBody(token)
    case .startTag where token.tag == .col: insertEmpty(token)
    case .startTag where token.tag == .template: return inHead(token)
    case .endTag where token.tag == .template: return inHead(token)
    case .endTag where token.tag == .col: break
    case .endTag where token.tag == .colgroup:
      guard tag(current) == .colgroup else { return true }
      pop()
      mode = .inTable
    case .end: return inBody(token)
    default:
      guard tag(current) == .colgroup else { return true }
      pop()
      mode = .inTable
      return false
    }
    return true
  }

  mutating func inTableBody(_ token: Token) -> Bool {
    switch (token.kind, token.tag) {
    case (.startTag, .tr):
      clear(to: .tbody, .tfoot, .thead)
      insert(token)
      mode = .inRow
      return true
    case (.startTag, .th), (.startTag, .td):
      clear(to: .tbody, .tfoot, .thead)
      insert(.tr)
      mode = .inRow
      return false
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      guard has(token.tag, in: .table) else { return true }
      clear(to: .tbody, .tfoot, .thead)
      pop()
      mode = .inTable
      return true
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .tfoot),
      (.startTag, .thead), (.endTag, .table):
      guard has(any: Self.isTablePart, in: .table) else { return true }
      clear(to: .tbody, .tfoot, .thead)
      pop()
      mode = .inTable
      return false
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
      (.endTag, .td), (.endTag, .th), (.endTag, .tr):
      return true
    default: return inTable(token)
    }
  }

  mutating func inRow(_ token: Token) -> Bool {
    switch (token.kind, token.tag) {
    case (.startTag, .th), (.startTag, .td):
      clear(to: .tr)
      insert(token)
      mode = .inCell
      formatting.append(-1)
      return true
    case (.endTag, .tr):
      guard has(.tr, in: .table) else { return true }
      closeRow()
      return true
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .tfoot),
      (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
      guard has(.tr, in: .table) else { return true }
      closeRow()
      return false
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      guard has(token.tag, in: .table), has(.tr, in: .table) else { return true }
      closeRow()
      return false
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
      (.endTag, .td), (.endTag, .th):
      return true
    default: return inTable(token)
    }
  }

  private mutating func closeRow() {
    clear(to: .tr)
    pop()
    mode = .inTableBody
  }

  mutating func inCell(_ token: Token) -> Bool {
    switch (token.kind, token.tag) {
    case (.endTag, .td), (.endTag, .th):
      guard has(token.tag, in: .table) else { return true }
      closeImplied()
      pop(through: token.tag)
      clearFormattingToMarker()
      mode = .inRow
      return true
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
      (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr):
      guard has(any: Self.isCell, in: .table) else { return true }
      closeCell()
      return false
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html): return true
    case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead), (.endTag, .tr):
      guard has(token.tag, in: .table) else { return true }
      closeCell()
      return false
    default: return inBody(token)
    }
  }

  private static func isCell(_ tag: Tag) -> Bool { tag == .td || tag == .th }
  private static func isTablePart(_ tag: Tag) -> Bool { tag == .tbody || tag == .thead || tag == .tfoot }

  private mutating func closeCell() {
    closeImplied()
    pop(throughAny: Self.isCell)
    clearFormattingToMarker()
    mode = .inRow
  }
}
