/// Names in small letters and what they stand for: a table by hash, so that no string is made to look one up.
struct NameTable<Value: Sendable>: Sendable {
  private struct Entry {
    var name: [UInt8]
    var value: Value
  }

  private var slots: [Entry?]

  init(_ entries: [(name: String, value: Value)]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for entry in entries {
      let name = Array(entry.name.utf8)
      var slot = Self.hash(name[...]) & (size - 1)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = Entry(name: name, value: entry.value)
    }
  }

  /// What a name stands for; its letters may be large or small.
  func find(_ name: ArraySlice<UInt8>) -> Value? {
    var slot = Self.hash(name) & (slots.count - 1)
    while let entry = slots[slot] {
      if equalsIgnoringCase(entry.name[...], name) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
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
