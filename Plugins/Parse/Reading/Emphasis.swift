import Text

extension Parsing {
  /// Markdown's marks inside a line: what of it is words.
  ///
  /// Not CommonMark to the letter: pairs of `*` and `_`, code ticks, links and backslashes, each within its line. An
  /// editor's square brackets stay, for no address in round ones follows them.
  enum Emphasis {
    /// The parts of a line that are words, in order.
    static func kept(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
      let dropped = marks(bytes, line)
      guard !dropped.isEmpty else { return [line] }
      var kept: [Range<Int>] = []
      var start = line.lowerBound
      for mark in dropped where mark.lowerBound >= start {
        kept.append(start..<mark.lowerBound)
        start = mark.upperBound
      }
      return kept + [start..<line.upperBound]
    }

    /// `emphasis` for lines set wholly in italics or bold, else `none`.
    static func markup(_ bytes: [UInt8], _ lines: [Range<Int>]) -> Candidate.Markup {
      guard lines.count == 1, let line = lines.first else { return .none }
      let dropped = marks(bytes, line)
      let isWhole =
        dropped.count == 2 && dropped.first?.lowerBound == line.lowerBound
        && dropped.last?.upperBound == line.upperBound && dropped[0].count == dropped[1].count
      return isWhole ? .emphasis : .none
    }

    private static func marks(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
      var dropped: [Range<Int>] = []
      var openers: [Range<Int>] = []
      var brackets: [Int] = []
      var position = line.lowerBound
      while position < line.upperBound {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"):
          let run = runEnd(bytes, position, line)
          pair(position..<run, bytes, line, &openers, &dropped)
          position = run
          continue
        case UInt8(ascii: "\\") where position + 1 < line.upperBound && isPunctuation(bytes[position + 1]):
          dropped.append(position..<position + 1)
          position += 1
        case UInt8(ascii: "`"): dropped.append(position..<position + 1)
        case UInt8(ascii: "["): brackets.append(position)
        case UInt8(ascii: "]"):
          if let open = brackets.popLast(), let end = addressEnd(bytes, position, line) {
            dropped.append(open..<open + 1)
            dropped.append(position..<end)
            position = end
            continue
          }
        default: break
        }
        position += 1
      }
      return dropped.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static func pair(
      _ run: Range<Int>, _ bytes: [UInt8], _ line: Range<Int>, _ openers: inout [Range<Int>],
      _ dropped: inout [Range<Int>]
    ) {
      let before = run.lowerBound > line.lowerBound ? bytes[run.lowerBound - 1] : 0x20
      let after = run.upperBound < line.upperBound ? bytes[run.upperBound] : 0x20
      let inWord = bytes[run.lowerBound] == UInt8(ascii: "_") && isWordByte(before) && isWordByte(after)
      guard run.count <= 3, !inWord else { return }
      if before != 0x20, let opener = openers.last, opener.count == run.count,
        bytes[opener.lowerBound] == bytes[run.lowerBound]
      {
        openers.removeLast()
        dropped.append(opener)
        dropped.append(run)
      } else if after != 0x20 {
        openers.append(run)
      }
    }

    private static func runEnd(_ bytes: [UInt8], _ start: Int, _ line: Range<Int>) -> Int {
      var end = start
      while end < line.upperBound, bytes[end] == bytes[start] { end += 1 }
      return end
    }

    private static func addressEnd(_ bytes: [UInt8], _ bracket: Int, _ line: Range<Int>) -> Int? {
      guard bracket + 1 < line.upperBound, bytes[bracket + 1] == UInt8(ascii: "(") else { return nil }
      let limit = min(line.upperBound, bracket + 2048)
      return bytes[bracket + 2..<limit].firstIndex { $0 == UInt8(ascii: ")") }.map { $0 + 1 }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
      byte > 0x20 && byte < 0x7F && !isASCIILetter(byte) && !isASCIIDigit(byte)
    }
  }
}
