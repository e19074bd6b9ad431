import Text

extension TreeBuilder {
  mutating func inBody(_ token: Token) -> Bool {
    switch token.kind {
    case .text:
      if token.isNull { return true }
      reconstructFormatting()
      insertText(token)
      if framesetIsAllowed, !isSpaceAlone(token) { framesetIsAllowed = false }
    case .comment: insertComment(token)
    case .doctype: break
    case .startTag: return startInBody(token)
    case .endTag: return endInBody(token)
    case .end: if !templateModes.isEmpty { return inTemplate(token) }
    }
    return true
  }

  private mutating func startInBody(_ token: Token) -> Bool {
    switch token.tag {
    case .html:
      if !open.contains(where: { tag($0) == .template }) { addAttributes(token, to: open[0]) }
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: return inHead(token)
    case .body:
      guard open.count > 1, tag(open[1]) == .body, !open.contains(where: { tag($0) == .template }) else { return true }
      framesetIsAllowed = false
      addAttributes(token, to: open[1])
    case .frameset: startFrameset(token)
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
      .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section, .summary, .ul:
      closeParagraphInButtonScope()
      insert(token)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      closeParagraphInButtonScope()
      if Self.isHeading(tag(current)) { pop() }
      insert(token)
    case .pre, .listing:
      closeParagraphInButtonScope()
      insert(token)
      skipsLineFeed = true
      framesetIsAllowed = false
    case .form:
      let isInTemplate = open.contains { tag($0) == .template }
      if form >= 0, !isInTemplate { return true }
      closeParagraphInButtonScope()
      let node = insert(token)
      if !isInTemplate { form = node }
    case .li: startItem(token, [.li])
    case .dd, .dt: startItem(token, [.dd, .dt])
    case .plaintext:
      closeParagraphInButtonScope()
      insert(token)
      tokenizer.mode = .plain
    case .button:
      if has(.button) {
        closeImplied()
        pop(through: .button)
      }
      reconstructFormatting()
      insert(token)
      framesetIsAllowed = false
    default: return startInline(token)
    }
    return true
  }

  static func isHeading(_ tag: Tag) -> Bool {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  private mutating func startFrameset(_ token: Token) {
    guard open.count > 1, tag(open[1]) == .body, framesetIsAllowed else { return }
    document.detach(open[1])
    while open.count > 1 { pop() }
    insert(token)
    mode = .inFrameset
  }

  /// `li`, `dd` and `dt` close the one before them.
  private mutating func startItem(_ token: Token, _ tags: [Tag]) {
    framesetIsAllowed = false
    for node in open.reversed() {
      let tag = tag(node)
      if tags.contains(tag) {
        closeImplied(except: tag)
        pop(through: tag)
        break
      }
      if isSpecial(node), tag != .address, tag != .div, tag != .p { break }
    }
    closeParagraphInButtonScope()
    insert(token)
  }

  private mutating func startInline(_ token: Token) -> Bool {
    switch token.tag {
    case .a:
      if let element = formattingElement(.a) {
        _ = adopt(token)
        remove(element)
        formatting.removeAll { $0 == element }
      }
      startFormatting(token)
    case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u: startFormatting(token)
    case .nobr:
      reconstructFormatting()
      if has(.nobr) {
        _ = adopt(token)
        reconstructFormatting()
      }
      noteFormatting(insert(token))
    case .applet, .marquee, .object:
      reconstructFormatting()
      insert(token)
      formatting.append(-1)
      framesetIsAllowed = false
    case .table:
      if !document.isQuirky { closeParagraphInButtonScope() }
      insert(token)
      framesetIsAllowed = false
      mode = .inTable
    case .area, .br, .embed, .img, .keygen, .wbr:
      reconstructFormatting()
      insertEmpty(token)
      framesetIsAllowed = false
    case .input:
      if tag(context) == .select { return true }
      if has(.select) { pop(through: .select) }
      reconstructFormatting()
      insertEmpty(token)
      if !isHiddenInput(token) { framesetIsAllowed = false }
    case .param, .source, .track: insertEmpty(token)
    case .hr:
      closeParagraphInButtonScope()
      if has(.select) { closeImplied() }
      insertEmpty(token)
      framesetIsAllowed = false
    case .image:
      var image = token
      image.tag = .img
      return startInline(image)
    default: return startOther(token)
    }
    return true
  }

  private mutating func startOther(_ token: Token) -> Bool {
    switch token.tag {
    case .textarea:
      insert(token)
      skipsLineFeed = true
      tokenizer.mode = .escapable
      tokenizer.textEnd = token.name
      originalMode = mode
      framesetIsAllowed = false
      mode = .text
    case .xmp:
      closeParagraphInButtonScope()
      reconstructFormatting()
      framesetIsAllowed = false
      readText(token, as: .raw)
    case .iframe:
      framesetIsAllowed = false
      readText(token, as: .raw)
    case .noembed: readText(token, as: .raw)
    case .select: startSelect(token)
    case .option, .optgroup:
      if has(.select) {
        closeImplied(except: token.tag == .option ? .optgroup : .other)
      } else if tag(current) == .option {
        pop()
      }
      reconstructFormatting()
      insert(token)
    case .rb, .rtc:
      if has(.ruby) { closeImplied() }
      insert(token)
    case .rp, .rt:
      if has(.ruby) { closeImplied(except: .rtc) }
      insert(token)
    case .math, .svg:
      reconstructFormatting()
      insert(token, token.tag == .svg ? .svg : .math)
      if token.closesItself { pop() }
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: return true
    default:
      reconstructFormatting()
      insert(token)
    }
    return true
  }

  /// A list of choices holds any content; a second one inside it ends the first.
  private mutating func startSelect(_ token: Token) {
    if tag(context) == .select { return }
    if has(.select) {
      pop(through: .select)
      return
    }
    reconstructFormatting()
    insert(token)
    framesetIsAllowed = false
  }

  private mutating func startFormatting(_ token: Token) {
    reconstructFormatting()
    noteFormatting(insert(token))
  }

  func isHiddenInput(_ token: Token) -> Bool {
    document.attributeList[token.attributes].contains {
      $0.name == .type && equalsIgnoringCase(document.value($0), Array("hidden".utf8)[...])
    }
  }
}
