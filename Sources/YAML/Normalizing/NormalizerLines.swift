import Diagnostics

/// What the beginning of a line decides: markers of documents, directives, indentation.
extension Normalizer {
  /// Takes what is special at the start of a line; `true` when the whole line is done.
  mutating func startLine() -> Bool {
    tab = nil
    if isMarker("---") || isMarker("...") { return marker() }
    if byte(position) == UInt8(ascii: "%"), directive() { return true }
    let spaces = skipIndentation()
    if isLineEnd(position) {
      blankOutTab()
      endLine()
      return true
    }
    if byte(position) == UInt8(ascii: "#") {
      blankOutTab()
      isPlainOpen = false
      skipLine()
      return true
    }
    beginDocument()
    return inFlow ? flowLine(spaces) : blockLine(spaces)
  }

  func isMarker(_ marker: String) -> Bool {
    isMarker(marker, at: position)
  }

  func isMarker(_ marker: String, at offset: Int) -> Bool {
    bytes[offset...].starts(with: marker.utf8) && isSpaceOrEnd(offset + 3)
  }

  private mutating func marker() -> Bool {
    let isEnd = byte(position) == UInt8(ascii: ".")
    if isEnd, place != .inDocument { edits.replace(position..<position + 1, "#") }
    place = isEnd ? .afterDocumentEnd : .inDocument
    (indents, flow, nodeStart, isPlainOpen) = ([], [], nil, false)
    position += 3
    if isEnd { skipLine() }
    return isEnd
  }

  /// libyaml knows `%YAML` up to 1.2 and `%TAG`; YAML 1.2 says to pass over others and to read a later 1.x as 1.2.
  private mutating func directive() -> Bool {
    if place == .inDocument {
      guard !isPlainOpen || parentColumn >= 0 else {
        edits.insert(" ", at: position)
        return false
      }
      if !inFlow {
        refuse(
          .yamlStrict, "A line that begins with % stands inside a document", at: position,
          help: "End the document before it with a line `...`, or quote the text.")
      }
      return false
    }
    let line = bytes[position...]
    if line.starts(with: "%YAML 1.".utf8) {
      let digit = position + 8
      if !isLineEnd(digit), isSpaceOrEnd(digit + 1) { edits.replace(digit..<digit + 1, "2") }
    } else if !line.starts(with: "%TAG".utf8), !line.starts(with: "%YAML".utf8) {
      edits.replace(position..<position + 1, "#")
    }
    skipLine()
    return true
  }

  /// - Returns: how many spaces stand before anything else; notes a tab.
  private mutating func skipIndentation() -> Int {
    while byte(position) == 0x20 { position += 1 }
    let spaces = position - lineStart
    skipBlanks()
    return spaces
  }

  /// Skips spaces and tabs within a line.
  mutating func skipBlanks() {
    while isBlank(position) {
      if byte(position) == 0x09, tab == nil { tab = position }
      position += 1
    }
  }

  /// Where a tab means nothing it becomes a space, which libyaml accepts everywhere.
  mutating func blankOutTab() {
    guard let first = tab else { return }
    for offset in first..<position where bytes[offset] == 0x09 { edits.replace(offset..<offset + 1, " ") }
    tab = nil
  }

  private mutating func beginDocument() {
    if place == .afterDocumentEnd { edits.insert("---\n", at: lineStart) }
    place = .inDocument
  }

  private mutating func flowLine(_ spaces: Int) -> Bool {
    if spaces <= parentColumn, byte(position) != UInt8(ascii: "]"), byte(position) != UInt8(ascii: "}") {
      refuseShallowLine(tab ?? position)
    }
    blankOutTab()
    if isPlainOpen, !isFlowIndicator(position), !isValueIndicator(position) { return plain() }
    isPlainOpen = false
    return false
  }

  /// A line within brackets or quotes that stands no further right than the key they belong to.
  mutating func refuseShallowLine(_ offset: Int) {
    if byte(offset) == 0x09 {
      refuseTab(offset)
    } else {
      refuse(
        .yamlStrict, "This line must be indented further than the key it belongs to", at: offset,
        help: "Put at least \(parentColumn + 1) spaces before it.")
    }
  }

  private mutating func blockLine(_ spaces: Int) -> Bool {
    if isPlainOpen, spaces > parentColumn { return plain() }
    isPlainOpen = false
    while let last = indents.last, last >= spaces { indents.removeLast() }
    if let tab, spaces <= parentColumn { refuseTab(tab) }
    return false
  }

  mutating func refuseTab(_ offset: Int) {
    refuse(.yamlTab, "A tab stands here as indentation", at: offset, help: "Replace it by two spaces for each level.")
    tab = nil
  }
}
