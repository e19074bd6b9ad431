/// The tokens of a part of a text, in order; white space lies between them.
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - range: byte offsets into the text; what lies outside of it is ignored.
///   - style: whether words stay whole or are cut as treebanks (and the tagger) do it.
/// - Returns: tokens whose ranges do not overlap.
public func tokens(in text: [UInt8], range: Range<Int>, style: TokenStyle = .words) -> [Token] {
  var scanner = TokenScanner(text: text, range: range.existing(in: text), style: style)
  var found: [Token] = []
  found.reserveCapacity(range.count / 5 + 1)
  scanner.read(into: &found)
  return found
}
