public import Diagnostics

/// What becomes of a job at a fixed time when the clock is changed: on the day without its hour, and on the day with two.
public struct DSTPolicy: Hashable, Sendable {
  /// When the clock goes forward over the time.
  public enum Gap: Hashable, Sendable {
    /// Run as soon as the clock has been changed.
    case runAfter
    /// Don't run on that day.
    case skip
  }

  /// When the clock goes back and shows the time twice.
  public enum Overlap: Hashable, Sendable {
    /// Run the first time.
    case first
    /// Run the second time.
    case last
    /// Run both times.
    case both
  }

  /// What to do about a time that the clock leaves out.
  public let gap: Gap
  /// What to do about a time that the clock shows twice.
  public let overlap: Overlap

  /// A policy made of its two halves.
  public init(gap: Gap, overlap: Overlap) {
    self.gap = gap
    self.overlap = overlap
  }

  /// Never lost, never doubled: right after the gap, and the first of two.
  ///
  /// Debian's cron does so; it is the default.
  public static let debian = DSTPolicy(gap: .runAfter, overlap: .first)
  /// Whenever the clock on the wall shows the time: not at all in the gap, twice in the overlap.
  public static let wallClock = DSTPolicy(gap: .skip, overlap: .both)

  /// The policies by the names that a workflow file uses.
  public static let named: [(name: String, policy: DSTPolicy)] = [
    ("debian", .debian), ("skip", DSTPolicy(gap: .skip, overlap: .first)),
    ("last", DSTPolicy(gap: .runAfter, overlap: .last)), ("both", DSTPolicy(gap: .runAfter, overlap: .both)),
    ("wall-clock", .wallClock),
  ]

  /// The policy of that name.
  /// - Throws: A complaint that names the nearest one.
  public init(named name: String) throws(Diagnostic) {
    self = try choice(name, of: "dst", among: Self.named.map { ($0.name, $0.policy) })
  }
}

/// The value that goes with a name, or a complaint that lists the names.
func choice<Value>(
  _ name: String, of key: String, among choices: [(String, Value)]
) throws(Diagnostic) -> Value {
  if let found = choices.first(where: { $0.0 == name }) { return found.1 }
  let names = choices.map(\.0)
  throw Diagnostic(
    ScheduleRules.policy, "`\(key)` cannot be “\(name)”",
    help: nearestName(to: name, among: names).map { "Did you mean `\($0)`?" }
      ?? "It is one of: \(names.joined(separator: ", ")).")
}
