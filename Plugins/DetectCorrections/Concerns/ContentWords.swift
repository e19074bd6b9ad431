import Prose

/// The words of a passage that carry its matter: stems of words that are not empty, and numbers, by hash.
struct ContentWords {
  /// The stems.
  private(set) var stems: Set<UInt32> = []
  /// Pairs of neighbours among them.
  private(set) var pairs: Set<UInt32> = []

  init(_ tokens: some Sequence<Token>, of text: [UInt8], without empty: WordSet) {
    var last: UInt32?
    for token in tokens where token.kind == .word || token.kind == .number {
      guard !empty.contains(token.hash), token.range.count > 1 || token.kind == .number else { continue }
      let stem = Stem.hash(of: token, in: text)
      stems.insert(stem)
      if let last { pairs.insert(WordHash.mix(last, stem)) }
      last = stem
    }
  }

  /// Takes in those of another passage.
  mutating func formUnion(_ other: ContentWords) {
    stems.formUnion(other.stems)
    pairs.formUnion(other.pairs)
  }
}
