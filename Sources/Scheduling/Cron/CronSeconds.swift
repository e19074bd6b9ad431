public import Diagnostics

/// Where a sixth field of a cron expression, for seconds, stands.
public enum CronSeconds: String, Hashable, CaseIterable, Sendable {
  /// Five fields, no seconds.
  case none
  /// Before the minutes.
  case first
  /// After the weekdays.
  case last

  /// The place of that name.
  /// - Throws: A complaint that names the nearest one.
  public init(named name: String) throws(Diagnostic) {
    self = try choice(name, of: "seconds", among: Self.allCases.map { ($0.rawValue, $0) })
  }
}
