import Files
import StatusLog
import Text

extension Scheduler {
  /// How long, in milliseconds, files wait whose run could not do its work.
  private static let pauseAfterTrouble = 5000

  /// Takes notice of new files in the watched folder of a workflow, and begins a run when there are complete ones.
  func lookForFiles(_ name: String, _ now: Int) throws {
    guard let workflow = workflows[name], let watched = workflow.watched else { return }
    watched.look(now: now)
    if let trouble = watched.trouble { complain(trouble) }
    guard !isStopping, !isRunning(name), running.count < settings.mostRuns, watched.mayBegin(now) else { return }
    guard let batch = watched.takeBatch(now: now) else { return }
    do {
      try begin(batch, workflow, now)
    } catch {
      watched.putBack(batch, now: now, pause: Self.pauseAfterTrouble)
      throw error
    }
  }

  /// Begins a run over those files that no run was given before, by this scheduler or another one.
  private func begin(_ batch: WatchedFolder.Batch, _ workflow: ScheduledWorkflow, _ now: Int) throws {
    let name = workflow.plan.name
    var batch = batch
    batch.files = try log.notTaken(batch.files, by: name)
    guard concerns(batch, workflow) else { return try log.take(batch.files, gone: batch.gone, by: name) }
    begin(ScheduledRun(workflow: name, due: nil, startAt: now), workflow, batch: batch)
  }

  /// Whether a file of the batch is an article of the workflow, or says something about one.
  private func concerns(_ batch: WatchedFolder.Batch, _ workflow: ScheduledWorkflow) -> Bool {
    if batch.files.contains(where: { $0.path.hasSuffix(".meta.yaml") }) { return true }
    guard !batch.files.isEmpty else { return false }
    let (plan, folder) = (workflow.plan, Array(workflow.plan.folder.utf8))
    let patterns = plan.articles.isEmpty ? [plan.watch ?? ""] : plan.articles
    let articles = ArticleSelection(patterns: patterns.map { Array($0.utf8) }, in: folder).list
    let files = Set(batch.files.map { Array($0.path.utf8) })
    return (0..<articles.count).contains { files.contains(plainPath(Array(articles.path($0)))) }
  }

  /// Files are taken when their run is over, whatever became of them; not when it could not do its work.
  func endedOverFiles(_ run: RunningRun, _ batch: WatchedFolder.Batch, _ outcome: RunOutcome, _ now: Int) throws {
    switch outcome.ending {
    case .done, .waiting, .articleFailed, .timedOut, .refused:
      try log.take(batch.files, gone: batch.gone, by: run.run.workflow)
    case .alreadyRunning, .cannotWrite, .ioError, .interrupted, .terminated:
      workflows[run.run.workflow]?.watched?.putBack(batch, now: now, pause: Self.pauseAfterTrouble)
    }
  }
}
