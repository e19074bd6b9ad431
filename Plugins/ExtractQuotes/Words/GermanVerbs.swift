/// German verbs that no list has.
enum GermanVerbs {
  /// `“, ereiferte sich der Trainer`, `“, ruft Ute Ahl`: what has the ending of a verb right behind a quotation and its
  /// comma reports where its subject stands behind it.
  static func mark(_ words: inout [QuoteWord], in text: [UInt8]) {
    for quote in words.indices.dropLast(3) where words[quote].kind == .quote && words[quote + 1].kind == .comma {
      let verb = words[quote + 2]
      guard verb.kind == .word, !verb.isCapital, verb.classes.isEmpty, verb.end - verb.start > 3 else { continue }
      let letters = text[verb.start..<verb.end]
      guard ["t", "te", "ten"].contains(where: { letters.suffix($0.utf8.count).elementsEqual($0.utf8) }) else {
        continue
      }
      let subject = words[quote + 3].isAny(.it) && quote + 4 < words.count ? words[quote + 4] : words[quote + 3]
      if subject.isAny([.he, .she, .they, .determiner, .possessive])
        || subject.isCapital && !subject.isAny(WordClass.divider.subtracting(.day))
      {
        words[quote + 2].classes = .speech
      }
    }
  }
}
