import Text

/// One word, sign or literal of an expression.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    /// A path, a function's name or one of `and or not true false null`.
    case word(String)
    case literal(ExpressionValue)
    /// Parentheses, commas, comparisons.
    case sign(String)
  }

  let kind: Kind
  let range: Range<Int>
  let text: String
}

/// Cuts an expression into tokens.
func expressionTokens(_ text: [UInt8]) throws(ExpressionFailure) -> [ExpressionToken] {
  var tokens: [ExpressionToken] = []
  var position = 0
  while position < text.count {
    if isASCIISpace(text[position]) {
      position += 1
      continue
    }
    let token = try expressionToken(text, at: position)
    tokens.append(token)
    position = token.range.upperBound
  }
  return tokens
}

private func expressionToken(_ text: [UInt8], at start: Int) throws(ExpressionFailure) -> ExpressionToken {
  let byte = text[start]
  if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try quotedToken(text, at: start) }
  if isASCIIDigit(byte) || (byte == UInt8(ascii: "-") && start + 1 < text.count && isASCIIDigit(text[start + 1])) {
    return try numberToken(text, at: start)
  }
  if isWordByte(byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: ".") {
    let end = text[start...].firstIndex { !isWordByte($0) } ?? text.count
    let word = String(utf8: text[start..<end])
    return ExpressionToken(kind: .word(word), range: start..<end, text: word)
  }
  return signToken(text, at: start)
}

/// Whether a byte may stand in a path.
func isWordByte(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ".")
}

/// The text between two marks of one kind; the mark itself is written twice.
private func quotedToken(_ text: [UInt8], at start: Int) throws(ExpressionFailure) -> ExpressionToken {
  let mark = text[start]
  var content: [UInt8] = []
  var position = start + 1
  while position < text.count {
    if text[position] == mark {
      guard position + 1 < text.count, text[position + 1] == mark else {
        let range = start..<position + 1
        return ExpressionToken(
          kind: .literal(.string(String(utf8: content))), range: range, text: String(utf8: text[range]))
      }
      position += 1
    }
    content.append(text[position])
    position += 1
  }
  throw ExpressionFailure(message: "this text is never closed", range: start..<text.count)
}

private func numberToken(_ text: [UInt8], at start: Int) throws(ExpressionFailure) -> ExpressionToken {
  let end = text[(start + 1)...].firstIndex { !isWordByte($0) } ?? text.count
  let digits = String(utf8: text[start..<end])
  guard let value = Double(digits), value.isFinite else {
    throw ExpressionFailure(message: "“\(digits)” is not a number", range: start..<end)
  }
  return ExpressionToken(kind: .literal(.number(value)), range: start..<end, text: digits)
}

private func signToken(_ text: [UInt8], at start: Int) -> ExpressionToken {
  let pair = String(utf8: text[start..<min(start + 2, text.count)])
  let isPair = Expression.Comparison(rawValue: pair) != nil || pair == "&&" || pair == "||"
  let length = isPair && pair.utf8.count == 2 ? 2 : decodeScalar(text, at: start).length
  let range = start..<min(start + length, text.count)
  let sign = String(utf8: text[range])
  return ExpressionToken(kind: .sign(sign), range: range, text: sign)
}
