public import Diagnostics

/// A fixed period between due times: `every: 15m`.
///
/// Due times are the whole multiples of the period since 1970-01-01T00:00:00Z. So they don't depend on when the daemon
/// was started: a restart neither repeats nor shifts one, and two daemons agree on them.
public struct Interval: Hashable, Sendable {
  /// The period in whole seconds, at least 1.
  public let seconds: Int

  /// A period of so many seconds, or `nil` when there is less than one.
  public init?(seconds: Int) {
    guard seconds >= 1 else { return nil }
    self.seconds = seconds
  }

  /// Reads `every:`, a duration of whole seconds.
  /// - Throws: A complaint with the column within the text.
  public init(_ text: String, file: String = "every") throws(Diagnostic) {
    let duration = try parseDuration(text, file: file)
    guard duration.components.attoseconds == 0, let interval = Interval(seconds: Int(duration.components.seconds))
    else {
      throw Diagnostic(
        ScheduleRules.duration, "“\(text)” is not a whole number of seconds",
        at: Location(file: file, line: 1, length: text.unicodeScalars.count, excerpt: text),
        help: "The shortest interval is 1s.")
    }
    self = interval
  }

  /// The first due time strictly after an instant, both in seconds since the epoch.
  public func next(after instant: Int) -> Int {
    let rest = instant % seconds
    return instant &- (rest < 0 ? rest &+ seconds : rest) &+ seconds
  }
}
