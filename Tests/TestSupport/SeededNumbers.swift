/// Numbers that nobody chose and that are the same in every run (SplitMix64): for tests over inputs made by chance.
public struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 up to, not including, a limit.
  public mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// One of these.
  public mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }

  /// Pieces one after the other, at most so many.
  public mutating func text(of pieces: [String], atMost count: Int) -> String {
    (0..<number(below: count + 1)).map { _ in pick(pieces) }.joined()
  }
}
