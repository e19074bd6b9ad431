/// What was done to the words between those that a quote and a transcript share, with what is forgiven taken out.
struct QuoteDifferences {
  /// Words that differ.
  struct Change: Hashable, Sendable {
    /// The quote's words; empty where words were left out that may not be.
    var quoted: Range<Int>
    /// The transcript's words; empty where the quote has more than was said.
    var said: Range<Int>
  }

  /// A clause with a negation that is left out whole turns nothing when it has more words.
  private static let turningWords = 4
  /// A sentence with a negation that is left out whole turns nothing when it has so many words.
  private static let leastSentence = 3
  /// As far a negation reaches that an ellipsis hides.
  private static let reach = 3
  /// The longest stretch that counts as broken off and begun anew.
  private static let longestStart = 6

  let quote: [SpokenWord]
  let said: [SpokenWord]
  let lists: SpeechLists
  /// The letters of a span, for words that are written apart here and together there.
  let letters: (_ words: Range<Int>, _ isQuote: Bool) -> [UInt8]
  private(set) var changes: [Change] = []
  private(set) var omissions: [Range<Int>] = []

  init(
    quote: [SpokenWord], said: [SpokenWord], lists: SpeechLists,
    letters: @escaping (_ words: Range<Int>, _ isQuote: Bool) -> [UInt8]
  ) {
    self.quote = quote
    self.said = said
    self.lists = lists
    self.letters = letters
  }

  /// Judges words of the quote and the words that stand in their place.
  mutating func add(quoted: Range<Int>, said words: Range<Int>) {
    let quoted = quoted.isEmpty ? quoted : withoutHalfNegation(quoted)
    if quoted.isEmpty {
      if !words.isEmpty { omit(words, at: quoted.lowerBound) }
    } else if quoted.count == 1, words.isEmpty, quote[quoted.lowerBound].traits.contains(.currency) {
      // Print names a currency that speech left open: `It cost nine million`.
    } else if words.isEmpty || !isWritten(quoted, as: words) {
      changes.append(Change(quoted: quoted, said: words))
    }
  }

  /// Whether words of the quote are those of the transcript, written apart or together.
  func isWritten(_ quoted: Range<Int>, as words: Range<Int>) -> Bool {
    let printed = letters(quoted, true)
    return !printed.isEmpty && printed == letters(words, false)
  }

  /// The half of a negation that speech leaves out: `ce (n’)est pas`.
  private func withoutHalfNegation(_ quoted: Range<Int>) -> Range<Int> {
    guard quoted.count == 1, lists.halfNegations.contains(quote[quoted.lowerBound].form) else { return quoted }
    return isNegated(quote, after: quoted.upperBound) ? quoted.lowerBound..<quoted.lowerBound : quoted
  }

  private func isNegated(_ words: [SpokenWord], after place: Int) -> Bool {
    words[place..<min(place + 4, words.count)].contains {
      $0.traits.contains(.negation) && !lists.halfNegations.contains($0.form)
    }
  }

  private mutating func omit(_ words: Range<Int>, at place: Int) {
    if isForgiven(words) { return }
    if turns(words, at: place), !isStartedAnew(words) {
      // `won’t` is told whole, and not as the half of it that is missing.
      let isHalf =
        place > 0 && words.lowerBound > 0
        && said[words.lowerBound - 1].range.upperBound >= said[words.lowerBound].range.lowerBound
      let more = isHalf ? 1 : 0
      changes.append(Change(quoted: place - more..<place, said: words.lowerBound - more..<words.upperBound))
    } else {
      omissions.append(words)
    }
  }

  // MARK: Negations left out

  /// Whether a negation is left out that belongs to the words beside it.
  private func turns(_ words: Range<Int>, at place: Int) -> Bool {
    let isShown = place > 0 && place < quote.count && quote[place].traits.contains(.afterCut)
    var start = words.lowerBound
    while start < words.upperBound {
      let end = (start + 1..<words.upperBound).first { said[$0].traits.contains(.afterPause) } ?? words.upperBound
      if isTurning(start..<end, of: words, isShown) { return true }
      start = end
    }
    return false
  }

  /// - Parameter clause: what lies between two pauses, or the part of it that is left out.
  private func isTurning(_ clause: Range<Int>, of words: Range<Int>, _ isShown: Bool) -> Bool {
    let negations = clause.filter { said[$0].isNegation }
    guard let first = negations.first, let last = negations.last else { return false }
    if let sentence = sentence(around: clause, in: words) { return !isShown && sentence.count < Self.leastSentence }
    let begins = said[clause.lowerBound].traits.contains(.afterPause)
    let ends = clause.upperBound < words.upperBound || isEnd(clause.upperBound, .afterPause)
    if begins, ends { return clause.count <= Self.turningWords }
    guard isShown else { return true }
    return (!begins && first - clause.lowerBound < Self.reach) || (!ends && clause.upperBound - last <= Self.reach)
  }

  private func isEnd(_ place: Int, _ trait: SpokenWord.Traits) -> Bool {
    place == said.count || said[place].traits.contains(trait)
  }

  /// The sentence that a clause belongs to, where all of it is left out.
  private func sentence(around clause: Range<Int>, in words: Range<Int>) -> Range<Int>? {
    guard let start = (words.lowerBound...clause.lowerBound).last(where: { said[$0].traits.contains(.afterStop) }),
      let end = (clause.upperBound...words.upperBound).first(where: { isEnd($0, .afterStop) })
    else { return nil }
    return start..<end
  }

  // MARK: What is forgiven

  /// Whether words may be left out without being missed.
  ///
  /// The same words left out can lie in several places, where the word behind them is the first of them: all are tried.
  func isForgiven(_ words: Range<Int>) -> Bool {
    if words.lowerBound > 1, said[words.lowerBound - 1].matches(said[words.lowerBound - 2]),
      isRest(words.lowerBound - 1..<words.upperBound)
    {
      return true
    }
    var place = words
    while place.lowerBound > 0, said[place.upperBound - 1].matches(said[place.lowerBound - 1]),
      words.lowerBound - place.lowerBound < words.count
    {
      place = place.lowerBound - 1..<place.upperBound - 1
      if isRest(place) { return true }
    }
    return isRest(words)
  }

  private func isRest(_ words: Range<Int>) -> Bool {
    var rest = words
    while !rest.isEmpty {
      guard let shorter = withoutFiller(rest) ?? withoutRepeat(rest, of: words) ?? withoutNumber(rest, of: words) else {
        break
      }
      rest = shorter
    }
    if rest.isEmpty { return true }
    if rest.count == 1, lists.halfNegations.contains(said[rest.lowerBound].form) {
      return isNegated(said, after: rest.upperBound)
    }
    let isPlain = said[rest].allSatisfy { $0.traits.isDisjoint(with: [.negation, .number]) }
    return isPlain && isStartedAnew(rest)
  }

  /// Broken off and begun anew with the same word: `we want, we need`.
  private func isStartedAnew(_ words: Range<Int>) -> Bool {
    guard words.count <= Self.longestStart, words.upperBound < said.count,
      said[words.upperBound].traits.contains(.afterCut)
    else { return false }
    return said[words.lowerBound].matches(said[words.upperBound])
  }

  /// The words without a filler at their beginning or end.
  private func withoutFiller(_ words: Range<Int>) -> Range<Int>? {
    if said[words.lowerBound].isBesideSpeech { return words.lowerBound + 1..<words.upperBound }
    if said[words.upperBound - 1].isBesideSpeech { return words.lowerBound..<words.upperBound - 1 }
    for phrase in lists.fillers {
      if begins(words, phrase) { return words.lowerBound + phrase.count..<words.upperBound }
      if ends(words, phrase) { return words.lowerBound..<words.upperBound - phrase.count }
    }
    for phrase in lists.asides {
      if begins(words, phrase), isAside(words.lowerBound..<words.lowerBound + phrase.count) {
        return words.lowerBound + phrase.count..<words.upperBound
      }
      if ends(words, phrase), isAside(words.upperBound - phrase.count..<words.upperBound) {
        return words.lowerBound..<words.upperBound - phrase.count
      }
    }
    return nil
  }

  private func isAside(_ words: Range<Int>) -> Bool {
    said[words.lowerBound].traits.contains(.afterPause)
      && (words.upperBound == said.count || said[words.upperBound].traits.contains(.afterPause))
  }

  private func begins(_ words: Range<Int>, _ phrase: [UInt32]) -> Bool {
    phrase.count <= words.count && phrase.indices.allSatisfy { said[words.lowerBound + $0].form == phrase[$0] }
  }

  private func ends(_ words: Range<Int>, _ phrase: [UInt32]) -> Bool {
    phrase.count <= words.count
      && phrase.indices.allSatisfy { said[words.upperBound - phrase.count + $0].form == phrase[$0] }
  }

  /// The words without such as are said again at once; fillers between a word and its repeat do not part them.
  ///
  /// - Parameter all: all words that were left out.
  private func withoutRepeat(_ words: Range<Int>, of all: Range<Int>) -> Range<Int>? {
    for length in 1...4 where length <= words.count {
      let end = words.upperBound
      let next = all.upperBound
      if next + length <= said.count, isSame(end - length, next, length) { return words.lowerBound..<end - length }
      let start = words.lowerBound
      let first = all.lowerBound
      if first >= length, isSame(start, first - length, length) { return start + length..<words.upperBound }
    }
    return nil
  }

  /// The words without a number that is begun anew behind them, `two thousand, two thousand five hundred`, or put right,
  /// `ten, no, twelve`.
  private func withoutNumber(_ words: Range<Int>, of all: Range<Int>) -> Range<Int>? {
    let (next, last) = (all.upperBound, words.upperBound - 1)
    guard next < said.count, said[next].traits.isSuperset(of: [.number, .afterPause]) else { return nil }
    if said[last].traits.contains(.number) {
      let isBegun = letters(next..<next + 1, false).starts(with: letters(last..<last + 1, false))
      return isBegun ? words.lowerBound..<last : nil
    }
    guard words.count > 1, lists.answers.contains(said[last].form), said[last].traits.contains(.afterPause),
      said[last - 1].traits.contains(.number)
    else { return nil }
    return words.lowerBound..<last - 1
  }

  private func isSame(_ first: Int, _ second: Int, _ length: Int) -> Bool {
    (0..<length).allSatisfy { said[first + $0].matches(said[second + $0]) }
  }
}
