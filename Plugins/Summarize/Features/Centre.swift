/// The middle of an article: every term, weighted by how often it stands and how few sentences hold it.
///
/// TF-ISF centroid (Radev et al., "Centroid-based summarization of multiple documents", 2004, with sentences in the
/// place of documents): one pass, where comparing all sentences with each other would take the square of their number.
struct Centre {
  private let matter: SummaryMatter
  private let weights: [Double]
  private let norm: Double

  init(_ matter: SummaryMatter) {
    self.matter = matter
    weights = matter.frequency.indices.map { matter.frequency[$0] * matter.rarity[$0] }
    norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The cosine of the angle between some words and the middle, 0 to 1.
  ///
  /// - Parameter terms: the words in ascending order, each as often as it stands.
  func closeness(sorted terms: [Int]) -> Double {
    var (product, square) = (0.0, 0.0)
    var place = 0
    while place < terms.count {
      let term = terms[place]
      var value = 0.0
      while place < terms.count, terms[place] == term {
        value += matter.rarity[term]
        place += 1
      }
      product += value * weights[term]
      square += value * value
    }
    let length = square.squareRoot() * norm
    return length > 0 ? product / length : 0
  }
}
