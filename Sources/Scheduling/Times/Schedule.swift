import Text

/// When a workflow runs: its trigger, the zone whose clock counts, and the days off.
public struct Schedule: Hashable, Sendable {
  /// What makes a time due.
  public enum Trigger: Hashable, Sendable {
    /// A cron expression.
    case cron(CronExpression)
    /// A fixed period.
    case every(Interval)
  }

  /// What makes a time due.
  public var trigger: Trigger
  /// Whose clock the fields and the days off speak of.
  public var zone: Zone
  /// What to do when that clock is changed.
  public var dst: DSTPolicy
  /// Days without a run.
  public var daysOff: DaysOff

  /// A schedule.
  public init(_ trigger: Trigger, zone: Zone = .utc, dst: DSTPolicy = .debian, daysOff: DaysOff = DaysOff()) {
    self.trigger = trigger
    self.zone = zone
    self.dst = dst
    self.daysOff = daysOff
  }

  /// The first time strictly after an instant (seconds since the epoch) at which a run is due.
  ///
  /// A due time on a day off is left out, not moved. `nil` when none follows within some thousand days off.
  public func next(after instant: Int) -> DueTime? {
    var instant = instant
    for _ in 0..<4000 {
      guard let due = due(after: instant) else { return nil }
      if daysOff.isEmpty || !daysOff.contains(due.local.date) { return due }
      instant = endOfDay(due)
    }
    return nil
  }

  private func due(after instant: Int) -> DueTime? {
    switch trigger {
    case .cron(let cron): return cron.next(after: instant, in: zone, dst: dst)
    case .every(let interval):
      let next = interval.next(after: instant)
      return DueTime(instant: next, offset: zone.offset(at: next), rule: nil)
    }
  }

  /// The last second of the day as its own offset counts it; a change of the clock on that day moves it by an hour,
  /// so the search must not step over the midnight that the new offset gives.
  private func endOfDay(_ due: DueTime) -> Int {
    let midnight = (due.local.date.daysSinceEpoch + 1) * 86_400 - due.offset
    guard let change = zone.nextChange(after: due.instant), change.instant < midnight else { return midnight - 1 }
    return max(due.instant, change.instant - 1)
  }
}
