/// The sentences of a part of a text, in order, without the white space between them.
///
/// Rules, no model: a stop (`.`, `!`, `?`, `…`) with the quotation marks and brackets that close after it ends a
/// sentence unless what stands on either side says otherwise (abbreviations, initials, numbers, addresses, ellipses,
/// a small letter next). A blank line always ends one; a numbered or bulleted item begins one. The cases follow the
/// golden rules of the Pragmatic Segmenter (K. Dias, 2014) and their additions in pySBD (Sadvilkar and Neumann, 2020).
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - range: byte offsets into the text; what lies outside of it is ignored.
///   - language: a two-letter code; `de` adds the rule that a number with a stop may be an ordinal.
/// - Returns: byte ranges that do not overlap; together they hold every character of the range but white space.
public func sentenceRanges(in text: [UInt8], range: Range<Int>, language: String? = nil) -> [Range<Int>] {
  var scanner = SentenceScanner(text: text, range: range.existing(in: text), germanOrdinals: language == "de")
  return scanner.sentences()
}
