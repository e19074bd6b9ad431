import Text

extension Parse {
  /// The language of a text by its commonest little words; `nil` where none of the known ones stands out.
  static func guessLanguage(_ text: [UInt8]) -> String? {
    var counts = [Int](repeating: 0, count: littleWords.count)
    for word in text.prefix(6000).split(separator: 0x20, maxSplits: 1000) where word.count <= 4 {
      let word = String(utf8: word).lowercased()
      for (index, language) in littleWords.enumerated() where language.words.contains(word) { counts[index] += 1 }
    }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else { return nil }
    return littleWords[index].code
  }

  private static let littleWords: [(code: String, words: Set<String>)] = [
    ("en", ["the", "and", "of", "to", "in", "is", "was", "that", "for", "with", "he", "on", "at", "by", "from"]),
    (
      "de",
      ["der", "die", "und", "das", "den", "von", "zu", "mit", "ist", "im", "ein", "eine", "des", "auf", "dem", "sich"]
    ),
    ("fr", ["le", "la", "les", "et", "des", "du", "une", "est", "dans", "que", "qui", "pour", "au", "sur", "un"]),
    ("es", ["el", "la", "los", "y", "las", "del", "una", "que", "por", "con", "para", "es", "se", "un", "en"]),
    ("it", ["il", "di", "che", "la", "e", "del", "per", "una", "con", "non", "gli", "le", "un", "si", "nel"]),
    ("nl", ["de", "het", "een", "en", "van", "op", "te", "dat", "met", "voor", "zijn", "niet", "aan", "er", "om"]),
    ("pt", ["o", "a", "os", "e", "do", "da", "que", "em", "um", "uma", "para", "com", "no", "na", "por"]),
  ]
}
