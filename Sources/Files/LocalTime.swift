import Text

/// A time (seconds since 1970) on this machine's clock, as people read it: `2026-03-08 09:30:15`.
public func localTime(_ seconds: Double) -> String {
  let whole = Int(seconds)
  let local = LocalDateTime(secondsSinceEpoch: whole + SystemProcess.zoneOffset(at: whole))
  return "\(local.date) \(local.time)"
}

/// A time (seconds since 1970) as RFC 3339 in UTC with milliseconds, as programs read it.
public func utcTime(_ seconds: Double) -> String {
  let milliseconds = Int((seconds * 1000).rounded())
  let whole = floorDivision(milliseconds, by: 1000)
  return Instant(seconds: whole, nanoseconds: (milliseconds - whole * 1000) * 1_000_000).rfc3339(milliseconds: true)
}
