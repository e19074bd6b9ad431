/// Numbers the utterances: segments that share one attribution belong together.
struct QuoteGroups {
  private var count = 0
  private var last: (paragraph: Int, phrase: Int, cue: Range<Int>?)?

  /// The group of the next quotation.
  mutating func group(of found: Attribution, continuesPrevious: Bool) -> String {
    let goesOn = continuesPrevious && found.isContext
    let isSame =
      last.map { $0.paragraph == found.paragraph && $0.phrase == found.phraseNumber && $0.cue == found.cue } ?? false
    if !(goesOn || isSame && found.phraseNumber >= 0 && !found.isContext) || count == 0 { count += 1 }
    last = (found.paragraph, found.phraseNumber, found.cue)
    return "g\(count)"
  }
}
