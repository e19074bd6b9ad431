/// Numbers for words from 0 up, given out in the order in which the words come: a table by hash, open addressing.
public struct WordNumbers: Sendable {
  @usableFromInline struct Slot: Sendable {
    /// 0 where the slot is free: no word has that hash.
    @usableFromInline var hash: UInt32
    @usableFromInline var number: UInt32

    @usableFromInline init(hash: UInt32, number: UInt32) {
      self.hash = hash
      self.number = number
    }
  }

  @usableFromInline var slots: [Slot]
  /// How many words have a number.
  public private(set) var count = 0

  /// No words yet; room for so many.
  public init(capacity: Int = 0) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(hash: 0, number: 0), count: size)
  }

  /// The number of the word with that hash, `nil` when it has none.
  ///
  /// The mask keeps a place within the slots: no need to check it for each of thousands.
  @inlinable
  public subscript(hash: UInt32) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var place = Int(truncatingIfNeeded: hash ^ hash >> 16) & mask
      while true {
        let slot = slots[place]
        if slot.hash == 0 { return nil }
        if slot.hash == hash { return Int(slot.number) }
        place = (place + 1) & mask
      }
    }
  }

  /// The number of the word with that hash, the next one when it has none yet.
  public mutating func number(of hash: UInt32) -> Int {
    let place = place(of: hash)
    if slots[place].hash != 0 { return Int(slots[place].number) }
    slots[place] = Slot(hash: hash, number: UInt32(count))
    count += 1
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func place(of hash: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash ^ hash >> 16) & mask
    while slots[place].hash != 0, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, number: 0), count: old.count * 2)
    for slot in old where slot.hash != 0 { slots[place(of: slot.hash)] = slot }
  }
}
