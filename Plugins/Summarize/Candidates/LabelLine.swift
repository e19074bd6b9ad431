import Prose
import Text

extension Reading {
  /// Whether a token is a colon.
  func isColon(_ token: Token) -> Bool {
    token.kind == .punctuation && text[token.range.lowerBound] == UInt8(ascii: ":") && token.range.count == 1
  }
}

/// Tells a line of facts from a sentence: `Player ratings: Hall 6, Harte 7`, `Where: Town Hall, High Street`.
enum LabelLine {
  /// Whether a few words, a colon and no sentence behind it stand there.
  static func isLine(_ reading: Reading, _ places: Range<Int>) -> Bool {
    let tokens = reading.tokens[places]
    guard let colon = tokens.prefix(5).firstIndex(where: { reading.isColon($0) }),
      colon > places.lowerBound
    else { return false }
    let rest = tokens[(colon + 1)...].filter { $0.kind == .word || $0.kind == .number }
    let small = rest.filter { $0.kind == .word && !$0.shape.contains(.capital) }
    return !rest.isEmpty && small.count * 3 <= rest.count
  }
}
