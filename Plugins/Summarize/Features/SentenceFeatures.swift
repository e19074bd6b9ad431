/// What speaks for and against a sentence, each as a number.
///
/// The names are those of the weights file; `Tools/train/summary.py` computes the same numbers.
struct SentenceFeatures {
  /// The names, in the order of the values.
  static let names = [
    "first", "second", "third", "near", "depth", "centre", "common", "length", "short", "long", "names", "numbers",
    "quoted", "leans", "asks", "headline", "repeated",
  ]

  private let matter: SummaryMatter
  private let centre: Centre
  private let mostFrequent: Double

  init(_ matter: SummaryMatter, _ centre: Centre) {
    self.matter = matter
    self.centre = centre
    mostFrequent = matter.frequency.max() ?? 1
  }

  /// The features of the sentence at that place.
  func values(at place: Int) -> [Double] {
    let sentence = matter.sentences[place]
    let last = Double(max(matter.sentences.count - 1, 1))
    let headline = matter.headline.shared(with: sentence.terms) { _, _ in 1 }
    return [
      // First, second, third; and nearness to the top, half of which is gone at the seventh sentence.
      flag(place == 0), flag(place == 1), flag(place == 2), 1 / (1 + Double(place) / 6), Double(place) / last,
      centre.closeness(centre.share(sentence.terms)), mean(sentence.terms) { matter.frequency[$0] / mostFrequent },
      Double(min(sentence.wordCount, 40)) / 40, flag(sentence.wordCount < 8), flag(sentence.wordCount > 40),
      Double(min(sentence.names, 6)) / 6, Double(min(sentence.numbers, 3)) / 3, sentence.quoted,
      flag(sentence.leans), flag(sentence.asks),
      headline / Double(max(matter.headline.distinct, 1)), mean(sentence.terms) { flag(matter.spread[$0] > 1) },
    ]
  }

  private func flag(_ holds: Bool) -> Double { holds ? 1 : 0 }

  private func mean(_ terms: TermBag, _ value: (Int) -> Double) -> Double {
    guard terms.distinct > 0 else { return 0 }
    return terms.entries.reduce(0) { $0 + value(Int($1.term)) } / Double(terms.distinct)
  }
}
