import Articles
import Prose

/// An amount, a date or a name that a sentence states.
struct StatedFact {
  /// What is compared: two spellings of one fact have the same value.
  enum Value {
    /// A number with its scale, and the sign of money or hundredths it is counted in; what cannot be read as a number
    /// stands in `rest` as it is written.
    case amount(Double, unit: UInt32, rest: String)
    case date(DateMention)
    /// The words of a name.
    case name([UInt32])
  }

  let kind: Change.Kind
  /// Its bytes.
  let range: Range<Int>
  let value: Value

  /// Whether the two are the same to the word, or the number.
  func isEqual(to other: StatedFact) -> Bool {
    if case .name(let first) = value, case .name(let second) = other.value { return first == second }
    return isSame(as: other)
  }

  /// Whether the two state the same; a date with a year does not differ from the same day without one, nor a surname
  /// from the whole name.
  func isSame(as other: StatedFact) -> Bool {
    switch (value, other.value) {
    case (.amount(let first, let unit, let rest), .amount(let second, let otherUnit, let otherRest)):
      return unit == otherUnit && rest == otherRest && abs(first - second) <= abs(first) * 1e-9
    case (.date(let first), .date(let second)): return Self.agree(first, second)
    case (.name(let first), .name(let second)):
      let (some, others) = (Set(first), Set(second))
      return (some.isSubset(of: others) || others.isSubset(of: some)) && !Self.losesParticle(first, second)
    default: return false
    }
  }

  /// Whether a full name has a particle that the same full name lacks: `Anna von Linden`, `Anna Linden`.
  private static func losesParticle(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    guard first.count > 1, second.count > 1, first.first == second.first, first.last == second.last else {
      return false
    }
    return Set(first).symmetricDifference(second).contains(where: particles.contains)
  }

  private static let particles: WordSet = [
    "von", "van", "zu", "der", "den", "de", "del", "della", "di", "da", "du", "des", "la", "le", "el", "al", "bin",
    "ibn",
  ]

  private static func agree(_ first: DateMention, _ second: DateMention) -> Bool {
    let fields: [(Int?, Int?)] = [
      (first.day, second.day), (first.month, second.month), (first.year, second.year), (first.weekday, second.weekday),
    ]
    let shared = fields.compactMap { one, other in one.flatMap { one in other.map { one == $0 } } }
    return !shared.isEmpty && shared.allSatisfy { $0 }
  }
}
