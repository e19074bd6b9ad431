import Articles
import Prose
import Text

/// What an article is about, in numbers: its words, how often each stands, and how each sentence uses them.
struct SummaryMatter {
  /// A sentence in numbers.
  struct Sentence {
    /// Its content words as terms, in order, repetitions kept.
    var terms: [Int] = []
    /// All its words, empty ones included.
    var wordCount = 0
    /// Capitalised words after the first.
    var names = 0
    var numbers = 0
    /// The share of its bytes that stands in quotation marks.
    var quoted = 0.0
    /// Words between white space, as a word limit counts them.
    var length = 0
    var leans = false
    var isBoilerplate = false
    var asks = false
  }

  let sentences: [Sentence]
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

/// Numbers for words, given out in the order of the text.
struct TermNumbers {
  private var numbers: [String: Int] = [:]

  /// How many there are.
  var count: Int { numbers.count }

  /// The word's number, a new one when it has none yet.
  mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = numbers.count
    return numbers.count - 1
  }

  /// The word's number, `nil` for a word that no sentence uses.
  subscript(word: String) -> Int? { numbers[word] }
}
