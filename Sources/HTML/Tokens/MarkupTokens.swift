import Text

extension Tokenizer {
  /// What a `<` opens: a tag, a comment, a document type, or nothing but itself.
  mutating func markup(_ document: inout HTMLDocument) -> Token {
    let start = position
    let second = byte(start + 1)
    if isASCIILetter(second) { return tag(.startTag, nameAt: start + 1, &document) }
    if second == UInt8(ascii: "/") {
      if isASCIILetter(byte(start + 2)) { return tag(.endTag, nameAt: start + 2, &document) }
      if start + 2 >= page.count { return loneMark(2) }
      if byte(start + 2) == UInt8(ascii: ">") {
        position = start + 3
        return next(&document)
      }
      return bogusComment(from: start + 2)
    }
    if second == UInt8(ascii: "!") { return declaration(&document) }
    if second == UInt8(ascii: "?") { return bogusComment(from: start + 1) }
    return loneMark(1)
  }

  /// A `<` that opens nothing is text.
  private mutating func loneMark(_ length: Int) -> Token {
    let start = position
    position = min(start + length, page.count)
    return Token(kind: .text, range: start..<position)
  }

  // MARK: Comments and declarations

  private mutating func declaration(_ document: inout HTMLDocument) -> Token {
    if starts(at: position, "<!--") { return comment() }
    if startsIgnoringCase(at: position, "<!doctype") { return doctype(&document) }
    if allowsCDATA, starts(at: position, "<![CDATA[") { return openCDATA(at: position + 9, &document) }
    return bogusComment(from: position + 2)
  }

  private mutating func bogusComment(from start: Int) -> Token {
    let end = page.firstPlace(of: UInt8(ascii: ">"), in: start..<page.count) ?? page.count
    position = min(end + 1, page.count)
    return Token(kind: .comment, range: start..<end)
  }

  private mutating func comment() -> Token {
    let start = position + 4
    if byte(start) == UInt8(ascii: ">") { return closed(start..<start, by: 1) }
    if starts(at: start, "->") { return closed(start..<start, by: 2) }
    var place = start
    while let dash = page.firstPlace(of: UInt8(ascii: "-"), in: place..<page.count) {
      if starts(at: dash, "-->") { return closed(start..<dash, by: 3) }
      if starts(at: dash, "--!>") { return closed(start..<dash, by: 4) }
      place = dash + 1
    }
    // Never closed: the dashes at the end of the page were its beginning to close.
    var end = page.count
    if end - start >= 3, starts(at: end - 3, "--!") {
      end -= 3
    } else if end - start >= 2, starts(at: end - 2, "--") {
      end -= 2
    } else if end - start >= 1, page[end - 1] == UInt8(ascii: "-") {
      end -= 1
    }
    return closed(start..<end, by: page.count - end)
  }

  private mutating func closed(_ words: Range<Int>, by length: Int) -> Token {
    position = min(words.upperBound + length, page.count)
    return Token(kind: .comment, range: words)
  }

  private mutating func doctype(_ document: inout HTMLDocument) -> Token {
    let start = position
    var doctype = Doctype()
    let end = page.firstPlace(of: UInt8(ascii: ">"), in: start..<page.count) ?? page.count
    position = start + 9
    skipSpace(before: end)
    let nameStart = position
    while position < end, !isSpace(page[position]) { position += 1 }
    doctype.name = page[nameStart..<position].map { $0 == 0 ? 0x3F : lowered($0) }
    doctype.forcesQuirks = doctype.name.isEmpty || end == page.count
    skipSpace(before: end)
    readIdentifiers(&doctype, before: end)
    // A quotation mark may hide the `>` that was found first.
    let close = page.firstPlace(of: UInt8(ascii: ">"), in: max(position, start + 9)..<page.count) ?? page.count
    position = min(close + 1, page.count)
    document.doctype = doctype
    return Token(kind: .doctype, range: start..<position)
  }

  private mutating func readIdentifiers(_ doctype: inout Doctype, before end: Int) {
    guard position < end else { return }
    let isPublic = startsIgnoringCase(at: position, "PUBLIC")
    guard isPublic || startsIgnoringCase(at: position, "SYSTEM") else { return doctype.forcesQuirks = true }
    position += 6
    skipSpace(before: end)
    guard let first = quoted(&doctype) else { return doctype.forcesQuirks = true }
    if !isPublic { return doctype.systemID = first }
    doctype.publicID = first
    skipSpace(before: page.count)
    if position < page.count, page[position] == 0x22 || page[position] == 0x27 { doctype.systemID = quoted(&doctype) }
  }

  /// Text between quotation marks of a declaration; a `>` ends it early.
  private mutating func quoted(_ doctype: inout Doctype) -> [UInt8]? {
    guard position < page.count, page[position] == 0x22 || page[position] == 0x27 else { return nil }
    let mark = page[position]
    let start = position + 1
    position = start
    while position < page.count, page[position] != mark, page[position] != UInt8(ascii: ">") { position += 1 }
    let text = Array(page[start..<position])
    if byte(position) == mark, position < page.count { position += 1 } else { doctype.forcesQuirks = true }
    return text
  }

  private mutating func skipSpace(before end: Int) {
    while position < end, isSpace(page[position]) { position += 1 }
  }
}

/// White space of HTML: tab, line feed, form feed, carriage return and space.
@inline(__always) func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}
