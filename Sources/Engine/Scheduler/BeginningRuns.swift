import Files
import Scheduling
import StatusLog
import Text

extension Scheduler {
  /// Begins the runs whose turn it is, the earliest due first.
  func beginRuns(_ now: Int) throws {
    guard !isStopping, !waiting.isEmpty else { return }
    waiting.sort { ($0.due ?? Int.max, $0.workflow) < ($1.due ?? Int.max, $1.workflow) }
    var open: [Firing]?
    var blocked: Set<String> = []
    for run in waiting where running.count < settings.mostRuns {
      guard let workflow = workflows[run.workflow] else { continue }
      if open == nil { open = try log.openFirings() }
      guard run.startAt <= now, !blocked.contains(run.workflow), mayBegin(run, workflow, open ?? []) else {
        if !workflow.allowsOverlap { blocked.insert(run.workflow) }
        continue
      }
      waiting.removeAll { $0 == run }
      begin(run, workflow, batch: nil)
    }
  }

  /// One run of a workflow at a time, also among several schedulers, unless the workflow allows more.
  private func mayBegin(_ run: ScheduledRun, _ workflow: ScheduledWorkflow, _ open: [Firing]) -> Bool {
    guard !workflow.allowsOverlap else { return true }
    if isRunning(run.workflow) { return false }
    return !open.contains { other in
      guard other.workflow == run.workflow, other.owner != identity.name, let due = run.due else { return false }
      return other.due < due || other.state == .running
    }
  }

  func isRunning(_ workflow: String) -> Bool { running.values.contains { $0.run.workflow == workflow } }

  func begin(_ run: ScheduledRun, _ workflow: ScheduledWorkflow, batch: WatchedFolder.Batch?) {
    lastNumber += 1
    let (number, control, work) = (lastNumber, RunControl(), settings.work)
    let request = request(run, workflow, batch)
    running[number] = RunningRun(run: run, control: control, batch: batch)
    tell(.began(workflow: run.workflow, due: run.due, files: batch?.files.count ?? 0))
    Task { [weak self] in
      let outcome = await work(request, control)
      await self?.ended(number, outcome)
    }
  }

  private func request(
    _ run: ScheduledRun, _ workflow: ScheduledWorkflow, _ batch: WatchedFolder.Batch?
  ) -> RunRequest {
    var request = RunRequest(plan: workflow.plan)
    if request.plan.articles.isEmpty, let watch = request.plan.watch { request.plan.articles = [watch] }
    request.state = .folder(settings.state)
    request.jobs = settings.jobs
    request.layerTypes = settings.layerTypes
    request.environment = settings.environment
    request.clock = { [clock = settings.clock] in clock.seconds }
    request.due = run.due
    request.runsSideBySide = workflow.allowsOverlap
    if batch != nil { request.takes = workflow.watched?.filter }
    return request
  }

  private func ended(_ number: Int, _ outcome: RunOutcome) {
    guard let run = running.removeValue(forKey: number) else { return }
    let now = settings.clock.milliseconds
    tell(.ended(workflow: run.run.workflow, due: run.run.due, outcome: outcome))
    attempt {
      if let batch = run.batch {
        try endedOverFiles(run, batch, outcome, now)
      } else {
        try endedAtDueTime(run, outcome, now)
      }
      try beginRuns(now)
    }
  }

  private func endedAtDueTime(_ running: RunningRun, _ outcome: RunOutcome, _ now: Int) throws {
    guard let due = running.run.due else { return }
    if running.isCancelled {
      return try log.close(running.run.workflow, due: due, as: .done, reason: "it gave way to a later run", time: now)
    }
    switch outcome.ending {
    case .interrupted, .terminated: return
    case .alreadyRunning(let holder) where workflows[running.run.workflow]?.plan.schedule?.overlap == .skip:
      try skip(running.run, holder.sentence, now)
    case .alreadyRunning: waitAgain(running.run, now)
    default: try log.close(running.run.workflow, due: due, as: .done, reason: outcome.message, time: now)
    }
  }

  /// Somebody runs the workflow by hand: its turn comes when that is over.
  private func waitAgain(_ run: ScheduledRun, _ now: Int) {
    var run = run
    run.startAt = now + 1000
    waiting.append(run)
  }

  /// Ends runs, and gives up waiting ones, that are to give way to a later one.
  func giveWay(_ now: Int) throws {
    guard workflows.values.contains(where: { $0.plan.schedule?.overlap == .cancelOld }) else { return }
    guard !running.isEmpty || !waiting.isEmpty else { return }
    for firing in try log.openFirings() where firing.isCancelled && firing.owner == identity.name {
      for (number, run) in running where run.run.workflow == firing.workflow && run.run.due == firing.due {
        running[number]?.isCancelled = true
        run.control.stop(.now)
      }
      for run in waiting where run.workflow == firing.workflow && run.due == firing.due {
        try skip(run, "it gave way to a later run", now)
      }
    }
  }

  /// Leaves a run out that was claimed.
  func skip(_ run: ScheduledRun, _ reason: String, _ now: Int) throws {
    waiting.removeAll { $0 == run }
    guard let due = run.due else { return }
    try log.close(run.workflow, due: due, as: .skipped, reason: reason, time: now)
    tell(.skipped(workflow: run.workflow, due: due, reason: reason))
  }
}
