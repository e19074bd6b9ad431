import Text

/// Cuts a page into tokens as the HTML Standard says (13.2.5), in one pass and without a copy.
///
/// Attributes go straight into the document's list; nothing else is stored.
struct Tokenizer {
  /// The page.
  let page: [UInt8]
  var position = 0
  var mode = TextMode.data
  /// The tag whose end tag ends a text that is not `data`, as it is named in the page.
  var textEnd: Range<Int> = 0..<0
  /// Whether `<![CDATA[` opens text here: inside of SVG and MathML.
  var allowsCDATA = false
  private var inCDATA = false

  /// More attributes than that of one element are left out: two names of one element are compared each with each.
  static let mostAttributes = 128

  init(_ page: [UInt8]) {
    self.page = page
    if page.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The byte at a place; zero behind the end.
  @inline(__always) func byte(_ place: Int) -> UInt8 { place < page.count ? page[place] : 0 }

  /// The next token; attributes of a start tag are added to the document.
  mutating func next(_ document: inout HTMLDocument) -> Token {
    guard position < page.count else { return Token(kind: .end, range: position..<position) }
    if inCDATA { return cdata(&document) }
    switch mode {
    case .data: break
    case .plain: return text(until: page.count)
    case .escapable, .raw, .script: return textOfElement(&document)
    }
    let first = page[position]
    if first == UInt8(ascii: "<") { return markup(&document) }
    if first == UInt8(ascii: "&") { return reference() }
    return text(until: endOfPlainText(from: position, to: page.count, stopsAtReference: true))
  }

  // MARK: Text

  /// A text up to a place, or to the first byte before it that stands for something else.
  private mutating func text(until end: Int) -> Token {
    let first = page[position]
    if first == 0 || first == 0x0D { return special() }
    var stop = end
    if mode != .data { stop = endOfPlainText(from: position, to: end, stopsAtReference: false, stopsAtTag: false) }
    defer { position = stop }
    return Token(kind: .text, range: position..<stop)
  }

  /// A carriage return, alone or before a line feed, is a line feed; a zero byte is told as such.
  private mutating func special() -> Token {
    let start = position
    if page[position] == 0 {
      position += 1
      var token = Token(kind: .text, range: start..<position)
      token.isNull = mode == .data
      token.scalars = ("\u{FFFD}", nil)
      return token
    }
    position += byte(position + 1) == 0x0A ? 2 : 1
    var token = Token(kind: .text, range: start..<position)
    token.scalars = ("\n", nil)
    return token
  }

  /// The first place at which text may end: `<`, `&`, a carriage return or a zero byte.
  func endOfPlainText(
    from start: Int, to end: Int, stopsAtReference: Bool, stopsAtTag: Bool = true
  ) -> Int {
    page.withUnsafeBytes { raw in
      let tag: UInt64 = stopsAtTag ? 0x3C3C_3C3C_3C3C_3C3C : 0
      let reference: UInt64 = stopsAtReference ? 0x2626_2626_2626_2626 : 0
      var place = start
      while place + 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let stops =
          zeroBytes(word ^ tag) | zeroBytes(word ^ reference) | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
          | zeroBytes(word)
        if stops != 0 { break }
        place += 8
      }
      while place < end {
        let byte = raw[place]
        if byte == 0x0D || byte == 0 || (stopsAtTag && byte == 0x3C) || (stopsAtReference && byte == 0x26) { break }
        place += 1
      }
      return place
    }
  }

  /// Text of an element in which tags do not count, up to its end tag.
  private mutating func textOfElement(_ document: inout HTMLDocument) -> Token {
    let end = mode == .script ? scriptEnd(from: position) : endTag(from: position)
    if position == end {
      mode = .data
      return position < page.count ? markup(&document) : Token(kind: .end, range: position..<position)
    }
    guard mode == .escapable else { return text(until: end) }
    if page[position] == UInt8(ascii: "&") { return reference() }
    let stop = min(end, endOfPlainText(from: position, to: end, stopsAtReference: true, stopsAtTag: false))
    return text(until: max(stop, position + 1))
  }

  /// Where the end tag of the element begins whose text this is; the end of the page if there is none.
  private func endTag(from start: Int) -> Int {
    var place = start
    while let open = page.firstPlace(of: UInt8(ascii: "<"), in: place..<page.count) {
      if isEndTag(at: open) { return open }
      place = open + 1
    }
    return page.count
  }

  func isEndTag(at place: Int) -> Bool {
    let end = place + 2 + textEnd.count
    guard byte(place + 1) == UInt8(ascii: "/"), end < page.count,
      equalsIgnoringCase(page[place + 2..<end], page[textEnd])
    else { return false }
    return isASCIISpace(page[end]) && page[end] != 0x0B || page[end] == UInt8(ascii: "/")
      || page[end] == UInt8(ascii: ">")
  }

  // MARK: CDATA

  mutating func openCDATA(at start: Int, _ document: inout HTMLDocument) -> Token {
    position = start
    inCDATA = true
    return cdata(&document)
  }

  private mutating func cdata(_ document: inout HTMLDocument) -> Token {
    var place = position
    while place < page.count, !(page[place] == 0x5D && byte(place + 1) == 0x5D && byte(place + 2) == 0x3E) {
      if page[place] == 0 || page[place] == 0x0D { break }
      place += 1
    }
    if place < page.count, page[place] != 0x5D { return place == position ? special() : text(until: place) }
    let text = Token(kind: .text, range: position..<place)
    position = min(place + 3, page.count)
    inCDATA = false
    return text.range.isEmpty ? next(&document) : text
  }
}
