import Prose
import TestSupport
import Testing

/// The tables of words against the dictionaries of the standard library.
@Suite struct WordTablesModelTests {
  /// Hashes of which many share their low bits.
  private func hashes(_ numbers: inout SeededNumbers, _ count: Int) -> [UInt32] {
    (0..<count).map { _ in
      let narrow = UInt32(numbers.number(below: 64)) << 20 | 7
      return numbers.number(below: 2) == 0 ? narrow : UInt32(truncatingIfNeeded: numbers.next()) | 1
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func numbersAreGivenOutOnce(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var (table, model) = (WordNumbers(capacity: numbers.number(below: 40)), [UInt32: Int]())
    for hash in hashes(&numbers, 300) {
      #expect(table[hash] == model[hash])
      let number = model[hash] ?? model.count
      model[hash] = number
      #expect(table.number(of: hash) == number && table.count == model.count)
    }
    #expect(model.allSatisfy { table[$0.key] == $0.value })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func aMapHoldsWhatWasSetLast(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var (map, model) = (WordMap<Int>(), [UInt32: Int]())
    for (value, hash) in hashes(&numbers, 300).enumerated() {
      map.set(hash, to: value)
      model[hash] = value
      #expect(!map.isEmpty && map[hash] == value)
    }
    for hash in hashes(&numbers, 100) { #expect(map[hash] == model[hash]) }
    #expect(model.allSatisfy { map[$0.key] == $0.value })
  }

  @Test func mixedNumbersTellTheirOrder() {
    let (one, other) = (WordHash.of("prime"), WordHash.of("minister"))
    #expect(
      WordHash.mix(one, other) == WordHash.mix(one, other) && WordHash.mix(one, other) != WordHash.mix(other, one))
  }

  @Test func aListIsAskedInAnyCase() {
    let words = ["Über", "don’t", "Sea-Salt", "ЖУК", "été"]
    let set = WordSet(words)
    for word in words {
      #expect(set.contains(WordHash.of(word.lowercased())) && set.contains(WordHash.of(word.uppercased())), "\(word)")
      #expect(!set.contains(WordHash.of(word + "x")))
    }
  }

  @Test(arguments: [
    ("Anna", true), ("anna", true), ("Robert", true), ("María", true), ("Harbour", false), ("Xqz", false), ("", false),
  ])
  func givenNames(word: String, isGiven: Bool) { #expect(GivenNames.contains(WordHash.of(word)) == isGiven) }

  @Test(arguments: [
    ("walked", "walks"), ("harbour’s", "harbours"), ("teachers", "teacher"), ("Sailing", "sails"),
    ("counted", "counts"),
    ("reports", "reported"),
  ])
  func formsOfOneWordAreAlike(left: String, right: String) {
    #expect(stem(left) == stem(right))
  }

  @Test(arguments: [("sing", "s"), ("class", "clas"), ("his", "hi"), ("red", "r"), ("boat", "boot")])
  func shortWordsAreLeftAlone(left: String, right: String) { #expect(stem(left) != WordHash.of(right)) }

  private func stem(_ word: String) -> UInt32 {
    let marked = Marked(word)
    return Stem.hash(of: tokens(in: marked.bytes, range: marked.all)[0], in: marked.bytes)
  }
}
