import Text

/// What speaks for each language.
struct LanguageEvidence {
  private static let codes = ["en", "de", "fr", "es", "it", "nl", "pt"]
  private var scores = Array(repeating: 0.0, count: 7)
  private var words = 0

  private static let table: WordTable = {
    var sections: [String: UInt16] = [:]
    for (number, code) in codes.enumerated() { sections[code] = 1 << UInt16(number) }
    return WordTable(EmbeddedFile.text("Data/languages.txt") ?? "", sections: sections)
  }()

  /// Letters as the last byte of their two, and the languages that use them, as bits in the order of `codes`.
  private static let letters: [(bytes: StaticString, languages: UInt16)] = [
    ("ß", 0b000_0010), ("ä", 0b000_0010), ("ö", 0b000_0010), ("ü", 0b000_0010), ("ñ", 0b000_1000), ("ç", 0b100_0100),
    ("è", 0b001_0100), ("ê", 0b100_0100), ("à", 0b101_0100), ("ã", 0b100_0000), ("õ", 0b100_0000), ("ò", 0b001_0000),
    ("ì", 0b001_0000), ("ù", 0b001_0100), ("ó", 0b100_1000), ("í", 0b100_1000), ("á", 0b100_1000), ("ú", 0b100_1000),
    ("œ", 0b000_0100), ("é", 0b110_1100),
  ]

  /// Adds a word.
  mutating func add(_ range: Range<Int>, of text: [UInt8]) {
    words += 1
    let languages = Self.table.value(of: range, in: text)
    if languages != 0 { add(languages, weight: 1) }
    guard text.endOfSmallLetters(from: range.lowerBound, to: range.upperBound) < range.upperBound else { return }
    for position in range where text[position] == 0xC3 || text[position] == 0xC5 {
      for letter in Self.letters where text.has(letter.bytes, at: position) { add(letter.languages, weight: 0.8) }
    }
  }

  /// A word of one language weighs more than one that three share.
  private mutating func add(_ languages: UInt16, weight: Double) {
    let share = weight / Double(languages.nonzeroBitCount)
    for number in scores.indices where languages >> UInt16(number) & 1 == 1 { scores[number] += share }
  }

  /// The language with most evidence; confidence is its part of the evidence, less where there is little.
  var verdict: (code: String, confidence: Double)? {
    let total = scores.reduce(0, +)
    guard total > 0, let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    let coverage = min(1, scores[best] / (0.15 * Double(max(words, 1))))
    return (Self.codes[best], scores[best] / total * coverage * (1 - 0.5 / (1 + total)))
  }
}
