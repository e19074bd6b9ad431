import Text

/// Finds web and mail addresses, so that their stops and slashes divide nothing.
enum AddressScanner {
  /// The end of the address at the offset, `nil` if none begins there.
  static func end(in text: [UInt8], at start: Int, limit: Int) -> Int? {
    switch text[start] {
    case UInt8(ascii: "h"):
      text.has("http://", at: start) || text.has("https://", at: start) ? web(text, start, limit) : nil
    case UInt8(ascii: "w"): text.has("www.", at: start) ? web(text, start, limit) : nil
    case UInt8(ascii: "@"), UInt8(ascii: "#"): handle(text, start, limit)
    default: nil
    }
  }

  /// To the next white space, without the punctuation that closes behind it.
  private static func web(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var position = start
    while position < limit, text[position] > 0x20, text[position] < 0x80, !stops(text[position]) { position += 1 }
    while position > start, closes(text[position - 1]) { position -= 1 }
    return position
  }

  /// The end of the mail address that the word begins, `nil` if it begins none.
  static func mailEnd(in text: [UInt8], at start: Int, word: Int, limit: Int) -> Int? {
    guard word < limit, "@.-_+".utf8.contains(text[word]) else { return nil }
    let at = part(text, word, min(limit, start + 64))
    guard at < limit, text[at] == UInt8(ascii: "@") else { return nil }
    var end = part(text, at + 1, min(limit, at + 128))
    while end > at, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return text[at..<end].contains(UInt8(ascii: ".")) ? end : nil
  }

  private static func part(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var position = start
    while position < limit,
      isASCIILetter(text[position]) || isASCIIDigit(text[position]) || ".-_+".utf8.contains(text[position])
    {
      position += 1
    }
    return position
  }

  private static func handle(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var position = start + 1
    while position < limit, isASCIILetter(text[position]) || isASCIIDigit(text[position]) || text[position] == 0x5F {
      position += 1
    }
    return position > start + 1 && isASCIILetter(text[start + 1]) ? position : nil
  }

  private static func stops(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }

  private static func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
