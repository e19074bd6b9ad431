import Text

/// How a word is written.
public struct TokenShape: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// A shape of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It begins with a capital.
  public static let capital = TokenShape(rawValue: 1 << 0)
  /// It holds an apostrophe.
  public static let apostrophe = TokenShape(rawValue: 1 << 1)
  /// It holds a hyphen.
  public static let hyphen = TokenShape(rawValue: 1 << 2)
  /// It holds a stop: an abbreviation.
  public static let stop = TokenShape(rawValue: 1 << 3)

  /// The shape of the word in that range of the text, which must hold it.
  init(_ range: Range<Int>, in text: [UInt8]) {
    var shape: TokenShape = []
    let first = text[range.lowerBound]
    if isASCIIUppercase(first)
      || first >= 0x80 && ScalarClass(decodeScalar(text, at: range.lowerBound).scalar) == .upper
    {
      shape.insert(.capital)
    }
    for position in range {
      switch text[position] {
      case UInt8(ascii: "'"): shape.insert(.apostrophe)
      case UInt8(ascii: "-"): shape.insert(.hyphen)
      case UInt8(ascii: "."): shape.insert(.stop)
      case 0xE2 where text.has("’", at: position): shape.insert(.apostrophe)
      default: break
      }
    }
    self = shape
  }
}
