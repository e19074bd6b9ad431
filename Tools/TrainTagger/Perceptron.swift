import Prose

/// The averaged perceptron (Collins, 2002), trained on its own guesses as history.
struct Perceptron {
  private let corpus: TaggedCorpus
  private let contexts: [TagFeatures.Context]
  private let labelCount: Int
  /// Rows of `labelCount` weights, one for each feature seen often enough.
  private var rows: [UInt64: Int32] = [:]
  private var weights: [Float]
  private var totals: [Double]
  private var stamps: [Int32]
  private var step: Int32 = 0

  /// Features seen less often are not learned.
  private static let minimumCount = 2

  /// Collects the features of the corpus.
  init(corpus: TaggedCorpus, lexicon: Lexicon) {
    self.corpus = corpus
    labelCount = corpus.labels.count
    contexts = corpus.sentences.map { lexicon.context(of: $0.words) }
    (weights, totals, stamps) = ([], [], [])
    collect()
    weights = Array(repeating: 0, count: rows.count * labelCount)
    totals = Array(repeating: 0, count: rows.count * labelCount)
    stamps = Array(repeating: 0, count: rows.count * labelCount)
  }

  private mutating func collect() {
    var counts: [UInt64: Int32] = [:]
    var features: [UInt64] = []
    for (context, sentence) in zip(contexts, corpus.sentences) {
      for index in context.words.indices where context.known[index] == TagFeatures.none {
        TagFeatures.collect(
          context, at: index, last: index > 0 ? sentence.labels[index - 1] : TagFeatures.none,
          beforeLast: index > 1 ? sentence.labels[index - 2] : TagFeatures.none, into: &features)
        for feature in features { counts[feature, default: 0] += 1 }
      }
    }
    for (feature, count) in counts where count >= Self.minimumCount { rows[feature] = Int32(rows.count) }
    print("\(rows.count) features of \(counts.count)")
  }

  /// One pass over all sentences in a shuffled order; returns how many tokens were guessed wrong.
  mutating func pass(seed: UInt64) -> Int {
    var generator = SplitMix(state: seed)
    var wrong = 0
    for number in corpus.sentences.indices.shuffled(using: &generator) { wrong += learn(number) }
    return wrong
  }

  private mutating func learn(_ number: Int) -> Int {
    let context = contexts[number]
    let gold = corpus.sentences[number].labels
    var (last, beforeLast) = (TagFeatures.none, TagFeatures.none)
    var features: [UInt64] = []
    var wrong = 0
    for index in context.words.indices {
      var label = context.known[index]
      if label == TagFeatures.none {
        TagFeatures.collect(context, at: index, last: last, beforeLast: beforeLast, into: &features)
        label = guess(features.compactMap { rows[$0].map(Int.init) }, gold[index])
        if label != gold[index] { wrong += 1 }
      }
      (last, beforeLast) = (label, last)
    }
    return wrong
  }

  /// The best label under the weights as they are; corrects them if it is not the right one.
  private mutating func guess(_ active: [Int], _ gold: UInt8) -> UInt8 {
    step += 1
    var scores = Array(repeating: Float(0), count: labelCount)
    for row in active {
      let base = row * labelCount
      for label in 0..<labelCount { scores[label] += weights[base + label] }
    }
    var best = 0
    for label in 1..<labelCount where scores[label] > scores[best] { best = label }
    guard best != Int(gold) else { return gold }
    for row in active {
      change(row * labelCount + Int(gold), by: 1)
      change(row * labelCount + best, by: -1)
    }
    return UInt8(best)
  }

  private mutating func change(_ cell: Int, by amount: Float) {
    totals[cell] += Double(weights[cell]) * Double(step - stamps[cell])
    stamps[cell] = step
    weights[cell] += amount
  }

  /// The weights averaged over all steps: feature to labels and weights.
  func averaged() -> [UInt64: [(label: Int, weight: Double)]] {
    var result: [UInt64: [(label: Int, weight: Double)]] = [:]
    for (feature, row) in rows {
      let base = Int(row) * labelCount
      let values = (0..<labelCount).compactMap { label -> (label: Int, weight: Double)? in
        let cell = base + label
        let total = totals[cell] + Double(weights[cell]) * Double(step - stamps[cell])
        return total == 0 ? nil : (label, total / Double(step))
      }
      if !values.isEmpty { result[feature] = values }
    }
    return result
  }
}

/// A generator with a seed (splitmix64), so that training twice gives the same model.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Hash.feature(1, state)
  }
}
