import Text

/// What a short line looks like: how many words, which case, how it ends.
extension Parsing.Outline {
  /// The number of words, those set apart by spaces.
  func wordCount(_ range: Range<Int>) -> Int {
    range.isEmpty ? 0 : text[range].reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
  }

  /// Whether every longer word begins with a capital, as in the headlines of American papers.
  func isTitleCase(_ range: Range<Int>) -> Bool {
    var capitals = 0
    for word in text[range].split(separator: 0x20) {
      let place = word.startIndex..<word.endIndex
      if startsCapital(text, place) {
        capitals += 1
      } else if startsSmall(text, place), word.count > 4 {
        return false
      }
    }
    return capitals > 0 && startsCapital(text, range)
  }

  /// Whether a sentence is as short of little words as headlines are: no article, no pronoun, no past "was".
  func isTelegraphic(_ range: Range<Int>) -> Bool {
    guard (4...14).contains(wordCount(range)), !hasInnerStop(range) else { return false }
    return text[range].split(separator: 0x20).allSatisfy {
      $0.count > 5 || !Self.littleWords.contains(String(utf8: $0).lowercased())
    }
  }

  private static let littleWords: Set<String> = [
    "a", "an", "the", "was", "were", "had", "has", "have", "been", "said", "says", "i", "we", "he", "she", "it", "they",
    "you",
    "there", "this", "these", "those", "der", "die", "das", "den", "dem", "ein", "eine", "war", "hat", "ist", "er",
    "sie", "es",
    "le", "la", "les", "un", "une", "el", "los", "las", "il", "i'm", "it's", "he's",
  ]

  /// Whether the letters are capitals (ASCII).
  func isShouted(_ range: Range<Int>) -> Bool {
    !text[range].contains(where: isASCIILowercase) && text[range].contains(where: isASCIIUppercase)
  }

  /// Whether the text ends in a full stop, closing marks aside.
  ///
  /// Initials (`U.S.`) and three dots count too.
  func endsWithStop(_ range: Range<Int>) -> Bool {
    endsSentence(text, range) && !isOpenEnded(range)
  }

  /// Whether the last mark is a question or exclamation mark: headings may have those.
  private func isOpenEnded(_ range: Range<Int>) -> Bool {
    lastScalar(text, range).map("?!？！".unicodeScalars.contains) ?? false
  }

  /// Whether a stop stands inside, with a capital behind it: more than one sentence.
  func hasInnerStop(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound + 2
    while position + 2 < range.upperBound {
      if text[position] == UInt8(ascii: "."), text[position + 1] == 0x20, isASCIIUppercase(text[position + 2]),
        isASCIILowercase(text[position - 1]), isASCIILowercase(text[position - 2])
      {
        return true
      }
      position += 1
    }
    return false
  }
}
