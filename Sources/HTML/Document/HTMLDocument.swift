import Text

/// A page as a tree of nodes; every text knows its bytes in the page.
///
/// Nodes are numbers, from 0, the document itself, upwards in the order in which they were made. `-1` stands for none.
public struct HTMLDocument: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Sendable { case document, doctype, element, text, comment, content }

  /// To which language an element belongs.
  public enum Namespace: UInt8, Sendable { case html, svg, math }

  /// One node of the tree.
  @usableFromInline
  struct Node: Sendable {
    @usableFromInline var kind: Kind
    @usableFromInline var namespace = Namespace.html
    @usableFromInline var tag = Tag.other
    @usableFromInline var parent: Int32 = -1
    @usableFromInline var first: Int32 = -1
    var last: Int32 = -1
    var previous: Int32 = -1
    @usableFromInline var next: Int32 = -1
    /// The bytes of the page: a start tag from `<` to `>`, a comment's words; empty for what the parser added.
    @usableFromInline var source: Range<Int> = 0..<0
    /// An element's attributes; the first and the last run of a text.
    var start: Int32 = -1
    var end: Int32 = -1
    /// An unknown element's name in `names`.
    var name: Int32 = -1
  }

  /// Characters of a text that follow each other in the page, or that stand for others (a reference, a line break).
  public struct Run: Sendable {
    /// The bytes of the page.
    public var source: Range<Int>
    /// What the bytes stand for, as one or two scalars; `nil` when they stand for themselves.
    public var scalars: (Unicode.Scalar, Unicode.Scalar?)?
    var next: Int32 = -1

    /// A run of these bytes.
    public init(source: Range<Int>, scalars: (Unicode.Scalar, Unicode.Scalar?)? = nil) {
      self.source = source
      self.scalars = scalars
    }
  }

  /// The page, as UTF-8.
  public let page: [UInt8]
  @usableFromInline var nodes: [Node] = []
  var runs: [Run] = []
  var attributeList: [HTMLAttribute] = []
  /// Values of attributes that hold character references, decoded.
  var values: [UInt8] = []
  /// Names of elements that ``Tag`` does not know, in small letters.
  var names: [[UInt8]] = []
  var doctype = Doctype()
  /// Whether browsers would show the page as those of the nineties did.
  var isQuirky = false

  /// The root: its children are the document type, comments and the `html` element.
  public static let root = 0

  init(page: [UInt8]) {
    self.page = page
    nodes.reserveCapacity(page.count / 24 + 16)
    runs.reserveCapacity(page.count / 48 + 16)
    nodes.append(Node(kind: .document))
  }
}

// MARK: - Reading the tree

extension HTMLDocument {
  /// How many nodes there are.
  @inlinable public var count: Int { nodes.count }
  /// What a node is.
  @inlinable public func kind(_ node: Int) -> Kind { nodes[node].kind }
  /// An element's tag; ``Tag/other`` for all that are no HTML element.
  @inlinable public func tag(_ node: Int) -> Tag { nodes[node].namespace == .html ? nodes[node].tag : .other }
  /// The parent, or `-1`.
  @inlinable public func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
  /// The first child, or `-1`.
  @inlinable public func firstChild(_ node: Int) -> Int { Int(nodes[node].first) }
  /// The next sibling, or `-1`.
  @inlinable public func next(_ node: Int) -> Int { Int(nodes[node].next) }
  /// The bytes of an element's start tag, or of a comment.
  @inlinable public func source(_ node: Int) -> Range<Int> { nodes[node].source }
  /// The language an element belongs to.
  @inlinable public func namespace(_ node: Int) -> Namespace { nodes[node].namespace }

  /// The attributes of an element, in the order of the page.
  public func attributes(_ node: Int) -> ArraySlice<HTMLAttribute> {
    guard nodes[node].kind == .element, nodes[node].start >= 0 else { return [] }
    return attributeList[Int(nodes[node].start)..<Int(nodes[node].end)]
  }

  /// The value of an attribute; `nil` when the element has none of that name.
  public func attribute(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    for attribute in attributes(node) where attribute.name == name { return value(attribute) }
    return nil
  }

  /// The value of an attribute as text.
  public func text(_ name: AttributeName, of node: Int) -> String? {
    attribute(name, of: node).map { String(utf8: $0) }
  }

  /// An attribute's value, with character references decoded.
  public func value(_ attribute: HTMLAttribute) -> ArraySlice<UInt8> {
    attribute.decoded.map { values[$0] } ?? page[attribute.valueRange]
  }

  /// Calls a function with each run of a text, in order.
  public func forEachRun(of text: Int, _ body: (Run) -> Void) {
    guard nodes[text].kind == .text else { return }
    var run = nodes[text].start
    while run >= 0 {
      body(runs[Int(run)])
      run = runs[Int(run)].next
    }
  }

  /// The node after this one in the order of the page; the tree's next, below or beside; `-1` at the end of `root`.
  ///
  /// - Parameter skipping: whether to pass over what is below the node.
  @inlinable
  public func following(_ node: Int, within root: Int, skipping: Bool = false) -> Int {
    if !skipping, nodes[node].first >= 0 { return Int(nodes[node].first) }
    var node = node
    while node != root, node >= 0 {
      if nodes[node].next >= 0 { return Int(nodes[node].next) }
      node = Int(nodes[node].parent)
    }
    return -1
  }

  /// The elements above a node, the innermost first, up to the root.
  public func ancestors(of node: Int) -> some Sequence<Int> {
    sequence(state: parent(node)) { [self] place in
      guard place >= 0 else { return nil }
      defer { place = parent(place) }
      return place
    }
  }

  /// All text below a node, as UTF-8, with references decoded.
  public func content(_ node: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = node
    while place >= 0 {
      forEachRun(of: place) { append($0, to: &bytes) }
      place = following(place, within: node)
    }
    return bytes
  }

  /// Writes what a run stands for.
  public func append(_ run: Run, to bytes: inout [UInt8]) {
    guard let (first, second) = run.scalars else { return bytes.append(contentsOf: page[run.source]) }
    if let encoded = UTF8.encode(first) { bytes.append(contentsOf: encoded) }
    if let second, let encoded = UTF8.encode(second) { bytes.append(contentsOf: encoded) }
  }
}

// MARK: - Building the tree

extension HTMLDocument {
  /// Adds a node that hangs nowhere yet.
  mutating func make(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  /// Hangs a node below a parent, before a child of it or at the end (`-1`).
  mutating func insert(_ node: Int32, in parent: Int32, before sibling: Int32) {
    detach(node)
    let previous = sibling >= 0 ? nodes[Int(sibling)].previous : nodes[Int(parent)].last
    nodes[Int(node)].parent = parent
    nodes[Int(node)].previous = previous
    nodes[Int(node)].next = sibling
    if previous >= 0 { nodes[Int(previous)].next = node } else { nodes[Int(parent)].first = node }
    if sibling >= 0 { nodes[Int(sibling)].previous = node } else { nodes[Int(parent)].last = node }
  }

  /// Takes a node out of the tree.
  mutating func detach(_ node: Int32) {
    let old = nodes[Int(node)]
    guard old.parent >= 0 else { return }
    if old.previous >= 0 { nodes[Int(old.previous)].next = old.next } else { nodes[Int(old.parent)].first = old.next }
    if old.next >= 0 {
      nodes[Int(old.next)].previous = old.previous
    } else {
      nodes[Int(old.parent)].last = old.previous
    }
    nodes[Int(node)].parent = -1
    nodes[Int(node)].previous = -1
    nodes[Int(node)].next = -1
  }

  /// Hangs all children of a node below another, at its end.
  mutating func moveChildren(of node: Int32, to parent: Int32) {
    while nodes[Int(node)].first >= 0 { insert(nodes[Int(node)].first, in: parent, before: -1) }
  }

  /// Adds a run to a text node.
  mutating func extend(_ text: Int32, by run: Run) {
    if run.scalars == nil, nodes[Int(text)].end >= 0 {
      let last = Int(nodes[Int(text)].end)
      if runs[last].scalars == nil, runs[last].source.upperBound == run.source.lowerBound {
        runs[last].source = runs[last].source.lowerBound..<run.source.upperBound
        return
      }
    }
    runs.append(run)
    let index = Int32(runs.count - 1)
    if nodes[Int(text)].end >= 0 {
      runs[Int(nodes[Int(text)].end)].next = index
    } else {
      nodes[Int(text)].start = index
    }
    nodes[Int(text)].end = index
  }
}
