/// Finds a seed for every bucket, the fullest first, while most slots are free.
struct WeightTableBuilder {
  /// Two characters hold a seed.
  private static let seeds: UInt32 = 4096

  private var weights: [UInt32: Int16] = [:]
  private var shape = WeightTable.Shape(buckets: 0, slots: 3)

  init(_ rows: [(number: UInt32, weight: Int)]) {
    for row in rows where row.number != 0 { weights[row.number] = Int16(clamping: row.weight) }
    while 1 << shape.slots < weights.count * 2 { shape.slots += 1 }
    while 4 << shape.buckets < weights.count { shape.buckets += 1 }
  }

  /// The layout; with more slots where no seed leads all numbers of a bucket to free ones.
  mutating func text() -> String {
    while true {
      if let (seeds, slots) = placed() { return written(seeds, slots) }
      shape.slots += 1
    }
  }

  private func placed() -> (seeds: [UInt32], slots: [UInt32])? {
    var members = [[UInt32]](repeating: [], count: 1 << shape.buckets)
    for number in weights.keys.sorted() { members[shape.bucket(of: number)].append(number) }
    var seeds = [UInt32](repeating: 0, count: members.count)
    var slots = [UInt32](repeating: 0, count: 1 << shape.slots)
    let fullestFirst = members.indices.sorted { (members[$1].count, $0) < (members[$0].count, $1) }
    for bucket in fullestFirst {
      guard let seed = (0..<Self.seeds).first(where: { fits(members[bucket], seed: $0, slots) }) else { return nil }
      seeds[bucket] = seed
      for number in members[bucket] { slots[shape.slot(of: number, seed: seed)] = number }
    }
    return (seeds, slots)
  }

  private func fits(_ numbers: [UInt32], seed: UInt32, _ slots: [UInt32]) -> Bool {
    let places = numbers.map { shape.slot(of: $0, seed: seed) }
    return places.allSatisfy { slots[$0] == 0 } && Set(places).count == places.count
  }

  private func written(_ seeds: [UInt32], _ slots: [UInt32]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 + 2 * seeds.count + 8 * slots.count)
    func append(_ bits: UInt64, _ characters: Int) {
      for place in 0..<characters { bytes.append(0x28 + UInt8(truncatingIfNeeded: bits >> UInt64(6 * place)) & 63) }
    }
    append(UInt64(shape.buckets), 1)
    append(UInt64(shape.slots), 1)
    for seed in seeds { append(UInt64(seed), 2) }
    for number in slots {
      let weight = UInt16(bitPattern: weights[number] ?? 0)
      append(UInt64(number) | UInt64(weight) << 32, 8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
