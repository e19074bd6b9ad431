import Scheduling
import StatusLog
import Text

extension Scheduler {
  /// How far the clock may go back, in seconds, before what was decided ahead of it is decided again.
  private static let smallStep = 60

  /// Decides about the due times of a workflow up to now, unless another scheduler was faster.
  func decide(_ name: String, _ now: Int) throws {
    let seconds = settings.clock.seconds
    for _ in 0..<3 {
      guard let workflow = workflows[name], let schedule = workflow.plan.schedule else { return }
      if seconds < workflow.decided - Self.smallStep { return try goBack(workflow, seconds, now) }
      guard workflow.isBehind || workflow.next.map({ $0 <= seconds }) ?? false else { return }
      workflows[name]?.isBehind = false
      guard let decision = workflow.decision(now: seconds, resumed: resumed[name] ?? []) else { return }
      if let firings = try log.decide(decision, owner: identity.name, time: now) {
        workflows[name]?.decided = seconds
        workflows[name]?.next = decision.next
        return take(firings, decision, schedule)
      }
      try catchUpWithOthers(name, seconds)
    }
  }

  /// The clock was set back: what lies ahead becomes due again.
  ///
  /// What was claimed or skipped is not run a second time.
  private func goBack(_ workflow: ScheduledWorkflow, _ seconds: Int, _ now: Int) throws {
    let name = workflow.plan.name
    var decision = ScheduleDecision(workflow: name, since: workflow.decided, upTo: seconds)
    decision.next = workflow.plan.schedule?.schedule.next(after: seconds)?.instant
    guard try log.decide(decision, owner: identity.name, time: now) != nil else {
      return try catchUpWithOthers(name, seconds)
    }
    workflows[name]?.decided = seconds
    workflows[name]?.next = decision.next
    let message = "The clock went back by \(workflow.decided - seconds) seconds."
    try log.note(.remark, of: name, ["message": .string(message)], time: now)
    complain(message)
  }

  /// Another scheduler has decided: go on from there.
  private func catchUpWithOthers(_ name: String, _ seconds: Int) throws {
    guard let workflow = workflows[name] else { return }
    let known = try log.schedule(
      name, file: workflow.file, text: ScheduledWorkflow.text(workflow.plan.schedule), now: seconds,
      scheduler: identity.name)
    workflows[name]?.decided = known.decided
    workflows[name]?.findNext(now: known.decided)
  }

  private func take(_ firings: [Firing], _ decision: ScheduleDecision, _ schedule: WorkflowSchedule) {
    let name = decision.workflow
    if let first = decision.firstMissed { tell(.missed(workflow: name, first: first, count: decision.missed)) }
    let late = Set(decision.run.filter(\.isLate).map(\.instant))
    for firing in firings {
      if firing.state == .skipped {
        tell(.skipped(workflow: name, due: firing.due, reason: firing.reason ?? ""))
      } else {
        tell(.fired(workflow: name, due: firing.due, isLate: late.contains(firing.due)))
        let delay = schedule.jitter.delay(of: name, due: firing.due)
        waiting.append(ScheduledRun(workflow: name, due: firing.due, startAt: firing.due * 1000 + delay))
      }
    }
  }

  /// Takes over due times that were claimed by a scheduler that is no more.
  func takeOverFromTheDead(_ now: Int) throws {
    for firing in try log.openFirings() where isOrphaned(firing) {
      guard let workflow = workflows[firing.workflow] else { continue }
      if firing.isCancelled {
        try log.close(firing.workflow, due: firing.due, as: .skipped, reason: "it gave way to a later run", time: now)
      } else if !workflow.isWorthResuming(firing.due, now: settings.clock.seconds) {
        let reason = "its scheduler died, and it is too late to run it now"
        try log.close(firing.workflow, due: firing.due, as: .skipped, reason: reason, time: now)
        tell(.skipped(workflow: firing.workflow, due: firing.due, reason: reason))
      } else if try log.takeOver(firing, owner: identity.name, time: now) {
        resumed[firing.workflow, default: []].insert(firing.due)
        waiting.append(ScheduledRun(workflow: firing.workflow, due: firing.due, startAt: firing.due * 1000))
        tell(.takenOver(workflow: firing.workflow, due: firing.due))
      }
    }
  }

  private func isOrphaned(_ firing: Firing) -> Bool {
    guard let owner = firing.owner else { return true }
    return owner != identity.name && !SchedulerIdentity.isAlive(owner, folder: settings.state)
  }
}
