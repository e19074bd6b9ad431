/// A set of small numbers as bits: asked once for each word and element of a pattern.
struct NumberSet: Sendable, Hashable {
  private var bits: [UInt64] = []

  init(_ numbers: some Sequence<Int>) {
    for number in numbers {
      while number / 64 >= bits.count { bits.append(0) }
      bits[number / 64] |= 1 << UInt64(number % 64)
    }
  }

  /// Whether the number is in the set.
  func contains(_ number: Int32) -> Bool {
    let place = Int(number) / 64
    return place < bits.count && bits[place] & 1 << UInt64(number % 64) != 0
  }
}
