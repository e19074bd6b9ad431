import Text

extension Parse {
  /// Phrases to be recognised at a place of a text, whatever their case.
  ///
  /// Letters of ASCII match in either case; a typewriter apostrophe in a phrase matches a curly one in the text.
  struct PhraseTable: Sendable {
    /// The phrases by their first byte, longest first.
    private var buckets = [[[UInt8]]](repeating: [], count: 256)

    init(_ phrases: [String]) {
      for phrase in phrases.sorted(by: { $0.utf8.count > $1.utf8.count }) {
        let bytes = phrase.utf8.map(asciiLowercased)
        if let first = bytes.first { buckets[Int(first)].append(bytes) }
      }
    }

    /// The end of the longest phrase that stands at a place and ends where a word does.
    func end(in text: [UInt8], at position: Int, before limit: Int) -> Int? {
      guard position < limit else { return nil }
      for phrase in buckets[Int(asciiLowercased(text[position]))] {
        if let end = match(phrase, in: text, at: position, before: limit), isBoundary(text, end, limit, phrase) {
          return end
        }
      }
      return nil
    }

    /// The range of the first phrase that begins a word inside the range.
    func first(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
      for position in range where position == range.lowerBound || !isWordByte(text[position - 1]) {
        if let end = end(in: text, at: position, before: range.upperBound) { return position..<end }
      }
      return nil
    }

    /// Whether the whole range is one of the phrases.
    func isWhole(_ text: [UInt8], _ range: Range<Int>) -> Bool {
      end(in: text, at: range.lowerBound, before: range.upperBound) == range.upperBound
    }

    private func match(_ phrase: [UInt8], in text: [UInt8], at start: Int, before limit: Int) -> Int? {
      var position = start
      for byte in phrase {
        guard position < limit else { return nil }
        if asciiLowercased(text[position]) == byte {
          position += 1
        } else if byte == UInt8(ascii: "'"), text[position] == 0xE2, position + 2 < limit, text[position + 1] == 0x80,
          text[position + 2] == 0x99
        {
          position += 3
        } else {
          return nil
        }
      }
      return position
    }

    private func isBoundary(_ text: [UInt8], _ end: Int, _ limit: Int, _ phrase: [UInt8]) -> Bool {
      guard end < limit, let last = phrase.last, isWordByte(last) else { return true }
      return !isWordByte(text[end])
    }
  }
}

/// Whether the byte belongs to a word: an ASCII letter or digit, or part of any other script's character.
///
/// Punctuation outside ASCII begins with E2 (general punctuation), which counts as none.
func isWordByte(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || isASCIIDigit(byte) || (byte >= 0xC3 && byte != 0xE2)
}
