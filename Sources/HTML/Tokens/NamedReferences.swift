import Text

/// The names of characters (HTML Standard, 13.5): a table by hash over one text of names.
struct NamedReferences: Sendable {
  /// The table; made when a page first names a character.
  static let shared = NamedReferences(EmbeddedFile.text("Data/references.txt") ?? "")
  /// The longest name, in bytes, without its semicolon.
  static let longest = 31
  /// The longest name that needs no semicolon.
  static let longestBare = 6

  private struct Entry {
    var name: Range<Int>
    var first: UInt32
    var second: UInt32
  }

  private let text: [UInt8]
  private var entries: [Entry] = []
  private var slots: [Int16]

  /// A table of lines `name; CODE [CODE]`, codes in hexadecimal.
  init(_ list: String) {
    text = Array(list.utf8)
    slots = Array(repeating: -1, count: 8192)
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      add(start..<end)
      start = end + 1
    }
  }

  private mutating func add(_ line: Range<Int>) {
    let parts = text[line].split(separator: 0x20)
    guard parts.count >= 2 else { return }
    let codes = parts.dropFirst().map { UInt32(String(utf8: $0), radix: 16) ?? 0 }
    var slot = Self.hash(parts[0]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int16(entries.count)
    entries.append(
      Entry(name: parts[0].startIndex..<parts[0].endIndex, first: codes[0], second: codes.count > 1 ? codes[1] : 0))
  }

  /// What a name stands for.
  func find(_ name: ArraySlice<UInt8>) -> (Unicode.Scalar, Unicode.Scalar?)? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.name.count == name.count, text[entry.name].elementsEqual(name), let first = Unicode.Scalar(entry.first) {
        return (first, entry.second == 0 ? nil : Unicode.Scalar(entry.second))
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func hash(_ name: ArraySlice<UInt8>) -> Int {
    var hash: UInt = 5381
    for byte in name { hash = hash &* 33 ^ UInt(byte) }
    return Int(truncatingIfNeeded: hash ^ hash >> 13) & Int.max
  }
}
