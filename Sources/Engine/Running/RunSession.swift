import Articles
import Files
import PluginKit
import Text

/// One run at work: hands articles to workers and puts what comes back on record, in order.
///
/// Only one task calls it; the workers never see it.
final class RunSession {
  let request: RunRequest
  let control: RunControl
  let listeners: [any RunListener]
  let articles: ArticleList
  let worker: ArticleWorker
  private let guardian: OutputGuard
  private var gathered: [GatheredOutput] = []
  private var unsynced: [Folder] = []
  private(set) var outcome = RunOutcome(ending: .done)
  /// Why the run cannot go on.
  private(set) var fatal: RunOutcome.Ending?
  private var timedOutOnly = true

  init(
    _ request: RunRequest, control: RunControl, listeners: [any RunListener], articles: ArticleList,
    folders: OutputFolders, guardian: OutputGuard
  ) {
    self.request = request
    self.control = control
    self.listeners = listeners
    self.articles = articles
    self.guardian = guardian
    worker = ArticleWorker(
      plan: request.plan,
      reader: ArticleReader(layerTypes: request.layerTypes, standardInput: request.standardInput), folders: folders,
      control: control, clock: request.clock, keepsArticles: listeners.contains { $0.wantsArticles })
    outcome.counts.selected = articles.count
  }

  /// Whether no further article is to be begun.
  var isStopping: Bool {
    fatal != nil || control.stop != nil || (request.failFast && outcome.counts.failed > 0)
  }

  /// Tells all listeners.
  func tell(_ event: RunEvent) {
    for listener in listeners { listener.hear(event) }
  }

  /// Opens the outputs that gather all articles.
  func openGathered() {
    for (number, step) in request.plan.steps.enumerated() {
      guard case .export(let exporter, let destination) = step.work, destination.gathers else { continue }
      attempt {
        gathered.append(
          try GatheredOutput(
            step: number, id: step.id, exporter: exporter, destination: destination, path: path(destination),
            folders: worker.folders, standardOutput: request.standardOutput))
      }
    }
  }

  private func path(_ destination: Destination) -> String {
    destination.template.filled(
      in: { [params = request.plan.params] path in
        path.first == "params" ? path.dropFirst().first.flatMap { params[$0] } : nil
      }, escape: pathSafe)
  }

  /// Puts the next articles on record, in order.
  func record(_ batch: [WorkedArticle]) {
    for var worked in batch {
      if fatal != nil || (request.failFast && outcome.counts.failed > 0) {
        worked.discardOutputs()
        continue
      }
      record(&worked)
    }
  }

  private func record(_ worked: inout WorkedArticle) {
    if worked.failure == nil { worked.failure = place(&worked) }
    if let failure = worked.fatal { fatal = .cannotWrite(failure.sentence) }
    for event in worked.events { tell(event) }
    if let failure = worked.failure {
      outcome.counts.failed += 1
      timedOutOnly = timedOutOnly && failure.timedOut
      return tell(.articleFailed(failure))
    }
    outcome.counts.worked += 1
    for output in worked.staged {
      tell(.outputWritten(path: output.place.shown, bytes: output.status.size, sha256: output.sha256))
    }
    tell(.articleFinished(path: worked.path, steps: worked.timings, article: worked.article))
  }

  /// Gives the article's outputs their names and adds it to the gathered ones.
  private func place(_ worked: inout WorkedArticle) -> ArticleFailure? {
    var step: String?
    do {
      var bodies: [(place: Int, bytes: [UInt8])] = []
      for (number, article) in worked.gathered {
        guard let place = gathered.firstIndex(where: { $0.step == number }) else { continue }
        step = gathered[place].id
        bodies.append((place, try gathered[place].body(of: article)))
      }
      step = nil
      for output in worked.staged { try guardian.check(output) }
      for output in worked.staged { try commit(output) }
      for (place, bytes) in bodies { attempt { try gathered[place].append(bytes) } }
      return nil
    } catch {
      worked.discardOutputs()
      if let failure = error as? OutputFailure, failure.concernsAll { worked.fatal = failure }
      return ArticleFailure(path: worked.path, step: step, message: sentence(error))
    }
  }

  private func commit(_ output: StagedOutput) throws(OutputFailure) {
    do {
      try output.commit()
    } catch {
      throw OutputFailure(error)
    }
    if !unsynced.contains(where: { $0 === output.folder }) { unsynced.append(output.folder) }
  }

  /// Makes the names of outputs durable.
  func syncFolders() {
    for folder in unsynced {
      attempt {
        do throws(FileFailure) { try folder.sync() } catch { throw OutputFailure(error) }
      }
    }
    unsynced = []
  }

  /// Does something whose failure ends the run.
  private func attempt(_ body: () throws -> Void) {
    guard fatal == nil else { return }
    do {
      try body()
    } catch let failure as StandardOutputFailure {
      fatal = .ioError(failure.sentence)
    } catch {
      fatal = .cannotWrite(sentence(error))
    }
  }

  /// Finishes the gathered outputs, or gives them up when the run was stopped or went wrong.
  func closeGathered() {
    for index in gathered.indices {
      guard fatal == nil, control.stop == nil else {
        gathered[index].discard()
        continue
      }
      attempt {
        guard let output = try gathered[index].finish() else { return }
        do {
          try guardian.check(output)
        } catch {
          output.discard()
          throw error
        }
        try commit(output)
        tell(.outputWritten(path: output.place.shown, bytes: output.status.size, sha256: output.sha256))
      }
    }
  }

  /// What the end means, all things considered.
  var ending: RunOutcome.Ending {
    if let fatal { return fatal }
    switch control.stop {
    case .terminate: return .terminated
    case .graceful, .now: return .interrupted
    case nil: break
    }
    if outcome.counts.failed == 0 { return .done }
    return timedOutOnly ? .timedOut : .articleFailed
  }

  /// Writes what was held back for standard output.
  func flush() {
    for index in gathered.indices { attempt { try gathered[index].flush() } }
  }

  /// The end.
  func finish(after seconds: Double) -> RunOutcome {
    outcome.ending = ending
    outcome.seconds = seconds
    tell(.runFinished(outcome))
    return outcome
  }
}
