/// Where a quote was said and what differs: the outcome of looking for it in one transcript.
struct QuoteMatch: Sendable {
  /// Words of one place that the quote and the transcript share.
  struct Piece: Hashable, Sendable {
    var pairs: [QuoteAlignment.Pair]

    /// From the first to the last of its words in the transcript.
    var said: Range<Int> { (pairs.first?.said ?? 0)..<(pairs.last?.said ?? -1) + 1 }
    var quoted: Range<Int> { (pairs.first?.quoted ?? 0)..<(pairs.last?.quoted ?? -1) + 1 }
  }

  var pieces: [Piece] = []
  var changes: [QuoteDifferences.Change] = []
  var omissions: [Range<Int>] = []
  /// Words before the first piece and behind the last one that stand for the quote's, written apart or together.
  var edges = (before: 0, after: 0)
  /// How well it fits, for a choice between transcripts.
  var score = 0

  /// The words of each piece in the transcript, with those at the ends that the quote has changed.
  var places: [Range<Int>] {
    var places = pieces.map(\.said)
    guard !places.isEmpty else { return [] }
    places[0] = places[0].lowerBound - edges.before..<places[0].upperBound
    let end = places.count - 1
    places[end] = places[end].lowerBound..<places[end].upperBound + edges.after
    let (first, last) = (places[0], places[end])
    if let words = changes.first?.said, words.upperBound == first.lowerBound {
      places[0] = words.lowerBound..<places[0].upperBound
    }
    if let words = changes.last?.said, words.lowerBound == last.upperBound {
      places[end] = places[end].lowerBound..<words.upperBound
    }
    return places
  }
}
