import Files
import Synchronization

/// The brake of a run: a signal handler, a scheduler or a test pulls it from another thread.
public final class RunControl: Sendable {
  /// How a run is told to end.
  public enum Stop: Int, Comparable, Sendable {
    /// Articles in flight are finished, no further one is begun: Ctrl-C once. Ends as interrupted.
    case graceful = 1
    /// As ``graceful``, but what is not done after a second and a half is given up, and the run ends as terminated:
    /// SIGTERM.
    case terminate = 2
    /// Articles in flight are given up at their next checkpoint and their children killed: Ctrl-C twice.
    case now = 3

    /// Whether the left one is the milder wish.
    public static func < (left: Stop, right: Stop) -> Bool { left.rawValue < right.rawValue }
  }

  /// How long a run that is told to end may go on: microseconds.
  private static let patience = 1_500_000

  private let level = Atomic<Int>(0)
  private let time = Atomic<Int>(0)
  private let startsPrograms: Bool
  private let refusals = Atomic<Int>(0)

  /// A brake that nobody has pulled.
  public init() { startsPrograms = true }

  /// - Parameter startsPrograms: whether steps may start programs; not where an article is only looked at.
  init(startsPrograms: Bool) { self.startsPrograms = startsPrograms }

  /// Whether a step may start a program now; a refusal is counted.
  func mayStartProgram() -> Bool {
    if !startsPrograms { refusals.add(1, ordering: .relaxed) }
    return startsPrograms
  }

  /// How many programs were not started.
  var programsRefused: Int { refusals.load(ordering: .relaxed) }

  /// Asks the run to end; a milder wish after a stronger one changes nothing.
  public func stop(_ stop: Stop) {
    _ = time.compareExchange(
      expected: 0, desired: SystemClock.monotonicMicroseconds(), ordering: .relaxed)
    level.max(stop.rawValue, ordering: .relaxed)
  }

  /// What was asked for, the strongest wish; `nil` when nothing was.
  public var stop: Stop? { Stop(rawValue: level.load(ordering: .relaxed)) }

  /// Whether work in flight is to be given up.
  var mustEnd: Bool {
    switch stop {
    case .now: true
    case .terminate: SystemClock.monotonicMicroseconds() - time.load(ordering: .relaxed) > Self.patience
    case .graceful, nil: false
    }
  }
}
