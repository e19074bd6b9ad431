public import Diagnostics

/// A cron expression that has been read, checked and found able to fire.
///
/// The dialect is Debian's (Vixie cron with Debian's rules at clock changes) with the additions of the Open Cron
/// Pattern: nicknames, `L`, `LW`, `15W`, `#`, `?` and, on demand, seconds. Day of month and weekday must both fit if
/// either field begins with `*`; otherwise one of them is enough.
public struct CronExpression: Hashable, Sendable {
  /// The expression as it was given.
  public let source: String
  /// Remarks on what is allowed but probably not meant.
  public let warnings: [Diagnostic]
  let terms: CronTerms
  let days: DayPattern
  let times: TimePattern
  /// Whether it follows elapsed time through clock changes: a minute or hour field that begins with `*`, or seconds.
  let followsElapsedTime: Bool
  let hasSeconds: Bool

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - source: Five fields (or six, see `seconds`) or a nickname such as `@daily`.
  ///   - seconds: Where a sixth field may stand; five fields are read in any case.
  ///   - file: What the locations of complaints name as their file. Columns count from 1 within the expression.
  /// - Throws: Everything that is wrong with it, in the order of the text.
  public init(
    _ source: String, seconds: CronSeconds = .none, file: String = "cron expression"
  ) throws(DiagnosticList) {
    let expanded = try CronNicknames.expand(source, file: file)
    var parser = CronParser(expanded, seconds: seconds, file: file)
    try parser.parse()
    self.source = source
    warnings = parser.complaints
    terms = parser.terms
    let starred = Set(parser.firstBytes.filter { $0.value == UInt8(ascii: "*") || $0.value == UInt8(ascii: "?") }.keys)
    hasSeconds = parser.firstBytes[.second] != nil
    followsElapsedTime = hasSeconds || starred.contains(.minute) || starred.contains(.hour)
    times = TimePattern(parser.terms)
    days = DayPattern(parser.terms, needsBoth: starred.contains(.dayOfMonth) || starred.contains(.weekday))
    guard days.canMatch else { throw Self.neverFires(parser) }
  }

  private static func neverFires(_ parser: CronParser) -> DiagnosticList {
    DiagnosticList([
      Diagnostic(
        ScheduleRules.neverFires, "this never fires: no day of any year fits its day of month, month and weekday",
        at: parser.whole, help: "For the last day of a month write `L` as its day of month.")
    ])
  }
}
