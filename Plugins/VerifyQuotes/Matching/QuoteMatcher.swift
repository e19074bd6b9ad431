/// Looks for quotes in one transcript.
struct QuoteMatcher {
  /// Words left out on both sides of a word or two that stand alone make these a chance hit.
  private static let loneGap = 8
  /// Words left out behind the first word of a quote or before its last that make that word a chance hit.
  private static let loneEndGap = 4
  /// A word that says little and stands alone is a chance hit where so many more words are left out beside it.
  private static let loneExcess = 2
  /// Parts of a quote from elsewhere have at least so many words, and count for so much.
  private static let shortestPart = 3
  private static let lightestPart = 5
  /// A part that is found within what is missing, and is not all of it, has at least so many words and counts for so much.
  private static let shortestInside = 4
  private static let lightestInside = 8
  /// As many more words may be written apart at a quote's end than the quote has there.
  private static let mostApart = 2

  let quotes: [[SpokenWord]]
  let said: [SpokenWord]
  let lists: SpeechLists
  /// For each word of the transcript who speaks.
  let turn: (_ word: Int) -> Int
  /// Whether a label names the same speaker for two turns.
  let isSameSpeaker: (_ turn: Int, _ other: Int) -> Bool
  /// The letters of words of a quote or of the transcript.
  let letters: (_ quote: Int?, _ words: Range<Int>) -> [UInt8]
  private var search: GramSearch

  init(
    quotes: [[SpokenWord]], said: [SpokenWord], lists: SpeechLists, turn: @escaping (_ word: Int) -> Int,
    isSameSpeaker: @escaping (_ turn: Int, _ other: Int) -> Bool,
    letters: @escaping (_ quote: Int?, _ words: Range<Int>) -> [UInt8]
  ) {
    self.quotes = quotes
    self.said = said
    self.lists = lists
    self.turn = turn
    self.isSameSpeaker = isSameSpeaker
    self.letters = letters
    search = GramSearch(quotes)
    search.scan(said)
  }

  /// A place of a part of a quote.
  private struct Place {
    var pairs: [QuoteAlignment.Pair]
    var score: Int
  }

  /// What became of a quote; `nil` where it was not said.
  ///
  /// - Parameter isSpeaker: whether the one to whom the quote is attributed speaks in a turn; of places that fit alike
  ///   theirs is taken.
  func match(_ number: Int, isSpeaker: (_ turn: Int) -> Bool) -> QuoteMatch? {
    let quote = quotes[number]
    guard !quote.isEmpty else { return nil }
    var match = QuoteMatch()
    var pairs: [QuoteAlignment.Pair] = []
    var start = 0
    while start < quote.count {
      let part = start..<min(start + QuoteAlignment.mostWords, quote.count)
      if let found = place(number, part, isSpeaker) {
        match.score += found.score
        pairs += found.pairs
      }
      start = part.upperBound
    }
    match.pieces = pieces(pairs, number)
    guard !match.pieces.isEmpty else { return nil }
    addParts(from: number, to: &match, isSpeaker)
    judge(&match, number)
    if !match.changes.isEmpty, let parts = matchOfParts(number, isSpeaker) { return parts }
    return isEnough(match, quote) ? match : nil
  }

  /// What lies between a quote's own ellipses, each part looked for by itself; `nil` where one of them was not said so.
  private func matchOfParts(_ number: Int, _ isSpeaker: (_ turn: Int) -> Bool) -> QuoteMatch? {
    let quote = quotes[number]
    let cuts = quote.indices.dropFirst().filter { quote[$0].traits.contains(.afterCut) }
    guard !cuts.isEmpty, cuts.count < 20, quote.count <= QuoteAlignment.mostWords else { return nil }
    var match = QuoteMatch()
    for (start, end) in zip([0] + cuts, cuts + [quote.count]) {
      guard end - start > 2, let found = place(number, start..<end, isSpeaker) else { return nil }
      match.score += found.score
      match.pieces += pieces(found.pairs, number)
    }
    judge(&match, number)
    return match.changes.isEmpty ? match : nil
  }

  /// The best place of a part of a quote; the speaker's own where it is told no worse there.
  private func place(_ number: Int, _ part: Range<Int>, _ isSpeaker: (_ turn: Int) -> Bool) -> Place? {
    var best: Place?
    var own: Place?
    func take(_ found: (pairs: [QuoteAlignment.Pair], score: Int), onlyOwn: Bool) {
      let place = Place(pairs: withoutChance(found.pairs, number), score: found.score)
      guard let first = place.pairs.first else { return }
      if !onlyOwn, place.score > best?.score ?? Int.min { best = place }
      if isSpeaker(turn(first.said)), place.score > own?.score ?? Int.min { own = place }
    }
    let quote = quotes[number][part]
    let perfect = QuoteAlignment.perfect(quote)
    for window in search.windows(of: number, part) {
      let alignment = QuoteAlignment(quote, said[window.words])
      take(alignment.best(), onlyOwn: false)
      let (first, last) = (turn(window.words.lowerBound), turn(window.words.upperBound - 1))
      if first < last, (first...last).contains(where: isSpeaker) {
        take(alignment.best { isSpeaker(turn($0)) }, onlyOwn: true)
      }
      // Nothing fits better than all words one behind the other, said by the speaker.
      if let own, own.score == perfect { break }
    }
    guard let best, let own, own.pairs != best.pairs else { return best }
    let (ours, theirs) = (rank(own, number), rank(best, number))
    return ours < theirs || (ours == theirs && (ours == 0 || own.score >= best.score)) ? own : best
  }

  /// How near a place is to what the quote has: 0 for all of its words.
  private func rank(_ place: Place, _ number: Int) -> Int {
    var match = QuoteMatch()
    match.pieces = pieces(place.pairs, number)
    judge(&match, number)
    return match.pieces.count > 1 ? 3 : !match.changes.isEmpty ? 2 : match.omissions.isEmpty ? 0 : 1
  }

  /// Pairs without those that stand so far from the others that chance explains them.
  private func withoutChance(_ pairs: [QuoteAlignment.Pair], _ number: Int) -> [QuoteAlignment.Pair] {
    let quote = quotes[number]
    let edits = differences(number)
    let pairs = withoutLoneEnds(pairs, quote, edits)
    var kept: [QuoteAlignment.Pair] = []
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end].said - pairs[end - 1].said <= Self.loneGap { end += 1 }
      let block = pairs[start..<end]
      let isWhole = block.count == pairs.count
      let weight = block.reduce(0) { $0 + quote[$1.quoted].weight }
      if isWhole || (block.count > 1 && weight >= 4) { kept += block }
      start = end
    }
    return withoutLoneWords(kept, quote, edits)
  }

  /// Pairs without words that say little and stand alone between words left out.
  private func withoutLoneWords(
    _ pairs: [QuoteAlignment.Pair], _ quote: [SpokenWord], _ edits: QuoteDifferences
  ) -> [QuoteAlignment.Pair] {
    guard pairs.count > 2 else { return pairs }
    return pairs.indices.filter { place in
      let pair = pairs[place]
      guard quote[pair.quoted].weight == 1, !SpokenWord.isSetOff(pair.quoted..<pair.quoted + 1, in: quote) else {
        return true
      }
      let gaps = [place - 1, place].filter { $0 >= 0 && $0 + 1 < pairs.count }
      let isJoined = gaps.contains { gap in
        let (quoted, said) = distance(pairs, gap)
        return quoted == 1
          && (said <= Self.loneExcess + 1 || edits.isForgiven(pairs[gap].said + 1..<pairs[gap + 1].said))
      }
      let isApart = gaps.contains { gap in
        let (quoted, said) = distance(pairs, gap)
        return said - quoted > Self.loneExcess
      }
      return isJoined
        || !(isApart || gaps.allSatisfy { isAcross(pairs, $0) || pairs[$0 + 1].quoted - pairs[$0].quoted > 3 })
    }.map { pairs[$0] }
  }

  private func distance(_ pairs: [QuoteAlignment.Pair], _ place: Int) -> (quoted: Int, said: Int) {
    (pairs[place + 1].quoted - pairs[place].quoted, pairs[place + 1].said - pairs[place].said)
  }

  /// Whether a sentence ends between a pair and the next one.
  private func isAcross(_ pairs: [QuoteAlignment.Pair], _ place: Int) -> Bool {
    said[pairs[place].said + 1...pairs[place + 1].said].contains { $0.traits.contains(.afterStop) }
  }

  /// Pairs without a first or last one that stands apart from the others where the quote shows no gap.
  private func withoutLoneEnds(
    _ pairs: [QuoteAlignment.Pair], _ quote: [SpokenWord], _ edits: QuoteDifferences
  ) -> [QuoteAlignment.Pair] {
    var pairs = pairs[...]
    func stands(apart first: QuoteAlignment.Pair, _ second: QuoteAlignment.Pair) -> Bool {
      second.said - first.said > Self.loneEndGap
        && !quote[first.quoted + 1...second.quoted].contains { $0.traits.contains(.afterCut) }
        && !(second.quoted == first.quoted + 1 && edits.isForgiven(first.said + 1..<second.said))
    }
    if pairs.count > 2, stands(apart: pairs[pairs.startIndex], pairs[pairs.startIndex + 1]) { pairs.removeFirst() }
    if pairs.count > 2, stands(apart: pairs[pairs.endIndex - 2], pairs[pairs.endIndex - 1]) { pairs.removeLast() }
    return Array(pairs)
  }

  /// Pairs in their places.
  private func pieces(_ pairs: [QuoteAlignment.Pair], _ number: Int) -> [QuoteMatch.Piece] {
    QuotePieces(
      quote: quotes[number], said: said, differences: differences(number), turn: turn, isSameSpeaker: isSameSpeaker
    ).pieces(pairs)
  }

  private func differences(_ number: Int) -> QuoteDifferences {
    let letters = letters
    return QuoteDifferences(quote: quotes[number], said: said, lists: lists) { letters($1 ? number : nil, $0) }
  }

  /// Whether the words that were found make it likely that this is what the quote renders.
  private func isEnough(_ match: QuoteMatch, _ quote: [SpokenWord]) -> Bool {
    let pairs = match.pieces.flatMap(\.pairs)
    let all = quote.reduce(0) { $0 + $1.weight }
    let changed = match.changes.reduce(0) { sum, change in
      // A number in place of a number is what a misquote is made of.
      let isNumber = said[change.said].contains { $0.traits.contains(.number) }
      let words = quote[change.quoted].filter { !isNumber || !$0.traits.contains(.number) }
      return sum + words.reduce(0) { $0 + $1.weight }
    }
    let found = all - changed
    if pairs.count == quote.count { return true }
    var (run, longest) = (1, 1)
    for (before, after) in zip(pairs, pairs.dropFirst()) {
      run = after.quoted == before.quoted + 1 && after.said - before.said <= 3 ? run + 1 : 1
      longest = max(longest, run)
    }
    let says = pairs.contains { quote[$0.quoted].weight > 1 }
    return says && longest >= 2 && found >= 4 && found * 5 >= all * 3
  }

  /// Parts of the quote that were not found there may have been said elsewhere.
  private func addParts(from number: Int, to match: inout QuoteMatch, _ isSpeaker: (_ turn: Int) -> Bool) {
    let quote = quotes[number]
    let found = Set(match.pieces.flatMap(\.pairs).map(\.quoted))
    var missing: [Range<Int>] = []
    for place in quote.indices where !found.contains(place) {
      if let last = missing.last, last.upperBound == place, last.count < QuoteAlignment.mostWords {
        missing[missing.count - 1] = last.lowerBound..<place + 1
      } else {
        missing.append(place..<place + 1)
      }
    }
    while let part = missing.popLast() {
      guard part.count >= Self.shortestPart, let piece = self.piece(of: part, number, isSpeaker) else { continue }
      match.pieces.append(piece)
      missing += [part.lowerBound..<piece.quoted.lowerBound, piece.quoted.upperBound..<part.upperBound]
    }
    match.pieces.sort { $0.quoted.lowerBound < $1.quoted.lowerBound }
  }

  /// A part of a quote that was said in one place.
  private func piece(of part: Range<Int>, _ number: Int, _ isSpeaker: (_ turn: Int) -> Bool) -> QuoteMatch.Piece? {
    guard let place = place(number, part, isSpeaker) else { return nil }
    let pieces = pieces(place.pairs, number)
    guard pieces.count == 1, let piece = pieces.first else { return nil }
    let words = quotes[number]
    let shared = piece.pairs.reduce(0) { $0 + words[$1.quoted].weight }
    let weight = words[part].reduce(0) { $0 + $1.weight }
    let isWhole =
      piece.pairs.count >= Self.shortestPart && shared >= Self.lightestPart && shared * 5 >= weight * 4
    let isVerbatim =
      piece.pairs.count == piece.quoted.count && piece.quoted.count >= Self.shortestInside
      && shared >= Self.lightestInside && piece.said.count <= piece.quoted.count + Self.mostApart
    return isWhole || isVerbatim ? piece : nil
  }

  /// What differs within and between the pieces.
  private func judge(_ match: inout QuoteMatch, _ number: Int) {
    let quote = quotes[number]
    var edits = differences(number)
    var end = 0
    for (place, piece) in match.pieces.enumerated() {
      guard let first = piece.pairs.first else { continue }
      if first.quoted > end, place == 0 {
        if let count = writtenApart(0..<first.quoted, edits, before: first.said) {
          match.edges.before = count
        } else {
          edits.add(quoted: 0..<first.quoted, said: saidBefore(first, quote))
        }
      } else if first.quoted > end, !quote[end..<first.quoted].allSatisfy({ lists.links.contains($0.form) }) {
        edits.add(quoted: end..<first.quoted, said: first.said..<first.said)
      }
      for (pair, next) in zip(piece.pairs, piece.pairs.dropFirst())
      where next.quoted > pair.quoted + 1 || next.said > pair.said + 1 {
        edits.add(quoted: pair.quoted + 1..<next.quoted, said: pair.said + 1..<next.said)
      }
      end = piece.quoted.upperBound
    }
    if end < quote.count, let last = match.pieces.last?.pairs.last {
      if let count = writtenApart(end..<quote.count, edits, behind: last.said) {
        match.edges.after = count
      } else {
        edits.add(quoted: end..<quote.count, said: saidAfter(last, quote))
      }
    }
    match.changes = edits.changes
    match.omissions = edits.omissions
  }

  /// How many words before a place are the quote's, written apart or together.
  private func writtenApart(_ quoted: Range<Int>, _ edits: QuoteDifferences, before place: Int) -> Int? {
    (1...quoted.count + Self.mostApart).first { count in
      count <= place && turn(place - count) == turn(place) && edits.isWritten(quoted, as: place - count..<place)
    }
  }

  private func writtenApart(_ quoted: Range<Int>, _ edits: QuoteDifferences, behind place: Int) -> Int? {
    (1...quoted.count + Self.mostApart).first { count in
      place + count < said.count && turn(place + count) == turn(place)
        && edits.isWritten(quoted, as: place + 1..<place + 1 + count)
    }
  }

  /// As many words before a place as the quote has there, as far as the same one speaks and the sentence goes.
  private func saidBefore(_ pair: QuoteAlignment.Pair, _ quote: [SpokenWord]) -> Range<Int> {
    var start = pair.said
    while start > 0, pair.said - start < pair.quoted, turn(start - 1) == turn(pair.said) {
      let isNext = start == pair.said && quote[pair.quoted].traits.contains(.afterStop)
      if said[start].traits.contains(.afterStop), !isNext { break }
      start -= 1
    }
    return start..<pair.said
  }

  private func saidAfter(_ pair: QuoteAlignment.Pair, _ quote: [SpokenWord]) -> Range<Int> {
    let first = pair.said + 1
    let count = quote.count - pair.quoted - 1
    var end = first
    while end < said.count, turn(end) == turn(pair.said) {
      let isHalf = said[end].range.lowerBound <= said[end - 1].range.upperBound && end > first
      if end - first >= count, !isHalf { break }
      let isNext = end == first && quote[pair.quoted + 1].traits.contains(.afterStop)
      if said[end].traits.contains(.afterStop), !isNext { break }
      end += 1
    }
    return first..<end
  }
}
