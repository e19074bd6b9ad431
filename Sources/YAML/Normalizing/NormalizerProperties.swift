import Diagnostics
import Text

/// Anchors, aliases and tags.
extension Normalizer {
  /// YAML 1.2 lets a name have any letters; libyaml only ASCII ones, so that others are spelt in hexadecimal.
  mutating func anchor(_ sign: UInt8) {
    beginNode()
    position += 1
    let start = position
    while !isSpaceOrEnd(position), !isFlowIndicator(position) { position += 1 }
    let name = bytes[start..<position]
    if !name.isEmpty, !name.allSatisfy(isPlainNameByte) || name.starts(with: "zz".utf8) {
      let hex = name.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      edits.replace(start..<position, "zz" + hex.joined())
    }
    if sign == UInt8(ascii: "*") { endNode() }
  }

  private func isPlainNameByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  mutating func tagProperty() {
    beginNode()
    let start = position
    let isVerbatim = byte(position + 1) == UInt8(ascii: "<")
    while !isSpaceOrEnd(position), isVerbatim || !inFlow || !isFlowIndicator(position) { position += 1 }
    guard !isVerbatim, let bad = (start..<position).first(where: { isFlowIndicator($0) }) else { return }
    refuse(
      .yamlStrict, "A tag cannot hold a comma or a bracket", at: bad,
      help: "Put a space behind the tag, or quote the text.")
  }
}
