/// Where a number stands in a table of weights.
enum WeightHash {
  /// The bucket of a number, less than their count, which is below 2³².
  @inline(__always)
  static func bucket(of number: UInt32, among count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(number &* 0x9E37_79B1) &* UInt64(count)) >> 32)
  }

  /// The slot of a number, less than their count, which is below 2³².
  @inline(__always)
  static func slot(of number: UInt32, seed: UInt32, among count: Int) -> Int {
    var hash = (number ^ seed &* 0x85EB_CA6B) &* 0xC2B2_AE35
    hash = (hash ^ hash >> 15) &* 0x27D4_EB2F
    return Int(truncatingIfNeeded: (UInt64(hash) &* UInt64(count)) >> 32)
  }
}
