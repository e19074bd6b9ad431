import Text

/// A run of sentence stops with what closes after it: `.`, `?!`, `...”`, `. . . .`, `.) `.
struct StopRun {
  /// What the run is made of.
  enum Kind { case period, exclamation, ellipsis, ideographic }

  /// Where the first stop stands.
  let start: Int
  /// After the last stop.
  let end: Int
  /// After the quotation marks and brackets that close behind the stops.
  let closed: Int
  let kind: Kind
  /// Whether spaces stand between the stops, as in `. . .`, an older form of the ellipsis.
  let isSpaced: Bool

  init(in text: [UInt8], at start: Int, end limit: Int) {
    self.start = start
    var stops = Stops(text: text, position: start, limit: limit)
    stops.read()
    end = stops.position
    kind = stops.kind
    isSpaced = stops.isSpaced
    closed = Self.closing(in: text, from: stops.position, to: limit)
  }

  /// Passes closing marks and brackets, and the reference marks (`[12]`) of an encyclopedia.
  private static func closing(in text: [UInt8], from start: Int, to limit: Int) -> Int {
    var position = start
    while position < limit {
      let length = closerLength(in: text, at: position)
      if length == 0 { break }
      position += length
    }
    return min(spacedCloser(in: text, at: position, to: limit) ?? position, limit)
  }

  /// A closing mark that stands alone between spaces, as in French: `C’est fini. »`.
  private static func spacedCloser(in text: [UInt8], at offset: Int, to limit: Int) -> Int? {
    let mark = text.skippingSpace(from: offset, to: min(limit, offset + 3))
    guard mark > offset, mark < limit, !text[offset..<mark].contains(0x0A) else { return nil }
    let length = closerLength(in: text, at: mark)
    guard length > 0, text[mark] != UInt8(ascii: ")"),
      mark + length == limit || isASCIISpace(text.byte(at: mark + length))
    else { return nil }
    return mark + length
  }

  private static func closerLength(in text: [UInt8], at offset: Int) -> Int {
    switch text[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): 1
    case 0xC2: text.has("»", at: offset) ? 2 : 0
    case 0xE2:
      text.has("”", at: offset) || text.has("’", at: offset) || text.has("›", at: offset)
        || text.has("“", at: offset) || text.has("‘", at: offset) ? 3 : 0
    case 0xE3: text.has("」", at: offset) || text.has("』", at: offset) ? 3 : 0
    default: 0
    }
  }
}

/// The reader of the stops themselves.
private struct Stops {
  let text: [UInt8]
  var position: Int
  let limit: Int
  var dots = 0
  var exclamations = false
  var ideographic = false
  var ellipsis = false
  var isSpaced = false

  var kind: StopRun.Kind {
    if ideographic { return .ideographic }
    if exclamations { return .exclamation }
    return dots > 1 || ellipsis ? .ellipsis : .period
  }

  mutating func read() {
    while position < limit {
      let length = stopLength()
      if length > 0 {
        position += length
      } else if text[position] == 0x20, spacedStop() {
        isSpaced = true
        position += 1
      } else {
        return
      }
    }
  }

  /// A space goes on with the run only between dots, as in `. . .`, or between marks, as in `! !`.
  private func spacedStop() -> Bool {
    let (next, last) = (text.byte(at: position + 1), text.byte(at: position - 1))
    guard position + 1 < limit, next == last, last < 0x80 else { return false }
    return !isASCIIDigit(text.byte(at: position + 2))
  }

  private mutating func stopLength() -> Int {
    switch text[position] {
    case UInt8(ascii: "."):
      dots += 1
      return 1
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      exclamations = true
      return 1
    default: return wideStopLength()
    }
  }

  private mutating func wideStopLength() -> Int {
    if text.has("…", at: position) {
      ellipsis = true
      return 3
    }
    let wide = text.has("。", at: position) || text.has("！", at: position) || text.has("？", at: position)
    ideographic = ideographic || wide
    return wide ? 3 : 0
  }
}
