/// Looks for the sentences that together make the best summary.
///
/// A set's score is the sum of its sentences' scores and of what the set features say. A beam search over the likeliest
/// sentences finds the best set: nearly all sets are tried for short summaries, and long texts cost no more than short.
struct SummarySearch {
  private struct Draft {
    var places: [Int]
    var words: Int
    var score: Double
  }

  private let matter: SummaryMatter
  private let weights: SummaryWeights
  private let options: SummarizeOptions
  private let scores: [Double]
  private let sets: SetFeatures
  /// The different words of each sentence, in ascending order.
  private let distinct: [[Int]]

  /// The largest share of its words that the shorter of two sentences may have in common with the other.
  private static let mostShared = 0.6

  init(matter: SummaryMatter, weights: SummaryWeights, options: SummarizeOptions) {
    self.matter = matter
    self.weights = weights
    self.options = options
    let features = SentenceFeatures(matter)
    scores = matter.sentences.indices.map { dotProduct(features.values(at: $0), weights.sentence) }
    distinct = matter.sentences.map { Set($0.terms).sorted() }
    sets = SetFeatures(matter, budget: options.words ?? options.sentences * 22)
  }

  /// The score of one sentence by itself.
  func score(of place: Int) -> Double { (scores[place] * 10_000).rounded() / 10_000 }

  /// The places of the best sentences; without a limit of words, as many as are asked for.
  func best() -> [Int] {
    let candidates = likeliest()
    var drafts = [Draft(places: [], words: 0, score: 0)]
    var best = Draft(places: [], words: 0, score: -.infinity)
    for _ in 0..<min(options.sentences, candidates.count) {
      drafts = grown(drafts, candidates)
      guard let top = drafts.first else { break }
      if options.words == nil || top.score > best.score { best = top }
    }
    return best.places
  }

  /// How many drafts are kept at each step: all pairs of the likeliest sentences for a short summary.
  private var width: Int { options.sentences <= 5 ? 66 : 1 }

  /// The sentences worth trying, best first.
  private func likeliest() -> [Int] {
    let limit = options.words ?? .max
    let fitting = scores.indices.filter { matter.sentences[$0].length <= limit }
    let sorted = fitting.sorted { scores[$0] > scores[$1] || scores[$0] == scores[$1] && $0 < $1 }
    return Array(sorted.prefix(max(12, options.sentences * 2)))
  }

  private func grown(_ drafts: [Draft], _ candidates: [Int]) -> [Draft] {
    var grown: [[Int]: Draft] = [:]
    for draft in drafts {
      for place in candidates where !repeats(place, draft.places) {
        let words = draft.words + matter.sentences[place].length
        guard words <= options.words ?? .max else { continue }
        let places = (draft.places + [place]).sorted()
        if grown[places] == nil { grown[places] = Draft(places: places, words: words, score: score(places)) }
      }
    }
    let sorted = grown.values.sorted {
      $0.score > $1.score || $0.score == $1.score && $0.places.lexicographicallyPrecedes($1.places)
    }
    return Array(sorted.prefix(width))
  }

  /// Whether the sentence is taken, or shares most of its words with one that is.
  private func repeats(_ place: Int, _ taken: [Int]) -> Bool {
    taken.contains { other in
      let (left, right) = (distinct[place], distinct[other])
      return place == other
        || Double(commonCount(left, right)) > Self.mostShared * Double(min(left.count, right.count))
    }
  }

  private func score(_ places: [Int]) -> Double {
    places.reduce(0) { $0 + scores[$1] } + dotProduct(sets.values(of: places), weights.set)
  }
}

/// How many numbers two arrays have in common, both in ascending order and without repetitions.
private func commonCount(_ left: [Int], _ right: [Int]) -> Int {
  var (count, first, second) = (0, 0, 0)
  while first < left.count, second < right.count {
    if left[first] == right[second] { count += 1 }
    let isBehind = left[first] <= right[second]
    if left[first] >= right[second] { second += 1 }
    if isBehind { first += 1 }
  }
  return count
}

/// The sum of the products of numbers at the same places.
private func dotProduct(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
