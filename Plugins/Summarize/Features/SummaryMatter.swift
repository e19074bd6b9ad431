import Articles
import Prose
import Text

/// What an article is about, in numbers: its words, how often each stands, and how each sentence uses them.
struct SummaryMatter {
  let sentences: [SentenceNumbers]
  /// For each term: how often the sentences use it.
  let frequency: [Double]
  /// For each term: the logarithm of one plus the number of sentences over those that hold it.
  let rarity: [Double]
  /// For each term: how many sentences hold it.
  let spread: [Int]
  /// For each term: how many sentences hold it with a capital, which is how names are written.
  let capitalSpread: [Int]
  /// The terms of the headline.
  let headline: TermBag

  init(_ article: Article, _ candidates: [SentenceCandidate]) {
    var reader = SentenceReader(article.reading, lists: .builtin(for: article[Structure.self]?.language))
    let sentences = candidates.map { reader.sentence($0) }
    var frequency = Array(repeating: 0.0, count: reader.terms.count)
    var spread = Array(repeating: 0, count: reader.terms.count)
    var capitalSpread = spread
    for sentence in sentences {
      for entry in sentence.terms.entries {
        frequency[Int(entry.term)] += Double(entry.count)
        spread[Int(entry.term)] += 1
      }
      for term in sentence.capitals { capitalSpread[Int(term)] += 1 }
    }
    self.sentences = sentences
    self.frequency = frequency
    self.spread = spread
    self.capitalSpread = capitalSpread
    rarity = Self.rarity(spread, of: sentences.count)
    headline = (article[Structure.self]?.headline).map { reader.headline($0) } ?? TermBag([])
  }

  /// Most terms stand in one sentence or two: each logarithm is computed once.
  private static func rarity(_ spread: [Int], of total: Int) -> [Double] {
    var known = Array(repeating: Double?.none, count: (spread.max() ?? 0) + 1)
    return spread.map { sentences in
      if let value = known[sentences] { return value }
      let value = naturalLogarithm(1 + Double(total) / Double(max(sentences, 1)))
      known[sentences] = value
      return value
    }
  }
}
