import Text

extension Tokenizer {
  /// A tag, with its attributes added to the document; a tag that the page's end cuts off is the end.
  mutating func tag(_ kind: Token.Kind, nameAt nameStart: Int, _ document: inout HTMLDocument) -> Token {
    let start = position
    var place = nameStart
    while place < page.count, !isSpace(page[place]), page[place] != UInt8(ascii: ">"), page[place] != UInt8(ascii: "/")
    {
      place += 1
    }
    var token = Token(kind: kind, range: start..<place)
    token.name = nameStart..<place
    token.tag = Tag(page[nameStart..<place])
    position = place
    let first = document.attributeList.count
    guard readAttributes(&token, &document, from: first) else {
      document.attributeList.removeLast(document.attributeList.count - first)
      position = page.count
      return Token(kind: .end, range: position..<position)
    }
    if kind == .endTag { document.attributeList.removeLast(document.attributeList.count - first) }
    token.attributes = first..<document.attributeList.count
    token.range = start..<position
    return token
  }

  /// Reads up to behind the tag's `>`; `false` where the page ends before.
  private mutating func readAttributes(_ token: inout Token, _ document: inout HTMLDocument, from first: Int) -> Bool {
    while position < page.count {
      let byte = page[position]
      if isSpace(byte) {
        position += 1
      } else if byte == UInt8(ascii: ">") {
        position += 1
        return true
      } else if byte == UInt8(ascii: "/") {
        position += 1
        if self.byte(position) == UInt8(ascii: ">"), position < page.count {
          token.closesItself = true
          position += 1
          return true
        }
      } else if !readAttribute(&document, from: first) {
        return false
      }
    }
    return false
  }

  private mutating func readAttribute(_ document: inout HTMLDocument, from first: Int) -> Bool {
    let nameStart = position
    // An equals sign may begin a name, as odd as that is.
    position += 1
    while position < page.count, !isSpace(page[position]), page[position] != UInt8(ascii: "="),
      page[position] != UInt8(ascii: ">"), page[position] != UInt8(ascii: "/")
    { position += 1 }
    let name = nameStart..<position
    while position < page.count, isSpace(page[position]) { position += 1 }
    var value = position..<position
    if position < page.count, page[position] == UInt8(ascii: "=") {
      position += 1
      while position < page.count, isSpace(page[position]) { position += 1 }
      guard let range = readValue() else { return false }
      value = range
    }
    guard position < page.count else { return false }
    add(name, value, &document, from: first)
    return true
  }

  /// The bytes of a value; `nil` where the page ends within it.
  private mutating func readValue() -> Range<Int>? {
    guard position < page.count else { return nil }
    let mark = page[position]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      let start = position + 1
      guard let end = page.firstPlace(of: mark, in: start..<page.count) else { return nil }
      position = end + 1
      return start..<end
    }
    let start = position
    while position < page.count, !isSpace(page[position]), page[position] != UInt8(ascii: ">") { position += 1 }
    return start..<position
  }

  private func add(_ name: Range<Int>, _ value: Range<Int>, _ document: inout HTMLDocument, from first: Int) {
    let count = document.attributeList.count
    guard count - first < Self.mostAttributes else { return }
    for index in first..<count {
      let other = document.attributeList[index].nameRange
      if other.count == name.count, equalsIgnoringCase(page[other], page[name]) { return }
    }
    var decoded: Range<Int>?
    let plain = endOfPlainText(from: value.lowerBound, to: value.upperBound, stopsAtReference: true, stopsAtTag: false)
    if plain < value.upperBound {
      decoded = decode(value, into: &document.values)
    }
    document.attributeList.append(
      HTMLAttribute(name: AttributeName(page[name]), nameRange: name, valueRange: value, decoded: decoded))
  }

  /// Writes a value with its references replaced; says where it stands.
  private func decode(_ value: Range<Int>, into values: inout [UInt8]) -> Range<Int> {
    let start = values.count
    var place = value.lowerBound
    while place < value.upperBound {
      let byte = page[place]
      if byte == UInt8(ascii: "&"),
        let found = CharacterReference(in: page, at: place, before: value.upperBound, inAttribute: true)
      {
        for scalar in [found.first, found.second].compactMap({ $0 }) {
          values.append(contentsOf: String(scalar).utf8)
        }
        place = found.end
      } else if byte == 0x0D {
        values.append(0x0A)
        place += place + 1 < value.upperBound && page[place + 1] == 0x0A ? 2 : 1
      } else if byte == 0 {
        values.append(contentsOf: "\u{FFFD}".utf8)
        place += 1
      } else {
        values.append(byte)
        place += 1
      }
    }
    return start..<values.count
  }
}
