/// What the lists say of words, found by one look: a table from the hash of a word to a row.
struct WordFacts: Sendable {
  /// What is known of one word.
  struct Facts: Sendable {
    /// The word in whose place it is written.
    var form: UInt32
    /// Equal for words that may stand for each other.
    var family: UInt32
    var traits: SpokenWord.Traits = .content
    var isSound = false
    /// What it stands for in print.
    var spoken: [UInt32] = []
    /// The word that makes one with it, and the one.
    var pair: (second: UInt32, whole: UInt32)?
    /// What it does in a number.
    var number: SpeechLists.NumberWord?

    init(_ key: UInt32) {
      form = key
      family = key
    }
  }

  private var rows: [Facts] = []
  private var keys: [UInt32] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  init() {}

  /// What is known of a word; a word of no list is one of content.
  func facts(of key: UInt32) -> Facts {
    let row = slots[slot(of: key)]
    return row < 0 ? Facts(key) : rows[Int(row)]
  }

  /// The row of a word; `nil` where no list has it.
  func row(of key: UInt32) -> Int? {
    let row = slots[slot(of: key)]
    return row < 0 ? nil : Int(row)
  }

  /// What a row says.
  subscript(row: Int) -> Facts { rows[row] }

  /// Adds to what is known of a word.
  mutating func change(_ key: UInt32, _ body: (inout Facts) -> Void) {
    if slots[slot(of: key)] < 0 {
      if rows.count * 2 >= slots.count { grow() }
      slots[slot(of: key)] = Int32(rows.count)
      keys.append(key)
      rows.append(Facts(key))
    }
    body(&rows[Int(slots[slot(of: key)])])
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (row, key) in keys.enumerated() { slots[slot(of: key)] = Int32(row) }
  }

  private func slot(of key: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9) >> 8) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }
}
