import Prose
import Text

/// Whether words stand inside quotation marks, by counting marks from the beginning of their block.
enum QuotedWords {
  /// Whether a mark is open at that word.
  static func isQuoted(_ text: [UInt8], _ run: WordRun, _ place: Int) -> Bool {
    var isOpen = false
    for index in 0..<place where run.tokens[index].kind == .mark {
      let mark = run.tokens[index].range
      if isStraight(text, mark) {
        isOpen.toggle()
      } else if opens(text, mark) {
        isOpen = true
      } else if closes(text, mark) {
        isOpen = false
      }
    }
    return isOpen
  }

  /// Whether the mark can close a quotation.
  static func closes(_ text: [UInt8], _ mark: Range<Int>) -> Bool {
    isStraight(text, mark) || text[mark].elementsEqual("”".utf8) || text[mark].elementsEqual("»".utf8)
  }

  private static func isStraight(_ text: [UInt8], _ mark: Range<Int>) -> Bool {
    text[mark].elementsEqual("\"".utf8)
  }

  private static func opens(_ text: [UInt8], _ mark: Range<Int>) -> Bool {
    text[mark].elementsEqual("“".utf8) || text[mark].elementsEqual("„".utf8) || text[mark].elementsEqual("«".utf8)
  }
}

/// Words of the credit and contact lines that often share a block with a notice.
enum CreditWords {
  static let all: WordSet = [
    "contributed", "reporting", "editing", "follow", "email", "e-mail", "contact", "twitter", "subscribe", "copyright",
  ]
}
