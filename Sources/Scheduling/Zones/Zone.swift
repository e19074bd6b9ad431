import Text

/// A time zone as a sorted table: spans of constant offset from UTC, and the instants at which they begin.
///
/// Made once (``Zone/named(_:)``) and then asked millions of times.
public struct Zone: Hashable, Sendable {
  /// The name it was asked for by.
  public let name: String
  private let starts: [Int]
  private let offsets: [Int]
  /// Where the last span of the table ends: for a zone that changes its clock every year, where the table does.
  private let end: Int

  /// Far beyond every date, yet safe to add an offset to.
  private static let forever = Int.max / 4
  /// Dates, weekdays and the rules of zones repeat after 400 years.
  private static let cycle = 146_097 * 86_400
  /// 2500-01-01: later times are looked up 400 years earlier, or a multiple of it.
  private static let cycleLimit = 16_725_225_600

  /// A zone that never changes.
  public init(name: String, offset: Int) {
    self.init(name: name, offset: offset, changes: [])
  }

  /// A zone from its first offset and its changes, in the order of time.
  init(name: String, offset: Int, changes: [(instant: Int, offset: Int)], until end: Int? = nil) {
    self.name = name
    self.end = end ?? Self.forever
    starts = [-Self.forever] + changes.map(\.instant)
    offsets = [offset] + changes.map(\.offset)
  }

  /// Coordinated Universal Time.
  public static let utc = Zone(name: "UTC", offset: 0)

  /// How many seconds the zone's clock is ahead of UTC at an instant (seconds since the epoch).
  public func offset(at instant: Int) -> Int {
    offset(of: span(at: instant &- cycleShift(instant)))
  }

  /// The next change of the clock after an instant: when, and the offsets before and after; `nil` if there is none.
  public func nextChange(after instant: Int) -> (instant: Int, before: Int, after: Int)? {
    let shift = cycleShift(instant)
    let next = span(at: instant &- shift) &+ 1
    guard next < count else { return nil }
    return (starts[next] &+ shift, offsets[next &- 1], offsets[next])
  }

  /// How many seconds to go back from an instant to reach the years that the table covers.
  func cycleShift(_ instant: Int) -> Int {
    guard instant >= Self.cycleLimit, count > 1 else { return 0 }
    return ((instant &- Self.cycleLimit) / Self.cycle &+ 1) &* Self.cycle
  }

  var count: Int { starts.count }

  /// The number of the span that holds an instant.
  func span(at instant: Int) -> Int {
    max(starts.partitioningIndex { $0 > instant } - 1, 0)
  }

  func offset(of span: Int) -> Int { offsets[span] }
  func start(of span: Int) -> Int { starts[span] }

  /// What the clock shows as a span begins.
  func localStart(of span: Int) -> Int { starts[span] &+ offsets[span] }

  /// What the clock would show as a span ends, had it not been changed.
  func localEnd(of span: Int) -> Int {
    span &+ 1 < starts.count ? starts[span &+ 1] &+ offsets[span] : end
  }
}
