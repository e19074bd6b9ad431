/// What speaks for and against a sentence, each as a number.
///
/// The names are those of the weights file; `Tools/train/summary.py` computes the same numbers.
struct SentenceFeatures {
  /// The names, in the order of the values.
  static let names = [
    "first", "second", "third", "near", "depth", "centre", "common", "length", "short", "long", "names", "numbers",
    "quoted", "leans", "asks", "headline", "repeated",
    "known",
  ]

  private let matter: SummaryMatter
  private let centre: Centre
  private let mostFrequent: Double
  /// The sentence at which the article comes to its matter: places are counted from there.
  private let start: Int

  init(_ matter: SummaryMatter, _ centre: Centre) {
    self.matter = matter
    self.centre = centre
    mostFrequent = matter.frequency.max() ?? 1
    start = Self.start(matter, centre)
  }

  /// Where a story begins that opens with a scene.
  ///
  /// It is the first sentence that is far closer to the middle of the article than the two at its head. Most stories have
  /// no such sentence, and begin where they begin.
  private static func start(_ matter: SummaryMatter, _ centre: Centre) -> Int {
    let sentences = matter.sentences
    guard sentences.count >= fewestSentences else { return 0 }
    let closeness = sentences.prefix(min(longestOpening, sentences.count / 2)).map {
      centre.closeness(centre.share($0.terms))
    }
    let head = closeness.prefix(2).max() ?? 0
    return closeness.indices.dropFirst(2).first {
      closeness[$0] >= muchCloser * head && !sentences[$0].leans
    } ?? 0
  }

  /// A shorter text has no opening scene, in sentences; nor is a scene longer.
  private static let (fewestSentences, longestOpening) = (12, 10)
  private static let muchCloser = 1.8

  /// The features of the sentence at that place.
  func values(at place: Int) -> [Double] {
    let sentence = matter.sentences[place]
    let last = Double(max(matter.sentences.count - 1, 1))
    let headline = matter.headline.shared(with: sentence.terms) { _, _ in 1 }
    return [
      // First, second, third; and nearness to the top, half of which is gone at the seventh sentence.
      flag(place == start), flag(place == start + 1), flag(place == start + 2),
      place < start ? Self.nearnessOfScene : 1 / (1 + Double(place - start) / 6), Double(place) / last,
      centre.closeness(centre.share(sentence.terms)), mean(sentence.terms) { matter.frequency[$0] / mostFrequent },
      Double(min(sentence.wordCount, 40)) / 40, flag(sentence.wordCount < 8), flag(sentence.wordCount > 40),
      Double(min(sentence.names, 6)) / 6, Double(min(sentence.numbers, 3)) / 3, sentence.quoted,
      flag(sentence.leans), flag(sentence.asks),
      headline / Double(max(matter.headline.distinct, 1)), mean(sentence.terms) { flag(matter.spread[$0] > 1) },
      // Names that the article comes back to.
      Double(sentence.capitals.count { matter.capitalSpread[Int($0)] > 2 }) / 4,
    ]
  }

  /// How near the top a sentence of an opening scene counts.
  private static let nearnessOfScene = 0.5

  private func flag(_ holds: Bool) -> Double { holds ? 1 : 0 }

  private func mean(_ terms: TermBag, _ value: (Int) -> Double) -> Double {
    guard terms.distinct > 0 else { return 0 }
    return terms.entries.reduce(0) { $0 + value(Int($1.term)) } / Double(terms.distinct)
  }
}
