import TestSupport
import Testing

@testable import BuiltinPlugins

/// What two sequences have in common, and what amounts say: against plain methods that try everything.
@Suite struct AlignmentModelTests {
  private func longest(_ old: [UInt64], _ new: [UInt64]) -> Int {
    var row = Array(repeating: 0, count: new.count + 1)
    for item in old {
      var before = row
      for (place, other) in new.enumerated() {
        before[place + 1] = item == other ? row[place] + 1 : max(row[place + 1], before[place])
      }
      row = before
    }
    return row[new.count]
  }

  private func isSound(_ pairs: [(old: Int, new: Int)], _ old: [UInt64], _ new: [UInt64]) -> Bool {
    pairs.allSatisfy { old[$0.old] == new[$0.new] }
      && zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new }
  }

  /// Pairs are of equal items and in order, and between them nothing more could be paired.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func pairsAreSoundAndLeaveNothing(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let kinds = numbers.pick([2, 5, 30])
      let old = (0..<numbers.number(below: 25)).map { _ in UInt64(numbers.number(below: kinds)) }
      let new = (0..<numbers.number(below: 25)).map { _ in UInt64(numbers.number(below: kinds)) }
      let pairs = SequenceAlignment(old, new).pairs
      #expect(isSound(pairs, old, new), "\(old) \(new) \(pairs)")
      var (start, other) = (0, 0)
      for pair in pairs + [(old.count, new.count)] {
        #expect(Set(old[start..<pair.old]).isDisjoint(with: new[other..<pair.new]), "\(old) \(new) \(pairs)")
        (start, other) = (pair.old + 1, pair.new + 1)
      }
    }
  }

  /// Where nothing comes twice, as many are paired as can be.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func ofUniqueItemsTheMostArePaired(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let all = (0..<30).map { UInt64($0) }
    let old = Array(all.shuffled(using: &numbers).prefix(20))
    let new = Array(all.shuffled(using: &numbers).prefix(20))
    let pairs = SequenceAlignment(old, new).pairs
    #expect(isSound(pairs, old, new) && pairs.count == longest(old, new), "\(old) \(new)")
  }

  /// What was put in or taken out in one place leaves all else paired.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func oneChangeLeavesTheRestPaired(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let old = (0..<40).map { _ in UInt64(numbers.number(below: 12)) }
    let place = numbers.number(below: 30)
    var longer = old
    longer.insert(contentsOf: [100, 101, 102], at: place)
    var shorter = old
    shorter.removeSubrange(place..<place + 5)
    #expect(SequenceAlignment(old, old).pairs.map(\.old) == Array(old.indices))
    #expect(SequenceAlignment(old, longer).pairs.count == 40 && SequenceAlignment(longer, old).pairs.count == 40)
    #expect(SequenceAlignment(old, shorter).pairs.count == 35 && SequenceAlignment(shorter, old).pairs.count == 35)
  }

  @Test(arguments: [(0, 0), (0, 5), (5, 0), (1, 1)]) func smallestSequences(old: Int, new: Int) {
    let pairs = SequenceAlignment(Array(repeating: 7, count: old), Array(repeating: 7, count: new)).pairs
    #expect(pairs.count == min(old, new))
  }

  @Test func longRepetitionsAreGivenUpQuickly() {
    let old = (0..<20_000).map { UInt64($0 % 2) }
    let new = (0..<20_000).map { UInt64(($0 / 2) % 2) }
    #expect(isSound(SequenceAlignment(old, new).pairs, old, new))
  }

  private func amount(_ text: String, commaIsPoint: Bool = false) -> Double? {
    let found = AmountValue.read(Array(text.utf8)[...], commaIsPoint: commaIsPoint)
    return found?.rest == "" ? found?.number : nil
  }

  @Test(arguments: [
    ("0", false, 0.0), ("1,000", false, 1000), ("1.000", true, 1000), ("1,000,000", false, 1_000_000),
    ("1.000.000", true, 1_000_000),
    ("1,000.5", false, 1000.5), ("1.000,5", true, 1000.5), ("3.5", false, 3.5), ("3,5", true, 3.5), ("3,5", false, 3.5),
    ("3.25", true, 3.25),
    ("0.125", false, 0.125), ("0,125", true, 0.125), ("12,345", true, 12.345), ("12,345", false, 12_345),
    ("12.345", false, 12.345), ("5k", false, 5000),
    ("2.5m", false, 2_500_000), ("1.2bn", false, 1.2e9), ("3rd", false, 3), ("21st", false, 21), ("4th", false, 4),
  ])
  func amountsInDigits(text: String, commaIsPoint: Bool, number: Double) {
    #expect(
      abs((amount(text, commaIsPoint: commaIsPoint) ?? -1) - number) < 1e-9 * max(1, number),
      "\(amount(text, commaIsPoint: commaIsPoint) ?? -1)")
  }

  @Test(arguments: [
    ("seven", 7.0), ("twenty-one", 21), ("Ninety-Nine", 99), ("vingt-deux", 22), ("soixante-dix", 70),
    ("soixante-et-onze", 71), ("quatre-vingts", 80),
    ("quatre-vingt-un", 81), ("quatre-vingt-dix", 90), ("quatre-vingt-douze", 92), ("vingt-et-un", 21),
    ("two-hundred", 200), ("half", 0.5),
    ("half-dozen", 6), ("half-million", 500_000), ("dozen", 12), ("million", 1e6), ("zwölf", 12), ("treinta", 30),
    ("Milliarden", 1e9), ("zero", 0),
  ])
  func amountsInWords(text: String, number: Double) { #expect(amount(text) == number, "\(amount(text) ?? -1)") }

  @Test(arguments: ["", "-", "seventh-hour", "one-sided", "et", "un", "boat", "twenty-boats", "½"]) func whatIsNoAmount(
    text: String
  ) {
    #expect(AmountValue.read(Array(text.utf8)[...], commaIsPoint: false) == nil, "\(text)")
  }

  /// A number with letters keeps them, and is none that differs by them.
  @Test(arguments: [("5km", "km"), ("737s", "s"), ("4x4", "4x4"), ("9/11", "9/11"), ("12°", "°")])
  func lettersBehindDigits(text: String, rest: String) {
    #expect(AmountValue.read(Array(text.utf8)[...], commaIsPoint: false)?.rest == rest)
  }
}
