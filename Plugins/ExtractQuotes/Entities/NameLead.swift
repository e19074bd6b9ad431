import Text

/// The words that stand before a name and tell its bearer's role: `former Kremlin spokesperson`.
struct NameLead {
  /// Words that end a role's reach.
  private static let divider = WordClass.divider.union([.determiner, .possessive, .speech]).subtracting([.adverb])

  private(set) var words: [NameRun.Word] = []

  /// Reads backwards from the name; only where the word right before it is a role, and no more than eight words.
  init(_ text: [UInt8], before name: Int, from start: Int, _ lexicon: SpeechLexicon) {
    var end = name
    while words.count < 8, end > start + 1, text[end - 1] == 0x20 {
      var begin = end - 1
      while begin > start, isASCIILetter(text[begin - 1]) || text[begin - 1] == 0x2D { begin -= 1 }
      guard begin < end - 1 else { return }
      let word = NameRun.Word(text, begin..<end - 1, lexicon)
      if words.isEmpty, word.classes.isDisjoint(with: [.role, .title]) { return }
      if !word.classes.isDisjoint(with: Self.divider) { return }
      words.insert(word, at: 0)
      end = begin
    }
  }
}
