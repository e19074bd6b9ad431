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
  /// Labels that another shortens: `Ronan Tighe`, where `RT` or `Tighe` speaks, too.
  private var spelled: Set<UInt32> = []
  /// The labels that shorten another.
  private var short: Set<UInt32> = []
  /// Whether labels with a stop behind them open both questions and answers.
  private let isStopped: Bool
  /// Whether there are such turns.
  let isTranscript: Bool

  /// Counts the labels that open the lines of these ranges.
  init(_ text: [UInt8], _ lines: [Range<Int>]) {
    var capitals = 0
    var long: [ArraySlice<UInt8>] = []
    for line in lines {
      guard let label = Self.turn(text, line)?.label else { continue }
      capitals += Self.isInCapitals(text[label]) ? 1 : 0
      counts[WordHash.of(label, in: text), default: 0] += 1
      if text[label].contains(0x20), long.count < 64 { long.append(text[label]) }
    }
    for label in long {
      for short in Self.shortForms(label) where counts[short] != nil {
        spelled.insert(WordHash.of(label))
        self.short.insert(short)
        counts[short, default: 0] += 1
      }
    }
    let turns = counts.values.reduce(0, +)
    let repeated = counts.values.reduce(0) { $0 + ($1 > 1 ? 1 : 0) }
    let stopped = lines.compactMap { InterviewLabels.stopped(text, $0) }.map { WordHash.of($0.label, in: text) }
    isStopped =
      stopped.count > 2 && stopped.contains(where: InterviewLabels.isQuestion)
      && stopped.contains(where: InterviewLabels.isAnswer)
    isTranscript =
      isStopped || repeated > 1 || repeated == 1 && counts.count > 1 && turns > 2 && capitals == turns
      || counts.keys.contains(where: InterviewLabels.isQuestion)
        && counts.keys.contains(where: InterviewLabels.isAnswer)
  }

  /// The label that opens the line, where it is one of those whose owners speak in turns.
  func turn(_ text: [UInt8], _ line: Range<Int>) -> Turn? {
    guard isTranscript else { return nil }
    if isStopped, let turn = InterviewLabels.stopped(text, line) { return turn }
    guard let turn = Self.turn(text, line) else { return nil }
    let hash = WordHash.of(turn.label, in: text)
    let isTurn = counts[hash, default: 0] > 1 || spelled.contains(hash) || Self.isInCapitals(text[turn.label])
    return isTurn || InterviewLabels.isQuestion(hash) || InterviewLabels.isAnswer(hash) ? turn : nil
  }

  /// Whether the label is a full name that another shortens, or shortens one: no question in a heading has such a label.
  func isNamed(_ text: [UInt8], _ turn: Turn) -> Bool {
    let hash = WordHash.of(turn.label, in: text)
    return spelled.contains(hash) || short.contains(hash)
  }

  /// How a label may be shortened: `SdB`, `SB`, `S.B.`, the first or the last word, the last with its particles.
  private static func shortForms(_ label: ArraySlice<UInt8>) -> Set<UInt32> {
    let words = label.split(separator: 0x20)
    guard words.count > 1, let last = words.last else { return [] }
    let all = words.compactMap(\.first)
    let capitals = all.filter { isASCIIUppercase($0) }
    return [
      WordHash.of(all[...]), WordHash.of(capitals[...]),
      WordHash.of(capitals.flatMap { [$0, UInt8(ascii: ".")] }[...]), WordHash.of(last), WordHash.of(words[0]),
      WordHash.of(label[(words[0].endIndex + 1)...]),
    ]
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
      if opens, !isASCIIUppercase(text[end]), text[end] < 0xC3, !opensParticle(text, end) { return nil }
      end += 1
    }
    guard end + 2 < line.upperBound, text[end] == UInt8(ascii: ":"), text[end + 1] == 0x20,
      opensWords(text[end + 2], text[end + 3 < text.count ? end + 3 : end])
    else { return nil }
    // French has a space before the colon: `Question : Pourquoi ?`
    return Turn(label: text.trimmingSpace(line.lowerBound..<end), words: end + 2)
  }

  /// Whether a small word inside of names begins there: `Siobhán de Barra`.
  private static func opensParticle(_ text: [UInt8], _ start: Int) -> Bool {
    let word = text[start...].prefix(while: isASCIILowercase)
    return word.count < 4 && PeopleWords.builtin[WordHash.of(word)].contains(.particles)
  }

  /// A letter, a digit, a bracket, or the mark that opens a Spanish question or exclamation.
  private static func opensWords(_ first: UInt8, _ second: UInt8) -> Bool {
    if first == 0xC2 { return second == 0xBF || second == 0xA1 }
    return isASCIILetter(first) || isASCIIDigit(first) || first == UInt8(ascii: "(") || (0xC3...0xDF).contains(first)
  }
}
