import Text

extension Parsing {
  /// One line of the source that is not blank.
  struct SourceLine {
    /// Its bytes without white space at either end.
    var content: Range<Int>
    /// How far it is set in, in columns.
    var indent: Int
    /// Whether a blank line, or the beginning, stands before it.
    var afterBlank: Bool
  }

  /// The lines of a source that are not blank, one after the other; CR LF, LF and CR end lines.
  struct SourceLines: IteratorProtocol {
    let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from start: Int) {
      self.bytes = bytes
      position = start
    }

    mutating func next() -> SourceLine? {
      var afterBlank = position == 0
      while position < bytes.count {
        let start = position
        let end = lineEnd(from: start)
        position = skipBreak(at: end)
        let content = visible(start..<end)
        guard !content.isEmpty else {
          afterBlank = true
          continue
        }
        return SourceLine(content: content, indent: indent(start..<content.lowerBound), afterBlank: afterBlank)
      }
      return nil
    }

    private func lineEnd(from start: Int) -> Int {
      bytes.firstPlace(of: 0x0A, or: 0x0D, in: start..<bytes.count) ?? bytes.count
    }

    private func skipBreak(at end: Int) -> Int {
      guard end < bytes.count else { return end }
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      return end + (isPair ? 2 : 1)
    }

    /// The range without white space and characters that show nothing, at either end.
    private func visible(_ line: Range<Int>) -> Range<Int> {
      var (start, end) = (line.lowerBound, line.upperBound)
      while start < end {
        let (kind, length) = cleanClass(bytes, at: start, before: end)
        if kind == .word { break }
        start += length
      }
      while end > start {
        let before = decodeScalar(bytes, before: end)
        if cleanClass(bytes, at: end - before.length, before: end).kind == .word { break }
        end -= before.length
      }
      return start..<end
    }

    private func indent(_ white: Range<Int>) -> Int {
      white.reduce(0) { columns, position in
        bytes[position] == 0x09 ? columns + 4 : isUTF8Continuation(bytes[position]) ? columns : columns + 1
      }
    }
  }
}
