import Files
import StatusLog

/// The state folder of a run, opened, and its lock held.
struct RunState {
  let log: StatusLog
  let lock: WorkflowLock
  let plan: Plan
  let key: WorkflowKey
  let keys: PathKeys

  /// Takes the workflow's lock, opens the status log and looks at what the steps rest on.
  ///
  /// - Throws: the ``RunOutcome/Ending`` that the run has before it began.
  init(_ folder: String, _ request: RunRequest, keys: PathKeys) throws(RunFailure) {
    self.keys = keys
    do {
      guard let lock = try WorkflowLock.take(request.lockName, folder: folder) else {
        let holder = WorkflowLock.holder(of: request.lockName, folder: folder)
        throw RunFailure(
          .alreadyRunning(LockHolder(workflow: request.plan.name, run: holder?.run, process: holder?.process)))
      }
      self.lock = lock
      log = try StatusLog.open(folder: folder)
      plan = try request.plan.sealed(keys, request.environment, log, keeps: true)
      key = WorkflowKey(plan)
    } catch let failure as StatusLogFailure {
      throw RunFailure(.ioError(failure.message))
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(.ioError("\(error)"))
    }
  }

  /// What is up to date, and what is known of outputs that gather all articles.
  func upToDate(
    _ articles: ArticleList, worksAll: Bool, _ request: RunRequest
  ) throws -> (upToDate: UpToDate, gathering: Gathering?) {
    var upToDate = UpToDate(log: log, plan: plan, key: key, keys: keys, articles: articles)
    try upToDate.scan(refreshes: true)
    if request.force { upToDate.stopWaiting() }
    let worksAll = worksAll || request.force
    guard let marks = upToDate.marks else {
      if worksAll { upToDate.reuseNothing() }
      return (upToDate, nil)
    }
    let gathering = try Gathering(
      plan, key: key, keys: keys, log: log, owners: try OutputOwners(log, plan.name), marks: marks,
      isShared: request.runsSideBySide)
    try gathering.decide(&upToDate.isReused, waiting: upToDate.isWaiting, log, plan.name, worksAll: worksAll)
    return (upToDate, gathering)
  }
}

/// A run that ends before it begins.
struct RunFailure: Error {
  /// How.
  var ending: RunOutcome.Ending

  init(_ ending: RunOutcome.Ending) { self.ending = ending }
}

extension Plan {
  /// The plan, with what its programs rest on made part of what decides whether an earlier result holds.
  ///
  /// - Parameter keeps: whether the files are put on record as they are now.
  func sealed(
    _ keys: PathKeys, _ environment: [String: String], _ log: StatusLog, keeps: Bool
  ) throws(StatusLogFailure) -> Plan {
    guard steps.contains(where: \.runsProgram) || !converters.isEmpty else { return self }
    var inputs = StepInputs(self, keys: keys, environment: environment, known: try log.knownInputs(name))
    let plan = inputs.sealed()
    if keeps, inputs.isNews { try log.keep(inputs: Array(inputs.found.values), of: name) }
    return plan
  }

  /// Whether a step writes to standard output, which is never up to date.
  var writesToStandardOutput: Bool {
    steps.contains { step in
      if case .export(_, let destination) = step.work { destination.isStandardOutput } else { false }
    }
  }

  /// The paths of outputs that gather all articles.
  var gatheredPaths: [String] { gatheredSteps.map(\.path) }

  /// The path of an output that gathers all articles.
  func path(of destination: Destination) -> String {
    destination.template.filled(
      in: { path in path.first == "params" ? path.dropFirst().first.flatMap { params[$0] } : nil }, escape: pathSafe)
  }
}

extension PlannedStep {
  fileprivate var runsProgram: Bool { if case .command = work { true } else { false } }
}
