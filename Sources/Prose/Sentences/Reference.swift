import Text

/// The mark of a reference or an omission behind a sentence: `[25]`, `[…]`, `[...]`.
enum Reference {
  /// The end of the mark at the offset (which follows white space), `nil` if none stands there.
  static func end(in text: [UInt8], at offset: Int, limit: Int) -> Int? {
    bracketEnd(in: text, at: offset, limit: limit) ?? footnote(in: text, at: offset, limit: limit)
  }

  /// The end of the bracketed mark at the offset.
  static func bracketEnd(in text: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard offset < limit, text[offset] == UInt8(ascii: "[") else { return nil }
    var position = offset + 1
    while position < min(limit, offset + 6), belongs(text[position]) { position += 1 }
    guard position > offset + 1, position < limit, text[position] == UInt8(ascii: "]") else { return nil }
    return position + 1
  }

  private static func belongs(_ byte: UInt8) -> Bool {
    isASCIIDigit(byte) || byte == UInt8(ascii: ".") || byte >= 0x80
  }

  /// A bare number before a word that begins sentences: a footnote that lost its raised place.
  private static func footnote(in text: [UInt8], at offset: Int, limit: Int) -> Int? {
    var position = offset
    while position < min(limit, offset + 2), isASCIIDigit(text[position]) { position += 1 }
    guard position > offset, position + 1 < limit, text[position] == 0x20, isASCIIUppercase(text[position + 1]),
      FollowingWord(in: text, at: position + 1, end: limit).isStarter
    else { return nil }
    return position
  }
}
