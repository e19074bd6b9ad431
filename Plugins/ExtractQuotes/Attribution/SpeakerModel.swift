import Text

/// The learned weights by which speakers are ranked: a linear model over hashed features.
///
/// The file has a line for each weight: the feature's hash in hexadecimal and the weight in thousandths. How it was
/// fitted, and on what, is told in `docs/models/speakers.md`.
struct SpeakerModel: Sendable {
  /// Open addressing; the feature's hash in the upper half, the weight in thousandths in the lower.
  private let slots: [UInt64]

  /// Reads the file's text; lines that are none are passed over.
  ///
  /// Every run that looks for quotes reads it once, so it goes over the bytes once, and makes nothing on the way.
  init(_ text: String) {
    var text = text
    slots = text.withUTF8 { bytes in
      let lines = bytes.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      var size = 64
      while size < lines * 2 { size *= 2 }
      var slots = [UInt64](repeating: 0, count: size)
      var start = 0
      while start < bytes.count {
        let row = Self.row(bytes, from: &start)
        if let row, row.key != 0 { Self.put(row, into: &slots) }
      }
      return slots
    }
  }

  private static func put(_ row: (key: UInt32, weight: Int32), into slots: inout [UInt64]) {
    let mask = slots.count - 1
    var slot = place(row.key) & mask
    while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot] >> 32) != row.key { slot = (slot + 1) & mask }
    slots[slot] = UInt64(row.key) << 32 | UInt64(UInt32(bitPattern: row.weight))
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

  /// The row of the line that begins at `position`, which is moved to the next line.
  private static func row(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int
  ) -> (key: UInt32, weight: Int32)? {
    var key: UInt32 = 0
    var weight = 0
    var isNegative = false
    var isKey = true
    var isRow = true
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { break }
      if byte == 0x20 {
        isKey = false
      } else if isKey {
        guard let digit = hexDigitValue(byte) else {
          isRow = false
          continue
        }
        key = key << 4 | UInt32(digit)
      } else if byte == 0x2D {
        isNegative = true
      } else if isASCIIDigit(byte) {
        weight = min(weight * 10 + Int(byte - 0x30), 1_000_000)
      }
    }
    return isKey || !isRow ? nil : (key, Int32(isNegative ? -weight : weight))
  }
}
