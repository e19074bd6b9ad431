import Articles
import Prose
import Text

/// The labels of an article that is, or holds, a transcript: `Q:` and `A:`, or names that speak in turns.
struct TranscriptLabels {
  private static let longest = 48
  private var counts: [UInt32: Int] = [:]
  /// Whether there are such turns.
  let isTranscript: Bool

  /// Counts the labels that open the lines of these ranges.
  init(_ text: [UInt8], _ lines: [Range<Int>]) {
    var capitals = 0
    for line in lines {
      guard let label = Self.label(text, line) else { continue }
      capitals += Self.isInCapitals(text[label]) ? 1 : 0
      counts[WordHash.of(label, in: text), default: 0] += 1
    }
    let turns = counts.values.reduce(0, +)
    let repeated = counts.values.reduce(0) { $0 + ($1 > 1 ? 1 : 0) }
    isTranscript =
      repeated > 1 || repeated == 1 && counts.count > 1 && turns > 2 && capitals == turns
      || counts[Self.question] != nil && counts[Self.answer] != nil
  }

  /// The label that opens the line, where it is one of those whose owners speak in turns.
  func label(_ text: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard isTranscript, let label = Self.label(text, line) else { return nil }
    let hash = WordHash.of(label, in: text)
    let isTurn = counts[hash, default: 0] > 1 || Self.isInCapitals(text[label])
    return isTurn || hash == Self.question || hash == Self.answer ? label : nil
  }

  private static func isInCapitals(_ label: ArraySlice<UInt8>) -> Bool {
    !label.contains { isASCIILowercase($0) }
  }

  /// A few capitalised words before a colon, with words behind it that are in no quotation marks.
  private static func label(_ text: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard let first = text[line].first, isASCIIUppercase(first) else { return nil }
    var end = line.lowerBound
    while end < min(line.upperBound, line.lowerBound + longest), text[end] != UInt8(ascii: ":") {
      let opens = end == line.lowerBound || text[end - 1] == 0x20
      if opens, !isASCIIUppercase(text[end]), text[end] < 0xC3 { return nil }
      end += 1
    }
    guard end + 2 < line.upperBound, text[end] == UInt8(ascii: ":"), text[end + 1] == 0x20 else { return nil }
    let next = text[end + 2]
    return isASCIILetter(next) || isASCIIDigit(next) || next == UInt8(ascii: "(") ? line.lowerBound..<end : nil
  }

  private static let question = WordHash.of("q".utf8)
  private static let answer = WordHash.of("a".utf8)
}
