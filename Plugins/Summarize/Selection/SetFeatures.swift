/// What speaks for and against some sentences together: how close they are to the middle of the article, how often they repeat
/// themselves, how long they are.
struct SetFeatures {
  /// The names, in the order of the values.
  static let names = ["set_centre", "set_repeats", "set_words", "set_words_squared", "set_count"]

  private let matter: SummaryMatter
  private let centre: Centre
  private let budget: Double

  /// Features of sets of which a full one has as many words as `budget`.
  init(_ matter: SummaryMatter, budget: Int) {
    self.matter = matter
    centre = Centre(matter)
    self.budget = Double(max(budget, 1))
  }

  /// The features of a set of sentences.
  func values(of places: [Int]) -> [Double] {
    let terms = places.flatMap { matter.sentences[$0].terms }
    let separately = places.reduce(0) { $0 + Set(matter.sentences[$1].terms).count }
    let words = min(Double(places.reduce(0) { $0 + matter.sentences[$1].length }) / budget, 1)
    return [
      centre.closeness(terms), Double(separately - Set(terms).count) / 10, words, words * words, Double(places.count),
    ]
  }
}
