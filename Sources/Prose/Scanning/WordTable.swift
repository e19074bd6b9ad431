import Text

/// A set of words with a value each, asked by byte range without making a string.
///
/// It is read from a list in which `[section]` lines give the value and words stand apart by white space; `_` in a
/// word stands for a space, `#` opens a comment. ASCII capitals count as small letters.
struct WordTable: Sendable {
  private var store: [UInt8] = []
  private var starts: [Int32] = [0]
  private var values: [UInt16] = []
  private var slots: [Int32] = []

  /// Reads the list; sections that `values` does not name are left out, a word in two sections has both values.
  init(_ list: String, sections: [String: UInt16]) {
    var value: UInt16 = 0
    var words: [(word: Substring.UTF8View, value: UInt16)] = []
    for line in list.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "#") { continue }
      if line.first == UInt8(ascii: "[") {
        value = sections[String(Substring(line.dropFirst().prefix { $0 != UInt8(ascii: "]") }))] ?? 0
        continue
      }
      guard value != 0 else { continue }
      for word in line.split(separator: UInt8(ascii: " ")) { words.append((word, value)) }
    }
    slots = Array(repeating: -1, count: Self.slotCount(for: words.count))
    store.reserveCapacity(list.utf8.count)
    for entry in words { insert(entry.word, entry.value) }
  }

  /// The value of the word in that range of the text, 0 if the table does not hold it.
  func value(of range: Range<Int>, in text: [UInt8]) -> UInt16 {
    guard !values.isEmpty else { return 0 }
    let mask = slots.count - 1
    var slot = Self.hash(of: range, in: text) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if matches(index, range, text) { return values[index] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Whether the table holds the word.
  func contains(_ range: Range<Int>, in text: [UInt8]) -> Bool { value(of: range, in: text) != 0 }

  private mutating func insert(_ word: Substring.UTF8View, _ value: UInt16) {
    let folded = word.map { $0 == UInt8(ascii: "_") ? 0x20 : asciiLowercased($0) }
    let mask = slots.count - 1
    var slot = Self.hash(of: 0..<folded.count, in: folded) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if matches(index, 0..<folded.count, folded) {
        values[index] |= value
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(values.count)
    values.append(value)
    store += folded
    starts.append(Int32(store.count))
  }

  private func matches(_ index: Int, _ range: Range<Int>, _ text: [UInt8]) -> Bool {
    let start = Int(starts[index])
    guard Int(starts[index + 1]) - start == range.count else { return false }
    for offset in 0..<range.count
    where store[start + offset] != asciiLowercased(text[range.lowerBound + offset]) { return false }
    return true
  }

  private static func slotCount(for words: Int) -> Int {
    var count = 16
    while count < words * 2 { count *= 2 }
    return count
  }

  /// FNV-1a over the folded bytes.
  private static func hash(of range: Range<Int>, in text: [UInt8]) -> Int {
    var hash: UInt32 = 2_166_136_261
    for position in range { hash = (hash ^ UInt32(asciiLowercased(text[position]))) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
