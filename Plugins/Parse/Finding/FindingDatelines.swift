import Articles
import Text

extension Parsing.Outline {
  /// Splits the dateline off the first paragraph that has one, among the first few.
  mutating func findDateline() {
    let body = blocks.indices.filter { blocks[$0].kind == .paragraph }.prefix(3)
    for index in body {
      guard let first = blocks[index].parts.first else { continue }
      let signed = index == body.first && !holdsTurns ? Parsing.DatelineReading(signed: text, first, words) : nil
      guard let reading = Parsing.DatelineReading(text, first, words) ?? signed else { continue }
      dateline = reading
      var block = blocks[index]
      block.kind = .dateline
      block.parts = [reading.range]
      blocks[index].parts[0] = text.trimmingSpace(reading.range.upperBound..<first.upperBound)
      blocks.insert(block, at: index)
      if let byline = bylineIndex, byline >= index { bylineIndex = byline + 1 }
      return
    }
  }

  /// Whether more than one paragraph begins with words in capitals before a colon, as turns of a transcript do.
  private var holdsTurns: Bool {
    let opened = blocks.filter { block in
      block.kind == .paragraph
        && block.parts.first.map { Parsing.DatelineReading(signed: text, $0, words) != nil } ?? false
    }
    return opened.count > 1
  }

  /// An agency's name alone at the end is its sign-off.
  mutating func findSignOff() {
    guard let last = blocks.indices.last, last > 0, blocks[last].kind == .paragraph else { return }
    let agencies = [byline?.publisher, dateline?.agency].compactMap { $0 }
    guard agencies.contains(where: { text[$0].elementsEqual(text[blocks[last].range]) }) else { return }
    blocks[last].kind = .boilerplate
  }
}
