import Prose
import Text

/// Finds the verbs that report only by their place: behind a quotation and its sign, in French and Spanish.
struct InvertedVerbs {
  let text: [UInt8]

  /// `« … », sourit Odette`, `« … » a-t-il soufflé`, `“…”, zanjó.`: whatever verb stands behind a quotation and its sign
  /// reports.
  func mark(_ words: inout [QuoteWord]) {
    for quote in words.indices where words[quote].kind == .quote {
      let isParted = quote + 1 < words.count && [.comma, .dash].contains(words[quote + 1].kind)
      guard isParted || words[quote].endsWithSign else { continue }
      var verb = isParted ? quote + 2 : quote + 1
      var isCompound = false
      // `« … », ils alimentent une peur`: a pronoun before the verb.
      if verb < words.count, words[verb].isAny([.he, .she, .they]) { continue }
      while verb < min(words.count, quote + 6), words[verb].isAny([.negative, .auxiliary, .he, .she, .they, .first]) {
        isCompound = isCompound || words[verb].isAny(.auxiliary)
        verb += 1
      }
      guard verb < words.count, words[verb].kind == .word, !words[verb].isCapital, words[verb].classes.isEmpty,
        !Self.appearing.contains(words[verb].hash)
      else { continue }
      if isCompound || isInverted(verb, words) { words[verb].classes = .speech }
    }
  }

  /// What works do: `« Sel », paraît mercredi`.
  private static let appearing: WordSet = ["paraît", "paraîtra", "sort", "sortira", "aparece", "sale", "llega"]

  /// Whether what stands behind a verb can be its subject, or the verb stands alone.
  private func isInverted(_ verb: Int, _ words: [QuoteWord]) -> Bool {
    let behind = behindInfinitive(verb + 1, words)
    guard behind < words.count else { return hasVerbEnding(words[verb]) }
    let next = words[behind]
    if next.kind != .word { return hasVerbEnding(words[verb]) }
    return next.isCapital
      || next.isAny([.determiner, .possessive, .he, .she, .they, .preposition, .adverb, .day])
        && (next.isAny([.he, .she, .they]) || hasVerbEnding(words[verb]))
  }

  /// Behind what may part a verb from its subject: `veut croire Luc Roy`, `ne cache pas Luc Roy`, `deja caer Ana Gil`.
  private func behindInfinitive(_ start: Int, _ words: [QuoteWord]) -> Int {
    var place = start
    while place < min(words.count, start + 3), words[place].kind == .word, !words[place].isCapital,
      words[place].isAny(.negative) || isInfinitive(words[place])
        || place + 1 < words.count && words[place].isAny(.preposition) && isInfinitive(words[place + 1])
    { place += 1 }
    return place
  }

  private func isInfinitive(_ word: QuoteWord) -> Bool {
    guard word.kind == .word, !word.isCapital, word.end - word.start > 3, word.classes.isDisjoint(with: WordClass.noun)
    else { return false }
    let letters = text[word.start..<word.end]
    return ["er", "ir", "re", "ar"].contains { letters.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether a word ends like a verb in the third person.
  private func hasVerbEnding(_ word: QuoteWord) -> Bool {
    let letters = text[word.start..<word.end]
    return ["e", "t", "a", "ó", "aba", "ía", "ait", "ent", "an", "en", "aron", "ieron"].contains {
      letters.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}
