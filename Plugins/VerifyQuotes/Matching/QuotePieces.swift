/// Parts the words that a quote and a transcript share into the places where they were said.
struct QuotePieces {
  /// The most words left out in one go where the transcript has no punctuation to tell sentences by.
  private static let farInPlainWords = 12
  /// Pieces of fewer words prove nothing, unless the quote sets them off.
  private static let shortest = 3
  /// Words that differ and stand across the end of a sentence are a change when no more are left out than these.
  private static let changedAcross = 3

  let quote: [SpokenWord]
  let said: [SpokenWord]
  let differences: QuoteDifferences
  let turn: (_ word: Int) -> Int
  let isSameSpeaker: (_ turn: Int, _ other: Int) -> Bool

  /// Pairs in their places: far apart, across sentences, or with somebody else speaking between them, they are of
  /// different ones.
  func pieces(_ pairs: [QuoteAlignment.Pair]) -> [QuoteMatch.Piece] {
    let pieces = parted(pairs)
    guard pieces.count > 1 else { return pieces }
    let kept = pieces.filter(isWorthwhile)
    if kept.count == pieces.count { return pieces }
    if kept.isEmpty { return pieces.max { weight($0) < weight($1) }.map { [$0] } ?? [] }
    return parted(kept.flatMap(\.pairs))
  }

  private func parted(_ pairs: [QuoteAlignment.Pair]) -> [QuoteMatch.Piece] {
    var pieces: [QuoteMatch.Piece] = []
    for pair in pairs {
      if let last = pieces.last?.pairs.last, isSamePlace(last, pair) {
        pieces[pieces.count - 1].pairs.append(pair)
      } else {
        pieces.append(QuoteMatch.Piece(pairs: [pair]))
      }
    }
    return pieces
  }

  private func weight(_ piece: QuoteMatch.Piece) -> Int { piece.pairs.reduce(0) { $0 + quote[$1.quoted].weight } }

  private func isWorthwhile(_ piece: QuoteMatch.Piece) -> Bool {
    (piece.pairs.count >= Self.shortest && weight(piece) > Self.shortest)
      || SpokenWord.isSetOff(piece.quoted, in: quote)
  }

  private func isSamePlace(_ first: QuoteAlignment.Pair, _ second: QuoteAlignment.Pair) -> Bool {
    guard second.said > first.said, second.said - first.said <= QuoteAlignment.longestGap + 1 else { return false }
    let (before, after) = (turn(first.said), turn(second.said))
    if before != after {
      guard isSameSpeaker(before, after) else { return false }
      let others = first.said + 1..<second.said
      if others.contains(where: { turn($0) != before && !isSameSpeaker(turn($0), before) }) { return false }
    }
    let isShown = quote[first.quoted + 1...second.quoted].contains { $0.traits.contains(.afterCut) }
    return isShown || !crosses(first, second)
  }

  /// Whether what is left out between two words makes one sentence of two that were said.
  private func crosses(_ first: QuoteAlignment.Pair, _ second: QuoteAlignment.Pair) -> Bool {
    let between = first.said + 1..<second.said
    let changed = second.quoted - first.quoted - 1
    guard between.count > changed else { return false }
    let behind = said[first.said + 1...second.said]
    guard behind.contains(where: { $0.traits.contains(.afterStop) }) else {
      return between.count > Self.farInPlainWords && !behind.contains { $0.traits.contains(.afterPause) }
    }
    if changed > 0 { return between.count - changed > Self.changedAcross }
    if said[between].allSatisfy({ differences.lists.links.contains($0.form) || $0.isBesideSpeech }) { return false }
    if differences.isForgiven(between) { return false }
    return !said[second.said].traits.contains(.afterStop) || !quote[second.quoted].traits.contains(.afterStop)
  }
}
