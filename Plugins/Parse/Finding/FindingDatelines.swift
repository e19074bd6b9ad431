import Articles
import Text

extension Parsing.Outline {
  /// Splits the dateline off the first paragraph that has one, among the first few.
  mutating func findDateline() {
    let body = blocks.indices.filter { blocks[$0].kind == .paragraph }.prefix(3)
    for index in body {
      guard let first = blocks[index].parts.first else { continue }
      let opens = index == body.first
      guard let reading = Parsing.DatelineReading(text, first, words) ?? (opens ? signedDateline(first) : nil)
      else { continue }
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

  /// A place in capitals before a colon; `nil` where another paragraph begins so too, as turns of a transcript do.
  private func signedDateline(_ first: Range<Int>) -> Parsing.DatelineReading? {
    guard let reading = Parsing.DatelineReading(signed: text, first, words) else { return nil }
    let isTurn = blocks.contains { block in
      guard block.kind == .paragraph, let other = block.parts.first, other != first else { return false }
      return Parsing.DatelineReading(signed: text, other, words) != nil
    }
    return isTurn ? nil : reading
  }

  /// An agency's name alone at the end is its sign-off.
  mutating func findSignOff() {
    guard let last = blocks.indices.last, last > 0, blocks[last].kind == .paragraph else { return }
    let agencies = [byline?.publisher, dateline?.agency].compactMap { $0 }
    guard agencies.contains(where: { text[$0].elementsEqual(text[blocks[last].range]) }) else { return }
    blocks[last].kind = .boilerplate
  }
}
