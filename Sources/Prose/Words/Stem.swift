import Text

/// Makes forms of one English word alike, as far as counting words needs it.
public enum Stem {
  /// The ``WordHash`` of a word without `’s` and without one of the endings `ing`, `ed`, `es`, `s`, if four letters
  /// remain; of a word in `ss` as it is.
  public static func hash(of token: Token, in text: [UInt8]) -> UInt32 {
    let range = token.range
    var end = range.upperBound
    if token.shape.contains(.apostrophe), let mark = Capital.possessive(in: text, range) { end = mark }
    let length = ending(text, range.lowerBound..<end)
    return end - length == range.upperBound ? token.hash : WordHash.of(range.lowerBound..<end - length, in: text)
  }

  /// The length of the ending to leave out, in bytes.
  private static func ending(_ text: [UInt8], _ word: Range<Int>) -> Int {
    guard word.count > 4 else { return 0 }
    let end = word.upperBound
    let (third, second, last) = (
      asciiLowercased(text[end - 3]), asciiLowercased(text[end - 2]), asciiLowercased(text[end - 1])
    )
    let length =
      switch (third, second, last) {
      case (_, UInt8(ascii: "s"), UInt8(ascii: "s")): 0
      case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")): 3
      case (_, UInt8(ascii: "e"), UInt8(ascii: "d")), (_, UInt8(ascii: "e"), UInt8(ascii: "s")):
        word.count >= 6 ? 2 : last == UInt8(ascii: "s") ? 1 : 0
      case (_, _, UInt8(ascii: "s")): 1
      default: 0
      }
    return word.count >= length + 4 ? length : 0
  }
}
