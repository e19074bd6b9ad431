import Diagnostics
import Text

/// What must be right about a file's bytes before anything reads them as YAML.
enum ByteChecks {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let sizeLimit = 4 << 20

  /// Notes the first thing that stops a file from being read, if there is one.
  static func pass(_ problems: inout Problems) -> Bool {
    let bytes = problems.source.bytes
    if bytes.count > sizeLimit {
      problems.add(
        .yamlTooLarge, "The file has \(bytes.count) bytes; a YAML file may have \(sizeLimit)", at: 0..<1,
        help: "Keep articles and data in files of their own.")
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.add(.yamlUTF8, "The file is UTF-16, not UTF-8", at: 0..<1, help: "Save it again as UTF-8.")
    } else if let bad = firstInvalidUTF8(in: bytes) {
      let byte = String(bytes[bad], radix: 16, uppercase: true)
      problems.add(
        .yamlUTF8, "Byte \(bad) of the file (hexadecimal \(byte)) is not UTF-8", at: bad..<bad + 1,
        help: "Save the file again as UTF-8.")
    } else if let bad = firstControlCharacter(in: bytes) {
      let name = bytes[bad] == 0 ? "A NUL character" : "The control character \(code(at: bad, in: bytes))"
      problems.add(
        .yamlControlCharacter, "\(name) stands at byte \(bad) of the file", at: bad..<bad + 1,
        help: "Delete it, or write it as an escape inside double quotes.")
    } else {
      return true
    }
    return false
  }

  private static func code(at position: Int, in bytes: [UInt8]) -> String {
    let hex = String(decodeScalar(bytes, at: position).scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
  }

  /// YAML 1.2, rule `c-printable`: C0 but for tab and line ends, DEL, C1 but for NEL, a byte order mark within the
  /// text, U+FFFE and U+FFFF.
  private static func firstControlCharacter(in bytes: [UInt8]) -> Int? {
    var position = bytes.starts(with: byteOrderMark) ? 3 : 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) { return position }
        position += 1
      } else {
        let decoded = decodeScalar(bytes, at: position)
        switch decoded.scalar.value {
        case 0x80...0x84, 0x86...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: return position
        default: position += decoded.length
        }
      }
    }
    return nil
  }
}
