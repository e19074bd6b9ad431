import Text

/// Where the treebanks cut contracted words: `do|n’t`, `she|’ll`, `players|’`, `can|not`, `gon|na`.
enum Clitics {
  /// The offsets at which the word is cut, in order.
  static func cuts(in text: [UInt8], word: Range<Int>) -> [Int] {
    guard word.count > 2 else { return [] }
    if let apostrophe = lastApostrophe(in: text, word) { return cuts(in: text, word, apostrophe) }
    switch word.count {
    case 5 where matches(text, word.lowerBound, "gonna"), 5 where matches(text, word.lowerBound, "gotta"),
      5 where matches(text, word.lowerBound, "wanna"), 6 where matches(text, word.lowerBound, "cannot"):
      return [word.lowerBound + 3]
    default: return []
    }
  }

  /// A clitic that stands apart or after a mark: `’s` in `“Today” ’s`, the apostrophe of `players’`.
  static func standalone(in text: [UInt8], at offset: Int, limit: Int) -> Int? {
    let length = apostropheLength(in: text, at: offset)
    guard length > 0 else { return nil }
    let after = offset + length
    if after < limit, asciiLowercased(text[after]) == UInt8(ascii: "s"),
      after + 1 == limit || !isASCIILetter(text[after + 1])
    {
      return after + 1
    }
    let isPlural = asciiLowercased(text.byte(at: offset - 1)) == UInt8(ascii: "s") && text.byte(at: after) == 0x20
    return isPlural && length == 3 ? after : nil
  }

  private static func cuts(in text: [UInt8], _ word: Range<Int>, _ apostrophe: Range<Int>) -> [Int] {
    let tail = word.upperBound - apostrophe.upperBound
    let (last, before) = (asciiLowercased(text.byte(at: apostrophe.upperBound)), apostrophe.lowerBound - 1)
    if tail == 1, last == UInt8(ascii: "t"), asciiLowercased(text.byte(at: before)) == UInt8(ascii: "n") {
      return before > word.lowerBound ? [before] : []
    }
    let isShort = tail == 1 && "smd".utf8.contains(last)
    let isLong = tail == 2 && ["ll", "re", "ve"].contains { matches(text, apostrophe.upperBound, $0) }
    return (isShort || isLong) && apostrophe.lowerBound > word.lowerBound ? [apostrophe.lowerBound] : []
  }

  /// The apostrophe among the last five bytes of the word.
  private static func lastApostrophe(in text: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    var offset = word.upperBound - 1
    while offset >= max(word.lowerBound, word.upperBound - 6) {
      let length = apostropheLength(in: text, at: offset)
      if length > 0 { return offset..<offset + length }
      offset -= 1
    }
    return nil
  }

  private static func apostropheLength(in text: [UInt8], at offset: Int) -> Int {
    if text.byte(at: offset) == UInt8(ascii: "'") { return 1 }
    return text.has("’", at: offset) ? 3 : 0
  }

  private static func matches(_ text: [UInt8], _ offset: Int, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { wanted in
      for index in 0..<wanted.count where asciiLowercased(text.byte(at: offset + index)) != wanted[index] {
        return false
      }
      return true
    }
  }
}
