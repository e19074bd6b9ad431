import Articles
import Text

extension Parse.Outline {
  private static let longest = 240
  private static let tried = 8
  private static let searched = 100_000

  /// A set-apart quotation whose words stand in the story too is there for the eye: a pull quote.
  mutating func findPullQuotes() {
    var tries = 0
    for index in blocks.indices where tries < Self.tried && mayPull(blocks[index]) {
      tries += 1
      if recurs(index) { blocks[index].kind = .pullQuote }
    }
  }

  private func mayPull(_ block: Parse.PlannedBlock) -> Bool {
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
  private func recurs(_ index: Int) -> Bool {
    let wanted = letters(blocks[index].range)
    guard wanted.count >= 12 else { return false }
    var rest = Self.searched
    for (place, block) in blocks.enumerated() where place != index && block.kind == .paragraph && rest > 0 {
      rest -= block.range.count
      if contains(letters(block.range), wanted) { return true }
    }
    return false
  }

  private func letters(_ range: Range<Int>) -> [UInt8] {
    text[range].lazy.filter(isWordByte).map(asciiLowercased)
  }

  /// Whether one run of bytes holds another (Knuth, Morris and Pratt: linear whatever the text).
  private func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    var fallback = [0]
    var matched = 0
    for position in wanted.indices.dropFirst() {
      while matched > 0, wanted[position] != wanted[matched] { matched = fallback[matched - 1] }
      if wanted[position] == wanted[matched] { matched += 1 }
      fallback.append(matched)
    }
    matched = 0
    for byte in bytes {
      while matched > 0, byte != wanted[matched] { matched = fallback[matched - 1] }
      if byte == wanted[matched] { matched += 1 }
      if matched == wanted.count { return true }
    }
    return false
  }
}
