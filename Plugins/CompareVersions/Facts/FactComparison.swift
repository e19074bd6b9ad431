import Articles

/// Sets the facts of a changed sentence against those it had: what both state falls away, the rest is paired.
struct FactComparison {
  let old: [StatedFact]
  let new: [StatedFact]
  /// Facts that the earlier sentence stated and the later one does not, without one in their place.
  private(set) var oldLeft: [StatedFact]
  /// Facts that are new, without one that they stand for.
  private(set) var newLeft: [StatedFact]
  private(set) var changes: [VersionChange] = []

  init(old: [StatedFact], new: [StatedFact]) {
    self.old = old
    self.new = new
    (oldLeft, newLeft) = (old, new)
    // A surname is the whole name's own only where no other whole name is.
    cancel { $0.isEqual(to: $1) }
    cancel { $0.isSame(as: $1) }
  }

  private mutating func cancel(where isOne: (StatedFact, StatedFact) -> Bool) {
    oldLeft.removeAll { fact in
      guard let place = newLeft.firstIndex(where: { isOne(fact, $0) }) else { return false }
      newLeft.remove(at: place)
      return true
    }
  }

  /// Whether both sentences state the same facts.
  var isEven: Bool { oldLeft.isEmpty && newLeft.isEmpty && changes.isEmpty }

  /// Pairs facts of one kind: those among the same changed words, then those that alone are left of their kind.
  mutating func pairUp(by regions: [(old: Range<Int>?, new: Range<Int>?)]) {
    for region in regions {
      guard let before = region.old, let after = region.new else { continue }
      for kind in [Change.Kind.number, .date, .name] {
        pairUp(
          oldLeft.filter { $0.kind == kind && $0.range.overlaps(before) },
          newLeft.filter { $0.kind == kind && $0.range.overlaps(after) })
      }
    }
    for kind in [Change.Kind.number, .date] {
      let (before, after) = (oldLeft.filter { $0.kind == kind }, newLeft.filter { $0.kind == kind })
      if before.count == 1, after.count == 1 { pairUp(before, after) }
    }
  }

  private mutating func pairUp(_ before: [StatedFact], _ after: [StatedFact]) {
    for (fact, other) in zip(before, after) {
      changes.append(VersionChange(fact.kind, old: fact.range, new: other.range))
      oldLeft.removeAll { $0.range == fact.range }
      newLeft.removeAll { $0.range == other.range }
    }
  }
}
