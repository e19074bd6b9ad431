/// Weights by 32-bit numbers, in a table that is laid out as text when a program is built: to load one, nothing has to
/// be parsed, sorted or hashed.
///
/// A perfect hash (Belazzougui, Botelho and Dietzfelbinger, 2009): the number's bucket holds a seed, seed and number
/// give the one slot in which it can stand. Every character stands for six bits. Six hold the number of buckets, six
/// that of slots; then come two for each bucket, then eight for each slot: the number in the lower 32 bits, its weight
/// in the 16 above.
public struct WeightTable: Sendable {
  /// The seed of each bucket, below 4096: small, so that all stay at hand.
  private let seeds: [UInt16]
  /// Of each slot the number and its weight; 0 for a free one.
  private let slots: [UInt64]

  /// Lays out weights; of a number that comes twice the last one counts, and weights are kept within 16 bits.
  public init(_ rows: [(number: UInt32, weight: Int)]) {
    var builder = WeightTableBuilder(rows)
    (seeds, slots) = builder.table()
  }

  /// Lays out the weights of a list: a line for each, the number in hexadecimal and the weight; other lines are
  /// passed over.
  public init(list: String) {
    self.init(
      list.split(whereSeparator: \.isNewline).compactMap { line in
        let words = line.split(separator: " ")
        guard words.count == 2, let number = UInt32(words[0], radix: 16), let weight = Int(words[1]) else { return nil }
        return (number, weight)
      })
  }

  /// Reads what another table gave as its ``layout``; `nil` if the text is none; a line break may end it.
  public init?(layout: String) {
    var layout = layout
    guard let table = layout.withUTF8({ WeightTableLayout(bytes: UnsafeRawBufferPointer($0)).table }) else {
      return nil
    }
    (seeds, slots) = table
  }

  /// The table as text: what ``init(layout:)`` takes.
  public var layout: String { WeightTableLayout.text(seeds, slots) }

  /// The sum of the weights of some of the numbers; one that the table does not hold weighs nothing.
  ///
  /// Without a branch: whether a number is there is a matter of chance, and a processor's wrong guess costs more.
  public func sum(_ numbers: [UInt32], _ range: Range<Int>) -> Int {
    // A place is always less than the count that it was made with: no need to check it for each of millions.
    seeds.withUnsafeBufferPointer { seeds in
      slots.withUnsafeBufferPointer { slots in
        var sum = 0
        for number in numbers[range] {
          let seed = UInt32(seeds[WeightHash.bucket(of: number, among: seeds.count)])
          let slot = slots[WeightHash.slot(of: number, seed: seed, among: slots.count)]
          let difference = UInt64(UInt32(truncatingIfNeeded: slot) ^ number)
          // All bits where the slot holds the number, else none: spelled so that no branch is made of it.
          let isThere = Int(truncatingIfNeeded: 0 &- ((difference &- 1) >> 63))
          sum &+= Int(Int16(truncatingIfNeeded: slot >> 32)) & isThere
        }
        return sum
      }
    }
  }
}
