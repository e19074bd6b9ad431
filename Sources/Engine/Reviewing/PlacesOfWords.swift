import Articles
import Text

/// Finds words that an editor gives in the article: what stands in no article cannot become part of its record.
struct PlacesOfWords {
  /// Longer ones nobody types.
  private static let longest = 4096

  private let text: [UInt8]

  init(_ article: Article) { text = article.text.utf8 }

  /// The places of the words, letter by letter, in order; not within longer words.
  func all(_ words: String) -> [Range<Int>] {
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, wanted.count <= Self.longest, wanted.count <= text.count else { return [] }
    let borders = Self.borders(wanted)
    var places: [Range<Int>] = []
    var matched = 0
    for (place, byte) in text.enumerated() {
      while matched > 0, matched == wanted.count || wanted[matched] != byte { matched = borders[matched - 1] }
      if wanted[matched] == byte { matched += 1 }
      if matched == wanted.count {
        let range = place + 1 - matched..<place + 1
        if isWhole(range) { places.append(range) }
      }
    }
    return places
  }

  /// The place of the words that is closest to a span.
  func nearest(_ words: String, to range: Range<Int>) -> Range<Int>? {
    all(words).min { distance($0, range) < distance($1, range) }
  }

  /// How far a place lies from a span: the bytes between them, and where they share some, between their beginnings.
  private func distance(_ one: Range<Int>, _ other: Range<Int>) -> (between: Int, beginnings: Int) {
    let between = max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound) + 1
    return (one.overlaps(other) ? 0 : between, abs(one.lowerBound - other.lowerBound))
  }

  /// For each beginning of the words how long the longest beginning is that is its end too (Knuth, Morris and Pratt).
  private static func borders(_ words: [UInt8]) -> [Int] {
    var borders = Array(repeating: 0, count: words.count)
    var length = 0
    for place in words.indices.dropFirst() {
      while length > 0, words[length] != words[place] { length = borders[length - 1] }
      if words[length] == words[place] { length += 1 }
      borders[place] = length
    }
    return borders
  }

  private func isWhole(_ range: Range<Int>) -> Bool {
    let starts = range.lowerBound == 0 || !(isWordByte(range.lowerBound - 1) && isWordByte(range.lowerBound))
    let ends =
      range.upperBound == text.count || !(isWordByte(range.upperBound - 1) && isWordByte(range.upperBound))
    return starts && ends
  }

  /// Bytes beyond ASCII are mostly letters; those of marks such as quotation marks are told by their first bytes.
  private func isWordByte(_ place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return isASCIILetter(byte) || isASCIIDigit(byte) }
    var start = place
    while start > 0, isUTF8Continuation(text[start]) { start -= 1 }
    return decodeScalar(text, at: start).scalar.properties.isAlphabetic
  }
}
