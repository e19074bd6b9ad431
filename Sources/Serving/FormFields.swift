import Text

/// The fields of a form or of a query: names with values, in order.
public struct FormFields: Sendable {
  /// More than any form of ours has.
  private static let most = 200

  private var fields: [(name: String, value: String)] = []

  /// No fields.
  public init() {}

  /// These fields.
  public init(_ fields: [(name: String, value: String)]) { self.fields = fields }

  /// The fields of `name=value&name=value`, percent-decoded.
  /// - Returns: `nil` where an escape is broken, a text is no UTF-8 or holds a NUL, or there are too many.
  public init?(encoded bytes: some RandomAccessCollection<UInt8>) {
    for piece in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = percentDecoded(parts[0], plusIsSpace: true),
        let value = percentDecoded(parts.count > 1 ? parts[1] : parts[0].prefix(0), plusIsSpace: true)
      else { return nil }
      fields.append((name, value))
      guard fields.count <= Self.most else { return nil }
    }
  }

  /// All of them, in order.
  public var all: [(name: String, value: String)] { fields }

  /// The value of the first field of that name.
  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The values of all fields of that name.
  public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The fields as they stand behind a question mark.
  public var encoded: String {
    fields.map { percentEncoded($0.name) + "=" + percentEncoded($0.value) }.joined(separator: "&")
  }
}

/// A text without its percent-escapes; `nil` where one is broken, or the bytes are no UTF-8, or there is a NUL.
func percentDecoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool) -> String? {
  var decoded: [UInt8] = []
  var rest = bytes.makeIterator()
  while let byte = rest.next() {
    switch byte {
    case UInt8(ascii: "%"):
      guard let high = rest.next().flatMap(hexDigitValue), let low = rest.next().flatMap(hexDigitValue) else {
        return nil
      }
      decoded.append(high << 4 | low)
    case UInt8(ascii: "+") where plusIsSpace: decoded.append(0x20)
    default: decoded.append(byte)
    }
  }
  guard !decoded.contains(0) else { return nil }
  return String(validating: decoded, as: UTF8.self)
}
