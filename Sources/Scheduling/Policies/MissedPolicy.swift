public import Diagnostics

/// What to do about times that were due while nobody could run them: the machine was off, the daemon was down, the clock
/// was set forward.
public struct MissedPolicy: Hashable, Sendable {
  /// Which of the missed times are run after all.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// None.
    case none
    /// The last one alone.
    case last
    /// Each one, in order.
    case all
  }

  /// Which of the missed times are run after all.
  public var mode: Mode
  /// How far back, in seconds, a missed time is still worth running.
  public var window: Int
  /// How late, in seconds, a run may begin without counting as missed.
  public var grace: Int
  /// Most runs that are caught up on at once, the newest ones; a clock set forward by a year owes no half million.
  public var limit: Int

  /// A policy; the default is the last one of the past day.
  public init(_ mode: Mode = .last, window: Int = 86_400, grace: Int = 30, limit: Int = 1000) {
    self.mode = mode
    self.window = max(0, window)
    self.grace = max(0, grace)
    self.limit = max(1, limit)
  }

  /// The mode of that name.
  /// - Throws: A complaint that names the nearest one.
  public static func mode(named name: String) throws(Diagnostic) -> Mode {
    try choice(name, of: "missed", among: Mode.allCases.map { ($0.rawValue, $0) })
  }
}
