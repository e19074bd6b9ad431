/// All candidate quotation marks of a part of a text, in order, apostrophes among them (with that role).
///
/// Marks of English (“ ” ‘ ’ " '), German („ “ ‚ ‘ » «), French and Spanish (« » ‹ ›), Swedish (” ”), Japanese (「 」),
/// typewriters (` `` '' `). The role comes from the mark's neighbours and, for single marks, from whether a single
/// mark was opened before in the same paragraph; pairing is left to the caller.
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - range: byte offsets into the text; what lies outside of it is ignored.
/// - Returns: the marks with their shapes and the roles that their neighbours suggest.
public func quotationMarks(in text: [UInt8], range: Range<Int>) -> [QuotationMark] {
  var scanner = QuotationMarkScanner(text: text, range: range.existing(in: text))
  return scanner.marks()
}
