import Text

extension SourceEncoding {
  /// How far into a page its encoding may be named, in bytes.
  private static let reach = 2_048

  /// The encoding that a page names in `meta` or in its XML declaration (HTML Standard, 13.2.3.2); `nil` if none.
  init?(declaredIn bytes: [UInt8]) {
    let head = bytes.prefix(Self.reach)
    guard head.first(where: { !isASCIISpace($0) }) == UInt8(ascii: "<") else { return nil }
    let text = head.map { asciiLowercased($0) }
    guard let label = Self.label(in: text, behind: "charset") ?? Self.label(in: text, behind: "encoding") else {
      return nil
    }
    self.init(label: label)
  }

  /// The value behind `charset=`, with or without quotation marks.
  private static func label(in text: [UInt8], behind name: StaticString) -> String? {
    let word = name.withUTF8Buffer { Array($0) }
    var start = 0
    while start + word.count < text.count {
      guard let first = text.firstPlace(of: word[0], in: start..<text.count) else { return nil }
      start = first + 1
      guard text[first...].starts(with: word) else { continue }
      var place = first + word.count
      while place < text.count, isASCIISpace(text[place]) { place += 1 }
      guard place < text.count, text[place] == UInt8(ascii: "=") else { continue }
      place += 1
      while place < text.count, isASCIISpace(text[place]) || text[place] == 0x22 || text[place] == 0x27 { place += 1 }
      let end = text[place...].firstIndex { !isASCIILetter($0) && !isASCIIDigit($0) && ![0x2D, 0x5F].contains($0) }
      let label = String(utf8: text[place..<(end ?? text.count)])
      if !label.isEmpty { return label }
    }
    return nil
  }
}
