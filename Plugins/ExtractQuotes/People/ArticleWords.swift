import Prose

/// The articles that stand before nouns and names, as far as rules ask for the word itself.
enum ArticleWords {
  static let definite: WordSet = ["the", "der", "die", "das", "den", "la", "las", "los", "les"]
  static let indefinite: WordSet = ["a", "an", "ein", "eine"]

  static func holds(_ word: UInt32) -> Bool { definite.contains(word) || indefinite.contains(word) }
}
