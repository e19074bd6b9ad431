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
    let wanted = text[blocks[index].range].lazy.filter(isWordByte).map(asciiLowercased)
    let search = LetterSearch(Array(wanted))
    guard search.wanted.count >= 12 else { return false }
    var rest = Self.searched
    for (place, block) in blocks.enumerated() where place != index && block.kind == .paragraph && rest > 0 {
      rest -= block.range.count
      if search.isFound(in: text, block.range) { return true }
    }
    return false
  }
}

/// Looks for a run of letters, whatever stands between them (Knuth, Morris and Pratt: linear whatever the text).
private struct LetterSearch {
  /// The letters, small ones.
  let wanted: [UInt8]
  private let fallback: [Int]

  init(_ wanted: [UInt8]) {
    self.wanted = wanted
    var fallback = [0]
    var matched = 0
    for position in wanted.indices.dropFirst() {
      while matched > 0, wanted[position] != wanted[matched] { matched = fallback[matched - 1] }
      if wanted[position] == wanted[matched] { matched += 1 }
      fallback.append(matched)
    }
    self.fallback = fallback
  }

  func isFound(in text: [UInt8], _ range: Range<Int>) -> Bool {
    var matched = 0
    for position in range where isWordByte(text[position]) {
      let byte = asciiLowercased(text[position])
      while matched > 0, byte != wanted[matched] { matched = fallback[matched - 1] }
      if byte == wanted[matched] { matched += 1 }
      if matched == wanted.count { return true }
    }
    return false
  }
}
