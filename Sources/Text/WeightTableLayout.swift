/// A table of weights as text.
struct WeightTableLayout {
  /// The text's bytes.
  let bytes: UnsafeRawBufferPointer

  /// The character that stands for 0; neither quotation marks nor number signs are among the 64.
  private static let zero: UInt8 = 0x28
  private static let header = 12

  /// Seeds and slots; `nil` if the text is no table.
  var table: (seeds: [UInt16], slots: [UInt64])? {
    guard bytes.count > Self.header, bytes.prefix(Self.header).allSatisfy({ $0 &- Self.zero < 64 }) else { return nil }
    let (buckets, slots) = (Int(number(at: 0, 6)), Int(number(at: 6, 6)))
    let end = Self.header + 2 * buckets + 8 * slots
    guard buckets > 0, slots > 0, buckets < 1 << 32, slots < 1 << 32 else { return nil }
    guard bytes.count == end || bytes.count == end + 1 && bytes[end] == 0x0A else { return nil }
    guard bytes[..<end].allSatisfy({ $0 &- Self.zero < 64 }) else { return nil }
    let seeds = (0..<buckets).map { UInt16(truncatingIfNeeded: number(at: Self.header + 2 * $0, 2)) }
    return (seeds, self.slots(from: Self.header + 2 * buckets, slots))
  }

  /// Eight characters are one word: three steps bring their bits together.
  private func slots(from start: Int, _ count: Int) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: count) { slots, filled in
      for slot in 0..<count {
        let word = bytes.loadUnaligned(fromByteOffset: start + 8 * slot, as: UInt64.self)
        slots[slot] = Self.gathered(UInt64(littleEndian: word))
      }
      filled = count
    }
  }

  private static func gathered(_ characters: UInt64) -> UInt64 {
    var bits = characters &- 0x2828_2828_2828_2828
    bits = bits & 0x003F_003F_003F_003F | bits >> 2 & 0x0FC0_0FC0_0FC0_0FC0
    bits = bits & 0x0000_0FFF_0000_0FFF | bits >> 4 & 0x00FF_F000_00FF_F000
    return bits & 0xFF_FFFF | bits >> 8 & 0xFFFF_FF00_0000
  }

  private func number(at place: Int, _ characters: Int) -> UInt64 {
    (0..<characters).reduce(0) { $0 | UInt64(bytes[place + $1] &- Self.zero) << UInt64(6 * $1) }
  }

  /// The text of a table.
  static func text(_ seeds: [UInt16], _ slots: [UInt64]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(header + 2 * seeds.count + 8 * slots.count)
    func append(_ bits: UInt64, _ characters: Int) {
      for place in 0..<characters { bytes.append(zero + UInt8(truncatingIfNeeded: bits >> UInt64(6 * place)) & 63) }
    }
    append(UInt64(seeds.count), 6)
    append(UInt64(slots.count), 6)
    for seed in seeds { append(UInt64(seed), 2) }
    for slot in slots { append(slot, 8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
