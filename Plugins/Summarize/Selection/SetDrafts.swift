/// Sets of sentences of one size, side by side in a few arrays: a search makes hundreds of them for every article.
struct SetDrafts {
  /// How many sentences each set has.
  let size: Int
  /// What each set adds up to.
  private(set) var sums: [SetFeatures.Sum]
  /// The different terms of each set, a bit each, row by row.
  private(set) var terms: [UInt64]
  /// The sentences of each set, as places among the likeliest.
  private var places: [Int] = []

  /// The set without sentences, alone.
  init(empty features: SetFeatures) {
    size = 0
    sums = [SetFeatures.Sum()]
    terms = Array(repeating: 0, count: features.rowLength)
  }

  /// No set yet, and room for so many of that size.
  private init(size: Int, room: Int, rowLength: Int) {
    self.size = size
    (sums, terms) = ([], [])
    sums.reserveCapacity(room)
    terms.reserveCapacity(room * rowLength)
    places.reserveCapacity(room * size)
  }

  var count: Int { sums.count }

  /// The sentences of a set, in the order in which they joined it.
  func members(of draft: Int) -> ArraySlice<Int> { places[draft * size..<(draft + 1) * size] }

  /// Sets that are larger by one sentence each.
  ///
  /// - Parameters:
  ///   - steps: the set that grows, the sentence that joins it, and its score.
  func grown(_ steps: [(draft: Int, place: Int, score: Double)], _ features: SetFeatures) -> SetDrafts {
    var grown = SetDrafts(size: size + 1, room: steps.count, rowLength: features.rowLength)
    for step in steps {
      grown.sums.append(features.sum(self, step.draft, adding: step.place, step.score))
      grown.places.append(contentsOf: members(of: step.draft))
      grown.places.append(step.place)
      let row = step.draft * features.rowLength
      for (word, own) in features.terms(of: step.place).enumerated() { grown.terms.append(terms[row + word] | own) }
    }
    return grown
  }
}
