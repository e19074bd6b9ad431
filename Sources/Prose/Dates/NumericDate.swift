import Text

/// Dates written with numbers alone.
enum NumericDate {
  /// `2025-03-02`, `3/2/2025`, `3/2`, `02.03.2025`; `nil` for any other number.
  static func mention(in text: [UInt8], _ range: Range<Int>) -> DateMention? {
    guard range.count >= 3, range.count <= 10, let parts = parts(in: text, range) else { return nil }
    var mention = DateMention(range: range)
    switch (parts.separator, parts.values.count) {
    case (UInt8(ascii: "-"), 3) where parts.digits[0] == 4:
      (mention.year, mention.month, mention.day) = (parts.values[0], parts.values[1], parts.values[2])
    case (UInt8(ascii: "/"), 2), (UInt8(ascii: "/"), 3):
      guard slashed(parts.values, &mention) else { return nil }
    case (UInt8(ascii: "."), 3) where parts.digits[2] == 4 || parts.digits == [2, 2, 2]:
      (mention.day, mention.month, mention.year) = (parts.values[0], parts.values[1], year(parts.values[2]))
    default: return nil
    }
    guard (1...31).contains(mention.day ?? 0), (1...12).contains(mention.month ?? 0) else { return nil }
    return mention
  }

  /// Month and day in either order, then the year.
  private static func slashed(_ values: [Int], _ mention: inout DateMention) -> Bool {
    let (first, second) = (values[0], values[1])
    guard (1...31).contains(first), (1...31).contains(second), min(first, second) <= 12 else { return false }
    (mention.month, mention.day) = first > 12 ? (second, first) : (first, second)
    mention.order = max(first, second) <= 12 && first != second ? .ambiguous : .certain
    if values.count == 3 { mention.year = year(values[2]) }
    return true
  }

  private static func year(_ value: Int) -> Int {
    if value >= 100 { return value }
    return value < 70 ? 2000 + value : 1900 + value
  }

  /// The numbers between separators of one kind.
  private static func parts(in text: [UInt8], _ range: Range<Int>) -> (values: [Int], digits: [Int], separator: UInt8)?
  {
    var (values, digits, separator) = ([0], [0], UInt8(0))
    for byte in text[range] {
      if isASCIIDigit(byte) {
        values[values.count - 1] = values[values.count - 1] * 10 + Int(byte - 0x30)
        digits[digits.count - 1] += 1
      } else {
        guard separator == 0 || separator == byte, values.count < 3 else { return nil }
        separator = byte
        values.append(0)
        digits.append(0)
      }
    }
    let isPlausible = digits.allSatisfy { $0 > 0 && $0 <= 4 } && digits[1...].dropLast().allSatisfy { $0 <= 2 }
    return values.count > 1 && isPlausible ? (values, digits, separator) : nil
  }

  /// A whole number of at most four digits, an ordinal's ending allowed.
  static func wholeNumber(in text: [UInt8], _ range: Range<Int>, upTo limit: Int) -> Int? {
    var value = 0
    var position = range.lowerBound
    while position < range.upperBound, isASCIIDigit(text[position]), position - range.lowerBound < 4 {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    let rest = range.upperBound - position
    let isOrdinal =
      rest == 2 && ["st", "nd", "rd", "th", "er"].contains { text[position..<position + 2].elementsEqual($0.utf8) }
    guard rest == 0 || isOrdinal, value > 0, value <= limit else { return nil }
    return value
  }
}
