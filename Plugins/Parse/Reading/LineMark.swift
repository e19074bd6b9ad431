import Text

extension Parsing {
  /// What stands before a line's own words: a heading's `#`, a list's bullet or number, a quotation's `>`.
  struct LineMark {
    var markup: Candidate.Markup = .none
    /// The words behind the mark.
    var content: Range<Int>
    /// The number of a numbered list's item.
    var number = 0
    /// A row of stars, dashes or the like that only parts what stands above and below it.
    var isRule = false

    init(_ bytes: [UInt8], _ line: SourceLine, after number: Int, inList: Bool) {
      content = line.content
      let first = bytes[line.content.lowerBound]
      guard Self.mayMark(first) else { return }
      if Self.isRule(bytes, line.content) {
        isRule = true
      } else if first == UInt8(ascii: "#") {
        readHeading(bytes)
      } else if first == UInt8(ascii: ">") {
        mark(.quotation, length: 1, bytes)
      } else if first == UInt8(ascii: "!"), Self.isImage(bytes, line.content) {
        markup = .embed
      } else if isASCIIDigit(first) || first == UInt8(ascii: "(") {
        readNumber(bytes, after: number)
      } else if let length = Self.bullet(bytes, line.content, inList: inList) {
        mark(.listItem, length: length, bytes)
      }
    }

    /// Whether the line goes on with a quotation that is open: `>` again.
    func continuesQuotation(_ open: Candidate.Markup?) -> Bool { markup == .quotation && open == .quotation }

    private static func mayMark(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x21, 0x23, 0x28, 0x2A, 0x2B, 0x2D, 0x30...0x39, 0x3D, 0x3E, 0x5F, 0x7E, 0xC2, 0xE2, 0xEF: true
      default: false
      }
    }

    private mutating func mark(_ kind: Candidate.Markup, length: Int, _ bytes: [UInt8]) {
      let rest = bytes.trimmingSpace(content.lowerBound + length..<content.upperBound)
      guard !rest.isEmpty else { return }
      markup = kind
      content = rest
    }

    private mutating func readHeading(_ bytes: [UInt8]) {
      let level = bytes[content].prefix { $0 == UInt8(ascii: "#") }.count
      guard level <= 6, content.lowerBound + level < content.upperBound, bytes[content.lowerBound + level] == 0x20
      else { return }
      var end = content.upperBound
      while end > content.lowerBound + level, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
      if bytes[end - 1] != 0x20 { end = content.upperBound }
      content = content.lowerBound..<end
      mark(.heading(level), length: level, bytes)
    }

    /// A number opens an item only where a list begins or goes on: a wrapped line may well begin with a year and a stop.
    private mutating func readNumber(_ bytes: [UInt8], after last: Int) {
      var position = content.lowerBound + (bytes[content.lowerBound] == UInt8(ascii: "(") ? 1 : 0)
      var value = 0
      let start = position
      while position < content.upperBound, isASCIIDigit(bytes[position]), position - start < 3 {
        value = value * 10 + Int(bytes[position] - 0x30)
        position += 1
      }
      guard position > start, position + 1 < content.upperBound, bytes[position + 1] == 0x20,
        bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ")"), value == 1 || value == last + 1
      else { return }
      mark(.listItem, length: position + 1 - content.lowerBound, bytes)
      number = value
    }

    /// The length of a bullet with a space behind it.
    private static func bullet(_ bytes: [UInt8], _ line: Range<Int>, inList: Bool) -> Int? {
      let mark = decodeScalar(bytes, at: line.lowerBound)
      let after = line.lowerBound + mark.length
      guard after < line.upperBound else { return nil }
      switch mark.scalar {
      case "•", "◦", "‣", "▪", "●", "■", "–", "·", "*", "-", "+", "⁃":
        return cleanClass(bytes, at: after, before: line.upperBound).kind == .space ? mark.length : nil
      default: return nil
      }
    }

    private static func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
      let first = bytes[line.lowerBound]
      guard [0x2A, 0x2D, 0x5F, 0x7E, 0x3D, 0x23].contains(first), line.count <= 200 else { return false }
      var marks = 0
      for byte in bytes[line] where byte != 0x20 {
        guard byte == first else { return false }
        marks += 1
      }
      return marks >= 3
    }

    private static func isImage(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
      line.count > 4 && bytes[line.lowerBound + 1] == UInt8(ascii: "[")
        && bytes[line.upperBound - 1] == UInt8(ascii: ")")
    }

    /// The heading level that a row of `=` (1) or `-` (2) gives to the line above it.
    static func underline(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
      let first = bytes[line.lowerBound]
      guard first == UInt8(ascii: "=") || first == UInt8(ascii: "-"), line.count >= 3, line.count <= 200,
        bytes[line].allSatisfy({ $0 == first })
      else { return nil }
      return first == UInt8(ascii: "=") ? 1 : 2
    }

    /// Whether the line opens a turn of an interview or a transcript: `Q:`, `TRUMP:` and their like.
    static func opensTurn(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
      if asksOrAnswers(bytes, line) { return true }
      let name = bytes[line].prefix(40).prefix {
        isASCIIUppercase($0) || $0 == 0x20 || $0 == 0x2E || $0 == 0x27 || $0 == 0x2D
      }
      return name.count > 1 && isASCIIUppercase(bytes[line.lowerBound]) && name.endIndex < line.upperBound
        && bytes[name.endIndex] == UInt8(ascii: ":")
    }

    /// Whether the line opens with the letter of a question or an answer.
    static func asksOrAnswers(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
      guard line.count > 3 else { return false }
      let (letter, mark) = (bytes[line.lowerBound], bytes[line.lowerBound + 1])
      if letter == UInt8(ascii: "Q") { return mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") }
      return letter == UInt8(ascii: "A") && mark == UInt8(ascii: ":")
    }
  }
}
