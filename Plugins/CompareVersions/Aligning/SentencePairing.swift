import Prose

/// Which sentences of two versions are the same, which were changed, which are new or gone.
///
/// Equal sentences are aligned in order, then wherever they were moved to; of what is left those are paired that share
/// most words. A sentence that was joined with its neighbour, or cut in two, goes with it.
struct SentencePairing {
  /// Sentences that changed, as places in the two versions; more than one where sentences were joined or cut.
  struct Pair {
    var old: Range<Int>
    var new: Range<Int>
    /// The share of words they have in common.
    var likeness: Double
  }

  /// The sentences that changed, in the order of the new version.
  private(set) var changed: [Pair] = []
  /// Sentences of the earlier version that are gone.
  private(set) var removed: [Int] = []
  /// Sentences that are new.
  private(set) var added: [Int] = []
  /// For each sentence of the new version the equal one of the old version.
  private(set) var same: [Int: Int] = [:]

  private let old: VersionText
  private let new: VersionText
  private var oldLeft: [Int] = []
  private var newLeft: [Int] = []

  /// Sentences that share so many of their words are one sentence, wherever they stand.
  private static let alike = 0.5
  /// So many are enough where nothing else stands between the same neighbours.
  private static let alikeBetweenNeighbours = 0.2
  /// A sentence so much of which stands in a changed one is a part of it.
  private static let contained = 0.6
  /// A word of more sentences than these tells nothing.
  private static let mostPlaces = 24

  init(_ old: VersionText, _ new: VersionText) {
    self.old = old
    self.new = new
    pairEqual()
    pairHeadlines()
    pairAlike()
    joinParts()
    removed = oldLeft
    added = newLeft
    changed.sort { $0.new.lowerBound < $1.new.lowerBound }
  }

  private mutating func pairEqual() {
    let aligned = SequenceAlignment(old.sentences.map(\.key), new.sentences.map(\.key)).pairs
    var isTaken = Array(repeating: false, count: old.sentences.count)
    for pair in aligned {
      same[pair.new] = pair.old
      isTaken[pair.old] = true
    }
    var moved: [UInt64: [Int]] = [:]
    for place in old.sentences.indices.reversed() where !isTaken[place] {
      moved[old.sentences[place].key, default: []].append(place)
    }
    for place in new.sentences.indices where same[place] == nil {
      guard let other = moved[new.sentences[place].key]?.popLast() else { continue }
      same[place] = other
      isTaken[other] = true
    }
    oldLeft = old.sentences.indices.filter { !isTaken[$0] }
    newLeft = new.sentences.indices.filter { same[$0] == nil }
  }

  /// An article has one headline: whatever its words are, it was changed.
  private mutating func pairHeadlines() {
    guard let first = oldLeft.first(where: { old.sentences[$0].isHeadline }),
      let second = newLeft.first(where: { new.sentences[$0].isHeadline })
    else { return }
    take(first, second, likeness(first, second))
  }

  private mutating func take(_ first: Int, _ second: Int, _ likeness: Double) {
    changed.append(Pair(old: first..<first + 1, new: second..<second + 1, likeness: likeness))
    oldLeft.removeAll { $0 == first }
    newLeft.removeAll { $0 == second }
  }

  private func words(_ version: VersionText, _ sentence: Int) -> Set<UInt32> {
    Set(version.sentences[sentence].words.map { Stem.hash(of: version.reading.tokens[$0], in: version.text) })
  }

  private func likeness(_ first: Int, _ second: Int) -> Double {
    let (some, others) = (words(old, first), words(new, second))
    return Double(2 * some.intersection(others).count) / Double(some.count + others.count)
  }

  private struct Candidate {
    var old: Int
    var new: Int
    var likeness: Double
  }

  private mutating func pairAlike() {
    var candidates = likely()
    candidates.sort { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) }
    var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
    for candidate in candidates where !takenOld.contains(candidate.old) && !takenNew.contains(candidate.new) {
      takenOld.insert(candidate.old)
      takenNew.insert(candidate.new)
      changed.append(
        Pair(
          old: candidate.old..<candidate.old + 1, new: candidate.new..<candidate.new + 1, likeness: candidate.likeness))
    }
    oldLeft.removeAll { takenOld.contains($0) }
    newLeft.removeAll { takenNew.contains($0) }
  }

  /// Pairs of left sentences that may be one: those that share rare words, and those that stand in the same place.
  private func likely() -> [Candidate] {
    let oldWords = Dictionary(uniqueKeysWithValues: oldLeft.map { ($0, words(old, $0)) })
    var places: [UInt32: [Int]] = [:]
    for sentence in oldLeft {
      for word in oldWords[sentence] ?? [] { places[word, default: []].append(sentence) }
    }
    var candidates: [Candidate] = []
    for sentence in newLeft {
      let own = words(new, sentence)
      var others: Set<Int> = []
      for word in own {
        if let found = places[word], found.count <= Self.mostPlaces { others.formUnion(found) }
      }
      let lone = loneCounterpart(of: sentence)
      if let lone { others.insert(lone) }
      for other in others {
        let theirs = oldWords[other] ?? []
        let shared = own.intersection(theirs)
        let likeness = Double(2 * shared.count) / Double(own.count + theirs.count)
        let isEnough = likeness >= Self.alike || other == lone && likeness >= Self.alikeBetweenNeighbours
        if isEnough, shared.contains(where: { !new.page.patterns.empty.contains($0) }) {
          candidates.append(Candidate(old: other, new: sentence, likeness: likeness))
        }
      }
    }
    return candidates
  }

  /// The sentence that alone stands between the same two neighbours in the earlier version.
  private func loneCounterpart(of sentence: Int) -> Int? {
    let before = sentence == 0 ? -1 : same[sentence - 1]
    let after = sentence + 1 == new.sentences.count ? old.sentences.count : same[sentence + 1]
    guard let before, let after, after == before + 2 else { return nil }
    return before + 1
  }

  /// Gives a left sentence to the changed one beside it whose counterpart holds its words.
  private mutating func joinParts() {
    let byOld = Dictionary(uniqueKeysWithValues: changed.indices.map { (changed[$0].old.lowerBound, $0) })
    let byNew = Dictionary(uniqueKeysWithValues: changed.indices.map { (changed[$0].new.lowerBound, $0) })
    var left: [Int] = []
    for sentence in oldLeft {
      let place = [sentence - 1, sentence + 1].compactMap { byOld[$0] }.first { place in
        isPart(words(old, sentence), of: words(new, changed[place].new.lowerBound))
      }
      if let place { changed[place].old.take(in: sentence) } else { left.append(sentence) }
    }
    oldLeft = left
    left = []
    for sentence in newLeft {
      let place = [sentence - 1, sentence + 1].compactMap { byNew[$0] }.first { place in
        isPart(words(new, sentence), of: words(old, changed[place].old.lowerBound))
      }
      if let place { changed[place].new.take(in: sentence) } else { left.append(sentence) }
    }
    newLeft = left
  }

  private func isPart(_ words: Set<UInt32>, of sentence: Set<UInt32>) -> Bool {
    words.count > 1 && Double(words.intersection(sentence).count) >= Double(words.count) * Self.contained
  }
}

extension Range<Int> {
  /// Grows by the place before it or behind it.
  fileprivate mutating func take(in place: Int) {
    self = Swift.min(lowerBound, place)..<Swift.max(upperBound, place + 1)
  }
}
