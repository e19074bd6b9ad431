import Articles
import Prose
import Text

/// Finds the paragraphs of a page or a press release that are about its sender: `About Brightwater`, contacts, notes to
/// editors, what follows the word for the end.
struct Furniture {
  /// Whether each block of the structure is one.
  private(set) var isFurniture: [Bool]

  /// A line of more words is a paragraph and no heading.
  private static let longestHeading = 9

  init(_ structure: Structure, _ reading: Reading, _ lists: SummaryLists) {
    var isClosing = false
    var isOver = false
    isFurniture = zip(structure.blocks, reading.blocks).map { block, read in
      let tokens = reading.tokens[read.tokens]
      let isLine = block.kind == .heading || tokens.count <= Self.longestHeading && !Self.endsSentence(reading, tokens)
      if isLine, lists.closes(tokens) {
        isClosing = true
      } else if block.kind == .heading {
        isClosing = false
      }
      if block.kind == .boilerplate, lists.ends(reading.text[block.range]) { isOver = true }
      return isClosing || isOver || lists.closesParagraph(tokens)
    }
  }

  private static func endsSentence(_ reading: Reading, _ tokens: ArraySlice<Token>) -> Bool {
    tokens.last.map { ".!?".utf8.contains(reading.text[$0.range.upperBound - 1]) } ?? false
  }
}
