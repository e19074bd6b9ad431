import Articles
import Text

extension Parsing.Outline {
  /// Joins paragraphs that were broken in mid-sentence.
  ///
  /// A caption or a line of the site's own that stands in the gap is moved behind the joined paragraph.
  mutating func rejoin() {
    // In place: an article may have a million blocks.
    var count = 0
    var open: Int?
    for index in blocks.indices {
      let block = blocks[index]
      if let place = open, block.kind == .paragraph, goesOn(blocks[place], block) {
        blocks[place].parts += block.parts
      } else {
        if count < index { blocks[count] = block }
        if block.kind == .paragraph { open = count } else if !mayInterrupt(block) { open = nil }
        count += 1
      }
      if index == bylineIndex { bylineIndex = count - 1 }
    }
    blocks.removeLast(blocks.count - count)
  }

  private func mayInterrupt(_ block: Parsing.PlannedBlock) -> Bool {
    block.kind == .caption || block.kind == .boilerplate || block.kind == .embed
  }

  /// Whether the second block finishes a sentence of the first.
  private func goesOn(_ first: Parsing.PlannedBlock, _ second: Parsing.PlannedBlock) -> Bool {
    guard let last = first.parts.last, !endsSentence(text, last) else { return false }
    let next = second.range
    guard !Parsing.LineMark.opensTurn(text, next), !isAddress(next) else { return false }
    if startsSmall(text, next) { return last.count > 20 }
    guard last.count > 40 else { return false }
    let isQuoting = opensQuotation(last)
    return isQuoting ? !beginsQuotation(next) : endsOpen(last)
  }

  /// Whether a mark opens the block: each paragraph of a long quotation begins so.
  private func beginsQuotation(_ range: Range<Int>) -> Bool {
    decodeScalar(text, at: range.lowerBound).scalar.properties.isQuotationMark
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    text[range].starts(with: "http".utf8) || text[range].starts(with: "www.".utf8)
  }

  /// Whether a line ends in a word that wants another: a comma, an article, a preposition.
  private func endsOpen(_ range: Range<Int>) -> Bool {
    if text[range.upperBound - 1] == UInt8(ascii: ",") { return true }
    let tail = text[max(range.lowerBound, range.upperBound - 12)..<range.upperBound]
    guard let space = tail.lastIndex(of: 0x20) else { return false }
    return Self.openWords.contains(String(utf8: text[space + 1..<range.upperBound]))
  }

  private static let openWords: Set<String> = [
    "the", "a", "an", "of", "to", "in", "and", "or", "for", "with", "by", "from", "at", "on", "that", "as", "his",
    "her",
    "their", "its", "der", "die", "das", "den", "dem", "des", "und", "oder", "von", "mit", "im", "ein", "eine", "einen",
  ]

  /// Whether a quotation that opens in the line is still open at its end.
  private func opensQuotation(_ range: Range<Int>) -> Bool {
    var straight = 0
    var curly = 0
    var position = range.lowerBound
    while position < range.upperBound {
      if text[position] == 0x22 { straight += 1 }
      if text[position] == 0xE2, position + 2 < range.upperBound, text[position + 1] == 0x80 {
        if text[position + 2] == 0x9C { curly += 1 }
        if text[position + 2] == 0x9D { curly = max(0, curly - 1) }
      }
      position += 1
    }
    return !straight.isMultiple(of: 2) || curly > 0
  }
}
