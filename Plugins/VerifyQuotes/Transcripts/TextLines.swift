import Text

/// The lines of a text as byte ranges without their ends; LF, CR and CRLF.
struct TextLines: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var place: Int

  init(_ text: [UInt8], from start: Int = 0) {
    self.text = text
    place = start
  }

  mutating func next() -> Range<Int>? {
    guard place < text.count else { return nil }
    let start = place
    let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    place = end + 1
    if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { place += 1 }
    return start..<end
  }
}
