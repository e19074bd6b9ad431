import Articles
import Prose
import Text

/// Finds the paragraphs that begin with a label: the turns of an interview (`Q:`, `BH:`, `Mara Lind:`), lines of facts
/// (`Tickets: £10`).
struct TurnLabels {
  /// Whether each block of the structure is such a paragraph.
  private(set) var isLabelled: [Bool]
  /// Where the words behind the label begin, for each block of the structure that is such a paragraph.
  private(set) var ends: [Int?]

  /// The longest label, in words.
  private static let longest = 4
  /// A text with so many labelled paragraphs is a conversation.
  private static let fewest = 3

  init(_ reading: Reading, _ structure: Structure) {
    let labels = zip(structure.blocks, reading.blocks).map { block, read in
      block.isProse ? Self.label(reading, read.tokens) : nil
    }
    var counts: [String: Int] = [:]
    for label in labels.compactMap(\.self) { counts[label, default: 0] += 1 }
    let isConversation = counts.values.reduce(0, +) >= Self.fewest && counts.values.contains { $0 > 1 }
    let isLabelled = labels.map { label in
      label.map { isConversation || counts[$0] ?? 0 > 1 || Self.questionAndAnswer.contains($0) } ?? false
    }
    self.isLabelled = isLabelled
    ends = zip(isLabelled, reading.blocks).map { isLabelled, read in
      isLabelled ? Self.colon(reading, read.tokens).map { $0 + 1 } : nil
    }
  }

  private static let questionAndAnswer: Set<String> = ["Q", "A", "F", "P", "R"]

  /// The words before a colon or stop at the beginning of a paragraph, if they may be somebody's name or sign.
  private static func label(_ reading: Reading, _ places: Range<Int>) -> String? {
    guard let colon = colon(reading, places) else { return nil }
    let words = reading.tokens[places.lowerBound..<colon]
    guard words.allSatisfy({ $0.kind == .word && $0.shape.contains(.capital) || $0.kind == .punctuation }),
      let first = words.first, let last = words.last
    else { return nil }
    return String(utf8: reading.text[first.range.lowerBound..<last.range.upperBound])
  }

  /// The colon behind the first few words of a paragraph that goes on behind it.
  private static func colon(_ reading: Reading, _ places: Range<Int>) -> Int? {
    let colon = reading.tokens[places].prefix(longest + 1).firstIndex { reading.isColon($0) }
    return colon.flatMap { $0 > places.lowerBound && $0 + 1 < places.upperBound ? $0 : nil }
  }
}
