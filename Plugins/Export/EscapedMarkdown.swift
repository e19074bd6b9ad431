import Text

/// The text on one line of Markdown (CommonMark and GitHub's dialect), with all that could be markup escaped.
///
/// - Line breaks become spaces, so that nothing of it begins a line.
/// - Marks that mean something anywhere are escaped always, those that do at the beginning of a block only there.
/// - Bare addresses, which GitHub links, lose their `://` and `www.` to an escape.
func escapedMarkdown(_ text: String) -> String {
  let bytes = Array(harmless(text).utf8)
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count + bytes.count / 16)
  for (position, byte) in bytes.enumerated() {
    if isASCIISpace(byte) {
      if !output.isEmpty, output.last != 0x20 { output.append(0x20) }
      continue
    }
    if mustEscape(bytes, position, after: output) { output.append(UInt8(ascii: "\\")) }
    output.append(byte)
  }
  if output.last == 0x20 { output.removeLast() }
  return String(utf8: output)
}

private func mustEscape(_ bytes: [UInt8], _ position: Int, after output: [UInt8]) -> Bool {
  let next = position + 1 < bytes.count ? bytes[position + 1] : 0x20
  switch bytes[position] {
  case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"),
    UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "@"):
    return true
  case UInt8(ascii: ":"): return next == UInt8(ascii: "/") || isASCIILetter(next) || next == UInt8(ascii: "+")
  case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="): return output.isEmpty
  case UInt8(ascii: "."): return isListNumber(output) || followsWWW(bytes, position)
  case UInt8(ascii: ")"): return isListNumber(output)
  default: return false
  }
}

/// Whether all before is a number: `1.` at the beginning would open a list.
private func isListNumber(_ output: [UInt8]) -> Bool {
  !output.isEmpty && output.count <= 9 && output.allSatisfy(isASCIIDigit)
}

private func followsWWW(_ bytes: [UInt8], _ position: Int) -> Bool {
  position >= 3 && bytes[position - 3..<position].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
}
