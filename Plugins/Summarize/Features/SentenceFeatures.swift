/// What speaks for and against a sentence, each as a number.
///
/// The names are those of the weights file; `Tools/train/summary.py` computes the same numbers.
struct SentenceFeatures {
  /// The names, in the order of the values.
  static let names = [
    "first", "second", "third", "near", "depth", "centre", "common", "length", "short", "long", "names", "numbers",
    "quoted", "leans", "boilerplate", "asks", "headline", "repeated",
  ]

  private let matter: SummaryMatter
  private let centre: Centre
  private let mostFrequent: Double

  init(_ matter: SummaryMatter) {
    self.matter = matter
    centre = Centre(matter)
    mostFrequent = matter.frequency.max() ?? 1
  }

  /// The features of the sentence at that place.
  func values(at place: Int) -> [Double] {
    position(place) + matterValues(place) + form(matter.sentences[place])
      + relations(Set(matter.sentences[place].terms))
  }

  private func matterValues(_ place: Int) -> [Double] {
    let last = Double(max(matter.sentences.count - 1, 1))
    let words = matter.sentences[place].terms
    let common = mean(Set(words)) { matter.frequency[$0] / mostFrequent }
    return [Double(place) / last, centre.closeness(sorted: words.sorted()), common]
  }

  private func form(_ sentence: SentenceNumbers) -> [Double] {
    let length = Double(min(sentence.wordCount, 40)) / 40
    let names = Double(min(sentence.names, 6)) / 6
    let numbers = Double(min(sentence.numbers, 3)) / 3
    return [
      length, flag(sentence.wordCount < 8), flag(sentence.wordCount > 40), names, numbers, sentence.quoted,
      flag(sentence.leans), flag(sentence.isBoilerplate), flag(sentence.asks),
    ]
  }

  private func relations(_ terms: Set<Int>) -> [Double] {
    let shared = Double(terms.intersection(matter.headline).count)
    return [shared / Double(max(matter.headline.count, 1)), mean(terms) { flag(matter.spread[$0] > 1) }]
  }

  /// First, second, third; and nearness to the top, half of which is gone at the seventh sentence.
  private func position(_ place: Int) -> [Double] {
    [flag(place == 0), flag(place == 1), flag(place == 2), 1 / (1 + Double(place) / 6)]
  }

  private func flag(_ holds: Bool) -> Double { holds ? 1 : 0 }

  private func mean(_ terms: Set<Int>, _ value: (Int) -> Double) -> Double {
    guard !terms.isEmpty else { return 0 }
    return terms.sorted().reduce(0) { $0 + value($1) } / Double(terms.count)
  }
}
