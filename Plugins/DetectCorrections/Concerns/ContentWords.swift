import Prose
import Text

/// The words of a passage that carry its matter: stems of words that are not empty, and numbers.
enum ContentWords {
  /// The words, small, without possessive and plural endings.
  static func stems(_ text: [UInt8], _ range: Range<Int>, without empty: Set<String>) -> Set<String> {
    var stems: Set<String> = []
    for token in tokens(in: text, range: range) where token.kind == .word || token.kind == .number {
      let word = foldedWord(text, token.range)
      if !empty.contains(word), word.utf8.count > 1 || token.kind == .number { stems.insert(stem(word)) }
    }
    return stems
  }

  /// Pairs of neighbouring content words.
  static func pairs(_ text: [UInt8], _ range: Range<Int>, without empty: Set<String>) -> Set<String> {
    var pairs: Set<String> = []
    var last: String?
    for token in tokens(in: text, range: range) where token.kind == .word || token.kind == .number {
      let word = foldedWord(text, token.range)
      if empty.contains(word) { continue }
      if let last { pairs.insert(last + " " + stem(word)) }
      last = stem(word)
    }
    return pairs
  }

  /// A word without `'s`, and without the `s` of a plural.
  static func stem(_ word: String) -> String {
    var word = word
    if word.hasSuffix("'s") { word.removeLast(2) }
    if word.hasSuffix("'") { word.removeLast() }
    if word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") { word.removeLast() }
    return word
  }
}
