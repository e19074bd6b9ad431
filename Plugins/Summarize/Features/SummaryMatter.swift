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
  /// The terms of the headline.
  let headline: Set<Int>

  init(_ article: Article, _ candidates: [SentenceCandidate]) {
    var terms = TermNumbers()
    let reader = SentenceReader(text: article.text.utf8, lists: .builtin)
    sentences = candidates.map { reader.sentence($0, &terms) }
    var frequency = Array(repeating: 0.0, count: terms.count)
    var spread = Array(repeating: 0, count: terms.count)
    for sentence in sentences {
      for term in sentence.terms { frequency[term] += 1 }
      for term in Set(sentence.terms) { spread[term] += 1 }
    }
    let total = Double(sentences.count)
    self.frequency = frequency
    self.spread = spread
    rarity = spread.map { naturalLogarithm(1 + total / Double(max($0, 1))) }
    headline = (article[Structure.self]?.headline).map { reader.headline($0, terms) } ?? []
  }
}
