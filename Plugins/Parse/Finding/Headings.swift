import Articles
import Text

extension Parsing.Outline {
  /// The level of a heading that no markup names: below the headline.
  private static let usualLevel = 2
  /// So many short lines one after the other are no headings.
  private static let tooMany = 3

  /// Finds headings without markup: short lines without a stop, followed by what they head.
  mutating func findHeadings() {
    guard options.headings == .all else { return }
    var start = blocks.startIndex
    while start < blocks.endIndex {
      var end = start
      while end < blocks.endIndex, blocks[end].kind == .paragraph, looksLikeHeading(blocks[end].range) { end += 1 }
      // Many short lines in a row are a table or a poem.
      if end - start < Self.tooMany { for index in start..<end where isHeading(index) { makeHeading(index) } }
      start = max(end, start + 1)
    }
  }

  mutating func makeHeading(_ index: Int) {
    blocks[index].kind = .heading
    blocks[index].level = Self.usualLevel
  }

  private func isHeading(_ index: Int) -> Bool {
    let range = blocks[index].range
    guard blocks.count > 1 else { return false }
    let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
    if isTitleCase(range) || isShouted(range) { return next.map { !continues($0, range) } ?? true }
    guard let next, isCalm(range), !continues(next, range) else { return false }
    switch next.kind {
    case .paragraph: return isBody(next.range)
    case .listItem, .table: return true
    default: return false
    }
  }

  private func looksLikeHeading(_ range: Range<Int>) -> Bool {
    guard range.count <= 160, wordCount(range) <= options.headingWords, !endsWithStop(range),
      ![0x2C, 0x2D, 0x26, 0x2F].contains(text[range.upperBound - 1])
    else { return false }
    guard
      startsCapital(text, range) || isASCIIDigit(text[range.lowerBound]) && text[range].contains(where: isASCIILetter)
    else { return false }
    return !Parsing.LineMark.opensTurn(text, range) && !hasInnerStop(range) && !endsInComma(range)
      && numberCount(range) < 2
  }

  /// How many numbers stand in a line: two are a row of figures.
  private func numberCount(_ range: Range<Int>) -> Int {
    text[range].split(separator: 0x20).count { $0.contains(where: isASCIIDigit) && !$0.contains(where: isASCIILetter) }
  }

  /// Whether a line that is not in title case may be a heading: no outcry, no long question, nobody speaking in it.
  private func isCalm(_ range: Range<Int>) -> Bool {
    guard endsSentence(text, range) else { return true }
    return text[range.upperBound - 1] == UInt8(ascii: "?") && wordCount(range) <= 10 && !text[range].contains(0x22)
  }

  /// Whether a comma stands behind the last word, inside closing marks.
  private func endsInComma(_ range: Range<Int>) -> Bool {
    lastScalar(text, range).map { $0 == "," || $0 == "–" || $0 == "—" } ?? false
  }

  /// Whether a block is running text: it ends as a sentence does or is longer than any heading.
  private func isBody(_ range: Range<Int>) -> Bool {
    endsSentence(text, range) || wordCount(range) > options.headingWords
  }

  /// Whether a block goes on with a line in mid-sentence.
  private func continues(_ block: Parsing.PlannedBlock, _ line: Range<Int>) -> Bool {
    block.kind == .paragraph && startsSmall(text, block.range) && wordCount(line) > 3
  }
}
