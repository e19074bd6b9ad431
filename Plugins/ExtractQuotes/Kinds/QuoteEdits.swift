import Articles

/// Finds what an editor did to the speaker's words.
enum QuoteEdits {
  /// Words put in square brackets and words left out, each named once.
  static func found(in text: [UInt8], _ range: Range<Int>) -> [Quote.Edit] {
    var (brackets, dots) = (false, false)
    var run = 0
    for position in range {
      let byte = text[position]
      run = byte == UInt8(ascii: ".") ? run + 1 : byte == 0x20 && run > 0 ? run : 0
      if run == 3 { dots = true }
      if byte == UInt8(ascii: "[") { brackets = true }
      if byte == 0xA6, position >= 2, text[position - 1] == 0x80, text[position - 2] == 0xE2 { dots = true }
    }
    return (brackets ? [.bracketed] : []) + (dots ? [.ellipsis] : [])
  }
}
