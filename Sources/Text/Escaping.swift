/// The text with every control character made visible, so that nothing in it can steer a terminal.
///
/// Line breaks and tabs stay when `keepingLines` is set; every other C0, C1 and DEL character, and the marks that turn
/// the direction of writing (a file name may hide behind them), becomes `\u{…}`.
public func visible(_ text: String, keepingLines: Bool = false) -> String {
  guard text.unicodeScalars.contains(where: { isUnsafe($0, keepingLines: keepingLines) }) else { return text }
  var output = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isUnsafe(scalar, keepingLines: keepingLines) {
      output.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    } else {
      output.append(scalar)
    }
  }
  return String(output)
}

private func isUnsafe(_ scalar: Unicode.Scalar, keepingLines: Bool) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: !keepingLines
  case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
  default: false
  }
}

/// The text with the five characters that mean something in HTML and XML replaced by references.
///
/// Safe in text and in quoted attribute values. Control characters that no HTML page may hold become U+FFFD.
public func escapedHTML(_ text: String) -> String {
  String(utf8: escapedHTML(utf8: text.utf8))
}

/// ``escapedHTML(_:)`` on UTF-8 bytes.
public func escapedHTML(utf8 bytes: some Sequence<UInt8>) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.underestimatedCount)
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
    case 0x09, 0x0A, 0x20..<0x7F, 0x80...: output.append(byte)
    default: output.append(contentsOf: "\u{FFFD}".utf8)
    }
  }
  return output
}

/// One field of CSV (RFC 4180), quoted where needed, with cells that a spreadsheet would take for a formula defused
/// by a leading apostrophe (OWASP, "CSV Injection").
///
/// What a spreadsheet may trim away before the sign, such as spaces and characters without width, hides no formula.
public func csvField(_ text: String) -> String {
  let field = isFormula(text) ? "'" + text : text
  guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09 })
  else { return field }
  var quoted = "\""
  for scalar in field.unicodeScalars {
    if scalar == "\"" { quoted.unicodeScalars.append("\"") }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

private func isFormula(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  if isASCIIAlphanumeric(first) { return false }
  if first == "\t" || first == "\r" || first == "\n" { return true }
  let visible = text.unicodeScalars.first {
    !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
      && $0.properties.generalCategory != .control
  }
  return visible.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
}

private func isASCIIAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && (isASCIILetter(UInt8(scalar.value)) || isASCIIDigit(UInt8(scalar.value)))
}
