/// The words of a quote laid beside those of a stretch of a transcript, so that most of what counts stands together.
struct QuoteAlignment {
  /// A word of the quote and the word of the transcript that it stands for.
  struct Pair: Hashable, Sendable {
    var quoted: Int
    var said: Int
  }

  /// The most words left out between two parts of one passage; what is farther apart comes from different places.
  static let longestGap = 60
  /// The most words of a quote that are laid at once.
  static let mostWords = 400

  /// What it costs to leave out words of two sentences where the quote shows no gap.
  private static let crossing: Int32 = 10

  private let quote: ArraySlice<SpokenWord>
  private let said: ArraySlice<SpokenWord>
  /// For each cell: where the best pair, the best added word, the best word left out came from; two bits each.
  private var trace: [UInt8] = []
  /// The scores of the quote's last word, paired with and added behind each word of the stretch.
  private var pair: [Int32] = []
  private var added: [Int32] = []

  private enum Step {
    static let pair: UInt8 = 0
    static let added: UInt8 = 1
    static let left: UInt8 = 2
  }

  /// A part of a quote, and a stretch of a transcript.
  init(_ quote: ArraySlice<SpokenWord>, _ said: ArraySlice<SpokenWord>) {
    self.quote = quote
    self.said = said
    guard !quote.isEmpty, !said.isEmpty else { return }
    let (rows, columns) = (quote.count, said.count)
    let lowest: Int32 = -1_000_000
    var pair = [Int32](repeating: 0, count: columns + 1)
    var added = [Int32](repeating: lowest, count: columns + 1)
    var left = [Int32](repeating: lowest, count: columns + 1)
    var trace = [UInt8](repeating: 0, count: (rows + 1) * (columns + 1))
    for row in 1...rows {
      let word = quote[quote.startIndex + row - 1]
      let isLast = row == rows
      let opens: Int32 = !isLast && quote[quote.startIndex + row].traits.contains(.afterCut) ? 0 : 8
      let extends: Int32 = opens == 0 ? 0 : 1
      let addition: Int32 = word.weight > 1 ? 10 : 7
      var (diagonalPair, diagonalAdded, diagonalLeft) = (pair[0], added[0], left[0])
      (pair[0], added[0], left[0]) = (lowest, max(pair[0], added[0]) - addition, lowest)
      let base = row * (columns + 1)
      trace[base] = Step.added << 2
      for column in 1...columns {
        let other = said[said.startIndex + column - 1]
        let (fromPair, step) = Self.best(diagonalPair, diagonalAdded, diagonalLeft)
        (diagonalPair, diagonalAdded, diagonalLeft) = (pair[column], added[column], left[column])
        let (fromAbove, above) = Self.best(pair[column], added[column], left[column])
        pair[column] = fromPair + Self.worth(word, other)
        added[column] = fromAbove - addition
        let (open, from) = Self.best(pair[column - 1], added[column - 1], lowest)
        let isOpened = open - opens >= left[column - 1] - extends
        let crosses = opens > 0 && other.traits.contains(.afterStop) ? Self.crossing : 0
        left[column] = isLast ? lowest : (isOpened ? open - opens : left[column - 1] - extends) - crosses
        trace[base + column] = step | above << 2 | (isOpened ? from : Step.left) << 4
      }
    }
    (self.trace, self.pair, self.added) = (trace, pair, added)
  }

  /// The score of a place that has all words of a part of a quote, one behind the other.
  static func perfect(_ quote: ArraySlice<SpokenWord>) -> Int { quote.reduce(0) { $0 + Int(worth($1, $1)) } }

  private static func best(_ pair: Int32, _ added: Int32, _ left: Int32) -> (Int32, UInt8) {
    if pair >= added, pair >= left { return (pair, Step.pair) }
    return added >= left ? (added, Step.added) : (left, Step.left)
  }

  /// What a word beside another counts.
  private static func worth(_ word: SpokenWord, _ other: SpokenWord) -> Int32 {
    if word.matches(other) { return word.weight > 1 ? 24 : 10 }
    if word.traits.contains(.number), other.traits.contains(.number) { return -3 }
    return -9
  }

  /// Words that stand for the same, in order, and how well they fit: the best way, or the best that ends with a word of
  /// which something is true.
  func best(endingWith isEnd: (_ said: Int) -> Bool = { _ in true }) -> (pairs: [Pair], score: Int) {
    var pairs: [Pair] = []
    var column = 0
    var best = Int32.min
    var step = Step.pair
    for place in pair.indices.dropFirst() where isEnd(said.startIndex + place - 1) {
      if pair[place] > best { (best, column, step) = (pair[place], place, Step.pair) }
      if added[place] > best { (best, column, step) = (added[place], place, Step.added) }
    }
    guard best > Int32.min else { return ([], Int.min) }
    var row = quote.count
    let width = said.count + 1
    while row > 0 {
      let cell = trace[row * width + column]
      switch step {
      case Step.pair:
        let found = Pair(quoted: quote.startIndex + row - 1, said: said.startIndex + column - 1)
        if quote[found.quoted].matches(said[found.said]) { pairs.append(found) }
        step = cell & 3
        row -= 1
        column -= 1
      case Step.added:
        step = cell >> 2 & 3
        row -= 1
      default:
        step = cell >> 4 & 3
        column -= 1
      }
      if column == 0, step != Step.added { break }
    }
    return (pairs.reversed(), Int(best))
  }
}
