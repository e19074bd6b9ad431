import Text

/// What a plain scalar means by the YAML 1.2 core schema (section 10.3.2): `no` and `on` are texts, `012` is twelve.
enum CoreSchema {
  /// - Returns: the value; `nil` when it is a number that cannot be held.
  static func content(ofPlain text: String) -> YAMLNode.Content? {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case ".nan", ".NaN", ".NAN": return .number(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .number(-.infinity)
    default: return isNumberLike(text) ? number(text) : .string(text)
    }
  }

  /// Spares most texts a closer look.
  private static func isNumberLike(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return isASCIIDigit(first) || "+-.".utf8.contains(first)
  }

  private static func number(_ text: String) -> YAMLNode.Content? {
    if text.hasPrefix("0o"), let digits = digits(text, in: 8) { return Int(digits, radix: 8).map { .integer($0) } }
    if text.hasPrefix("0x"), let digits = digits(text, in: 16) { return Int(digits, radix: 16).map { .integer($0) } }
    switch decimalForm(Array(text.utf8)) {
    case .integer: return Int(text).map { .integer($0) }
    case .float: return Double(text).flatMap { $0.isFinite ? .number($0) : nil }
    case nil: return .string(text)
    }
  }

  /// What follows `0o` or `0x`, if it is nothing but digits of that base.
  private static func digits(_ text: String, in base: UInt8) -> Substring? {
    let digits = text.dropFirst(2)
    let fits = !digits.isEmpty && digits.utf8.allSatisfy { (hexDigitValue($0) ?? 255) < base }
    return fits ? digits : nil
  }

  private enum DecimalForm { case integer, float }

  /// Which form of a decimal number this is.
  ///
  /// The grammar: `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
  private static func decimalForm(_ bytes: [UInt8]) -> DecimalForm? {
    var position = 0
    func skip(_ matches: (UInt8) -> Bool) -> Int {
      let start = position
      while position < bytes.count, matches(bytes[position]) { position += 1 }
      return position - start
    }
    func skipOne(_ wanted: String) -> Bool {
      guard position < bytes.count, wanted.utf8.contains(bytes[position]) else { return false }
      position += 1
      return true
    }
    _ = skipOne("+-")
    let whole = skip(isASCIIDigit)
    let hasPoint = skipOne(".")
    let fraction = hasPoint ? skip(isASCIIDigit) : 0
    guard whole + fraction > 0 else { return nil }
    let hasExponent = skipOne("eE")
    if hasExponent {
      _ = skipOne("+-")
      guard skip(isASCIIDigit) > 0 else { return nil }
    }
    guard position == bytes.count else { return nil }
    return hasPoint || hasExponent ? .float : .integer
  }
}
