import Text

/// Finds where a word ends.
enum WordScanner {
  /// Whether a letter stands at the offset.
  static func begins(_ text: [UInt8], at offset: Int, limit: Int) -> Bool {
    guard offset < limit else { return false }
    let byte = text[offset]
    if byte < 0x80 { return isASCIILetter(byte) }
    // The block of general punctuation (E2 80, E2 81) holds no letter: most scalars here are quotation marks.
    if byte == 0xE2 && text.byte(at: offset + 1) <= 0x81 { return false }
    let decoded = decodeScalar(text, at: offset)
    return ScalarClass(decoded.scalar).isWord
  }

  /// The end of the word at the offset.
  ///
  /// Apostrophes and hyphens go on with it before a letter or digit (no hyphens in treebank style); stops go on with
  /// it in `U.S.` and `e.g.`, and after the abbreviations of titles and companies.
  static func end(in text: [UInt8], at start: Int, limit: Int, style: TokenStyle) -> Int {
    var position = letters(in: text, at: start, limit: limit)
    while position < limit {
      let link = linkLength(in: text, at: position, style: style)
      guard link > 0, begins(text, at: position + link, limit: limit) || digit(text, position + link, limit) else {
        break
      }
      if text[position] == UInt8(ascii: "."), !isSingle(text, start, position) { break }
      position = letters(in: text, at: position + link, limit: limit)
    }
    return withStop(in: text, start: start, end: position, limit: limit)
  }

  private static func digit(_ text: [UInt8], _ offset: Int, _ limit: Int) -> Bool {
    offset < limit && isASCIIDigit(text[offset])
  }

  private static func letters(in text: [UInt8], at start: Int, limit: Int) -> Int {
    var position = text.endOfSmallLetters(from: start, to: limit)
    while position < limit {
      let byte = text[position]
      if isASCIILetter(byte) || isASCIIDigit(byte) {
        position += 1
      } else if byte >= 0x80, begins(text, at: position, limit: limit) || isCombining(text, position) {
        position += decodeScalar(text, at: position).length
      } else {
        break
      }
    }
    return min(position, limit)
  }

  /// A combining mark or soft hyphen inside a word.
  private static func isCombining(_ text: [UInt8], _ offset: Int) -> Bool {
    let (first, second) = (text[offset], text.byte(at: offset + 1))
    return first == 0xCC || first == 0xCD && second < 0xB0 || first == 0xC2 && second == 0xAD
  }

  private static func linkLength(in text: [UInt8], at offset: Int, style: TokenStyle) -> Int {
    switch text[offset] {
    case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "_"): 1
    case UInt8(ascii: "&"): 1
    case UInt8(ascii: "-"): style == .words ? 1 : 0
    case 0xE2:
      text.has("’", at: offset) || style == .words && (text.has("‐", at: offset) || text.has("‑", at: offset)) ? 3 : 0
    default: 0
    }
  }

  /// Whether one letter stands before the stop: only then a stop inside belongs to the word.
  private static func isSingle(_ text: [UInt8], _ start: Int, _ stop: Int) -> Bool {
    stop - start == 1 || stop - start >= 2 && !isASCIILetter(text[stop - 2])
      || AbbreviationKind.table.contains(start..<min(stop + 2, text.count), in: text)
      || stop - start == 2 && isASCIIUppercase(text[start]) && isASCIIUppercase(text.byte(at: stop + 1))
  }

  /// Takes the last stop of an abbreviation or initial with it.
  private static func withStop(in text: [UInt8], start: Int, end: Int, limit: Int) -> Int {
    guard end < limit, text[end] == UInt8(ascii: "."), end - start < 12 else { return end }
    if end - start == 1 { return isASCIIUppercase(text[start]) ? end + 1 : end }
    let word = start..<end
    if text[word].contains(UInt8(ascii: ".")) { return end + 1 }
    let kind = AbbreviationKind.table.value(of: word, in: text)
    let isName = isASCIIUppercase(text[start]) && kind != 0
    return isName
      || AbbreviationKind(rawValue: kind).contains(.title) && !isASCIIUppercase(text[start]) && end - start < 3
      ? end + 1 : end
  }
}
