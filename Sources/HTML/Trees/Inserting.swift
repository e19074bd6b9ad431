import Text

extension TreeBuilder {
  /// Where the next node goes: below a parent, before a child of it or at its end (`-1`).
  func place(below override: Int32 = -1) -> (parent: Int32, before: Int32) {
    let target = override >= 0 ? override : current
    guard fostersParents else { return (inside(target), -1) }
    switch tag(target) {
    case .table, .tbody, .tfoot, .thead, .tr: return fosterPlace()
    default: return (inside(target), -1)
    }
  }

  /// A template's children hang below its content.
  private func inside(_ node: Int32) -> Int32 {
    guard node >= 0 else { return 0 }
    let first = document.nodes[Int(node)].first
    return tag(node) == .template && first >= 0 && document.nodes[Int(first)].kind == .content ? first : node
  }

  /// Where content goes that has no business in a table: before the table.
  private func fosterPlace() -> (parent: Int32, before: Int32) {
    let table = open.lastIndex { tag($0) == .table }
    let template = open.lastIndex { tag($0) == .template }
    if let template, table.map({ template > $0 }) ?? true { return (inside(open[template]), -1) }
    guard let table else { return (inside(open.first ?? 0), -1) }
    let node = open[table]
    let parent = document.nodes[Int(node)].parent
    if parent >= 0 { return (parent, node) }
    return (inside(table > 0 ? open[table - 1] : open[0]), -1)
  }

  /// Makes an element of a start tag; it hangs nowhere yet.
  mutating func make(_ token: Token, _ namespace: HTMLDocument.Namespace = .html) -> Int32 {
    var node = HTMLDocument.Node(kind: .element, namespace: namespace, tag: token.tag)
    node.source = token.range
    if token.tag == .other { node.name = number(of: token.name) }
    if !token.attributes.isEmpty {
      node.start = Int32(token.attributes.lowerBound)
      node.end = Int32(token.attributes.upperBound)
    }
    return document.make(node)
  }

  /// Adds an element for a start tag and opens it.
  @discardableResult
  mutating func insert(_ token: Token, _ namespace: HTMLDocument.Namespace = .html) -> Int32 {
    keepDepth(for: token.tag)
    let node = make(token, namespace)
    let place = place()
    document.insert(node, in: place.parent, before: place.before)
    open.append(node)
    return node
  }

  /// Adds an element that no tag of the page opens, and opens it.
  @discardableResult
  mutating func insert(_ tag: Tag) -> Int32 {
    var token = Token(kind: .startTag, range: 0..<0)
    token.tag = tag
    return insert(token)
  }

  /// Adds an element that has no content.
  mutating func insertEmpty(_ token: Token) {
    insert(token)
    pop()
  }

  /// Where too much is open, the innermost closes; parts of a table have room for themselves.
  private mutating func keepDepth(for tag: Tag) {
    let limit: Int
    switch tag {
    case .tbody, .thead, .tfoot, .tr, .td, .th, .caption, .colgroup: limit = Self.deepest + 8
    default: limit = Self.deepest
    }
    while open.count >= limit { pop() }
  }

  mutating func insertComment(_ token: Token, in parent: Int32? = nil) {
    var node = HTMLDocument.Node(kind: .comment)
    node.source = token.range
    let comment = document.make(node)
    let place = parent.map { ($0, -1) } ?? place()
    document.insert(comment, in: place.0, before: place.1)
  }

  /// Adds text where the next node goes; joins it to the text before.
  mutating func insertText(_ token: Token) {
    insertText(HTMLDocument.Run(source: token.range, scalars: token.scalars))
  }

  mutating func insertText(_ run: HTMLDocument.Run) {
    let place = place()
    guard document.nodes[Int(place.parent)].kind != .document else { return }
    let neighbour =
      place.before >= 0
      ? document.nodes[Int(place.before)].previous : document.nodes[Int(place.parent)].last
    if neighbour >= 0, document.nodes[Int(neighbour)].kind == .text {
      document.extend(neighbour, by: run)
      return
    }
    let text = document.make(HTMLDocument.Node(kind: .text))
    document.extend(text, by: run)
    document.insert(text, in: place.parent, before: place.before)
  }

  /// Adds attributes of a second `html` or `body` tag that the first does not have.
  mutating func addAttributes(_ token: Token, to node: Int32) {
    guard !token.attributes.isEmpty, node >= 0 else { return }
    let own = Array(document.attributes(Int(node)))
    let page = document.page
    let new = document.attributeList[token.attributes].filter { attribute in
      !own.contains { equalsIgnoringCase(page[$0.nameRange], page[attribute.nameRange]) }
    }
    guard !new.isEmpty, own.count < Tokenizer.mostAttributes else { return }
    document.nodes[Int(node)].start = Int32(document.attributeList.count)
    document.attributeList += own + new
    document.nodes[Int(node)].end = Int32(document.attributeList.count)
  }

  /// A text's white space at its beginning, and the rest.
  func split(_ token: Token) -> (space: Token?, rest: Token?) {
    if let scalars = token.scalars {
      return scalars.1 == nil && scalars.0.value < 0x21 && isSpace(UInt8(scalars.0.value)) ? (token, nil) : (nil, token)
    }
    var end = token.range.lowerBound
    while end < token.range.upperBound, isSpace(document.page[end]) { end += 1 }
    var (space, rest) = (token, token)
    space.range = token.range.lowerBound..<end
    rest.range = end..<token.range.upperBound
    return (space.range.isEmpty ? nil : space, rest.range.isEmpty ? nil : rest)
  }

  /// Whether a text is white space alone.
  func isSpaceAlone(_ token: Token) -> Bool { split(token).rest == nil }
}
