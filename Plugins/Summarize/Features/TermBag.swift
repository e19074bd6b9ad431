/// The content words of a passage: each term once, in ascending order, with how often it stands there.
struct TermBag {
  /// A term and how often it stands in the passage.
  struct Entry {
    var term: Int32
    var count: Int32
  }

  private(set) var entries: [Entry] = []

  /// The bag of some terms in any order.
  init(_ terms: [Int32]) {
    var terms = terms
    self.init(sorting: &terms)
  }

  /// The bag of some terms in any order, which are sorted where they lie.
  init(sorting terms: inout [Int32]) {
    terms.sort()
    entries.reserveCapacity(terms.count)
    for term in terms {
      if let last = entries.indices.last, entries[last].term == term {
        entries[last].count += 1
      } else {
        entries.append(Entry(term: term, count: 1))
      }
    }
  }

  /// How many different terms there are.
  var distinct: Int { entries.count }

  /// The sum of a value over the terms that two bags share.
  @inline(__always)
  func shared(with other: TermBag, _ value: (Entry, Entry) -> Double) -> Double {
    var (sum, left, right) = (0.0, 0, 0)
    while left < entries.count, right < other.entries.count {
      let (mine, theirs) = (entries[left], other.entries[right])
      if mine.term == theirs.term { sum += value(mine, theirs) }
      if mine.term <= theirs.term { left += 1 }
      if mine.term >= theirs.term { right += 1 }
    }
    return sum
  }
}
