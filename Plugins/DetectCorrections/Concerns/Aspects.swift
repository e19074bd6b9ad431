import Prose

/// Sorts of facts that notices put right and sentences hold: times, numbers, names.
enum Aspects {
  /// The sorts that the words of a notice ask for: `when` asks for a time.
  static func asked(by tokens: some Sequence<Token>, _ lists: [(name: String, words: WordSet)]) -> Set<String> {
    var asked: Set<String> = []
    for token in tokens where token.kind == .word {
      for list in lists where list.words.contains(token.hash) { asked.insert(list.name) }
    }
    return asked
  }

  /// The sorts of facts that a sentence holds.
  static func shown(by tokens: ArraySlice<Token>) -> Set<String> {
    var shown: Set<String> = []
    for (place, token) in zip(tokens.indices, tokens) {
      switch token.kind {
      case .number: shown.insert("number")
      case .word:
        if DateWords.month(token.hash) != nil || DateWords.weekday(token.hash) != nil {
          shown.insert("time")
        } else if place > tokens.startIndex, token.shape.contains(.capital) {
          shown.formUnion(["name", "place"])
        }
      default: break
      }
    }
    return shown
  }
}
