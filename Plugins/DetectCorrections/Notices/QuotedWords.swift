import Prose
import Text

/// Whether words stand inside quotation marks, by following the marks from the beginning of their block.
enum QuotedWords {
  /// Whether a mark is open at that word.
  static func isQuoted(_ text: [UInt8], _ run: WordRun, _ place: Int) -> Bool {
    var opening: Mark?
    for index in 0..<place where run.tokens[index].kind == .mark {
      guard let mark = Mark(text, run.tokens[index].range) else { continue }
      switch (mark, opening) {
      case (.straight, _): opening = opening == nil ? mark : nil
      // The same sign opens `“…”` and closes `„…“`.
      case (.left, .low): opening = nil
      case (.right, .guillemetLeft), (.right, .guillemetRight): break
      case (.right, _): opening = nil
      case (.guillemetLeft, .guillemetRight), (.guillemetRight, .guillemetLeft): opening = nil
      // `»` opens `»…«`; alone it is an arrow.
      case (.guillemetRight, nil): opening = isFollowed(by: .guillemetLeft, text, run, index) ? mark : nil
      case (_, nil): opening = mark
      default: break
      }
    }
    return opening != nil
  }

  /// Whether the mark can close a quotation.
  static func closes(_ text: [UInt8], _ mark: Range<Int>) -> Bool {
    [.straight, .right, .guillemetRight].contains(Mark(text, mark))
  }

  private static func isFollowed(by mark: Mark, _ text: [UInt8], _ run: WordRun, _ index: Int) -> Bool {
    run.tokens[(index + 1)...].contains { $0.kind == .mark && Mark(text, $0.range) == mark }
  }

  /// The signs that stand around quotations.
  private enum Mark: String, CaseIterable {
    case straight = "\""
    case left = "“"
    case right = "”"
    case low = "„"
    case guillemetLeft = "«"
    case guillemetRight = "»"

    init?(_ text: [UInt8], _ range: Range<Int>) {
      guard let mark = Self.allCases.first(where: { text[range].elementsEqual($0.rawValue.utf8) }) else { return nil }
      self = mark
    }
  }
}

/// Words of the credit and contact lines that often share a block with a notice.
enum CreditWords {
  static let all: WordSet = [
    "contributed", "reporting", "editing", "follow", "email", "e-mail", "contact", "twitter", "subscribe", "copyright",
  ]
}
