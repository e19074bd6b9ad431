import Diagnostics
import Text

/// One token at a time, within a line.
extension Normalizer {
  mutating func token() {
    skipBlanks()
    guard let byte = byte(position), !isLineEnd(position) else { return endOfLine() }
    let wasAfterJSON = isAfterJSON
    isAfterJSON = false
    switch byte {
    case UInt8(ascii: "#"): comment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quotedText(byte)
    case UInt8(ascii: "["), UInt8(ascii: "{"): openBracket(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeBracket()
    case UInt8(ascii: ",") where inFlow: nextEntry()
    case UInt8(ascii: "&"), UInt8(ascii: "*"): anchor(byte)
    case UInt8(ascii: "!"): tagProperty()
    case UInt8(ascii: "|") where !inFlow, UInt8(ascii: ">") where !inFlow: blockText()
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): indicator(byte, wasAfterJSON)
    default: _ = plain()
    }
  }

  private mutating func endOfLine() {
    blankOutTab()
    endLine()
  }

  /// Notes where a node begins, unless its anchor or tag did so already.
  mutating func beginNode() {
    if nodeStart == nil { nodeStart = position }
    if inFlow, flow[flow.count - 1].keyStart == nil { flow[flow.count - 1].keyStart = nodeStart }
  }

  /// After a node that may be a key: takes the colon that makes it one.
  mutating func endNode() {
    let start = nodeStart ?? position
    nodeStart = nil
    skipSpaceBeforeColon()
    guard isValueIndicator(position) else { return blankOutTab() }
    if inFlow { return flowValue() }
    beginStructure(at: start)
    position += 1
  }

  private mutating func skipSpaceBeforeColon() {
    var end = position
    while isBlank(end) { end += 1 }
    if byte(end) == UInt8(ascii: ":") { position = end }
  }

  /// Whether the colon here separates a key from its value.
  func isValueIndicator(_ offset: Int) -> Bool {
    guard byte(offset) == UInt8(ascii: ":") else { return false }
    return isSpaceOrEnd(offset + 1) || (inFlow && (isAfterJSON || isFlowIndicator(offset + 1)))
  }

  /// Opens a list or mapping of block form, whose entries stand at the column of this offset.
  private mutating func beginStructure(at start: Int) {
    if let tab, tab < start || position == start { refuseTab(tab) }
    tab = nil
    let column = max(0, column(start))
    while let last = indents.last, last >= column { indents.removeLast() }
    indents.append(column)
  }

  private mutating func comment() {
    if position > lineStart, !isBlank(position - 1) {
      refuse(
        .yamlStrict, "A comment must have a space before its #", at: position, help: "Write ` #`, or quote the text.")
    }
    blankOutTab()
    isPlainOpen = false
    skipLine()
  }

  private mutating func indicator(_ byte: UInt8, _ wasAfterJSON: Bool) {
    isAfterJSON = wasAfterJSON
    defer { isAfterJSON = false }
    if inFlow { return flowIndicator(byte) }
    guard isSpaceOrEnd(position + 1) else {
      _ = plain()
      return
    }
    beginStructure(at: position)
    nodeStart = nil
    position += 1
  }

  private mutating func flowIndicator(_ byte: UInt8) {
    if byte == UInt8(ascii: "-"), isSpaceOrEnd(position + 1) || isFlowIndicator(position + 1) {
      refuse(
        .yamlStrict, "A dash alone cannot stand inside brackets", at: position,
        help: "Separate the items with commas, or quote the dash.")
      position += 1
    } else if byte == UInt8(ascii: "?"), isSpaceOrEnd(position + 1) {
      flow[flow.count - 1].hasExplicitKey = true
      position += 1
    } else if isValueIndicator(position) {
      flowValue()
    } else {
      _ = plain()
    }
  }
}
