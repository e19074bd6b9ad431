import Files
import StatusLog
import Text

/// The run's side of the status log: turns what happens into rows, in batches.
///
/// An output is claimed before it gets its name and put on record after: whenever the process dies in between, the next
/// run knows the file as its own.
final class Ledger {
  private let log: StatusLog
  private let run: RunLog
  private let plan: Plan
  private let key: WorkflowKey
  /// Names files in the log.
  let keys: PathKeys
  private let articles: ArticleList
  private let owners: OutputOwners
  private var batch = LogBatch()
  private let lock: WorkflowLock

  init(_ state: RunState, articles: ArticleList, due: Int?) throws(StatusLogFailure) {
    log = state.log
    lock = state.lock
    plan = state.plan
    key = state.key
    keys = state.keys
    self.articles = articles
    owners = try OutputOwners(state.log, plan.name)
    run = try RunLog(
      log, workflow: plan.name, file: plan.file, steps: plan.steps.map(\.id), selected: articles.count,
      time: SystemClock.milliseconds(), process: SystemProcess.id, due: due)
    try lock.name(run: run.number)
  }

  /// The run's number.
  var number: Int { run.number }

  /// Whose the file is that stands where an output belongs.
  ///
  /// - Parameter index: the article it belongs to; `nil` for a gathered one.
  func owner(of file: StandingFile, at place: OutputPlace, of index: Int?) -> Ownership {
    let path = keys.key(place)
    return owners.owner(of: file, at: path, known: known(path, of: index))
  }

  /// The output as a run left it.
  private func known(_ path: String, of index: Int?) -> KnownFile? {
    guard let index else {
      return (try? log.knownGathered(plan.name))?.first { $0.output.path == path }?.output
    }
    let name = articleKey(articles, index, keys)
    let known = (try? log.knownArticles(plan.name, from: name, through: name))?[name]
    return known?.outputs.first { $0.path == path }
  }

  /// Claims outputs that are about to get their names.
  func claim(_ outputs: [StagedOutput]) throws(StatusLogFailure) {
    guard !outputs.isEmpty else { return }
    var claim = LogBatch()
    claim.claims = outputs.map { LogBatch.Claim(path: keys.key($0.place), sha256: $0.sha256) }
    try run.write(claim)
  }

  /// Notes an event.
  func note(_ event: RunEvent) {
    guard let entry = LogBatch.Event(event, at: SystemClock.milliseconds()) else { return }
    batch.events.append(entry)
  }

  /// Notes an article that failed, under the name that `retry` finds it by.
  func note(_ failure: ArticleFailure, index: Int?) {
    let name = index.map { articleKey(articles, $0, keys) }
    batch.events.append(
      LogBatch.Event(failure, kind: .articleFailed, key: name, at: SystemClock.milliseconds()))
    if let position = plan.steps.firstIndex(where: { $0.id == failure.step }) {
      batch.steps[position, default: LogBatch.StepSum()].failed += 1
    }
  }

  /// Notes what programs answered.
  func note(answers: [String: String]) {
    batch.answers.merge(answers) { _, new in new }
  }

  /// Notes an article that is done and whose outputs are durable.
  func note(_ worked: WorkedArticle) {
    for (position, timing) in worked.timings.enumerated() { add(timing, position) }
    guard let status = worked.status else { return }
    var article = KnownArticle(
      path: articleKey(articles, worked.index, keys), size: status.size, modified: trustworthyTime(status),
      inode: status.inode, sidecar: worked.besideNumber(articles.sidecarNumber(worked.index), keys),
      sha256: worked.sha256, key: key.text, outputs: worked.staged.map(known),
      inputs: worked.inputs.map { $0.known(keys) })
    article.isWaiting = worked.stopped != nil
    article.decided = worked.decided
    batch.articles.append(article)
    batch.reviews.append(
      ArticleReviews(article: article.path, passed: worked.passed, stopped: worked.stopped?.review))
  }

  private func add(_ timing: StepTiming, _ position: Int) {
    var sum = batch.steps[position] ?? LogBatch.StepSum()
    if timing.wasSkipped { sum.skipped += 1 } else { sum.worked += 1 }
    sum.microseconds += timing.microseconds
    batch.steps[position] = sum
  }

  /// Notes a gathered output that is durable.
  ///
  /// - Parameter sheet: says where the part of each article lies in it; `nil` where nobody knows.
  func note(gathered: StagedOutput, digest: String, sheet: Int? = nil) {
    note(gathered: known(gathered), digest: digest, sheet: sheet)
  }

  /// Notes a gathered output that is as it should be.
  func note(gathered: KnownFile, digest: String, sheet: Int?) {
    batch.gathered.append(KnownGathered(output: gathered, articles: digest, key: key.text))
    if let sheet { batch.settled[gathered.path] = sheet }
  }

  /// Puts the beginning of a pool on record.
  func beginPool(of path: String) throws(StatusLogFailure) -> Int { try run.beginPool(of: path, key: key.text) }

  /// Notes parts of articles that are in a pool.
  func note(bodies: [BodyEntry], of sheet: Int) {
    if !bodies.isEmpty { batch.bodies[sheet, default: []] += bodies }
  }

  /// Claims a gathered output that is about to get its name, with the entries of its parts.
  func claim(
    _ output: StagedOutput, pool: Int?, entries: (some Sequence<BodyEntry>)?
  ) throws(StatusLogFailure) -> Int {
    let claim = LogBatch.Claim(path: keys.key(output.place), sha256: output.sha256)
    return try run.claim(claim, key: key.text, pool: pool, entries: entries)
  }

  private func known(_ output: StagedOutput) -> KnownFile {
    KnownFile(path: keys.key(output.place), status: output.status, sha256: output.sha256)
  }

  /// Writes what was noted.
  func commit() throws(StatusLogFailure) {
    try run.write(batch)
    batch = LogBatch()
  }

  /// Writes the end of the run.
  func finish(_ outcome: RunOutcome) throws(StatusLogFailure) {
    guard let event = LogBatch.Event(.runFinished(outcome), at: SystemClock.milliseconds()) else { return }
    try commit()
    try run.finish(
      event, outcome: outcome.ending.loggedState, exitCode: Int(outcome.exitCode), message: outcome.message)
  }
}

extension RunOutcome.Ending {
  /// The end as the status log has it.
  var loggedState: LoggedRun.State {
    switch self {
    case .done: .done
    case .waiting: .waiting
    case .interrupted, .terminated: .interrupted
    case .articleFailed, .refused, .alreadyRunning, .cannotWrite, .ioError, .timedOut: .failed
    }
  }
}
