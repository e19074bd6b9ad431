/// Finds a seed for every bucket of a table of weights, the fullest first, while most slots are free.
struct WeightTableBuilder {
  /// Two characters of a layout hold a seed.
  private static let seeds: UInt32 = 4096

  private var weights: [UInt32: Int16] = [:]
  private let buckets: Int
  private var slots: Int

  init(_ rows: [(number: UInt32, weight: Int)]) {
    for row in rows where row.number != 0 { weights[row.number] = Int16(clamping: row.weight) }
    buckets = weights.count / 4 + 1
    slots = weights.count + weights.count / 4 + 1
  }

  /// Seeds and slots; with more slots where no seed leads all numbers of a bucket to free ones.
  mutating func table() -> (seeds: [UInt16], slots: [UInt64]) {
    while true {
      if let (seeds, numbers) = placed() {
        return (seeds, numbers.map { UInt64($0) | UInt64(UInt16(bitPattern: weights[$0] ?? 0)) << 32 })
      }
      slots += slots / 8 + 1
    }
  }

  private func placed() -> (seeds: [UInt16], numbers: [UInt32])? {
    var members = [[UInt32]](repeating: [], count: buckets)
    for number in weights.keys.sorted() { members[WeightHash.bucket(of: number, among: buckets)].append(number) }
    var seeds = [UInt16](repeating: 0, count: buckets)
    var numbers = [UInt32](repeating: 0, count: slots)
    let fullestFirst = members.indices.sorted { (members[$1].count, $0) < (members[$0].count, $1) }
    for bucket in fullestFirst {
      guard let seed = (0..<Self.seeds).first(where: { fits(members[bucket], seed: $0, numbers) }) else { return nil }
      seeds[bucket] = UInt16(truncatingIfNeeded: seed)
      for number in members[bucket] { numbers[WeightHash.slot(of: number, seed: seed, among: slots)] = number }
    }
    return (seeds, numbers)
  }

  private func fits(_ numbers: [UInt32], seed: UInt32, _ taken: [UInt32]) -> Bool {
    let places = numbers.map { WeightHash.slot(of: $0, seed: seed, among: slots) }
    return places.allSatisfy { taken[$0] == 0 } && Set(places).count == places.count
  }
}
