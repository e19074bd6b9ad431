/// The times of day at which an expression fires, as sets of bits.
struct TimePattern: Hashable, Sendable {
  private let seconds: UInt64
  private let minutes: UInt64
  private let hours: UInt64

  init(_ terms: CronTerms) {
    seconds = terms.bits(.second)
    minutes = terms.bits(.minute)
    hours = terms.bits(.hour)
  }

  /// The first time of the day, in seconds since midnight.
  var first: Int {
    hours.trailingZeroBitCount &* 3600 &+ minutes.trailingZeroBitCount &* 60 &+ seconds.trailingZeroBitCount
  }

  /// The first time at or after a second of the day, or `nil` if the day has no more.
  func next(atOrAfter secondOfDay: Int) -> Int? {
    let hour = secondOfDay / 3600
    let minute = secondOfDay / 60 % 60
    if hours.has(hour) {
      if minutes.has(minute), let second = seconds.next(atOrAfter: secondOfDay % 60) {
        return hour &* 3600 &+ minute &* 60 &+ second
      }
      if let minute = minutes.next(atOrAfter: minute &+ 1) {
        return hour &* 3600 &+ minute &* 60 &+ seconds.trailingZeroBitCount
      }
    }
    guard let hour = hours.next(atOrAfter: hour &+ 1) else { return nil }
    return hour &* 3600 &+ minutes.trailingZeroBitCount &* 60 &+ seconds.trailingZeroBitCount
  }
}

extension UInt64 {
  /// Whether the bit is set.
  @inline(__always)
  func has(_ bit: Int) -> Bool { self &>> UInt64(truncatingIfNeeded: bit) & 1 != 0 }

  /// The lowest set bit from this one on; `bit` must be under 64.
  @inline(__always)
  func next(atOrAfter bit: Int) -> Int? {
    let rest = self &>> UInt64(truncatingIfNeeded: bit)
    return rest == 0 ? nil : bit &+ rest.trailingZeroBitCount
  }
}
