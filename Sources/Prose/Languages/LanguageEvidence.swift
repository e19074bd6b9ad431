import Text

/// What speaks for each language that is written in Latin letters: function words, and letters that few of them use.
struct LanguageEvidence {
  private var scores = Array(repeating: 0.0, count: LanguageWords.codes.count)
  private var words = 0
  private let known = LanguageWords.builtin.languages

  /// What the words of a part of a text speak for.
  init(_ text: [UInt8], _ range: Range<Int>) {
    for token in tokens(in: text, range: range) where token.kind == .word { add(token, of: text) }
  }

  /// Adds a word.
  private mutating func add(_ token: Token, of text: [UInt8]) {
    words += 1
    if let languages = known[token.hash] { add(languages, weight: 1) }
    let range = token.range
    if token.shape.contains(.apostrophe), let languages = elided(range, text) { add(languages, weight: 1) }
    guard text.endOfSmallLetters(from: range.lowerBound, to: range.upperBound) < range.upperBound else { return }
    var position = range.lowerBound
    while position < range.upperBound {
      guard text[position] >= 0xC3 else {
        position += 1
        continue
      }
      let decoded = decodeScalar(text, at: position)
      position += decoded.length
      let languages = LanguageLetters.languages(with: decoded.scalar)
      if languages != 0 { add(languages, weight: 0.5) }
    }
  }

  /// The languages that draw such a word together with the next: `l’` in `l’avocate`, `qu’` in `qu’il`.
  private func elided(_ range: Range<Int>, _ text: [UInt8]) -> UInt64? {
    let mark = text[range].prefix(3).firstIndex { $0 == 0x27 || $0 == 0xE2 }
    guard let mark, mark > range.lowerBound else { return nil }
    let end = mark + (text[mark] == 0x27 ? 1 : 3)
    return end < range.upperBound ? known[WordHash.of(range.lowerBound..<end, in: text)] : nil
  }

  /// A word of one language weighs more than one that three share.
  private mutating func add(_ languages: UInt64, weight: Double) {
    let share = weight / Double(languages.nonzeroBitCount)
    var rest = languages
    while rest != 0 {
      scores[rest.trailingZeroBitCount] += share
      rest &= rest - 1
    }
  }

  /// In a text of so many words, less than ``least`` for each word is the chance likeness of another language.
  private static let short = 12
  private static let least = 0.062

  /// The language with most evidence; confidence is its part of the evidence, less where there is little.
  var verdict: (code: String, confidence: Double)? {
    let total = scores.reduce(0, +)
    guard total > 0, let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    if words >= Self.short, scores[best] < max(1.1, Self.least * Double(words)) { return nil }
    let coverage = min(1, scores[best] / (0.15 * Double(max(words, 1))))
    return (LanguageWords.codes[best], scores[best] / (total + 0.5) * coverage * (1 - 0.5 / (1 + total)))
  }

  /// The evidence for a language for each word; `nil` for a language of which no words are known, and for a short text.
  func share(of code: String) -> Double? {
    guard words >= Self.many, let place = LanguageWords.codes.firstIndex(of: code) else { return nil }
    return scores[place] / Double(words)
  }

  private static let many = 60
}
