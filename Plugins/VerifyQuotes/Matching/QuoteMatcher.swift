/// Looks for quotes in one transcript.
struct QuoteMatcher {
  /// Words left out on both sides of a word or two that stand alone make these a chance hit.
  private static let loneGap = 8
  /// Words left out behind the first word of a quote or before its last that make that word a chance hit.
  private static let loneEndGap = 4
  /// Words of somebody else that do not part a passage.
  private static let interruption = 12
  /// Parts of a quote from elsewhere have at least so many words.
  private static let shortestPart = 4

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
    match.pieces = pieces(pairs)
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
      match.pieces += pieces(found.pairs)
    }
    judge(&match, number)
    return match.changes.isEmpty ? match : nil
  }

  /// The best place of a part of a quote.
  private func place(
    _ number: Int, _ part: Range<Int>, _ isSpeaker: (_ turn: Int) -> Bool
  ) -> (pairs: [QuoteAlignment.Pair], score: Int)? {
    var best: (pairs: [QuoteAlignment.Pair], score: Int)?
    for window in search.windows(of: number, part) {
      let alignment = QuoteAlignment(quotes[number][part], said[window.words])
      let pairs = withoutChance(alignment.pairs, quotes[number])
      guard let first = pairs.first else { continue }
      let score = alignment.score * 2 + (isSpeaker(turn(first.said)) ? 3 : 0)
      if score > best?.score ?? Int.min { best = (pairs, score) }
    }
    return best
  }

  /// Pairs without those that stand so far from the others that chance explains them.
  private func withoutChance(_ pairs: [QuoteAlignment.Pair], _ quote: [SpokenWord]) -> [QuoteAlignment.Pair] {
    let pairs = withoutLoneEnds(pairs, quote)
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
    return kept
  }

  /// Pairs without a first or last one that stands apart from the others where the quote shows no gap.
  private func withoutLoneEnds(_ pairs: [QuoteAlignment.Pair], _ quote: [SpokenWord]) -> [QuoteAlignment.Pair] {
    var pairs = pairs[...]
    func stands(apart first: QuoteAlignment.Pair, _ second: QuoteAlignment.Pair) -> Bool {
      second.said - first.said > Self.loneEndGap
        && !quote[first.quoted + 1...second.quoted].contains { $0.traits.contains(.afterCut) }
    }
    if pairs.count > 2, stands(apart: pairs[pairs.startIndex], pairs[pairs.startIndex + 1]) { pairs.removeFirst() }
    if pairs.count > 2, stands(apart: pairs[pairs.endIndex - 2], pairs[pairs.endIndex - 1]) { pairs.removeLast() }
    return Array(pairs)
  }

  /// Pairs in their places: far apart, or with somebody else speaking between them, they are of different ones.
  private func pieces(_ pairs: [QuoteAlignment.Pair]) -> [QuoteMatch.Piece] {
    var pieces: [QuoteMatch.Piece] = []
    for pair in pairs {
      if let last = pieces.last?.pairs.last, isSamePlace(last.said, pair.said) {
        pieces[pieces.count - 1].pairs.append(pair)
      } else {
        pieces.append(QuoteMatch.Piece(pairs: [pair]))
      }
    }
    return pieces
  }

  /// A few words of somebody else between two of the speaker's are an interruption.
  private func isSamePlace(_ first: Int, _ second: Int) -> Bool {
    guard second > first, second - first <= QuoteAlignment.longestGap + 1 else { return false }
    let (before, after) = (turn(first), turn(second))
    return before == after || (second - first <= Self.interruption && isSameSpeaker(before, after))
  }

  /// Whether the words that were found make it likely that this is what the quote renders.
  private func isEnough(_ match: QuoteMatch, _ quote: [SpokenWord]) -> Bool {
    let pairs = match.pieces.flatMap(\.pairs)
    let all = quote.reduce(0) { $0 + $1.weight }
    let changed = match.changes.reduce(0) { $0 + quote[$1.quoted].reduce(0) { $0 + $1.weight } }
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
    var start = 0
    while start < quote.count {
      guard !found.contains(start) else {
        start += 1
        continue
      }
      let end = (start..<quote.count).first { found.contains($0) } ?? quote.count
      let part = start..<min(end, start + QuoteAlignment.mostWords)
      start = end
      guard part.count >= Self.shortestPart, let place = place(number, part, isSpeaker) else { continue }
      let pieces = pieces(place.pairs)
      let weight = quote[part].reduce(0) { $0 + $1.weight }
      let shared = place.pairs.reduce(0) { $0 + quote[$1.quoted].weight }
      if pieces.count == 1, place.pairs.count >= Self.shortestPart - 1, shared * 5 >= weight * 4 {
        match.pieces += pieces
      }
    }
    match.pieces.sort { $0.quoted.lowerBound < $1.quoted.lowerBound }
  }

  /// What differs within and between the pieces.
  private func judge(_ match: inout QuoteMatch, _ number: Int) {
    let quote = quotes[number]
    let letters = letters
    var edits = QuoteDifferences(quote: quote, said: said, lists: lists) { letters($1 ? number : nil, $0) }
    var end = 0
    for (place, piece) in match.pieces.enumerated() {
      guard let first = piece.pairs.first else { continue }
      if first.quoted > end {
        let before = place == 0 ? saidBefore(first.said, first.quoted) : first.said..<first.said
        edits.add(quoted: end..<first.quoted, said: before)
      }
      for (pair, next) in zip(piece.pairs, piece.pairs.dropFirst())
      where next.quoted > pair.quoted + 1 || next.said > pair.said + 1 {
        edits.add(quoted: pair.quoted + 1..<next.quoted, said: pair.said + 1..<next.said)
      }
      end = piece.quoted.upperBound
    }
    if end < quote.count, let last = match.pieces.last?.pairs.last {
      edits.add(quoted: end..<quote.count, said: saidAfter(last.said, quote.count - end))
    }
    match.changes = edits.changes
    match.omissions = edits.omissions
  }

  /// As many words before a place as the quote has there, as far as the same one speaks.
  private func saidBefore(_ place: Int, _ count: Int) -> Range<Int> {
    var start = place
    while start > 0, place - start < count, turn(start - 1) == turn(place) { start -= 1 }
    return start..<place
  }

  private func saidAfter(_ place: Int, _ count: Int) -> Range<Int> {
    var end = place + 1
    while end < said.count, turn(end) == turn(place),
      end - place - 1 < count || said[end].range.lowerBound <= said[end - 1].range.upperBound
    {
      end += 1
    }
    return place + 1..<end
  }
}
