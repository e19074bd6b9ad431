import Text

/// The learned weights by which speakers are ranked: a linear model over hashed features.
///
/// The file has a line for each weight: the feature's hash in hexadecimal and the weight in thousandths. How it was
/// fitted, and on what, is told in `docs/models/speakers.md`.
struct SpeakerModel: Sendable {
  /// Open addressing; the feature's hash in the upper half, the weight in thousandths in the lower.
  private let slots: [UInt64]

  /// Reads the file's text; lines that are none are passed over.
  init(_ text: String) {
    let rows = text.utf8.split(separator: 0x0A).compactMap(Self.row)
    var size = 64
    while size < rows.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for (key, weight) in rows where key != 0 {
      var slot = Self.place(key) & (size - 1)
      while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot] >> 32) != key { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt64(key) << 32 | UInt64(UInt32(bitPattern: weight))
    }
    self.slots = slots
  }

  /// The weights that come with the plugin.
  static let builtin = SpeakerModel(EmbeddedFile.text("ExtractQuotes/Attribution/speakers.weights") ?? "")

  /// The sum of the weights of some of the features.
  func score(_ features: [UInt32], _ range: Range<Int>) -> Float {
    var sum: Int32 = 0
    let mask = slots.count - 1
    for position in range {
      let feature = features[position]
      var slot = Self.place(feature) & mask
      while slots[slot] != 0 {
        if UInt32(truncatingIfNeeded: slots[slot] >> 32) == feature {
          sum &+= Int32(truncatingIfNeeded: slots[slot])
          break
        }
        slot = (slot + 1) & mask
      }
    }
    return Float(sum) / 1000
  }

  @inline(__always)
  private static func place(_ key: UInt32) -> Int { Int(truncatingIfNeeded: key ^ key >> 16) }

  private static func row(_ line: Substring.UTF8View) -> (key: UInt32, weight: Int32)? {
    var key: UInt32 = 0
    var weight = 0
    var isNegative = false
    var isKey = true
    for byte in line {
      if byte == 0x20 {
        isKey = false
      } else if isKey {
        guard let digit = hexDigitValue(byte) else { return nil }
        key = key << 4 | UInt32(digit)
      } else if byte == 0x2D {
        isNegative = true
      } else if isASCIIDigit(byte) {
        weight = min(weight * 10 + Int(byte - 0x30), 1_000_000)
      }
    }
    return isKey ? nil : (key, Int32(isNegative ? -weight : weight))
  }
}
