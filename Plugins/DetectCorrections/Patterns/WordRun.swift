import Prose
import Text

/// A passage as numbers of a vocabulary, so that patterns compare numbers and never text.
struct WordRun {
  /// The words, small and with straight apostrophes, as numbers.
  let numbers: [Int]
  /// Where each stands in the text.
  let ranges: [Range<Int>]
  /// What each is.
  let kinds: [Token.Kind]

  init(_ text: [UInt8], _ range: Range<Int>, in vocabulary: Vocabulary) {
    let found = tokens(in: text, range: range)
    ranges = found.map(\.range)
    kinds = found.map(\.kind)
    numbers = found.map { token in
      vocabulary[foldedWord(text, token.range)] ?? Self.number(of: token.kind)
    }
  }

  var count: Int { numbers.count }

  private static func number(of kind: Token.Kind) -> Int {
    switch kind {
    case .word, .address: Vocabulary.unknownWord
    case .number: Vocabulary.unknownNumber
    case .punctuation, .mark, .symbol: Vocabulary.unknownSign
    }
  }
}

/// A word in small letters, with a straight apostrophe; a word longer than any pattern's is cut.
func foldedWord(_ text: [UInt8], _ range: Range<Int>) -> String {
  let bytes = text[range.clamped(to: range.lowerBound..<range.lowerBound + 64)]
  if bytes.allSatisfy({ $0 < 0x80 }) { return String(utf8: bytes.map(asciiLowercased)) }
  return String(String.UnicodeScalarView(String(utf8: bytes).lowercased().unicodeScalars.map { $0 == "’" ? "'" : $0 }))
}
