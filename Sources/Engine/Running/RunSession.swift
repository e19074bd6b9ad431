import Articles
import Files
import PluginKit
import StatusLog
import Text

/// One run at work: takes what workers made of articles, in order, and puts it in its place and on record.
///
/// Only one task calls it; the workers never see it. An article goes through two stages: ``record(_:)`` checks its
/// outputs and adds it to gathered ones; ``flush()`` names the outputs of many articles at once, makes the names
/// durable, commits the log and only then says that they are done.
final class RunSession {
  let request: RunRequest
  let control: RunControl
  let articles: ArticleList
  private let listeners: [any RunListener]
  let folders: OutputFolders
  let guardian: OutputGuard
  let ledger: Ledger?
  /// Outputs that gather all articles and take nothing over: standard output, and all where nothing is remembered.
  private var gathered: [GatheredOutput] = []
  /// Files that gather all articles and take over what is not worked.
  let gathering: Gathering?
  private var pending: [WorkedArticle] = []
  private var lastFlush = SystemClock.monotonicMicroseconds()
  var outcome = RunOutcome(ending: .done)
  private var onlyTimedOut = true
  private var firstFailure: ArticleFailure?
  private var handlerFailed = false
  /// Why the run cannot go on.
  var fatal: RunOutcome.Ending?

  /// Articles that wait for a flush at most, and microseconds.
  private static let mostPending = 256
  private static let longestWait = 50_000

  /// Whether there are articles that could not be looked for: then nobody knows which ones have gone.
  private(set) var isListWhole = true

  /// - Parameter seen: the numbers of the articles' files, as far as they were looked at.
  init(_ setting: RunSetting, ledger: Ledger?, gathering: Gathering?, seen: [Int]) {
    self.gathering = gathering
    request = setting.request
    control = setting.control
    articles = setting.articles
    listeners = setting.listeners
    folders = setting.folders
    self.ledger = ledger
    guardian = OutputGuard(force: request.force, articles: articles, seen: seen)
    outcome.counts.selected = articles.count
    outcome.run = ledger?.number
  }

  /// Whether no further article is to be begun.
  var isStopping: Bool { fatal != nil || control.stop != nil || hasFailedFast }

  var hasFailedFast: Bool { request.failFast && outcome.counts.failed > 0 }

  /// Whether something waits for a flush.
  var isWaiting: Bool { !pending.isEmpty }

  /// Tells all listeners, and the log.
  func tell(_ event: RunEvent) {
    ledger?.note(event)
    for listener in listeners { listener.hear(event) }
  }

  /// Begins: the first events, and the outputs that gather all articles.
  func begin(_ selection: ArticleSelection, reused: Int, waiting: Int) {
    outcome.counts.selected += selection.failures.count
    tell(.runStarted(run: ledger?.number, workflow: request.plan.name, articles: articles.count))
    for remark in selection.remarks { tell(.remark(remark)) }
    for failure in selection.failures { fail(failure) }
    isListWhole = selection.failures.isEmpty
    if reused > 0 {
      outcome.counts.reused = reused
      tell(.articlesReused(count: reused))
    }
    if waiting > 0 {
      outcome.counts.waiting = waiting
      tell(.articlesWaiting(count: waiting))
    }
    attempt { try ledger?.commit() }
    if fatal == nil, !(gathering?.isCurrent ?? false) { openGathered() }
  }

  private func openGathered() {
    for (number, step) in request.plan.steps.enumerated() {
      guard case .export(let exporter, let destination) = step.work, destination.gathers else { continue }
      if gathering?.growing.contains(where: { $0.step == number }) ?? false { continue }
      attempt {
        gathered.append(
          try GatheredOutput(
            step: number, exporter: exporter, destination: destination,
            path: request.plan.path(of: destination), folders: folders, standardOutput: request.standardOutput))
      }
    }
  }

  /// Takes the next articles, in order.
  func record(_ batch: [WorkedArticle]) {
    for var worked in batch {
      if fatal != nil || hasFailedFast {
        worked.discardOutputs()
        continue
      }
      if worked.failure == nil { worked.failure = gather(&worked) }
      fatal = fatal ?? worked.fatal
      worked.gathered = []
      if worked.failure != nil { outcome.counts.failed += 1 }
      pending.append(worked)
    }
    let isLate = SystemClock.monotonicMicroseconds() - lastFlush > Self.longestWait
    if ledger == nil || isLate || pending.count >= Self.mostPending { flush() }
  }

  /// Checks the article's own outputs and adds it to the gathered ones.
  private func gather(_ worked: inout WorkedArticle) -> ArticleFailure? {
    do {
      for output in worked.staged {
        try check(output, of: worked.index)
      }
      for body in worked.gathered {
        guard let place = gathered.firstIndex(where: { $0.step == body.step }) else { continue }
        attempt { try gathered[place].append(body) }
      }
      attempt { try takeOver(worked) }
      return nil
    } catch {
      worked.discardOutputs()
      return ArticleFailure(path: worked.path, step: nil, message: errorSentence(error))
    }
  }

  /// Looks whether an output may take the place of what stands there.
  ///
  /// - Parameter index: the article it belongs to; `nil` for a gathered one.
  func check(_ output: StagedOutput, of index: Int?) throws(OutputFailure) {
    try guardian.check(output, of: index) { ledger?.owner(of: $0, at: $1, of: index) ?? .foreign }
  }

  /// Gives outputs their names, makes them durable, commits the log, tells listeners.
  func flush() {
    lastFlush = SystemClock.monotonicMicroseconds()
    let batch = pending
    pending = []
    attempt { try ledger?.claim(batch.flatMap(\.staged)) }
    attempt { try place(batch) }
    for worked in batch {
      // An article without outputs of its own is done even when another one's could not be written.
      if fatal == nil || worked.failure != nil || worked.staged.isEmpty {
        finish(worked)
      } else {
        for output in worked.staged { output.discard() }
      }
    }
    attempt { try logBodies() }
    attempt { try ledger?.commit() }
    for index in gathered.indices { attempt { try gathered[index].flushStandardOutput() } }
  }

  private func place(_ batch: [WorkedArticle]) throws {
    var touched: [Folder] = []
    for output in batch.lazy.flatMap(\.staged) {
      try commit(output)
      if !touched.contains(where: { $0 === output.folder }) { touched.append(output.folder) }
    }
    for folder in touched { try sync(folder) }
  }

  func commit(_ output: StagedOutput) throws(OutputFailure) {
    do {
      try output.commit()
    } catch {
      throw OutputFailure(error, of: output.place)
    }
  }

  func sync(_ folder: Folder) throws(OutputFailure) {
    do {
      try folder.sync()
    } catch {
      throw OutputFailure(error)
    }
  }

  private func finish(_ worked: WorkedArticle) {
    for event in worked.events { tell(event) }
    ledger?.note(answers: worked.answers)
    if let failure = worked.failure { return tell(failure, of: worked.index) }
    for output in worked.staged { tell(written(output)) }
    if let (_, review) = worked.stopped {
      outcome.counts.waiting += 1
      tell(
        .articleWaiting(
          path: worked.path, step: review.step, desk: review.desk, items: review.items.count { $0.asked }))
    } else {
      outcome.counts.worked += 1
      tell(.articleFinished(path: worked.path, steps: worked.timings, article: worked.article))
    }
    ledger?.note(worked)
  }

  /// A folder that could not be searched counts as an article that failed; a sick machine ends the run.
  private func fail(_ failure: ArticleFailure) {
    outcome.counts.failed += 1
    if failure.isOfTheMachine { fatal = .ioError("\(failure.path): \(failure.message)") }
    tell(failure, of: nil)
  }

  private func tell(_ failure: ArticleFailure, of index: Int?) {
    onlyTimedOut = onlyTimedOut && failure.timedOut
    firstFailure = firstFailure ?? failure
    ledger?.note(failure, index: index)
    for listener in listeners { listener.hear(.articleFailed(failure)) }
  }

  func written(_ output: StagedOutput, _ counts: GatheredCounts? = nil) -> RunEvent {
    .outputWritten(path: output.place.shown, bytes: output.status.size, sha256: output.sha256, gathered: counts)
  }

  /// Does something whose failure ends the run.
  func attempt(_ body: () throws -> Void) {
    guard fatal == nil else { return }
    do {
      try body()
    } catch let failure as StandardOutputFailure {
      fatal = .ioError(failure.sentence)
    } catch let failure as StatusLogFailure {
      fatal = .ioError(failure.message)
    } catch {
      fatal = .cannotWrite(errorSentence(error))
    }
  }

  /// Finishes the gathered outputs, or gives them up when the run was stopped or went wrong.
  func closeGathered() {
    for index in gathered.indices {
      guard isToItsEnd else {
        gathered[index].discard()
        continue
      }
      attempt { try close(&gathered[index]) }
    }
    finishFiles()
  }

  /// Whether every article was begun and nothing keeps the run from going on.
  var isToItsEnd: Bool { fatal == nil && control.stop == nil && !hasFailedFast }

  private func close(_ gathered: inout GatheredOutput) throws {
    guard let output = try gathered.finish() else { return }
    if outcome.counts.failed > 0, !gathered.updates, output.folder.status(output.place.name) != nil {
      output.discard()
      return tell(.remark("\(visible(output.place.shown)) stays as it was: not all of it could be made."))
    }
    do {
      try check(output, of: nil)
    } catch {
      output.discard()
      throw error
    }
    try ledger?.claim([output])
    try commit(output)
    try sync(output.folder)
    tell(written(output))
    tellWaiting(output, keeps: gathered.updates)
    ledger?.note(gathered: output, digest: outcome.counts.failed == 0 ? gathering?.marks.digest ?? "" : "")
  }

  /// What handlers see of the run so far.
  var scope: RunScope {
    var scope = RunScope(workflow: request.plan.name, run: ledger?.number, params: request.plan.params)
    scope.counts = outcome.counts
    scope.failure = firstFailure
    if scope.failure == nil, let fatal {
      scope.failure = ArticleFailure(path: "", step: nil, message: RunOutcome(ending: fatal).message ?? "")
    }
    return scope
  }

  /// The handlers to run now that the articles are done.
  var endHandlers: [PlannedStep] {
    let handlers = request.plan.handlers
    return (ending == .done || ending == .waiting ? handlers.success : handlers.failure) + handlers.finish
  }

  /// Takes note of what handlers did.
  func handled(_ ends: [HandlerEnd]) {
    for end in ends {
      tell(.handlerFinished(end))
      guard let problem = end.problem else { continue }
      handlerFailed = true
      tell(.remark("The handler \(end.handler) failed: \(problem)."))
    }
  }

  private var ending: RunOutcome.Ending {
    if let fatal { return fatal }
    switch control.stop {
    case .terminate: return .terminated
    case .graceful, .now: return .interrupted
    case nil: break
    }
    if handlerFailed { return .articleFailed }
    if outcome.counts.failed == 0 { return outcome.counts.waiting == 0 ? .done : .waiting }
    return onlyTimedOut ? .timedOut : .articleFailed
  }

  /// The end.
  func finish(after seconds: Double) -> RunOutcome {
    outcome.ending = ending
    outcome.seconds = seconds
    // A run that could not go on has an end too, which the log can mostly still take.
    let stopped = fatal
    fatal = nil
    attempt { try ledger?.finish(outcome) }
    fatal = stopped ?? fatal
    outcome.ending = ending
    for listener in listeners { listener.hear(.runFinished(outcome)) }
    return outcome
  }
}
