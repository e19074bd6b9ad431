import TestSupport
import Testing
import Text

@testable import Engine

/// Words of an editor in an article: against a search that tries every place.
@Suite struct PlacesModelTests {
  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  /// All places, in scalars, that do not begin or end within a word.
  private func expected(_ words: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
    guard !words.isEmpty, words.count <= text.count else { return [] }
    return (0...text.count - words.count).filter { start in
      let end = start + words.count
      guard Array(text[start..<end]) == words else { return false }
      let begins = start == 0 || !(isWord(text[start - 1]) && isWord(text[start]))
      return begins && (end == text.count || !(isWord(text[end - 1]) && isWord(text[end])))
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func wordsAreFoundWhereTheyStand(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = ["a", "b", "ab", " ", "é", "’", "“", "1", "😀", "ß", ".", "-", "aa"]
    let text = "x" + numbers.text(of: pieces, atMost: 30)
    let places = PlacesOfWords(SampleArticle(text).article)
    for _ in 0..<20 {
      let words = numbers.text(of: pieces, atMost: 4)
      let found = places.all(words).map { String(utf8: Array(text.utf8)[..<$0.lowerBound]).unicodeScalars.count }
      #expect(found == expected(Array(words.unicodeScalars), in: Array(text.unicodeScalars)), "“\(words)” in “\(text)”")
      for place in places.all(words) {
        #expect(places.nearest(words, to: place) == place, "“\(words)” in “\(text)”")
      }
    }
  }
}
