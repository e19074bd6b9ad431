/// The dates of a part of a text, in order: `March 2, 2025`, `2 March`, `3/2`, `2025-03-02`, `Feb. 28`, `Sunday`, `2. März`.
///
/// Months alone and years alone (1500 to 2099) are mentions too. Months and weekdays of English, German, French and
/// Spanish are known; a word that is also something else (`may`, `march`, `mar`) needs a capital and a number beside it.
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - range: byte offsets into the text; what lies outside of it is ignored.
/// - Returns: mentions whose ranges do not overlap.
public func dates(in text: [UInt8], range: Range<Int>) -> [DateMention] {
  dates(in: text, tokens: tokens(in: text, range: range))
}

/// The dates among tokens that are at hand already, in the style `words`.
func dates(in text: [UInt8], tokens: [Token]) -> [DateMention] {
  var scanner = DateScanner(text: text, tokens: tokens)
  return scanner.mentions()
}
