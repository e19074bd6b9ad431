import Text

/// Ranges that do not overlap, asked whether one of them overlaps another.
struct RangeList {
  private let sorted: [Range<Int>]

  init(_ ranges: [Range<Int>]) { sorted = ranges.sorted { $0.lowerBound < $1.lowerBound } }

  /// Whether any of the ranges overlaps this one.
  func overlaps(_ range: Range<Int>) -> Bool {
    let first = sorted.partitioningIndex { $0.upperBound > range.lowerBound }
    return first < sorted.count && sorted[first].lowerBound < range.upperBound
  }
}
