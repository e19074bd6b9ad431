/// Reads JSON (RFC 8259), strictly, from bytes that nobody vouches for.
///
/// Foundation's decoder loses the order of members, which a record must keep, and gives no offsets. Depth is capped,
/// so that neither reading nor releasing a value can exhaust the stack.
public struct JSONParser {
  /// Why the bytes are not JSON, and where.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong, in words.
    public let message: String
    /// The offset of the offending byte.
    public let offset: Int
  }

  /// The deepest nesting that is read.
  public static let maximumDepth = 128

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value that fills the whole input.
  /// - Throws: ``Failure`` at the first byte that does not belong.
  public static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    if let bad = firstInvalidUTF8(in: bytes) { throw Failure(message: "invalid UTF-8", offset: bad) }
    var parser = JSONParser(bytes)
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure("text after the end of the value") }
    return value
  }

  /// Reads one value that fills the whole text.
  public static func parse(_ text: String) throws(Failure) -> JSONValue { try parse(Array(text.utf8)) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ message: String) -> Failure { Failure(message: message, offset: position) }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value() throws(Failure) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"): return try nested { (parser: inout Self) throws(Failure) in .object(try parser.object()) }
    case UInt8(ascii: "["): return try nested { (parser: inout Self) throws(Failure) in .array(try parser.array()) }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw failure("the text ends where a value should stand")
    default: return try number()
    }
  }

  private mutating func nested(_ body: (inout Self) throws(Failure) -> JSONValue) throws(Failure) -> JSONValue {
    guard depth < Self.maximumDepth else { throw failure("nested deeper than \(Self.maximumDepth) levels") }
    depth += 1
    position += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private mutating func object() throws(Failure) -> JSONObject {
    var object = JSONObject()
    skipSpace()
    if take(UInt8(ascii: "}")) { return object }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure("a member's name should stand here") }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("a colon should stand here") }
      skipSpace()
      object.append(name, try value())
      skipSpace()
      if take(UInt8(ascii: "}")) { return object }
      guard take(UInt8(ascii: ",")) else { throw failure("a comma or } should stand here") }
    }
  }

  private mutating func array() throws(Failure) -> [JSONValue] {
    var items: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return items }
    while true {
      skipSpace()
      items.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return items }
      guard take(UInt8(ascii: ",")) else { throw failure("a comma or ] should stand here") }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    let expected = text.withUTF8Buffer { Array($0) }
    guard bytes[position...].starts(with: expected) else { throw failure("not a JSON value") }
    position += expected.count
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    var whole = true
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) {
      whole = false
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      whole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if whole, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text) else { throw failure("not a number") }
    guard number.isFinite else { throw failure("a number beyond the range of numbers") }
    return .number(number)
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while let byte = next, isASCIIDigit(byte) { position += 1 }
    guard position > start else { throw failure("not a JSON value") }
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    let start = position
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
    if take(UInt8(ascii: "\"")) { return String(decoding: bytes[start..<position - 1], as: UTF8.self) }
    var content = Array(bytes[start..<position])
    while true {
      switch next {
      case nil: throw failure("the text ends inside a string")
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        content.append(contentsOf: String(try escape()).utf8)
      case let byte? where byte < 0x20: throw failure("a control character stands raw in a string")
      case let byte?:
        content.append(byte)
        position += 1
      }
    }
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    guard let byte = next else { throw failure("the text ends inside a string") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw failure("unknown escape in a string")
    }
  }

  /// A lone surrogate, which no UTF-8 can hold, becomes U+FFFD.
  private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
    let first = try hexUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let rewind = position
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      position = rewind
      return "\u{FFFD}"
    }
    let second = try hexUnit()
    guard (0xDC00..<0xE000).contains(second) else {
      position = rewind
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexUnit() throws(Failure) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = hexDigitValue(byte) else { throw failure("\\u needs four hex digits") }
      unit = unit << 4 + UInt32(digit)
      position += 1
    }
    return unit
  }
}
