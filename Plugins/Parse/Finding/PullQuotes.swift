import Articles
import Text

extension Parsing.Outline {
  private static let longest = 240
  private static let tried = 8
  private static let searched = 100_000

  /// A set-apart quotation whose words stand in the story too is there for the eye: a pull quote.
  mutating func findPullQuotes() {
    let candidates = blocks.indices.filter { mayPull(blocks[$0]) }.prefix(Self.tried)
    guard !candidates.isEmpty else { return }
    let letters = blocks.map { Letters($0.kind == .paragraph ? $0.range : 0..<0, of: text) }
    for index in candidates where recurs(index, letters) { blocks[index].kind = .pullQuote }
  }

  private func mayPull(_ block: Parsing.PlannedBlock) -> Bool {
    guard block.range.count <= Self.longest else { return false }
    return block.kind == .blockQuote || block.kind == .paragraph && isQuotation(block.range)
  }

  /// Whether marks stand at both ends.
  private func isQuotation(_ range: Range<Int>) -> Bool {
    guard range.count > 20 else { return false }
    let last = decodeScalar(text, before: range.upperBound).scalar
    let first = decodeScalar(text, at: range.lowerBound).scalar
    return first.properties.isQuotationMark && last.properties.isQuotationMark
  }

  /// Whether the words stand in a paragraph too, whatever marks and capitals stand around them.
  private func recurs(_ index: Int, _ letters: [Letters]) -> Bool {
    let wanted = blocks[index].kind == .paragraph ? letters[index] : Letters(blocks[index].range, of: text)
    guard wanted.bytes.count >= 12 else { return false }
    var rest = Self.searched
    for (place, block) in blocks.enumerated() where place != index && block.kind == .paragraph && rest > 0 {
      rest -= block.range.count
      if letters[place].holds(wanted) { return true }
    }
    return false
  }
}

/// The letters and digits of a stretch of text and nothing else, small ones.
private struct Letters {
  let bytes: [UInt8]

  init(_ range: Range<Int>, of text: [UInt8]) {
    // Every byte is written and only those that belong to words are kept: no branch that the processor could guess
    // wrong. There is room for all.
    bytes = [UInt8](unsafeUninitializedCapacity: range.count) { letters, count in
      for position in range {
        letters[count] = asciiLowercased(text[position])
        count += isWordByte(text[position]) ? 1 : 0
      }
    }
  }

  /// Whether the others, eight at least, stand among these in a row.
  ///
  /// A place is looked at more closely where the first eight fit; the others are few enough (a pull quote is short)
  /// that the time stays linear in these.
  func holds(_ others: Letters) -> Bool {
    bytes.withUnsafeBytes { bytes in
      others.bytes.withUnsafeBytes { wanted in
        guard wanted.count >= 8, bytes.count >= wanted.count else { return false }
        let first = wanted.loadUnaligned(as: UInt64.self)
        for place in 0...bytes.count - wanted.count
        where bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) == first {
          if bytes[place..<place + wanted.count].elementsEqual(wanted) { return true }
        }
        return false
      }
    }
  }
}
