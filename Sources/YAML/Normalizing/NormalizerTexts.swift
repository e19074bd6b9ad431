import Diagnostics
import Text

/// Texts without quotes and with them.
extension Normalizer {
  /// A plain text, as far as it goes on this line.
  ///
  /// - Returns: whether the line is done.
  mutating func plain() -> Bool {
    let isContinuation = isPlainOpen
    if !isContinuation { beginNode() }
    blankOutTabBefore()
    let start = position
    while !isLineEnd(position), !endsPlain(position) { position += 1 }
    let end = trimmed(start, position)
    if inFlow, !isContinuation { quoteForLibYAML(start, end) }
    isPlainOpen = false
    if isLineEnd(position) {
      isPlainOpen = true
      endLine()
      if !inFlow { nodeStart = nil }
      return true
    }
    position = end
    endNode()
    return false
  }

  /// A tab before a text is fine; whether the text is a key is not known yet, so the tab stays noted in a block.
  private mutating func blankOutTabBefore() {
    guard let first = tab else { return }
    for offset in first..<position where bytes[offset] == 0x09 { edits.replace(offset..<offset + 1, " ") }
    if inFlow || isPlainOpen { tab = nil }
  }

  private func endsPlain(_ offset: Int) -> Bool {
    if bytes[offset] == UInt8(ascii: ":") { return isValueIndicator(offset) }
    if bytes[offset] == UInt8(ascii: "#") { return offset > 0 && isBlank(offset - 1) }
    return inFlow && isFlowIndicator(offset)
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, isBlank(end - 1) { end -= 1 }
    return end
  }

  /// Within brackets libyaml takes `:` and `?` at the start of a text for indicators, whatever follows.
  private mutating func quoteForLibYAML(_ start: Int, _ end: Int) {
    guard bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: "?") else { return }
    edits.insert("'", at: start)
    for offset in start..<end where bytes[offset] == UInt8(ascii: "'") { edits.insert("'", at: offset) }
    edits.insert("'", at: end)
  }

  /// A text in quotes, over as many lines as it takes.
  mutating func quotedText(_ quote: UInt8) {
    beginNode()
    blankOutTabBefore()
    position += 1
    while let byte = byte(position) {
      if byte == quote {
        position += 1
        guard quote == UInt8(ascii: "'"), self.byte(position) == quote else { break }
        position += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position += isLineEnd(position + 1) ? 1 : 2
      } else if isLineEnd(position) {
        endLine()
        quotedLine()
      } else {
        position += 1
      }
    }
    position = min(position, bytes.count)
    isAfterJSON = true
    endNode()
  }

  /// The next line of a quoted text must be indented like anything else that belongs to the key.
  private mutating func quotedLine() {
    while byte(position) == 0x20 { position += 1 }
    let spaces = position - lineStart
    var text = position
    while isBlank(text) { text += 1 }
    if !isLineEnd(text), spaces <= parentColumn { refuseShallowLine(position) }
  }
}
