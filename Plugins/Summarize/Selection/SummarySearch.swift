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
  /// For each of the likeliest sentences the one that it leans on, as a place among them: ``nothing`` where it stands by
  /// itself, ``unlikely`` where that one is not among them.
  private let supports: [Int]

  private static let nothing = -1
  private static let unlikely = -2

  /// The largest share of its words that the shorter of two sentences may have in common with the other.
  private static let mostShared = 0.5

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
    let places = self.likeliest.indices
    var repeats = Array(repeating: true, count: places.count * places.count)
    for left in places {
      for right in places where right != left {
        repeats[left * places.count + right] = sets.overlap(left, right) > Self.mostShared
      }
    }
    self.repeats = repeats
    supports = self.likeliest.map { [likeliest = self.likeliest] place in
      guard matter.sentences[place].leans, place > 0 else { return Self.nothing }
      return likeliest.firstIndex(of: place - 1) ?? Self.unlikely
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
    var drafts = SetDrafts(empty: sets)
    var best: (members: [Int], score: Double) = ([], -.infinity)
    var isComplete = true
    for _ in 0..<min(options.sentences, likeliest.count) {
      let steps = steps(from: drafts, ascending: isComplete)
      if steps.isEmpty { break }
      if let top = self.best(of: steps, drafts), !isLimited || top.score > best.score {
        best = (drafts.members(of: top.draft) + [top.place], top.score)
      }
      if drafts.size + 1 == options.sentences { break }
      isComplete = isComplete && steps.count <= width
      drafts = drafts.grown(kept(steps, drafts).map { ($0.draft, $0.place, scores[likeliest[$0.place]]) }, sets)
    }
    return best.members.map { likeliest[$0] }
  }

  /// The best of the sets in which no sentence misses the one that it leans on.
  private func best(of steps: [Step], _ drafts: SetDrafts) -> Step? {
    var best: Step?
    for step in steps where isClosed(drafts, step.draft, adding: step.place) {
      if let known = best, !isBetter(step, known, drafts) { continue }
      best = step
    }
    return best
  }

  private var isLimited: Bool { options.words != nil || options.characters != nil }

  /// Whether every sentence of a set that leans has the one that it leans on beside it.
  private func isClosed(_ drafts: SetDrafts, _ draft: Int, adding place: Int) -> Bool {
    let members = drafts.members(of: draft)
    func stands(_ member: Int) -> Bool {
      let support = supports[member]
      return support == Self.nothing || support == place || members.contains(support)
    }
    return stands(place) && members.allSatisfy(stands)
  }

  /// The first sentences that can stand by themselves or with the one before them.
  private func lead() -> [Int] {
    var chosen: [Int] = []
    var set = SetDrafts(empty: sets)
    for place in likeliest.sorted() where chosen.count < options.sentences {
      let isAlone = matter.sentences[place].leans && place > 0 && chosen.last != place - 1
      guard !isAlone, let member = likeliest.firstIndex(of: place), fits(member, set, 0) else { continue }
      set = set.grown([(0, member, scores[place])], sets)
      chosen.append(place)
    }
    return chosen
  }

  /// How many drafts are kept at each step: all pairs of the likeliest sentences for a short summary.
  private var width: Int { options.sentences <= 5 ? 66 : 1 }

  /// The best steps; as they are where there is room for all.
  private func kept(_ steps: [Step], _ drafts: SetDrafts) -> [Step] {
    steps.count <= width ? steps : Array(steps.sorted { isBetter($0, $1, drafts) }.prefix(width))
  }

  /// All sets that the drafts may grow to by one sentence, each once.
  ///
  /// - Parameter ascending: whether no draft has been dropped so far, so that each set is reached by adding its last
  ///   sentence last.
  private func steps(from drafts: SetDrafts, ascending: Bool) -> [Step] {
    var steps: [Step] = []
    var known: Set<[Int]> = []
    for draft in 0..<drafts.count {
      let first = ascending ? (drafts.members(of: draft).last ?? -1) + 1 : 0
      for place in first..<max(first, likeliest.count) {
        guard fits(place, drafts, draft), width > 1 || isClosed(drafts, draft, adding: place) else { continue }
        if !ascending, drafts.count > 1 {
          guard known.insert((drafts.members(of: draft) + [place]).sorted()).inserted else { continue }
        }
        let score = sets.score(drafts, draft, adding: place, scores[likeliest[place]])
        steps.append(Step(draft: draft, place: place, score: score))
      }
    }
    return steps
  }

  private func fits(_ place: Int, _ drafts: SetDrafts, _ draft: Int) -> Bool {
    sets.words(drafts, draft, adding: place) <= options.words ?? .max
      && sets.characters(drafts, draft, adding: place) <= options.characters ?? .max
      && !drafts.members(of: draft).contains { repeats[$0 * likeliest.count + place] }
  }

  /// Whether a set is better than another; of two with the same score, the one whose sentences stand earlier.
  private func isBetter(_ left: Step, _ right: Step, _ drafts: SetDrafts) -> Bool {
    if left.score != right.score { return left.score > right.score }
    func places(_ step: Step) -> [Int] {
      (drafts.members(of: step.draft) + [step.place]).map { likeliest[$0] }.sorted()
    }
    return places(left).lexicographicallyPrecedes(places(right))
  }
}

/// The sum of the products of numbers at the same places.
private func dotProduct(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
