/// What is due now, after a while that may have been a moment or a month: the times to run, and those left out.
public struct CatchUp: Hashable, Sendable {
  /// The times to run now, in order.
  public var run: [DueTime] = []
  /// The first time that is left out, if any is.
  public var firstDropped: DueTime?
  /// How many are left out; counted up to ``countLimit``.
  public var dropped = 0

  /// Where counting stops: of a schedule by the second, a month holds millions.
  public static let countLimit = 100_000
}

extension Schedule {
  /// Decides about every time due after the last decision and up to now.
  ///
  /// A time is missed when it lies further back than the policy's grace. Called again with `now` as `last`, it decides
  /// each due time exactly once; a clock that was set back (`now` before `last`) gives nothing, so that no time is run
  /// a second time.
  ///
  /// - Parameters:
  ///   - last: The instant up to which all was decided before: the last due time, or when the daemon first saw the
  ///     workflow. Seconds since the epoch.
  ///   - now: The time now, in seconds since the epoch.
  ///   - policy: What to do about those that were missed.
  /// - Returns: The times to run, and what is known of those left out.
  public func due(since last: Int, now: Int, policy: MissedPolicy) -> CatchUp {
    var catchUp = CatchUp()
    guard now > last else { return catchUp }
    let reach = policy.mode == .none ? policy.grace : max(policy.window, policy.grace)
    let start = max(last, now - reach - 1)
    switch policy.mode {
    case .all: catchUp.run = newest(policy.limit, after: start, upTo: now)
    case .last:
      let punctual = newest(policy.limit, after: max(last, now - policy.grace - 1), upTo: now)
      catchUp.run = punctual.isEmpty ? newest(1, after: start, upTo: now) : punctual
    case .none: catchUp.run = newest(policy.limit, after: start, upTo: now)
    }
    countDropped(since: last, now: now, &catchUp)
    return catchUp
  }

  /// The newest times of a stretch, in order; searched from its end, in stretches that double, so that the cost follows
  /// what is found rather than what is long past.
  private func newest(_ count: Int, after start: Int, upTo end: Int) -> [DueTime] {
    var reach = 60
    while true {
      let from = max(start, end - reach)
      let found = times(after: from, upTo: end, keeping: count)
      if found.count == count || from == start { return found }
      reach *= 4
    }
  }

  private func times(after start: Int, upTo end: Int, keeping count: Int) -> [DueTime] {
    var times: [DueTime] = []
    var from = start
    while let due = next(after: from), due.instant <= end {
      times.append(due)
      if times.count >= 2 * count { times.removeFirst(times.count - count) }
      from = due.instant
    }
    return times.suffix(count)
  }

  private func countDropped(since last: Int, now: Int, _ catchUp: inout CatchUp) {
    let end = catchUp.run.first.map { $0.instant - 1 } ?? now
    var from = last
    while catchUp.dropped < CatchUp.countLimit, let due = next(after: from), due.instant <= end {
      if catchUp.firstDropped == nil { catchUp.firstDropped = due }
      catchUp.dropped += 1
      from = due.instant
    }
  }
}
