/// What speaks for and against some sentences together: how close they are to the middle of the article, how often they
/// repeat themselves, how long they are.
///
/// All that two of the likeliest sentences have in common is computed once, so that a set grows by one in a few steps.
struct SetFeatures {
  /// The names, in the order of the weights.
  static let names = ["set_centre", "set_repeats", "set_words", "set_words_squared", "set_count"]

  /// What a set of sentences adds up to.
  struct Sum {
    var share = Centre.Share()
    /// The different terms of each sentence, added up.
    var separately = 0
    /// Words between white space.
    var words = 0
    /// Letters and signs, with a space between two sentences.
    var characters = 0
    /// The score of each sentence, added up.
    var score = 0.0
  }

  private let centre: Centre
  private let budget: Double
  private let weights: [Double]
  private let shares: [Centre.Share]
  /// The different terms of each sentence, a bit each, row by row.
  private let bits: [UInt64]
  /// The words of a row of `bits`.
  let rowLength: Int
  private let distinct: [Int]
  private let lengths: [Int]
  private let characters: [Int]
  /// The products of any two sentences, row by row.
  private let products: [Double]

  /// Features of sets of some sentences; a full set has as many words as `budget`.
  init(_ matter: SummaryMatter, _ centre: Centre, likeliest: [Int], budget: Int, weights: [Double]) {
    let bags = likeliest.map { matter.sentences[$0].terms }
    self.centre = centre
    self.budget = Double(max(budget, 1))
    self.weights = weights
    shares = bags.map(centre.share)
    (bits, rowLength) = Self.bits(bags, of: matter.frequency.count)
    distinct = bags.map(\.distinct)
    lengths = likeliest.map { matter.sentences[$0].length }
    characters = likeliest.map { matter.sentences[$0].characters }
    var products = Array(repeating: 0.0, count: bags.count * bags.count)
    for left in bags.indices {
      for right in bags.indices where right > left {
        products[left * bags.count + right] = centre.product(bags[left], bags[right])
        products[right * bags.count + left] = products[left * bags.count + right]
      }
    }
    self.products = products
  }

  /// Each bag as bits; only terms that one of the bags holds have one.
  private static func bits(_ bags: [TermBag], of termCount: Int) -> (bits: [UInt64], rowLength: Int) {
    var bit = Array(repeating: Int32(-1), count: termCount)
    var next: Int32 = 0
    for bag in bags {
      for entry in bag.entries where bit[Int(entry.term)] < 0 {
        bit[Int(entry.term)] = next
        next += 1
      }
    }
    let length = (Int(next) + 63) / 64
    var bits = Array(repeating: UInt64(0), count: length * bags.count)
    for (row, bag) in bags.enumerated() {
      for entry in bag.entries {
        let place = Int(bit[Int(entry.term)])
        bits[row * length + place / 64] |= 1 << UInt64(place % 64)
      }
    }
    return (bits, length)
  }

  /// The share of its terms that the poorer of two sentences has in common with the other, 0 to 1.
  func overlap(_ left: Int, _ right: Int) -> Double {
    var shared = 0
    for word in 0..<rowLength {
      shared += (bits[left * rowLength + word] & bits[right * rowLength + word]).nonzeroBitCount
    }
    return shared == 0 ? 0 : Double(shared) / Double(min(distinct[left], distinct[right]))
  }

  /// The score that a set has when a sentence with that score joins it.
  func score(_ drafts: SetDrafts, _ draft: Int, adding place: Int, _ score: Double) -> Double {
    let set = drafts.sums[draft]
    var together = 0
    for word in 0..<rowLength {
      together += (drafts.terms[draft * rowLength + word] | bits[place * rowLength + word]).nonzeroBitCount
    }
    let words = min(Double(set.words + lengths[place]) / budget, 1)
    let features = (
      centre.closeness(share(drafts, draft, adding: place)), Double(set.separately + distinct[place] - together) / 10,
      words, words * words, Double(drafts.size + 1)
    )
    return set.score + score + features.0 * weights[0] + features.1 * weights[1] + features.2 * weights[2]
      + features.3 * weights[3] + features.4 * weights[4]
  }

  /// What a set adds up to with one more sentence.
  func sum(_ drafts: SetDrafts, _ draft: Int, adding place: Int, _ score: Double) -> Sum {
    var sum = drafts.sums[draft]
    sum.share = share(drafts, draft, adding: place)
    sum.separately += distinct[place]
    sum.words += lengths[place]
    sum.characters = characters(drafts, draft, adding: place)
    sum.score += score
    return sum
  }

  /// The words of the terms of a sentence, a bit each.
  func terms(of place: Int) -> ArraySlice<UInt64> { bits[place * rowLength..<(place + 1) * rowLength] }

  /// The length of a set in characters when a sentence joins it.
  func characters(_ drafts: SetDrafts, _ draft: Int, adding place: Int) -> Int {
    drafts.sums[draft].characters + characters[place] + (drafts.size == 0 ? 0 : 1)
  }

  /// The length of a set in words when a sentence joins it.
  func words(_ drafts: SetDrafts, _ draft: Int, adding place: Int) -> Int { drafts.sums[draft].words + lengths[place] }

  private func share(_ drafts: SetDrafts, _ draft: Int, adding place: Int) -> Centre.Share {
    var share = drafts.sums[draft].share
    share.product += shares[place].product
    share.square += shares[place].square
    for member in drafts.members(of: draft) { share.square += 2 * products[member * shares.count + place] }
    return share
  }
}
