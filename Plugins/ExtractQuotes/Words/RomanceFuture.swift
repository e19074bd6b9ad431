import Prose

/// Futures and conditionals of French and Spanish verbs, which the lists do not have: `expliquera`, `dirá`, `señalarían`.
enum RomanceFuture {
  /// What the lists say of the infinitive, where it reports.
  static func entry(_ word: Range<Int>, in text: [UInt8], _ lexicon: SpeechLexicon) -> SpeechLexicon.Entry? {
    guard word.count > 5 else { return nil }
    let letters = text[word]
    for ending in endings where letters.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      let stem = Array(letters.dropLast(ending.utf8.count))
      guard stem.last == UInt8(ascii: "r") else { continue }
      for infinitive in [stem, stem + [UInt8(ascii: "e")]] {
        if let entry = lexicon.entry(WordHash.of(infinitive)), !entry.classes.isDisjoint(with: .speech) { return entry }
      }
    }
    return nil
  }

  private static let endings = ["a", "ont", "ait", "aient", "á", "án", "ía", "ían"]
}
