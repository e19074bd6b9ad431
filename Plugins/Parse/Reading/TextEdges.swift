import Text

/// Whether the text ends as a sentence does: with a stop, a question mark, an ellipsis or a colon, closing marks aside.
func endsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  lastScalar(bytes, range).map(isSentenceEnd) ?? false
}

/// The last character of a text, those set aside that stand behind it; `nil` where nothing else is there.
func lastScalar(
  _ bytes: [UInt8], _ range: Range<Int>, aside isAside: (Unicode.Scalar) -> Bool = isClosingMark
) -> Unicode.Scalar? {
  var end = range.upperBound
  while end > range.lowerBound {
    let last = decodeScalar(bytes, before: end)
    if !isAside(last.scalar) { return last.scalar }
    end -= last.length
  }
  return nil
}

/// Marks that close a quotation or a bracket, and so may stand behind a stop.
func isClosingMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\"", "'", ")", "]", "”", "’", "»", "“", "›", "」", "』", "*", "_": true
  default: false
  }
}

private func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ".", "!", "?", ":", ";", "…", "。", "！", "？", "؟", "।": true
  default: false
  }
}

/// Whether the first letter is a small one, opening marks aside.
///
/// Names such as `iPhone` do not count.
func startsSmall(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let first = firstLetter(bytes, range), first.isSmall else { return false }
  guard first.end < range.upperBound else { return true }
  return !isASCIIUppercase(bytes[first.end])
}

/// Whether the first letter is a capital; opening marks before it count for nothing.
func startsCapital(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let first = firstLetter(bytes, range) else { return false }
  return !first.isSmall && first.isCapital
}

private func firstLetter(_ bytes: [UInt8], _ range: Range<Int>) -> (isSmall: Bool, isCapital: Bool, end: Int)? {
  var position = range.lowerBound
  while position < range.upperBound {
    let byte = bytes[position]
    if byte < 0x80 {
      if isASCIILetter(byte) { return (isASCIILowercase(byte), isASCIIUppercase(byte), position + 1) }
      guard byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x5B else { return nil }
      position += 1
      continue
    }
    let next = decodeScalar(bytes, at: position)
    let properties = next.scalar.properties
    if properties.isAlphabetic { return (properties.isLowercase, properties.isUppercase, position + next.length) }
    guard properties.isQuotationMark else { return nil }
    position += next.length
  }
  return nil
}

/// The number of characters (scalars) of a range.
func characters(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  var count = 0
  for position in range where !isUTF8Continuation(bytes[position]) { count &+= 1 }
  return count
}
