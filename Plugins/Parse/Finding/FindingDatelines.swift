import Articles
import Text

extension Parse.Outline {
  /// Splits the dateline off the first paragraph that has one, among the first few.
  mutating func findDateline() {
    let body = blocks.indices.filter { blocks[$0].kind == .paragraph }.prefix(3)
    for index in body {
      guard let first = blocks[index].parts.first, let reading = Parse.DatelineReading(text, first, words) else {
        continue
      }
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
}
