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
    var text = text
    slots = text.withUTF8 { Self.table($0) }
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

  /// The table, in one pass over the lines: it is made anew in each process that meets an article with quotations.
  private static func table(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var rows = 1
    for byte in bytes where byte == 0x0A { rows += 1 }
    var size = 64
    while size < rows + rows / 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var position = 0
    while position < bytes.count {
      guard let (key, weight) = row(bytes, &position), key != 0 else { continue }
      var slot = place(key) & (size - 1)
      while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot] >> 32) != key { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt64(key) << 32 | UInt64(UInt32(bitPattern: weight))
    }
    return slots
  }

  /// Reads the line at that position, and goes to the next.
  @inline(__always)
  private static func row(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> (key: UInt32, weight: Int32)? {
    var key: UInt32 = 0
    var isKey = true
    var isGood = true
    while position < bytes.count, bytes[position] != 0x0A, isKey {
      let byte = bytes[position]
      position += 1
      if byte == 0x20 {
        isKey = false
      } else if let digit = hexDigitValue(byte) {
        key = key << 4 | UInt32(digit)
      } else {
        isGood = false
      }
    }
    let weight = weight(bytes, &position)
    return isGood && !isKey ? (key, weight) : nil
  }

  /// Reads the rest of the line as a number, and goes behind the line.
  @inline(__always)
  private static func weight(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int32 {
    var weight: Int32 = 0
    var isNegative = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { break }
      if byte == 0x2D { isNegative = true }
      if isASCIIDigit(byte) { weight = min(weight * 10 + Int32(byte - 0x30), 1_000_000) }
    }
    return isNegative ? -weight : weight
  }
}
