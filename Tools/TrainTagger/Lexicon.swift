import Prose

/// The words that practically always carry one label, and the commonest label of the others.
struct Lexicon {
  /// From the lexicon feature to the label.
  private(set) var entries: [UInt64: UInt8] = [:]
  /// From the feature of usual labels to the label, for words that `entries` does not hold.
  private(set) var usual: [UInt64: UInt8] = [:]

  private static let minimumCount = 12
  private static let minimumUsualCount = 3
  private static let minimumShare = 0.993

  /// Counts the corpus.
  init(of corpus: TaggedCorpus) {
    var counts: [UInt64: (word: TagWord, labels: [UInt8: Int])] = [:]
    for sentence in corpus.sentences {
      for (word, label) in zip(sentence.words, sentence.labels) {
        counts[word.exact, default: (word, [:])].labels[label, default: 0] += 1
      }
    }
    for (word, labels) in counts.values { add(word, labels) }
  }

  private mutating func add(_ word: TagWord, _ labels: [UInt8: Int]) {
    let total = labels.values.reduce(0, +)
    guard let top = labels.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return }
    if total >= Self.minimumCount, Double(top.value) >= Self.minimumShare * Double(total) {
      entries[TagFeatures.lexicon(word)] = top.key
    } else if total >= Self.minimumUsualCount {
      usual[TagFeatures.usual(word)] = top.key
    }
  }

  /// The context of a sentence's words.
  func context(of words: [TagWord]) -> TagFeatures.Context {
    let known = words.map(known)
    return TagFeatures.Context(
      words: words, known: known,
      usual: zip(words, known).map { $1 == TagFeatures.none ? usual[TagFeatures.usual($0)] ?? $1 : $1 })
  }

  /// The label of the word, `TagFeatures.none` if it is not in the lexicon.
  func known(_ word: TagWord) -> UInt8 { entries[TagFeatures.lexicon(word)] ?? TagFeatures.none }
}
