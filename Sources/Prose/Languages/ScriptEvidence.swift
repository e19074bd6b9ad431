import Text

/// The scripts of a text.
///
/// Most of the others than the Latin one belong to one language; a few are told apart by letters.
struct ScriptEvidence {
  private var latin = 0
  private var counts: [String: Int] = [:]
  /// Letters that tell languages of one script apart.
  private var signs: [UInt32: Int] = [:]

  /// Counts letters: ASCII ones as Latin, the others by their block.
  init(_ text: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      guard byte >= 0xCD else {
        latin += isASCIILetter(byte) || byte >= 0xC3 ? 1 : 0
        position += 1
        continue
      }
      let decoded = decodeScalar(text, at: position)
      position += decoded.length
      guard let script = Self.script(of: decoded.scalar.value) else { continue }
      counts[script, default: 0] += 1
      if Self.telling.contains(decoded.scalar.value) { signs[decoded.scalar.value, default: 0] += 1 }
    }
  }

  /// Whether most letters are no Latin ones.
  var isForeign: Bool { main.map { $0.value * 2 > latin } ?? false }

  /// The language of the script, `nil` where several are written in it and none stands out.
  var language: String? {
    guard let main else { return nil }
    switch main.key {
    case "Cyrl": return cyrillic
    case "Arab": return has(0x679, 0x688, 0x6D2) ? "ur" : has(0x67E, 0x686, 0x698, 0x6AF) ? "fa" : "ar"
    case "Han": return counts["Kana", default: 0] > 0 ? "ja" : "zh"
    case "Kana": return "ja"
    case "Deva": return nil
    default: return main.key
    }
  }

  private var main: (key: String, value: Int)? { counts.max { ($0.value, $0.key) < ($1.value, $1.key) } }

  private var cyrillic: String? {
    if has(0x45E) { return "be" }
    if has(0x454, 0x456, 0x457, 0x491) { return "uk" }
    if has(0x453, 0x45C, 0x455) { return "mk" }
    if has(0x458, 0x459, 0x45A, 0x452, 0x45B) { return "sr" }
    if has(0x4AF, 0x4E9, 0x4D9, 0x49B, 0x4A3) { return nil }
    if has(0x44B, 0x44D, 0x451) { return "ru" }
    return has(0x44A) ? "bg" : nil
  }

  private func has(_ wanted: UInt32...) -> Bool { wanted.contains { signs[$0] != nil } }

  private static let telling: Set<UInt32> = [
    0x679, 0x688, 0x6D2, 0x67E, 0x686, 0x698, 0x6AF, 0x454, 0x456, 0x457, 0x491, 0x45E, 0x453, 0x45C, 0x455, 0x458,
    0x459,
    0x45A, 0x452, 0x45B, 0x4AF, 0x4E9, 0x4D9, 0x49B, 0x4A3, 0x44B, 0x44D, 0x451, 0x44A,
  ]

  /// The script of a letter: a name of four letters where it serves several languages, else its language.
  private static func script(of scalar: UInt32) -> String? {
    switch scalar {
    case 0x370..<0x400: "el"
    case 0x400..<0x530: "Cyrl"
    case 0x531..<0x590: "hy"
    case 0x590..<0x600: "he"
    case 0x600..<0x700, 0x750..<0x780, 0xFB50..<0xFE00, 0xFE70..<0xFEFF: "Arab"
    case 0x900..<0x980: "Deva"
    case 0x980..<0xA00: "bn"
    case 0xA00..<0xA80: "pa"
    case 0xA80..<0xB00: "gu"
    case 0xB80..<0xC00: "ta"
    case 0xC00..<0xC80: "te"
    case 0xC80..<0xD00: "kn"
    case 0xD00..<0xD80: "ml"
    case 0xD80..<0xE00: "si"
    case 0xE00..<0xE80: "th"
    case 0xE80..<0xF00: "lo"
    case 0x1000..<0x10A0: "my"
    case 0x10A0..<0x1100: "ka"
    case 0x1200..<0x1380: "am"
    case 0x1780..<0x1800: "km"
    case 0x3040..<0x3100: "Kana"
    case 0x1100..<0x1200, 0xAC00..<0xD7B0: "ko"
    case 0x3400..<0xA000, 0x20000..<0x30000: "Han"
    default: nil
    }
  }
}
