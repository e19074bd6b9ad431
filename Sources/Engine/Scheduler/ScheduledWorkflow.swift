import Files
import Scheduling
import StatusLog
import Text

/// One workflow that a scheduler looks after.
struct ScheduledWorkflow {
  var plan: Plan
  var file: String
  var watched: WatchedFolder?
  /// The instant up to which its due times are decided about; seconds since the epoch.
  var decided: Int
  /// Its next due time.
  var next: Int?

  /// What stands for its schedule: when that changes, what was due before is no longer its own.
  static func text(_ schedule: WorkflowSchedule?) -> String {
    guard let schedule else { return "" }
    let off = schedule.schedule.daysOff.isEmpty ? "" : " \(schedule.schedule.daysOff)"
    let dst = schedule.schedule.dst == .debian ? "" : " \(schedule.schedule.dst)"
    return "\(schedule.text) \(schedule.schedule.zone.name)\(dst)\(off)"
  }

  /// Whether runs of it may go on side by side.
  var allowsOverlap: Bool { plan.schedule?.overlap == .allow }

  /// Whether nobody has decided since the scheduler began: what was missed before is still open.
  var isBehind = true

  /// Finds the next due time after all that is decided.
  mutating func findNext(now: Int) { next = plan.schedule?.schedule.next(after: max(decided, now))?.instant }

  /// What is to be done about the times due up to now; `nil` when there are none.
  ///
  /// - Parameter resumed: due times that were just taken over, which stand in nobody's way.
  func decision(now: Int, resumed: Set<Int>) -> ScheduleDecision? {
    guard let schedule = plan.schedule, now > decided else { return nil }
    let catchUp = schedule.schedule.due(since: decided, now: now, policy: schedule.missed)
    guard !catchUp.run.isEmpty || catchUp.dropped > 0 else { return nil }
    var decision = ScheduleDecision(workflow: plan.name, since: decided, upTo: now)
    decision.run = catchUp.run.map {
      ScheduleDecision.Due(instant: $0.instant, isLate: $0.instant < now - schedule.missed.grace)
    }
    decision.missed = catchUp.dropped
    decision.firstMissed = catchUp.firstDropped?.instant
    decision.next = schedule.schedule.next(after: now)?.instant
    decision.overlap = schedule.overlap.decision
    decision.resumed = resumed
    return decision
  }

  /// Whether an open due time, whose scheduler died, is still worth running.
  func isWorthResuming(_ due: Int, now: Int) -> Bool {
    guard let missed = plan.schedule?.missed else { return false }
    return now - due <= (missed.mode == .none ? missed.grace : max(missed.window, missed.grace))
  }
}

extension OverlapPolicy {
  /// Most runs of one workflow that wait for each other.
  private static let mostWaiting = 1000

  fileprivate var decision: ScheduleDecision.Overlap {
    switch self {
    case .skip: .skip
    case .queue, .allow: .wait(most: Self.mostWaiting)
    case .cancelOld: .replace
    }
  }
}
