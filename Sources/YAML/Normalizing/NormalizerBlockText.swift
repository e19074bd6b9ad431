import Diagnostics
import Text

/// Texts introduced by `|` and `>`.
extension Normalizer {
  mutating func blockText() {
    let (start, tabBefore) = (position, tab)
    guard let explicit = blockHeader() else {
      (position, tab) = (start, tabBefore)
      _ = plain()
      return
    }
    nodeStart = nil
    tab = nil
    let parent = parentColumn
    guard let indent = explicit > 0 ? max(parent, 0) + explicit : detectedIndent(parent) else { return }
    while position < bytes.count {
      let spaces = spaces(at: position)
      let isEmpty = isLineEnd(position + spaces)
      if !isEmpty, spaces < indent || isMarker("---") || isMarker("...") { return }
      // libyaml wants at least one space, even where nothing surrounds the text.
      if indent == 0, !isEmpty { edits.insert(" ", at: position) }
      skipLine()
    }
  }

  private func spaces(at offset: Int) -> Int {
    var end = offset
    while byte(end) == 0x20 { end += 1 }
    return end - offset
  }

  /// Reads the rest of the line.
  /// - Returns: the indentation it asks for, 0 if none; `nil` when it is no header.
  private mutating func blockHeader() -> Int? {
    var explicit = 0
    position += 1
    while let byte = byte(position), isASCIIDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
      if isASCIIDigit(byte) { explicit = Int(byte - UInt8(ascii: "0")) }
      position += 1
    }
    let end = position
    skipBlanks()
    if byte(position) == UInt8(ascii: "#") {
      if position == end {
        refuse(.yamlStrict, "A comment must have a space before its #", at: position, help: "Write ` #`.")
      }
    } else if !isLineEnd(position) {
      return nil
    }
    skipLine()
    return explicit
  }

  /// The indentation of the first line that is not empty; `nil` when that line no longer belongs to the text.
  private mutating func detectedIndent(_ parent: Int) -> Int? {
    var line = position
    var deepest = 0
    while line < bytes.count {
      let spaces = spaces(at: line)
      if !isLineEnd(line + spaces) {
        guard spaces > parent, !(spaces == 0 && (isMarker("---", at: line) || isMarker("...", at: line))) else {
          return nil
        }
        if deepest > spaces {
          refuse(
            .yamlStrict, "The first line of this text is indented less than an empty line before it", at: line + spaces,
            help: "Delete the spaces in the empty lines above.")
        }
        return spaces
      }
      deepest = max(deepest, spaces)
      line = nextLine(after: line + spaces)
    }
    return nil
  }

  private func nextLine(after offset: Int) -> Int {
    offset + (byte(offset) == 0x0D && byte(offset + 1) == 0x0A ? 2 : 1)
  }
}
