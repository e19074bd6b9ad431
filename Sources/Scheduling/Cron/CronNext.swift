import Text

extension CronExpression {
  /// The first time strictly after an instant at which the expression fires in a zone.
  ///
  /// Walks the zone's spans of constant offset. In each, local time runs evenly; what happens between two of them, in
  /// the hour that a clock leaves out or shows twice, is the policy's business. The rule is that of Debian's cron
  /// (`cron(8)`, "Notes") unless another is asked for; expressions that follow elapsed time fire whenever the wall
  /// clock shows their time, whatever the policy.
  ///
  /// - Parameters:
  ///   - instant: Seconds since the epoch.
  ///   - zone: The zone whose clock the fields speak of.
  ///   - dst: What to do when that clock is changed.
  /// - Returns: The due time, or `nil` when none is left within a century, which only a policy that skips can cause.
  public func next(after instant: Int, in zone: Zone, dst: DSTPolicy = .debian) -> DueTime? {
    guard Self.reach.contains(instant) else { return nil }
    let shift = zone.cycleShift(instant)
    let walk = ClockWalk(cron: self, zone: zone, policy: followsElapsedTime ? .wallClock : dst)
    return walk.next(after: instant &- shift)?.shifted(by: shift)
  }

  /// Three million years around the epoch: instants with which no sum here can overflow.
  private static let reach = -100_000_000_000_000...100_000_000_000_000

  /// The next `count` times after an instant, fewer if there are no more.
  public func times(_ count: Int, after instant: Int, in zone: Zone, dst: DSTPolicy = .debian) -> [DueTime] {
    var times: [DueTime] = []
    while times.count < count, let due = next(after: times.last?.instant ?? instant, in: zone, dst: dst) {
      times.append(due)
    }
    return times
  }
}

/// One search through the spans of a zone.
private struct ClockWalk {
  let cron: CronExpression
  let zone: Zone
  let policy: DSTPolicy

  func next(after instant: Int) -> DueTime? {
    var span = zone.span(at: instant)
    guard var local = start(of: span, from: instant &+ 1 &+ zone.offset(of: span)) else { return nil }
    while true {
      let end = end(of: span)
      if local < end { return due(local, in: span) }
      guard span &+ 1 < zone.count else { return nil }
      span &+= 1
      let opening = zone.localStart(of: span)
      if policy.gap == .runAfter, local < opening { return afterGap(local, in: span) }
      // In an hour shown twice the search begins again at its first minute; elsewhere the time found stays good.
      if opening > local || opening < end {
        guard let found = start(of: span, from: opening) else { return nil }
        local = found
      }
    }
  }

  /// The first fitting local time of a span from some local time on.
  private func start(of span: Int, from local: Int) -> Int? {
    let repeated = policy.overlap == .first && span > 0 ? zone.localEnd(of: span &- 1) : local
    return cron.nextLocal(atOrAfter: max(local, repeated))
  }

  /// Where the local time of a span ends, as far as the policy takes it.
  private func end(of span: Int) -> Int {
    let end = zone.localEnd(of: span)
    guard policy.overlap == .last, span &+ 1 < zone.count else { return end }
    return min(end, zone.localStart(of: span &+ 1))
  }

  private func due(_ local: Int, in span: Int) -> DueTime {
    let offset = zone.offset(of: span)
    var rule: ClockRule?
    if span &+ 1 < zone.count, local >= zone.localStart(of: span &+ 1) { rule = .firstOfTwo }
    if span > 0, local < zone.localEnd(of: span &- 1) { rule = .secondOfTwo }
    return DueTime(instant: local &- offset, offset: offset, rule: rule)
  }

  private func afterGap(_ local: Int, in span: Int) -> DueTime {
    DueTime(
      instant: zone.start(of: span), offset: zone.offset(of: span),
      rule: .afterGap(wanted: LocalDateTime(secondsSinceEpoch: local)))
  }
}
