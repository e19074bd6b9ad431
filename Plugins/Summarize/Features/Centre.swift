/// The middle of an article: every term, weighted by how often it stands and how few sentences hold it.
///
/// TF-ISF centroid (Radev et al., "Centroid-based summarization of multiple documents", 2004, with sentences in the
/// place of documents): one pass, where comparing all sentences with each other would take the square of their number.
struct Centre {
  /// A passage against the middle: parts of a cosine that can be added up for passages taken together.
  struct Share {
    /// The product of the passage and the middle.
    var product = 0.0
    /// The square of the passage's length.
    var square = 0.0
  }

  private let rarity: [Double]
  private let weights: [Double]
  private let norm: Double

  init(_ matter: SummaryMatter) {
    rarity = matter.rarity
    weights = zip(matter.frequency, matter.rarity).map { $0 * $1 }
    norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// A passage against the middle.
  func share(_ terms: TermBag) -> Share {
    var share = Share()
    for entry in terms.entries {
      let value = Double(entry.count) * rarity[Int(entry.term)]
      share.product += value * weights[Int(entry.term)]
      share.square += value * value
    }
    return share
  }

  /// The product of two passages: twice it is added to the square of their lengths when they are taken together.
  func product(_ left: TermBag, _ right: TermBag) -> Double {
    left.shared(with: right) { mine, theirs in
      let value = rarity[Int(mine.term)]
      return Double(mine.count) * Double(theirs.count) * value * value
    }
  }

  /// The cosine of the angle between a passage and the middle, 0 to 1.
  func closeness(_ share: Share) -> Double {
    let length = max(share.square, 0).squareRoot() * norm
    return length > 0 ? share.product / length : 0
  }
}
