import Files
import StatusLog

/// The state folder of a run, opened, and its lock held.
struct RunState {
  let log: StatusLog
  let lock: WorkflowLock
  let plan: Plan
  let key: WorkflowKey
  let keys: PathKeys

  /// Takes the workflow's lock and opens the status log.
  ///
  /// - Throws: the ``RunOutcome/Ending`` that the run has before it began.
  init(_ folder: String, plan: Plan, keys: PathKeys, lockName: String) throws(RunFailure) {
    self.plan = plan
    self.keys = keys
    key = WorkflowKey(plan)
    do {
      guard let lock = try WorkflowLock.take(lockName, folder: folder) else {
        let holder = WorkflowLock.holder(of: lockName, folder: folder)
        throw RunFailure(
          .alreadyRunning(LockHolder(workflow: plan.name, run: holder?.run, process: holder?.process)))
      }
      self.lock = lock
      log = try StatusLog.open(folder: folder)
    } catch let failure as StatusLogFailure {
      throw RunFailure(.ioError(failure.message))
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(.ioError("\(error)"))
    }
  }

  /// What is up to date, gathered outputs taken into account.
  func upToDate(_ articles: ArticleList, force: Bool, worksAll: Bool) throws(StatusLogFailure) -> UpToDate {
    var upToDate = UpToDate(log: log, plan: plan, key: key, keys: keys, articles: articles)
    try upToDate.scan(refreshes: true)
    if force || worksAll { upToDate.reuseNothing() }
    if try upToDate.gatheredReason() != nil { upToDate.reuseNothing() }
    return upToDate
  }
}

/// A run that ends before it begins.
struct RunFailure: Error {
  /// How.
  var ending: RunOutcome.Ending

  init(_ ending: RunOutcome.Ending) { self.ending = ending }
}

extension Plan {
  /// Whether a step writes to standard output, which is never up to date.
  var writesToStandardOutput: Bool {
    steps.contains { step in
      if case .export(_, let destination) = step.work { destination.isStandardOutput } else { false }
    }
  }

  /// The paths of outputs that gather all articles.
  var gatheredPaths: [String] {
    steps.compactMap { step in
      guard case .export(_, let destination) = step.work, destination.gathers, !destination.isStandardOutput else {
        return nil
      }
      return path(of: destination)
    }
  }

  /// The path of an output that gathers all articles.
  func path(of destination: Destination) -> String {
    destination.template.filled(
      in: { path in path.first == "params" ? path.dropFirst().first.flatMap { params[$0] } : nil }, escape: pathSafe)
  }
}
