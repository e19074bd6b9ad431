/// Weights by 32-bit numbers, kept as text that is read in place: a model's weights cost nothing to load.
///
/// A perfect hash (Belazzougui, Botelho and Dietzfelbinger, 2009): the number's bucket holds a seed, seed and number
/// give the one slot in which it can stand. Every character stands for six bits. The first two give the numbers of
/// buckets and slots as powers of two; then come two characters for each bucket, then eight for each slot: the number
/// in the lower 32 bits, its weight in the 16 above.
public struct WeightTable: Sendable {
  /// The table as text: what ``init(layout:)`` takes.
  public let layout: String

  private static let zero: UInt8 = 0x28
  private static let header = 2

  /// Lays out weights; of a number that comes twice the last one counts, and weights are kept within 16 bits.
  public init(_ rows: [(number: UInt32, weight: Int)]) {
    var builder = WeightTableBuilder(rows)
    layout = builder.text()
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
    let isWhole = layout.withUTF8 { bytes in
      guard bytes.count >= Self.header else { return false }
      let (buckets, slots) = (Int(bytes[0] &- Self.zero), Int(bytes[1] &- Self.zero))
      guard buckets < 32, slots < 32 else { return false }
      let end = Self.header + 2 << buckets + 8 << slots
      guard bytes.count == end || bytes.count == end + 1 && bytes[end] == 0x0A else { return false }
      return bytes[..<end].allSatisfy { $0 &- Self.zero < 64 }
    }
    guard isWhole else { return nil }
    self.layout = layout
  }

  /// The sum of the weights of some of the numbers; one that the table does not hold weighs nothing.
  public func sum(_ numbers: [UInt32], _ range: Range<Int>) -> Int {
    // Within these bounds all is checked: a bucket or slot number has no more bits than its table.
    layout.utf8.withContiguousStorageIfAvailable { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      let shape = Shape(buckets: Int(bytes[0] &- Self.zero), slots: Int(bytes[1] &- Self.zero))
      var sum = 0
      for number in numbers[range] { sum += Self.weight(of: number, raw, shape) }
      return sum
    } ?? 0
  }

  /// Without a branch: whether a number is there is a matter of chance, and a processor's wrong guess costs more.
  @inline(__always)
  private static func weight(of number: UInt32, _ raw: UnsafeRawBufferPointer, _ shape: Shape) -> Int {
    let bucket = header + 2 * shape.bucket(of: number)
    let seed = UInt32(raw[bucket] &- zero) | UInt32(raw[bucket + 1] &- zero) << 6
    let start = header + 2 << shape.buckets + 8 * shape.slot(of: number, seed: seed)
    let slot = gathered(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
    let weight = Int(Int16(truncatingIfNeeded: slot >> 32))
    return UInt32(truncatingIfNeeded: slot) == number ? weight : 0
  }

  /// Eight characters as the 48 bits that they stand for.
  @inline(__always)
  private static func gathered(_ characters: UInt64) -> UInt64 {
    var bits = characters &- 0x2828_2828_2828_2828
    bits = bits & 0x003F_003F_003F_003F | bits >> 2 & 0x0FC0_0FC0_0FC0_0FC0
    bits = bits & 0x0000_0FFF_0000_0FFF | bits >> 4 & 0x00FF_F000_00FF_F000
    return bits & 0xFF_FFFF | bits >> 8 & 0xFFFF_FF00_0000
  }

  /// How many buckets and slots there are, as powers of two, and where a number belongs.
  struct Shape {
    var buckets: Int
    var slots: Int

    @inline(__always)
    func bucket(of number: UInt32) -> Int {
      Int(truncatingIfNeeded: (UInt64(number &* 0x9E37_79B1) << UInt64(buckets)) >> 32)
    }

    @inline(__always)
    func slot(of number: UInt32, seed: UInt32) -> Int {
      var hash = (number ^ seed &* 0x85EB_CA6B) &* 0xC2B2_AE35
      hash = (hash ^ hash >> 15) &* 0x27D4_EB2F
      return Int(truncatingIfNeeded: (UInt64(hash) << UInt64(slots)) >> 32)
    }
  }
}
