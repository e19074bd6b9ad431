public import Text

/// A time at which a schedule fires.
public struct DueTime: Hashable, Sendable {
  /// Seconds since the epoch.
  public let instant: Int
  /// How many seconds the zone's clock is ahead of UTC then.
  public let offset: Int
  /// The rule that decided it, if the clock is changed around then.
  public let rule: ClockRule?

  /// What the zone's clock shows then.
  public var local: LocalDateTime { LocalDateTime(secondsSinceEpoch: instant &+ offset) }

  /// The time as RFC 3339 writes it, with the zone's offset: `2026-03-08T03:00:00-04:00`.
  public var rfc3339: String { Instant(seconds: instant).rfc3339(offset: offset) }

  func shifted(by seconds: Int) -> DueTime {
    seconds == 0 ? self : DueTime(instant: instant &+ seconds, offset: offset, rule: rule)
  }
}

/// What had to be decided because the clock was changed.
public enum ClockRule: Hashable, Sendable {
  /// The clock went forward over the wanted time; the run follows as soon as it had.
  case afterGap(wanted: LocalDateTime)
  /// The clock, going back, shows this time twice; this is the first.
  case firstOfTwo
  /// The clock, going back, shows this time twice; this is the second.
  case secondOfTwo

  /// The rule in a sentence, for `schedule next --explain`.
  public var sentence: String {
    switch self {
    case .afterGap(let wanted): "The clock goes forward over \(wanted.time): the run follows right after the gap."
    case .firstOfTwo: "The clock goes back and shows this time twice; this is the first."
    case .secondOfTwo: "The clock goes back and shows this time twice; this is the second."
    }
  }
}
