import HTML
import Text

extension Parsing.PageUnits {
  /// A unit's words with single spaces between them.
  func text(_ unit: Int) -> [UInt8] { text(of: units[unit].runs) }

  /// The innermost element of one of these tags in which a unit stands.
  func ancestor(of unit: Int, _ tags: Tag...) -> Int? {
    var place = units[unit].container
    while place >= 0 {
      if tags.contains(document.tag(place)) { return place }
      place = document.parent(place)
    }
    return nil
  }
}

extension Parsing {
  /// A text with single spaces between its words and none at its ends; no-break spaces count as spaces.
  static func singleSpaced(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var pending = false
    var place = 0
    while place < text.count {
      let end = endOfVisibleASCII(text, from: place)
      if end > place {
        if pending { output.append(0x20) }
        pending = false
        output += text[place..<end]
        place = end
        continue
      }
      let (kind, length) = cleanClass(text, at: place, before: text.count)
      switch kind {
      case .space: pending = !output.isEmpty
      case .nothing: break
      case .word:
        if pending { output.append(0x20) }
        pending = false
        output += text[place..<min(place + length, text.count)]
      }
      place += length
    }
    return output
  }

  private static func endOfVisibleASCII(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] > 0x20, text[end] < 0x7F { end += 1 }
    return end
  }

  /// Letters and digits of a text, small ones: what two texts are compared by.
  static func letters(_ text: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
    for byte in text where isWordByte(byte) { letters.append(asciiLowercased(byte)) }
    return letters
  }
}
