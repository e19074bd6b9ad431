/// Ranges that do not overlap, asked whether one of them overlaps another.
struct RangeList {
  private let sorted: [Range<Int>]

  init(_ ranges: [Range<Int>]) { sorted = ranges.sorted { $0.lowerBound < $1.lowerBound } }

  /// Whether any of the ranges overlaps this one.
  func overlaps(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].lowerBound < range.upperBound
  }
}
