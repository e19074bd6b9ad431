import Articles
import Prose
import Text

/// The labels of an article that is, or holds, a transcript: `Q:` and `A:`, `Frage:` and `Antwort:`, or names that speak
/// in turns.
struct TranscriptLabels {
  /// A label, and where the words behind its colon begin.
  struct Turn {
    let label: Range<Int>
    let words: Int
  }

  private static let longest = 48
  private var counts: [UInt32: Int] = [:]
  /// The last words of labels of several that are labels by themselves, too.
  private var familyNames: Set<UInt32> = []
  /// Whether there are such turns.
  let isTranscript: Bool

  /// Counts the labels that open the lines of these ranges.
  init(_ text: [UInt8], _ lines: [Range<Int>]) {
    var capitals = 0
    var full: Set<UInt32> = []
    for line in lines {
      guard let label = Self.turn(text, line)?.label else { continue }
      capitals += Self.isInCapitals(text[label]) ? 1 : 0
      counts[WordHash.of(label, in: text), default: 0] += 1
      if let last = Self.lastWord(text, label) { full.insert(last) }
    }
    // `Jana Ohl: …`, then `Ohl: …`: the full name stands once.
    for (label, _) in counts where full.contains(label) { familyNames.insert(label) }
    let turns = counts.values.reduce(0, +)
    let families = familyNames
    let repeated = counts.count { $0.value > 1 || families.contains($0.key) }
    isTranscript =
      repeated > 1 || repeated == 1 && counts.count > 1 && turns > 2 && capitals == turns
      || counts.keys.contains(where: InterviewLabels.isQuestion)
        && counts.keys.contains(where: InterviewLabels.isAnswer)
  }

  /// The label that opens the line, where it is one of those whose owners speak in turns.
  func turn(_ text: [UInt8], _ line: Range<Int>) -> Turn? {
    guard isTranscript, let turn = Self.turn(text, line) else { return nil }
    let hash = WordHash.of(turn.label, in: text)
    let isTurn = counts[hash, default: 0] > 1 || isNamed(text, turn) || Self.isInCapitals(text[turn.label])
    return isTurn || InterviewLabels.isQuestion(hash) || InterviewLabels.isAnswer(hash) ? turn : nil
  }

  /// Whether the label is a full name whose family name opens turns, too, or that family name.
  func isNamed(_ text: [UInt8], _ turn: Turn) -> Bool {
    familyNames.contains(Self.lastWord(text, turn.label) ?? WordHash.of(turn.label, in: text))
  }

  private static func lastWord(_ text: [UInt8], _ label: Range<Int>) -> UInt32? {
    guard let space = text[label].lastIndex(of: 0x20) else { return nil }
    return WordHash.of(space + 1..<label.upperBound, in: text)
  }

  private static func isInCapitals(_ label: ArraySlice<UInt8>) -> Bool {
    !label.contains { isASCIILowercase($0) }
  }

  /// A few capitalised words before a colon, with words behind it that are in no quotation marks.
  private static func turn(_ text: [UInt8], _ line: Range<Int>) -> Turn? {
    guard let first = text[line].first, isASCIIUppercase(first) else { return nil }
    var end = line.lowerBound
    while end < min(line.upperBound, line.lowerBound + longest), text[end] != UInt8(ascii: ":") {
      let opens = end == line.lowerBound || text[end - 1] == 0x20
      if opens, !isASCIIUppercase(text[end]), text[end] < 0xC3 { return nil }
      end += 1
    }
    guard end + 2 < line.upperBound, text[end] == UInt8(ascii: ":"), text[end + 1] == 0x20,
      opensWords(text[end + 2], text[end + 3 < text.count ? end + 3 : end])
    else { return nil }
    // French has a space before the colon: `Question : Pourquoi ?`
    return Turn(label: text.trimmingSpace(line.lowerBound..<end), words: end + 2)
  }

  /// A letter, a digit, a bracket, or the mark that opens a Spanish question or exclamation.
  private static func opensWords(_ first: UInt8, _ second: UInt8) -> Bool {
    if first == 0xC2 { return second == 0xBF || second == 0xA1 }
    return isASCIILetter(first) || isASCIIDigit(first) || first == UInt8(ascii: "(") || (0xC3...0xDF).contains(first)
  }
}
