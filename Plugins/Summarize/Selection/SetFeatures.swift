/// What speaks for and against some sentences together: how close they are to the middle of the article, how often they repeat
/// themselves, how long they are.
struct SetFeatures {
  /// The names, in the order of the values.
  static let names = ["set_centre", "set_repeats", "set_words", "set_words_squared", "set_count"]

  private let matter: SummaryMatter
  private let centre: Centre
  private let budget: Double
  /// The words of each sentence in ascending order.
  private let terms: [[Int]]
  /// How many different words each has.
  private let distinct: [Int]

  /// Features of sets of which a full one has as many words as `budget`.
  init(_ matter: SummaryMatter, budget: Int) {
    self.matter = matter
    centre = Centre(matter)
    self.budget = Double(max(budget, 1))
    terms = matter.sentences.map { $0.terms.sorted() }
    distinct = terms.map(distinctCount)
  }

  /// The features of a set of sentences.
  func values(of places: [Int]) -> [Double] {
    var joined: [Int] = []
    for place in places { joined += terms[place] }
    joined.sort()
    let separately = places.reduce(0) { $0 + distinct[$1] }
    let words = min(Double(places.reduce(0) { $0 + matter.sentences[$1].length }) / budget, 1)
    return [
      centre.closeness(sorted: joined), Double(separately - distinctCount(joined)) / 10, words, words * words,
      Double(places.count),
    ]
  }
}

/// How many different numbers stand in an array in ascending order.
private func distinctCount(_ sorted: [Int]) -> Int {
  var count = 0
  var last: Int?
  for number in sorted where number != last {
    count += 1
    last = number
  }
  return count
}
