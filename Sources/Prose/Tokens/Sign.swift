import Text

/// A token that is neither word nor number.
struct Sign {
  let kind: Token.Kind
  let length: Int

  /// The sign at the offset; runs of the same dot, dash or line are one token.
  init(in text: [UInt8], at offset: Int, end: Int) {
    let byte = text[offset]
    guard byte < 0x80 else {
      self = Self(wide: decodeScalar(text, at: offset))
      return
    }
    let pair = (byte == UInt8(ascii: "`") || byte == UInt8(ascii: "'")) && text.byte(at: offset + 1) == byte
    if pair || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
      self.init(kind: .mark, length: pair && offset + 1 < end ? 2 : 1)
    } else {
      self.init(kind: Self.divides(byte) ? .punctuation : .symbol, length: Self.run(in: text, at: offset, end: end))
    }
  }

  private init(kind: Token.Kind, length: Int) {
    self.kind = kind
    self.length = length
  }

  private init(wide decoded: DecodedScalar) {
    length = decoded.length
    switch decoded.scalar.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation: kind = .mark
    case .openPunctuation, .closePunctuation, .otherPunctuation, .dashPunctuation, .connectorPunctuation:
      kind = "„‚「」『』".unicodeScalars.contains(decoded.scalar) ? .mark : .punctuation
    default: kind = .symbol
    }
  }

  private static func divides(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func run(in text: [UInt8], at offset: Int, end: Int) -> Int {
    let byte = text[offset]
    guard ".-*_=~!?".utf8.contains(byte) else { return 1 }
    var position = offset + 1
    while position < end, text[position] == byte { position += 1 }
    return position - offset
  }
}
