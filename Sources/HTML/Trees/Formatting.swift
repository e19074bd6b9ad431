import Text

extension TreeBuilder {
  /// Notes a formatting element, so that it is opened again where a block closed it.
  mutating func noteFormatting(_ node: Int32) {
    // Of three alike the oldest goes ("Noah's Ark").
    var alike = 0
    var oldest = -1
    for index in formatting.indices.reversed() {
      if formatting[index] < 0 { break }
      if isAlike(formatting[index], node) {
        alike += 1
        oldest = index
      }
    }
    if alike >= 3 { formatting.remove(at: oldest) }
    let marker = formatting.lastIndex(of: -1).map { $0 + 1 } ?? 0
    if formatting.count - marker >= Self.mostFormatting { formatting.remove(at: marker) }
    formatting.append(node)
  }

  private func isAlike(_ one: Int32, _ other: Int32) -> Bool {
    let (first, second) = (document.nodes[Int(one)], document.nodes[Int(other)])
    guard first.tag == second.tag, first.namespace == second.namespace, first.name == second.name else { return false }
    let (mine, theirs) = (document.attributes(Int(one)), document.attributes(Int(other)))
    guard mine.count == theirs.count else { return false }
    return mine.allSatisfy { attribute in
      theirs.contains {
        equalsIgnoringCase(document.page[$0.nameRange], document.page[attribute.nameRange])
          && document.value($0) == document.value(attribute)
      }
    }
  }

  mutating func clearFormattingToMarker() {
    while let last = formatting.popLast(), last >= 0 {}
  }

  /// Opens the formatting elements again that are not open (HTML Standard, "reconstruct the active formatting elements").
  mutating func reconstructFormatting() {
    guard let last = formatting.last, last >= 0, !open.contains(last) else { return }
    // At the depth's cap a copy would take the place of the paragraph that it belongs in.
    guard open.count + Self.mostFormatting < Self.deepest else { return }
    var index = formatting.count - 1
    while index > 0, formatting[index - 1] >= 0, !open.contains(formatting[index - 1]) { index -= 1 }
    while index < formatting.count {
      formatting[index] = insertClone(of: formatting[index])
      index += 1
    }
  }

  private mutating func insertClone(of node: Int32) -> Int32 {
    let clone = clone(node)
    let place = place()
    document.insert(clone, in: place.parent, before: place.before)
    open.append(clone)
    return clone
  }

  func formattingElement(_ tag: Tag) -> Int32? {
    for node in formatting.reversed() {
      if node < 0 { return nil }
      if self.tag(node) == tag { return node }
    }
    return nil
  }

  private mutating func clone(_ node: Int32) -> Int32 {
    let original = document.nodes[Int(node)]
    var copy = HTMLDocument.Node(kind: .element, namespace: original.namespace, tag: original.tag)
    (copy.source, copy.start, copy.end, copy.name) = (original.source, original.start, original.end, original.name)
    return document.make(copy)
  }

  // MARK: The adoption agency

  /// An end tag of a formatting element, which may stand across blocks: `<b>one<p>two</b>three`.
  ///
  /// (HTML Standard, 13.2.6.4.7, "adoption agency algorithm".) Returns `false` where any other end tag's rules hold.
  mutating func adopt(_ token: Token) -> Bool {
    if hasName(current, of: token), document.nodes[Int(current)].namespace == .html, !formatting.contains(current) {
      pop()
      return true
    }
    for _ in 0..<8 {
      guard let element = formattingElement(token.tag) else { return false }
      guard let place = open.lastIndex(of: element) else {
        formatting.removeAll { $0 == element }
        return true
      }
      guard hasNode(element) else { return true }
      guard let furthest = open[(place + 1)...].firstIndex(where: isSpecial) else {
        while let last = open.last, last != element { pop() }
        pop()
        formatting.removeAll { $0 == element }
        return true
      }
      move(element, at: place, furthestAt: furthest)
    }
    return true
  }

  private mutating func move(_ element: Int32, at place: Int, furthestAt furthest: Int) {
    let ancestor = place > 0 ? open[place - 1] : open[0]
    let block = open[furthest]
    var bookmark = formatting.lastIndex(of: element) ?? 0
    var last = block
    var index = furthest
    var rounds = 0
    while true {
      rounds += 1
      index -= 1
      guard index > place else { break }
      let node = open[index]
      if rounds > 3, let listed = formatting.lastIndex(of: node) {
        formatting.remove(at: listed)
        if listed < bookmark { bookmark -= 1 }
      }
      guard let listed = formatting.lastIndex(of: node) else {
        open.remove(at: index)
        continue
      }
      let copy = clone(node)
      formatting[listed] = copy
      open[index] = copy
      if last == block { bookmark = listed + 1 }
      document.insert(last, in: copy, before: -1)
      last = copy
    }
    let target = self.place(below: ancestor)
    document.insert(last, in: target.parent, before: target.before)
    let copy = clone(element)
    document.moveChildren(of: block, to: copy)
    document.insert(copy, in: block, before: -1)
    if let old = formatting.lastIndex(of: element) {
      formatting.remove(at: old)
      if old < bookmark { bookmark -= 1 }
    }
    formatting.insert(copy, at: min(bookmark, formatting.count))
    remove(element)
    let blockPlace = open.lastIndex(of: block) ?? open.count - 1
    open.insert(copy, at: blockPlace + 1)
  }
}
