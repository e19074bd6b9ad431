/// A delay that spreads out runs which would all begin at once, the same for the same workflow and due time.
///
/// It is computed, not drawn: a restart, or a second daemon, finds the same delay, and the due time, which is the run's
/// identity, stays as it is.
public struct Jitter: Hashable, Sendable {
  /// The longest delay, in milliseconds; 0 for none.
  public let milliseconds: Int

  /// No delay.
  public static let none = Jitter(milliseconds: 0)

  /// Delays from 0 up to, not including, so many milliseconds.
  public init(milliseconds: Int) { self.milliseconds = max(0, milliseconds) }

  /// The delay in milliseconds of a workflow's run that is due at an instant (seconds since the epoch).
  ///
  /// FNV-1a over the name, mixed with the time by the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  public func delay(of workflow: String, due instant: Int) -> Int {
    guard milliseconds > 0 else { return 0 }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in workflow.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash &+= UInt64(bitPattern: Int64(instant)) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
    hash ^= hash >> 31
    return Int(hash % UInt64(milliseconds))
  }
}
