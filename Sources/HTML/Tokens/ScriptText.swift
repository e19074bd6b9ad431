import Text

extension Tokenizer {
  /// Where a script ends: at its end tag, unless that stands in a comment that opens a script of its own.
  ///
  /// (HTML Standard, 13.2.5.15 to 13.2.5.31: the "escaped" states.)
  func scriptEnd(from start: Int) -> Int {
    var state = State.plain
    var place = start
    while place < page.count {
      guard let mark = page.firstPlace(of: UInt8(ascii: "<"), or: UInt8(ascii: "-"), in: place..<page.count) else {
        return page.count
      }
      place = mark
      if page[place] == UInt8(ascii: "-") {
        if state != .plain, starts(at: place, "-->") { state = .plain }
        place += 1
      } else if state != .doubled, isEndTag(at: place) {
        return place
      } else if state == .plain, starts(at: place, "<!--") {
        state = .escaped
        place += 2
      } else if state == .escaped, namesScript(at: place + 1) {
        state = .doubled
        place += 7
      } else if state == .doubled, byte(place + 1) == UInt8(ascii: "/"), namesScript(at: place + 2) {
        state = .escaped
        place += 8
      } else {
        place += 1
      }
    }
    return page.count
  }

  private enum State { case plain, escaped, doubled }

  private func namesScript(at place: Int) -> Bool {
    let end = place + 6
    guard end < page.count, equalsIgnoringCase(page[place..<end], Array("script".utf8)[...]) else { return false }
    return isASCIISpace(page[end]) || page[end] == UInt8(ascii: "/") || page[end] == UInt8(ascii: ">")
  }

  /// Whether these bytes stand at a place.
  func starts(at place: Int, _ text: StaticString) -> Bool {
    guard place + text.utf8CodeUnitCount <= page.count else { return false }
    return text.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() where page[place + offset] != byte { return false }
      return true
    }
  }

  /// Whether these letters stand at a place, large or small.
  func startsIgnoringCase(at place: Int, _ text: StaticString) -> Bool {
    guard place + text.utf8CodeUnitCount <= page.count else { return false }
    return text.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() where lowered(page[place + offset]) != lowered(byte) { return false }
      return true
    }
  }
}
