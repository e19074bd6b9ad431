/// Writes JSON straight into a byte buffer: no tree, no intermediate strings.
///
/// The order of calls is the order of the output, so equal calls give equal bytes. Commas, colons and (in the
/// pretty layout) line breaks are the writer's business; balancing `begin…` and `end…` is the caller's.
public struct JSONWriter: Sendable {
  /// How the output is laid out.
  public enum Layout: Sendable {
    /// One line, no spaces: the form of JSON Lines.
    case compact
    /// Two spaces a level, a line for each member.
    case pretty
  }

  /// What has been written so far: UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var needsComma = false
  private var afterKey = false

  /// An empty writer.
  ///
  /// - Parameter capacity: for how many bytes room is made at once.
  public init(_ layout: Layout = .compact, capacity: Int = 0) {
    self.layout = layout
    bytes.reserveCapacity(capacity)
  }

  /// Opens `{`.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Closes `}`.
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens `[`.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Closes `]`.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a member's name; the next call writes its value.
  public mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    afterKey = true
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    appendQuoted(value)
    needsComma = true
  }

  /// Writes a string given as UTF-8 bytes.
  public mutating func string(utf8 value: [UInt8]) { string(utf8: value[...]) }

  /// Writes a string given as UTF-8 bytes.
  public mutating func string(utf8 value: ArraySlice<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    value.withUnsafeBufferPointer { appendRuns(of: $0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes an integer.
  public mutating func integer(_ value: Int) {
    separate()
    appendDecimal(value)
    needsComma = true
  }

  /// Writes a number in its shortest form that reads back equal; infinities and NaN, which JSON lacks, as `null`.
  public mutating func number(_ value: Double) {
    literal(value.isFinite ? value.description : "null")
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes a whole value.
  ///
  /// Recursive: safe because ``JSONParser`` and every maker of values here cap their depth.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): boolean(flag)
    case .integer(let number): integer(number)
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let items):
      beginArray()
      for item in items { self.value(item) }
      endArray()
    case .object(let object):
      beginObject()
      for (name, member) in object.members {
        key(name)
        self.value(member)
      }
      endObject()
    }
  }

  /// Ends a line: for JSON Lines, between two top-level values.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Hands over what has been written so far; the next calls go on behind it.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.count)
    return taken
  }

  /// The bytes as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    needsComma = false
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func appendDecimal(_ value: Int) {
    if value >= 0, value < 10 { return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)) }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var (rest, digits) = (value.magnitude, 0)
    while rest > 0 {
      rest /= 10
      digits += 1
    }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
    rest = value.magnitude
    var place = bytes.count
    while rest > 0 {
      place -= 1
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  private mutating func appendQuoted(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    let done: Void? = value.utf8.withContiguousStorageIfAvailable { appendRuns(of: $0) }
    if done == nil { Array(value.utf8).withUnsafeBufferPointer { appendRuns(of: $0) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies what needs no escape run by run, for most of an article is one long run.
  private mutating func appendRuns(of text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      let end = endOfPlainRun(text, from: start)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { return }
      start = end + appendEscaped(text, at: end)
    }
  }

  /// Escapes the character at the place and tells how many bytes it took.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let byte = text[place]
    guard byte >= 0x80 else {
      appendEscaped(byte)
      return 1
    }
    bytes.append(contentsOf: byte == 0xC2 ? #"\u00"#.utf8 : #"\u20"#.utf8)
    let low = byte == 0xC2 ? text[place + 1] : text[place + 2] & 0x2F
    bytes.append(contentsOf: [hexDigit(low >> 4), hexDigit(low & 15)])
    return byte == 0xC2 ? 2 : 3
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
    default: bytes.append(contentsOf: #"\u00"#.utf8 + [hexDigit(byte >> 4), hexDigit(byte & 15)])
    }
  }

  private func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }
}
