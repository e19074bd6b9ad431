import Prose
import Text

/// Sorts of facts that notices put right and sentences hold: times, numbers, names.
enum Aspects {
  /// The sorts that the words of a notice ask for: `when` asks for a time.
  static func asked(_ text: [UInt8], _ range: Range<Int>, _ lists: [(name: String, words: Set<String>)]) -> Set<String>
  {
    var asked: Set<String> = []
    for token in tokens(in: text, range: range) where token.kind == .word {
      let word = foldedWord(text, token.range)
      for list in lists where list.words.contains(word) { asked.insert(list.name) }
    }
    return asked
  }

  /// The sorts of facts that a sentence holds.
  static func shown(_ text: [UInt8], _ range: Range<Int>) -> Set<String> {
    var shown: Set<String> = []
    for (place, token) in tokens(in: text, range: range).enumerated() {
      switch token.kind {
      case .number: shown.insert("number")
      case .word:
        let word = foldedWord(text, token.range)
        if DateWords.month(word) != nil || DateWords.weekday(word) != nil {
          shown.insert("time")
        } else if place > 0, isASCIIUppercase(text[token.range.lowerBound]) {
          shown.formUnion(["name", "place"])
        }
      default: break
      }
    }
    return shown
  }
}
