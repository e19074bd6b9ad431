import Text

/// The tokens of a text by spaCy's rules for space: one blank behind a word belongs to it, all further white space is a
/// token by itself.
enum SpacyTokens {
  /// All tokens, as ranges of bytes; `borders` are places where one must end.
  static func all(in text: [UInt8], cutAt borders: Set<Int>) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var start = 0
    var kind = Kind.space
    var place = 0
    while place < text.count {
      let decoded = decodeScalar(text, at: place)
      let next = Kind(decoded.scalar)
      let goesOn = next == kind && kind != .mark && (kind == .space || !borders.contains(place))
      if !goesOn {
        if start < place { tokens.append(start..<place) }
        start = place
        kind = next
        if next == .space, text[place] == 0x20, place > 0 { start += 1 }
      }
      place += decoded.length
    }
    if start < text.count { tokens.append(start..<text.count) }
    return tokens
  }

  /// The range without white space at its ends.
  static func withoutSpaceAround(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var first: Int?
    var end = range.lowerBound
    var place = range.lowerBound
    while place < range.upperBound {
      let decoded = decodeScalar(text, at: place)
      if Kind(decoded.scalar) != .space {
        first = first ?? place
        end = place + decoded.length
      }
      place += decoded.length
    }
    return first.map { $0..<min(end, range.upperBound) } ?? range.lowerBound..<range.lowerBound
  }

  private enum Kind {
    case space
    case word
    case mark

    /// White space is what Python's `str.isspace` says.
    init(_ scalar: Unicode.Scalar) {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        self =
          isASCIILetter(byte) || isASCIIDigit(byte)
          ? .word : isASCIISpace(byte) || (0x1C...0x1F).contains(byte) ? .space : .mark
      } else if scalar.properties.isWhitespace {
        self = .space
      } else {
        switch scalar.properties.generalCategory {
        case .initialPunctuation, .finalPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation,
          .dashPunctuation:
          self = .mark
        default: self = .word
        }
      }
    }
  }
}
