import Text

/// A piece of a text before words are made of it.
struct RawToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Letters; apostrophes end it.
    case letters
    /// Digits with the stops and commas between them.
    case digits
    case apostrophe
    /// A comma, a bracket, a quotation mark.
    case pause
    /// The end of a sentence, or of what somebody says.
    case stop
    /// A dash or an ellipsis.
    case cut
    case openBracket
    case closeBracket
    case openParenthesis
    case closeParenthesis
    /// `%`, `$`, `€`, `£`, `&`.
    case sign
  }

  var kind: Kind
  var range: Range<Int>
  /// The hash of the folded letters, or of the sign.
  var key: UInt32
  /// Whether nothing stands between it and the one before.
  var joins: Bool
}

/// Cuts text into letters, digits and signs; one pass, any bytes.
struct RawTokens {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// Appends the tokens of a range.
  func read(_ range: Range<Int>, into tokens: inout [RawToken]) {
    var place = range.lowerBound
    var last = -1
    while place < range.upperBound {
      let (kind, key, end) = token(at: place, limit: range.upperBound)
      if let kind {
        tokens.append(RawToken(kind: kind, range: place..<end, key: key, joins: last == place))
        last = end
      }
      place = end
    }
  }

  private func token(at start: Int, limit: Int) -> (RawToken.Kind?, UInt32, Int) {
    let byte = text[start]
    if isASCIIDigit(byte) { return digits(start, limit) }
    if isASCIILetter(byte) { return letters(start, limit) }
    if byte < 0x80 {
      switch byte {
      case 0x27: return (.apostrophe, 0, start + 1)
      case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "&"):
        return (.sign, key(start..<start + 1), start + 1)
      case UInt8(ascii: "["): return (.openBracket, 0, start + 1)
      case UInt8(ascii: "]"): return (.closeBracket, 0, start + 1)
      case UInt8(ascii: "("): return (.openParenthesis, 0, start + 1)
      case UInt8(ascii: ")"): return (.closeParenthesis, 0, start + 1)
      case UInt8(ascii: "?"), UInt8(ascii: "!"): return (.stop, 0, start + 1)
      case UInt8(ascii: "-"): return dash(start, limit)
      case UInt8(ascii: "."):
        let isEllipsis = start + 2 < limit && text[start + 1] == byte && text[start + 2] == byte
        return isEllipsis ? (.cut, 0, start + 3) : (.stop, 0, start + 1)
      case 0...0x20, UInt8(ascii: "*"), UInt8(ascii: "_"): return (nil, 0, start + 1)
      default: return (.pause, 0, start + 1)
      }
    }
    let scalar = decodeScalar(text, at: start)
    let end = min(start + scalar.length, limit)
    switch scalar.scalar.value {
    case 0x2019, 0x2BC: return (.apostrophe, 0, end)
    case 0x20AC, 0xA3: return (.sign, key(start..<end), end)
    case 0x2013, 0x2014, 0x2015, 0x2026: return (.cut, 0, end)
    case 0xA0, 0x202F, 0x2009, 0xAD, 0x200B, 0xFEFF: return (nil, 0, end)
    default: return isLetter(scalar.scalar) ? letters(start, limit) : (.pause, 0, end)
    }
  }

  /// A hyphen between letters only parts words; apart, double or at the end of a word it is a dash.
  private func dash(_ start: Int, _ limit: Int) -> (RawToken.Kind?, UInt32, Int) {
    let end = text[start..<limit].firstIndex { $0 != UInt8(ascii: "-") } ?? limit
    let touches = end < limit && !isASCIISpace(text[end]) && start > 0 && !isASCIISpace(text[start - 1])
    return end == start + 1 && touches ? (nil, 0, end) : (.cut, 0, end)
  }

  private func digits(_ start: Int, _ limit: Int) -> (RawToken.Kind?, UInt32, Int) {
    var end = start
    while end < limit {
      if isASCIIDigit(text[end]) {
        end += 1
      } else if text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ","), end + 1 < limit,
        isASCIIDigit(text[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    return (.digits, 0, end)
  }

  /// The hash of letters that are known to be ASCII or small.
  static func key(of range: Range<Int>, in text: [UInt8]) -> UInt32 {
    var tokens: [RawToken] = []
    RawTokens(text).read(range, into: &tokens)
    return tokens.first?.key ?? 0
  }

  private func letters(_ start: Int, _ limit: Int) -> (RawToken.Kind?, UInt32, Int) {
    var key = WordKey()
    var place = start
    while place < limit {
      let byte = text[place]
      if isASCIILetter(byte) {
        key.add(byte | 0x20)
        place += 1
        continue
      }
      guard byte >= 0x80 else { break }
      let scalar = decodeScalar(text, at: place)
      guard isLetter(scalar.scalar), place + scalar.length <= limit else { break }
      for byte in folded(scalar.scalar).utf8 { key.add(byte) }
      place += scalar.length
    }
    return (.letters, key.value, max(place, start + 1))
  }

  private func key(_ range: Range<Int>) -> UInt32 {
    var key = WordKey()
    for byte in text[range] { key.add(byte) }
    return key.value
  }
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xC0...0x24F: return scalar.value != 0xD7 && scalar.value != 0xF7
  case 0..<0x80: return isASCIILetter(UInt8(scalar.value))
  default: return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }
}

/// The small letter of a letter.
private func folded(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0xC0...0xDE: return Unicode.Scalar(scalar.value + 0x20).map { String($0) } ?? String(scalar)
  case 0xDF...0xFF: return String(scalar)
  default: return scalar.properties.lowercaseMapping
  }
}
