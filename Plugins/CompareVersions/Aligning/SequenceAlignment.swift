import Text

/// Pairs what two sequences have in common, in order, as a patience diff does: equal beginnings and ends first, then what
/// stands once in both; the rest between them again.
///
/// Takes time in proportion to the sequences and their logarithm; a stretch that has nothing unique and is long stays
/// unpaired instead of being searched through.
struct SequenceAlignment {
  /// The places of equal items, ascending in both.
  private(set) var pairs: [(old: Int, new: Int)] = []

  private let old: [UInt64]
  private let new: [UInt64]

  private struct Gap {
    var old: Range<Int>
    var new: Range<Int>
    var depth: Int
  }

  /// Stretches nested deeper are given up.
  private static let deepest = 32
  /// A stretch whose table has more fields is given up.
  private static let largestTable = 40_000

  init(_ old: [UInt64], _ new: [UInt64]) {
    self.old = old
    self.new = new
    var gaps = [Gap(old: 0..<old.count, new: 0..<new.count, depth: 0)]
    while var gap = gaps.popLast() {
      trim(&gap)
      guard !gap.old.isEmpty, !gap.new.isEmpty else { continue }
      let anchors = gap.depth < Self.deepest ? anchors(in: gap) : []
      guard !anchors.isEmpty else {
        search(gap)
        continue
      }
      var (start, place) = (gap.old.lowerBound, gap.new.lowerBound)
      for anchor in anchors {
        pairs.append(anchor)
        gaps.append(Gap(old: start..<anchor.old, new: place..<anchor.new, depth: gap.depth + 1))
        (start, place) = (anchor.old + 1, anchor.new + 1)
      }
      gaps.append(Gap(old: start..<gap.old.upperBound, new: place..<gap.new.upperBound, depth: gap.depth + 1))
    }
    pairs.sort { $0.old < $1.old }
  }

  private mutating func trim(_ gap: inout Gap) {
    while let first = gap.old.first, let other = gap.new.first, old[first] == new[other] {
      pairs.append((first, other))
      gap.old = first + 1..<gap.old.upperBound
      gap.new = other + 1..<gap.new.upperBound
    }
    while let last = gap.old.last, let other = gap.new.last, old[last] == new[other] {
      pairs.append((last, other))
      gap.old = gap.old.lowerBound..<last
      gap.new = gap.new.lowerBound..<other
    }
  }

  /// Items that stand once in either part and in the same order.
  private func anchors(in gap: Gap) -> [(old: Int, new: Int)] {
    let (olds, news) = (places(old, gap.old), places(new, gap.new))
    let common = gap.old.compactMap { place -> (old: Int, new: Int)? in
      guard let there = olds[old[place]], there >= 0, let other = news[old[place]], other >= 0 else { return nil }
      return (place, other)
    }
    return longestRise(common)
  }

  /// The place of each item that stands there once; -1 for one that stands there more often.
  private func places(_ items: [UInt64], _ range: Range<Int>) -> [UInt64: Int] {
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(range.count)
    for place in range { places[items[place]] = places[items[place]] == nil ? place : -1 }
    return places
  }

  /// The longest run of pairs that ascends in both sequences.
  private func longestRise(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var before = Array(repeating: -1, count: pairs.count)
    for index in pairs.indices {
      let place = tops.partitioningIndex { pairs[$0].new >= pairs[index].new }
      if place > 0 { before[index] = tops[place - 1] }
      if place == tops.count { tops.append(index) } else { tops[place] = index }
    }
    var rise: [(old: Int, new: Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      rise.append(pairs[index])
      index = before[index]
    }
    return rise.reversed()
  }

  /// The longest common sequence of a short stretch, by its table.
  private mutating func search(_ gap: Gap) {
    let (rows, columns) = (gap.old.count, gap.new.count)
    guard rows <= Self.largestTable / columns else { return }
    var table = Array(repeating: 0, count: (rows + 1) * (columns + 1))
    func at(_ row: Int, _ column: Int) -> Int { row * (columns + 1) + column }
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        let isEqual = old[gap.old.lowerBound + row] == new[gap.new.lowerBound + column]
        table[at(row, column)] =
          isEqual
          ? table[at(row + 1, column + 1)] + 1 : max(table[at(row + 1, column)], table[at(row, column + 1)])
      }
    }
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      if old[gap.old.lowerBound + row] == new[gap.new.lowerBound + column] {
        pairs.append((gap.old.lowerBound + row, gap.new.lowerBound + column))
        (row, column) = (row + 1, column + 1)
      } else if table[at(row + 1, column)] >= table[at(row, column + 1)] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}
