/// Names in small letters and their numbers: a table by hash, so that no string is made to look one up.
struct NameTable: Sendable {
  /// All names, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each name begins in `bytes`, and where the last ends.
  private var starts: [Int] = [0]
  /// The numbers of the names by hash; `-1` for none.
  private var slots: [Int16]

  /// A table of these names, numbered in their order.
  init(_ names: [String]) {
    var size = 64
    while size < names.count * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (number, name) in names.enumerated() {
      let word = Array(name.utf8)
      bytes += word
      starts.append(bytes.count)
      var slot = Self.hash(word[...]) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int16(number)
    }
  }

  /// The number of a name; its letters may be large or small.
  func find(_ name: ArraySlice<UInt8>) -> Int? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if isName(number, name) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isName(_ number: Int, _ name: ArraySlice<UInt8>) -> Bool {
    var place = starts[number]
    guard starts[number + 1] - place == name.count else { return false }
    for byte in name {
      if bytes[place] != lowered(byte) { return false }
      place += 1
    }
    return true
  }

  private static func hash(_ name: ArraySlice<UInt8>) -> Int {
    var hash: UInt = 5381
    // Letters of both cases must give one number: the bit that tells them apart is set.
    for byte in name { hash = hash &* 33 ^ UInt(byte | 0x20) }
    return Int(truncatingIfNeeded: hash ^ hash >> 15) & Int.max
  }
}

/// Whether two names are the same but for the case of ASCII letters.
func equalsIgnoringCase(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
  guard one.count == other.count else { return false }
  var (first, second) = (one.startIndex, other.startIndex)
  while first < one.endIndex {
    if one[first] != other[second], lowered(one[first]) != lowered(other[second]) { return false }
    first += 1
    second += 1
  }
  return true
}

/// The byte in small letters.
@inline(__always) func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
