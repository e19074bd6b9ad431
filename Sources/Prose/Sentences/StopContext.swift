import Text

/// Decides what a run of stops does to the sentence it stands in.
struct StopContext {
  /// Go on with the sentence, or split before the offset.
  enum Decision { case goOn, split(Int) }

  let text: [UInt8]
  let end: Int
  /// Where the sentence began.
  let sentence: Int
  let run: StopRun
  let germanOrdinals: Bool

  var decision: Decision {
    if run.kind == .ideographic { return .split(run.closed) }
    guard let next = nextStart else { return .goOn }
    let following = FollowingWord(in: text, at: next.start, end: end)
    if next.isBlankLine { return .split(next.cut) }
    if following.isStop { return .goOn }
    switch run.kind {
    case .exclamation: return afterExclamation(following, start: next.start) ? .split(next.cut) : .goOn
    case .ellipsis: return afterEllipsis(following, cut: next.cut)
    default: return afterPeriod(following) ? .split(next.cut) : .goOn
    }
  }

  /// Where the next sentence would begin, `nil` when no white space follows the stop.
  ///
  /// References such as `[25]` or `[…]` behind the stop belong to the sentence before.
  private var nextStart: (cut: Int, start: Int, isBlankLine: Bool)? {
    var cut = Reference.bracketEnd(in: text, at: run.closed, limit: end) ?? run.closed
    var start = text.skippingSpace(from: cut, to: end)
    guard start > cut, start < end else { return nil }
    while let note = Reference.end(in: text, at: start, limit: end) {
      cut = note
      start = text.skippingSpace(from: note, to: end)
    }
    guard start < end else { return nil }
    var breaks = 0
    for offset in cut..<start where text[offset] == 0x0A { breaks += 1 }
    return (cut, start, breaks > 1)
  }

  private func afterExclamation(_ following: FollowingWord, start: Int) -> Bool {
    if following.isLower { return isInformal && !following.isOpened }
    let quotation = QuotationStop(text: text, end: end, sentence: sentence, run: run)
    if quotation.isInsideTitle() || quotation.isAttributed(from: start) { return false }
    let word = PrecedingWord(in: text, before: run.start, from: sentence)
    let isName = StarterKind(rawValue: StarterKind.table.value(of: word.range, in: text)).contains(.exclamation)
    return !(isName && run.closed == run.start + 1 && !following.isStarter)
  }

  /// Dots in mid-sentence are an omission; before a capital they end it, and a stop that stands closer to its word
  /// than to the dots after it is the end of the sentence before the omission.
  private func afterEllipsis(_ following: FollowingWord, cut: Int) -> Decision {
    if following.isLower || following.isBracket || text.byte(at: run.start - 1) == UInt8(ascii: "[") { return .goOn }
    guard run.isSpaced, run.closed == run.end else { return following.isSentence ? .split(cut) : .goOn }
    let isAttached = !isASCIISpace(text.byte(at: run.start - 1))
    let dots = (run.end - run.start + 1) / 2
    if isAttached && dots == 4 && cut < end { return .split(run.start + 1) }
    return dots > 3 ? .split(cut) : .goOn
  }

  private func afterPeriod(_ following: FollowingWord) -> Bool {
    let word = PrecedingWord(in: text, before: run.start, from: sentence)
    if following.isLower { return endsBeforeSmallLetter(word, following) }
    if run.closed > run.end { return !isBracketed || following.isSentence }
    if word.range.isEmpty { return true }
    return PeriodRule(text: text, sentence: sentence, word: word, following: following, germanOrdinals: germanOrdinals)
      .endsSentence
  }

  /// Whoever begins sentences with small letters does so again; and a bracket may open with one.
  private func endsBeforeSmallLetter(_ word: PrecedingWord, _ following: FollowingWord) -> Bool {
    guard following.isBracketed || isInformal && run.closed == run.end && !following.isOpened else { return false }
    guard word.range.count > 1, AbbreviationKind.table.value(of: word.range, in: text) == 0 else { return false }
    return !text[word.range].contains(UInt8(ascii: "."))
  }

  /// Whether the sentence itself began with a small letter.
  private var isInformal: Bool { isASCIILowercase(text.byte(at: sentence)) }

  /// Whether a bracket closes right after the stop.
  private var isBracketed: Bool { text.byte(at: run.end) == UInt8(ascii: ")") }
}
