/// The words of quotations whose speakers are known, to find the same words elsewhere.
struct ToldWords {
  private let quotes: [(quote: Int, words: [UInt32])]
  /// Where each run of four words stands: the quotation’s place and the run’s in it.
  private var runs: [UInt32: [(place: Int, start: Int)]] = [:]

  init(_ quotes: [(quote: Int, words: [UInt32])]) {
    self.quotes = quotes
    for (place, one) in quotes.enumerated() where one.words.count > 3 {
      for start in 0...min(one.words.count - 4, Self.reach) {
        let run = Self.run(one.words[start..<start + 4])
        if runs[run, default: []].count < 4 { runs[run, default: []].append((place, start)) }
      }
    }
  }

  /// How many words of a long quotation are looked at.
  private static let reach = 300

  /// The quotations that hold these words; a few words are looked for only where they are a part.
  func holders(of words: [UInt32], isDirect: Bool) -> [Int] {
    if words.count > 3 {
      return (runs[Self.run(words[..<4])] ?? []).filter { found in
        let rest = quotes[found.place].words[found.start...]
        return rest.starts(with: words) || found.start == 0 && words.starts(with: rest)
      }.map { quotes[$0.place].quote }
    }
    guard !isDirect, !words.isEmpty else { return [] }
    return quotes.filter { holds($0.words, words) }.map(\.quote)
  }

  private func holds(_ all: [UInt32], _ part: [UInt32]) -> Bool {
    if part.count < 2 { return all == part }
    guard all.count >= part.count else { return false }
    return (0...min(all.count - part.count, Self.reach)).contains { all[$0...].starts(with: part) }
  }

  private static func run(_ words: ArraySlice<UInt32>) -> UInt32 { words.reduce(0) { $0 &* 31 &+ $1 } }
}
