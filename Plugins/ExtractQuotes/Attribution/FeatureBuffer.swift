import Prose

/// Features as numbers: what is so about a candidate, hashed.
///
/// One buffer serves a whole article.
struct FeatureBuffer {
  private(set) var values: [UInt32] = []

  /// Where the next feature goes.
  var count: Int { values.count }

  /// Forgets all features; keeps the room.
  mutating func removeAll() { values.removeAll(keepingCapacity: true) }

  /// Adds the fact that a template has these values.
  @inline(__always)
  mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0) {
    values.append(WordHash.mix(WordHash.mix(WordHash.mix(template, first), second), third))
  }

  /// Small numbers as one.
  @inline(__always)
  static func pack(_ first: Int, _ second: Int, _ third: Int = 0, _ fourth: Int = 0) -> UInt32 {
    UInt32(truncatingIfNeeded: first & 0xFF | (second & 0xFF) << 8 | (third & 0xFF) << 16 | (fourth & 0xFF) << 24)
  }
}
