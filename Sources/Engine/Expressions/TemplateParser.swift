import Text

/// Reads a text with expressions between `${{` and `}}`.
///
/// - Throws: where an expression is wrong, with a range of the whole text.
func parseTemplate(_ text: String) throws(ExpressionFailure) -> Template {
  let bytes = Array(text.utf8)
  var pieces: [Template.Piece] = []
  var literalStart = 0
  var position = 0
  while let open = find("${{", in: bytes, from: position) {
    let inside = open + 3
    guard let close = closing(in: bytes, from: inside) else {
      throw ExpressionFailure(
        message: "this ${{ is never closed", range: open..<min(open + 3, bytes.count), help: "close it with }}")
    }
    if open > literalStart { pieces.append(.text(String(utf8: bytes[literalStart..<open]))) }
    pieces.append(.expression(try parsedExpression(bytes, inside..<close)))
    position = close + 2
    literalStart = position
  }
  if literalStart < bytes.count || pieces.isEmpty { pieces.append(.text(String(utf8: bytes[literalStart...]))) }
  return Template(pieces: pieces)
}

private func parsedExpression(_ bytes: [UInt8], _ range: Range<Int>) throws(ExpressionFailure) -> Expression {
  do {
    return try ExpressionParser.parse(String(utf8: bytes[range]))
  } catch {
    let moved = error.range.lowerBound + range.lowerBound..<error.range.upperBound + range.lowerBound
    throw ExpressionFailure(message: error.message, range: moved, help: error.help)
  }
}

/// The `}}` that ends an expression; one inside a quoted text does not.
private func closing(in bytes: [UInt8], from start: Int) -> Int? {
  var mark: UInt8?
  for position in stride(from: start, to: bytes.count - 1, by: 1) {
    let byte = bytes[position]
    if let open = mark {
      if byte == open { mark = nil }
    } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
      mark = byte
    } else if byte == UInt8(ascii: "}"), bytes[position + 1] == UInt8(ascii: "}") {
      return position
    }
  }
  return nil
}

private func find(_ needle: String, in bytes: [UInt8], from start: Int) -> Int? {
  let wanted = Array(needle.utf8)
  return stride(from: start, through: bytes.count - wanted.count, by: 1).first { bytes[$0...].starts(with: wanted) }
}
