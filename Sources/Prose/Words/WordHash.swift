import Text

/// A word as one number: 32-bit FNV-1a over its folded bytes, so that words are compared without strings.
///
/// Folded means: capitals made small (all of Unicode), `’` as `'`, soft hyphens left out. Two different words may share
/// a number; among a hundred thousand words and a list of two thousand that is to be expected once in twenty lists.
/// The number is never 0.
public enum WordHash {
  /// The hash of a word that stands in a text.
  ///
  /// - Parameters:
  ///   - range: byte offsets into the text, which must hold them.
  ///   - text: UTF-8 bytes.
  public static func of(_ range: Range<Int>, in text: [UInt8]) -> UInt32 {
    var hash = seed
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      guard byte < 0x80 else { return wide(from: position, to: range.upperBound, in: text, hash) }
      hash = adding(asciiLowercased(byte), to: hash)
      position += 1
    }
    return hash == 0 ? 1 : hash
  }

  /// The hash of a word of a list.
  public static func of(_ word: some Sequence<UInt8>) -> UInt32 {
    let bytes = Array(word)
    return of(0..<bytes.count, in: bytes)
  }

  /// The hash of a word of a list.
  public static func of(_ word: String) -> UInt32 { of(word.utf8) }

  /// Two numbers made one.
  @inlinable
  public static func mix(_ first: UInt32, _ second: UInt32) -> UInt32 {
    var value = (first ^ (second &* 0x9E37_79B1)) &* 0x85EB_CA6B
    value ^= value >> 15
    return value
  }

  private static let seed: UInt32 = 2_166_136_261

  @inline(__always)
  private static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// The rest of a word from its first byte outside of ASCII on.
  private static func wide(from start: Int, to end: Int, in text: [UInt8], _ before: UInt32) -> UInt32 {
    var hash = before
    var position = start
    while position < end {
      let decoded = decodeScalar(text, at: position)
      switch decoded.scalar.value {
      case 0..<0x80: hash = adding(asciiLowercased(text[position]), to: hash)
      case 0x2019: hash = adding(UInt8(ascii: "'"), to: hash)
      case 0xAD: break
      default: for byte in lowercased(decoded.scalar).utf8 { hash = adding(byte, to: hash) }
      }
      position += decoded.length
    }
    return hash == 0 ? 1 : hash
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> String {
    // Without a look at the tables of Unicode for the small letters of the West.
    if (0xDF..<0x100).contains(scalar.value) { return String(scalar) }
    return scalar.properties.lowercaseMapping
  }
}
