import Prose
import Text

/// Tells whether two passages say the same in other words of little weight: order, small words, forms, slips of typing.
struct WordMatter {
  let old: VersionText
  let new: VersionText

  /// Titles before a name come and go with the house's style.
  private static let titles: WordSet = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "herr", "frau", "m.", "mme", "don", "doña", "señor", "señora",
  ]

  /// Whether nothing is left of two runs of words, places in the readings, when what they share is taken away.
  func isSame(_ some: [Int], _ others: [Int]) -> Bool {
    var counts: [UInt32: Int] = [:]
    for word in others where carries(word, new) { counts[stem(word, new), default: 0] += 1 }
    var left: [Int] = []
    for word in some where carries(word, old) {
      let stem = stem(word, old)
      if let count = counts[stem], count > 0 { counts[stem] = count - 1 } else { left.append(word) }
    }
    let unmatched = others.filter { word in
      guard carries(word, new), let count = counts[stem(word, new)], count > 0 else { return false }
      counts[stem(word, new)] = count - 1
      return true
    }
    guard left.count == unmatched.count, left.count <= Self.mostSlips else { return false }
    return zip(left, unmatched).allSatisfy { isSlip($0, $1) }
  }

  /// More words than these were not mistyped.
  private static let mostSlips = 8

  private func carries(_ word: Int, _ version: VersionText) -> Bool {
    let hash = version.hash(word)
    return !version.page.patterns.empty.contains(hash) && !Self.titles.contains(hash)
  }

  private func stem(_ word: Int, _ version: VersionText) -> UInt32 {
    Stem.hash(of: version.reading.tokens[word], in: version.text)
  }

  /// Whether one word is the other mistyped, or spelled as in another country.
  func isSlip(_ word: Int, _ other: Int) -> Bool {
    let (first, second) = (letters(word, old), letters(other, new))
    guard max(first.count, second.count) >= 4, max(first.count, second.count) < 40, first.first == second.first,
      !(first + second).contains(where: isASCIIDigit)
    else { return false }
    if first.count == second.count { return isSwapped(first, second) }
    return abs(first.count - second.count) == 1 && SpellingDistance.distance(first, second) == 1
  }

  /// Two letters in the other order, or an `s` for a `z`.
  private func isSwapped(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let places = first.indices.filter { first[$0] != second[$0] }
    if places.count == 1 {
      return Set([first[places[0]], second[places[0]]]) == [UInt8(ascii: "s"), UInt8(ascii: "z")]
    }
    return places.count == 2 && places[1] == places[0] + 1 && first[places[0]] == second[places[1]]
      && first[places[1]] == second[places[0]]
  }

  private func letters(_ word: Int, _ version: VersionText) -> [UInt8] {
    version.text[version.reading.tokens[word].range].map { asciiLowercased($0) }
  }
}
