import Text

extension Parsing {
  /// Phrases to be recognised at a place of a text, whatever their case.
  ///
  /// Letters of ASCII match in either case; a typewriter apostrophe in a phrase matches a curly one in the text.
  struct PhraseTable: Sendable {
    /// All phrases, one behind the other: those with the same first byte together, longest first.
    private let bytes: [UInt8]
    /// Where each phrase begins in `bytes`, and where the last ends.
    private let starts: [Int]
    /// For each first byte the number of its first phrase.
    private let buckets: [Int]
    /// The second byte of each phrase, by which most phrases fall; 0 where it may stand for several or is none.
    private let seconds: [UInt8]

    init(_ phrases: [String]) {
      var lists = [[[UInt8]]](repeating: [], count: 256)
      for phrase in phrases.sorted(by: { $0.utf8.count > $1.utf8.count }) {
        let bytes = phrase.utf8.map(asciiLowercased)
        if let first = bytes.first { lists[Int(first)].append(bytes) }
      }
      var (bytes, starts, buckets): ([UInt8], [Int], [Int]) = ([], [0], [0])
      for list in lists {
        for phrase in list {
          bytes += phrase
          starts.append(bytes.count)
        }
        buckets.append(starts.count - 1)
      }
      seconds = starts.indices.dropLast().map { number in
        guard starts[number + 1] - starts[number] > 1 else { return 0 }
        let second = bytes[starts[number] + 1]
        return second == UInt8(ascii: "'") ? 0 : second
      }
      (self.bytes, self.starts, self.buckets) = (bytes, starts, buckets)
    }

    /// The end of the longest phrase that stands at a place and ends where a word does.
    func end(in text: [UInt8], at position: Int, before limit: Int) -> Int? {
      guard position < limit else { return nil }
      guard begins(text[position]) else { return nil }
      let bucket = Int(asciiLowercased(text[position]))
      let second = position + 1 < limit ? asciiLowercased(text[position + 1]) : 0
      for number in buckets[bucket]..<buckets[bucket + 1] where seconds[number] == second || seconds[number] == 0 {
        let phrase = starts[number]..<starts[number + 1]
        if let end = match(phrase, in: text, at: position, before: limit),
          isBoundary(text, end, limit, bytes[phrase.upperBound - 1])
        {
          return end
        }
      }
      return nil
    }

    /// Whether any phrase begins with that byte.
    @inline(__always)
    func begins(_ byte: UInt8) -> Bool {
      let bucket = Int(asciiLowercased(byte))
      return buckets[bucket] < buckets[bucket + 1]
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

    private func match(_ phrase: Range<Int>, in text: [UInt8], at start: Int, before limit: Int) -> Int? {
      var position = start
      for place in phrase {
        guard position < limit else { return nil }
        let byte = bytes[place]
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

    private func isBoundary(_ text: [UInt8], _ end: Int, _ limit: Int, _ last: UInt8) -> Bool {
      guard end < limit, isWordByte(last) else { return true }
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
