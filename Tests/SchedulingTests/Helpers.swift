import Diagnostics
import Scheduling
import Testing
import Text

/// The next times of an expression, written as RFC 3339 does.
func times(
  _ expression: String, in zone: String, after from: String, count: Int = 1, dst: DSTPolicy = .debian,
  seconds: CronSeconds = .none
) throws -> [String] {
  let cron = try CronExpression(expression, seconds: seconds)
  return try cron.times(count, after: epochSeconds(of: from), in: Zone.named(zone), dst: dst).map(\.rfc3339)
}

/// Seconds since the epoch of a text such as `2026-03-08T07:00:00Z`.
func epochSeconds(of text: String) throws -> Int {
  try #require(Timestamp(text)?.instant).seconds
}

/// What is wrong with an expression; empty if nothing is.
func complaints(_ expression: String, seconds: CronSeconds = .none) -> [Diagnostic] {
  do {
    return try CronExpression(expression, seconds: seconds).warnings
  } catch {
    return error.all
  }
}
