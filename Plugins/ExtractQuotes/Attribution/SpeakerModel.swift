import Text

/// The learned weights by which speakers are ranked: a linear model over hashed features.
///
/// The file has a line for each weight: the feature's hash in hexadecimal and the weight in thousandths. How it was
/// fitted, and on what, is told in `docs/models/speakers.md`.
struct SpeakerModel: Sendable {
  private var keys: [UInt32]
  private var weights: [Float]

  /// Reads the file's text; lines that are none are passed over.
  init(_ text: String) {
    var rows: [(key: UInt32, weight: Float)] = []
    for line in text.utf8.split(separator: 0x0A) {
      guard let row = Self.row(line) else { continue }
      rows.append(row)
    }
    var size = 64
    while size < rows.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    weights = Array(repeating: 0, count: size)
    for (key, weight) in rows where key != 0 { insert(key, weight) }
  }

  /// The weights that come with the plugin.
  static let builtin = SpeakerModel(EmbeddedFile.text("ExtractQuotes/Attribution/speakers.weights") ?? "")

  /// The sum of the weights of these features.
  func score(_ features: ArraySlice<UInt32>) -> Float {
    var sum: Float = 0
    let mask = keys.count - 1
    for feature in features {
      var slot = Int(truncatingIfNeeded: feature ^ feature >> 16) & mask
      while keys[slot] != 0 {
        if keys[slot] == feature {
          sum += weights[slot]
          break
        }
        slot = (slot + 1) & mask
      }
    }
    return sum
  }

  private mutating func insert(_ key: UInt32, _ weight: Float) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 16) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    weights[slot] = weight
  }

  private static func row(_ line: Substring.UTF8View) -> (key: UInt32, weight: Float)? {
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
    return isKey ? nil : (key, Float(isNegative ? -weight : weight) / 1000)
  }
}
