/// Looks for the sentences that together make the best summary.
///
/// A set's score is the sum of its sentences' scores and of what the set features say. A beam search over the likeliest
/// sentences finds the best set: nearly all sets are tried for short summaries, and long texts cost no more than short.
/// A sentence that leans on the one before it (`He`, `But`) is taken with that one or not at all.
struct SummarySearch {
  /// A set that a draft may grow to.
  private struct Step {
    var draft: Int
    var place: Int
    var count: Int
    var score: Double
  }

  private let matter: SummaryMatter
  private let options: SummarizeOptions
  private let scores: [Double]
  /// The sentences worth trying, best first.
  private let likeliest: [Int]
  private let sets: SetFeatures
  /// Whether two of the likeliest sentences say much the same, row by row.
  private let repeats: [Bool]

  /// The largest share of its words that the shorter of two sentences may have in common with the other.
  private static let mostShared = 0.6

  init(matter: SummaryMatter, weights: SummaryWeights, options: SummarizeOptions) {
    self.matter = matter
    self.options = options
    let centre = Centre(matter)
    let features = SentenceFeatures(matter, centre)
    let scores = matter.sentences.indices.map { dotProduct(features.values(at: $0), weights.sentence) }
    self.scores = scores
    let likeliest = scores.indices.filter { Self.mayBeTaken(matter.sentences, $0, options) }
      .sorted { scores[$0] > scores[$1] || scores[$0] == scores[$1] && $0 < $1 }
      .prefix(options.style == .lead ? max(24, options.sentences * 4) : max(12, options.sentences * 2))
    self.likeliest = Array(likeliest)
    let sets = SetFeatures(
      matter, centre, likeliest: self.likeliest, budget: Self.budget(options), weights: weights.set)
    self.sets = sets
    repeats = likeliest.indices.flatMap { left in
      likeliest.indices.map { right in left == right || sets.overlap(left, right) > Self.mostShared }
    }
  }

  /// The words of a full summary: the limit, or what so many characters and sentences usually hold.
  private static func budget(_ options: SummarizeOptions) -> Int {
    options.words ?? min(options.characters.map { $0 / 6 } ?? .max, options.sentences * 22)
  }

  /// The score of one sentence by itself.
  func score(of place: Int) -> Double { (scores[place] * 10_000).rounded() / 10_000 }

  /// Whether a sentence is worth trying by itself.
  private static func mayBeTaken(_ sentences: [SentenceNumbers], _ place: Int, _ options: SummarizeOptions) -> Bool {
    let sentence = sentences[place]
    if sentence.length > options.words ?? .max || sentence.characters > options.characters ?? .max { return false }
    if options.style == .bullets, sentence.length > longestBullet || sentence.leans && place > 0 { return false }
    if !options.keepQuotes, sentence.quoted > mostQuoted { return false }
    return !sentence.leans || place == 0 || sentence.follows
  }

  /// A longer sentence is no bullet, in words.
  private static let longestBullet = 30
  /// Of a sentence that is not mostly a quotation, no larger share stands in marks.
  private static let mostQuoted = 0.3

  /// The places of the best sentences; without a limit of words, as many as are asked for.
  func best() -> [Int] {
    if options.style == .lead { return lead() }
    var drafts = [sets.empty]
    var best: (set: SetFeatures.Sum, score: Double) = (sets.empty, -.infinity)
    var isComplete = true
    for _ in 0..<min(options.sentences, likeliest.count) {
      let steps = steps(from: drafts, ascending: isComplete)
      guard let count = steps.first?.count else { break }
      let closed = steps.filter { isClosed(drafts[$0.draft].members + [$0.place]) }
      if let top = closed.min(by: { isBetter($0, $1, drafts) }), !isLimited || top.score > best.score {
        best = (grown(drafts, top), top.score)
      }
      if count == options.sentences { break }
      isComplete = isComplete && steps.count <= width
      drafts = kept(steps, drafts).map { grown(drafts, $0) }
    }
    return best.set.members.map { likeliest[$0] }
  }

  private var isLimited: Bool { options.words != nil || options.characters != nil }

  /// Whether every sentence of a set that leans has the one that it leans on beside it.
  private func isClosed(_ members: [Int]) -> Bool {
    members.allSatisfy { member in
      let place = likeliest[member]
      return !matter.sentences[place].leans || place == 0 || members.contains { likeliest[$0] == place - 1 }
    }
  }

  /// The first sentences that can stand by themselves or with the one before them.
  private func lead() -> [Int] {
    var chosen: [Int] = []
    var set = sets.empty
    for place in likeliest.sorted() where chosen.count < options.sentences {
      let isAlone = matter.sentences[place].leans && place > 0 && chosen.last != place - 1
      guard !isAlone, let member = likeliest.firstIndex(of: place), fits(member, set) else { continue }
      set = sets.sum(set, adding: member, scores[place])
      chosen.append(place)
    }
    return chosen
  }

  /// How many drafts are kept at each step: all pairs of the likeliest sentences for a short summary.
  private var width: Int { options.sentences <= 5 ? 66 : 1 }

  /// The best steps; as they are where there is room for all.
  private func kept(_ steps: [Step], _ drafts: [SetFeatures.Sum]) -> [Step] {
    steps.count <= width ? steps : Array(steps.sorted { isBetter($0, $1, drafts) }.prefix(width))
  }

  private func grown(_ drafts: [SetFeatures.Sum], _ step: Step) -> SetFeatures.Sum {
    sets.sum(drafts[step.draft], adding: step.place, scores[likeliest[step.place]])
  }

  /// All sets that the drafts may grow to by one sentence, each once.
  ///
  /// - Parameter ascending: whether no draft has been dropped so far, so that each set is reached by adding its last
  ///   sentence last.
  private func steps(from drafts: [SetFeatures.Sum], ascending: Bool) -> [Step] {
    var steps: [Step] = []
    var known: Set<[Int]> = []
    for (number, draft) in drafts.enumerated() {
      for place in likeliest.indices where place > draft.members.last ?? -1 || !ascending {
        guard fits(place, draft), width > 1 || isClosed(draft.members + [place]) else { continue }
        if !ascending, drafts.count > 1, !known.insert((draft.members + [place]).sorted()).inserted { continue }
        let score = sets.score(draft, adding: place, scores[likeliest[place]])
        steps.append(Step(draft: number, place: place, count: draft.members.count + 1, score: score))
      }
    }
    return steps
  }

  private func fits(_ place: Int, _ draft: SetFeatures.Sum) -> Bool {
    draft.words + matter.sentences[likeliest[place]].length <= options.words ?? .max
      && sets.characters(draft, adding: place) <= options.characters ?? .max
      && !draft.members.contains { repeats[$0 * likeliest.count + place] }
  }

  /// Whether a set is better than another; of two with the same score, the one whose sentences stand earlier.
  private func isBetter(_ left: Step, _ right: Step, _ drafts: [SetFeatures.Sum]) -> Bool {
    if left.score != right.score { return left.score > right.score }
    func places(_ step: Step) -> [Int] { (drafts[step.draft].members + [step.place]).map { likeliest[$0] }.sorted() }
    return places(left).lexicographicallyPrecedes(places(right))
  }
}

/// The sum of the products of numbers at the same places.
private func dotProduct(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
