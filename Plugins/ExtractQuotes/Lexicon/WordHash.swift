/// Words are compared by a 32-bit hash of their letters (FNV-1a), ASCII capitals made small: no strings in hot paths.
struct WordHash {
  private(set) var value: UInt32 = 2_166_136_261

  /// Takes in one byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    value = (value ^ UInt32(small)) &* 16_777_619
  }

  /// The hash of a word that stands in a text.
  static func of(_ range: Range<Int>, in text: [UInt8]) -> UInt32 {
    var hash = WordHash()
    for position in range { hash.add(text[position]) }
    return hash.value
  }

  /// The hash of a word of a list.
  static func of(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return hash.value
  }

  /// Two hashes made one.
  @inline(__always)
  static func mix(_ first: UInt32, _ second: UInt32) -> UInt32 {
    var value = (first ^ (second &* 0x9E37_79B1)) &* 0x85EB_CA6B
    value ^= value >> 15
    return value
  }
}
