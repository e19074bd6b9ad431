/// The names in a part of a text, in order: runs of capitalised words with their titles, particles, initials, suffixes.
///
/// Rules and word lists, no model: the kind is a guess from the words of the name alone, `other` where they do not
/// tell. Months and weekdays are no names.
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - range: byte offsets into the text; what lies outside of it is ignored.
/// - Returns: names whose ranges do not overlap.
public func names(in text: [UInt8], range: Range<Int>) -> [Name] {
  names(in: text, tokens: tokens(in: text, range: range))
}

/// The names among tokens that are at hand already.
///
/// - Parameters:
///   - text: UTF-8 bytes.
///   - tokens: tokens of the text in the style `words`, in order; ranges outside of the text are ignored.
/// - Returns: names whose ranges do not overlap.
public func names(in text: [UInt8], tokens: [Token]) -> [Name] {
  let existing = tokens.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count && !$0.range.isEmpty }
  var scanner = NameScanner(text: text, tokens: existing)
  return scanner.all()
}
