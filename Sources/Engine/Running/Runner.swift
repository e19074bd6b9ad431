import Diagnostics
import Files
import StatusLog
import Text

/// Runs a plan over its articles, once.
public struct Runner: Sendable {
  let request: RunRequest
  let control: RunControl
  let listeners: [any RunListener]

  /// A run to be.
  public init(_ request: RunRequest, control: RunControl = RunControl(), listeners: [any RunListener] = []) {
    self.request = request
    self.control = control
    self.listeners = listeners
  }

  /// Runs it to its end.
  ///
  /// Never throws: whatever goes wrong is the outcome's ``RunOutcome/ending``.
  public func run() -> RunOutcome {
    let start = SystemClock.monotonicMicroseconds()
    do {
      return try work(since: start)
    } catch let failure as RunFailure {
      return RunOutcome(ending: failure.ending)
    } catch let failure as StatusLogFailure {
      return RunOutcome(ending: .ioError(failure.message))
    } catch let failure as OutputFailure {
      return RunOutcome(ending: .cannotWrite(failure.sentence))
    } catch {
      return RunOutcome(ending: .ioError("\(error)"))
    }
  }

  private func work(since start: Int) throws -> RunOutcome {
    let state = try openState()
    let selection = try select(state?.log)
    let setting = setting(selection.list, state?.plan ?? request.plan)
    let known = try state?.upToDate(selection.list, worksAll: worksAll, request)
    let ledger = try state.map { try Ledger($0, articles: selection.list, due: request.due) }
    let session = RunSession(
      setting, ledger: ledger, gathering: known?.gathering, seen: known?.upToDate.files ?? [])
    session.begin(selection, reused: known?.upToDate.count ?? 0, waiting: known?.upToDate.waitingCount ?? 0)
    let handlers = HandlerRunner(request: request, control: control)
    session.handled(handlers.run(request.plan.handlers.start, session.scope))
    let fanOut = FanOut(setting, chosen: known?.upToDate.chosen, log: state?.log)
    fanOut.run(session)
    session.closeGathered()
    session.handled(handlers.run(session.endHandlers, session.scope))
    return session.finish(after: Double(SystemClock.monotonicMicroseconds() - start) / 1_000_000)
  }

  /// Somebody who wants to see articles, or standard output, must be given all of them.
  private var worksAll: Bool { request.plan.writesToStandardOutput || listeners.contains { $0.wantsArticles } }

  private func openState() throws(RunFailure) -> RunState? {
    guard case .folder(let folder) = request.state else { return nil }
    return try RunState(folder, request, keys: keys)
  }

  private var keys: PathKeys {
    PathKeys(folder: Array(request.plan.folder.utf8), outputs: request.outFolder.map { Array($0.utf8) })
  }

  private func setting(_ articles: ArticleList, _ plan: Plan) -> RunSetting {
    var folder: [UInt8]?
    if case .folder(let state) = request.state { folder = Array(state.utf8) }
    var request = request
    request.plan = plan
    return RunSetting(request, control: control, listeners: listeners, articles: articles, state: folder)
  }

  /// The articles of the request, or else the plan's; of a run to retry only those that failed.
  private func select(_ log: StatusLog?) throws -> ArticleSelection {
    var selection = try log.flatMap(failedArticles) ?? namedArticles
    let owner = request.plan.file == nil ? nil : request.plan.name
    selection.leaveOutputsOut(of: owner, state: log.map { ($0, keys) })
    if let clash = SlugClash(selection.list, in: request.plan) { throw RunFailure(.refused([clash.diagnostic])) }
    return selection
  }

  private var namedArticles: ArticleSelection {
    let folder = Array(request.plan.folder.utf8)
    if request.articles.isEmpty, request.filesFrom == nil {
      return ArticleSelection(
        patterns: request.plan.articles.map { Array($0.utf8) }, in: folder, takes: request.takes)
    }
    return ArticleSelection(
      patterns: request.articles.map { Array($0.utf8) }, in: [], files: request.filesFrom.map(listedFiles) ?? [])
  }

  /// The failed articles of a run to retry; `nil` for no such wish, and where an output gathers all articles, which
  /// then must all be there: those that are up to date cost nothing.
  private func failedArticles(_ log: StatusLog) throws -> ArticleSelection? {
    guard let run = request.retryOf else { return nil }
    guard let logged = try log.run(run), logged.workflow == request.plan.name else {
      let message = "There is no run \(run) of the workflow “\(visible(request.plan.name))” in the status log"
      throw RunFailure(.refused([Diagnostic(RunRules.noSuchRun, message, help: "See workflow history.")]))
    }
    guard request.plan.gatheredPaths.isEmpty else { return nil }
    return ArticleSelection(patterns: [], in: [], files: try log.failedArticles(of: run).map(keys.path))
  }

  /// What a run would do, and why; nothing is written.
  ///
  /// - Parameter body: called for each article in order, and for each output that could not be written.
  public func explain(_ body: (RunDecision) -> Void) -> RunOutcome {
    do {
      var log: StatusLog?
      if case .folder(let folder) = request.state { log = try StatusLog.openExisting(folder: folder) }
      let selection = try select(log)
      let forecast = RunForecast(request, keys: keys, articles: selection.list, log: log)
      for failure in selection.failures { body(RunDecision(failure)) }
      for decision in try forecast.decisions(worksAll) { body(decision) }
      return RunOutcome(ending: .done)
    } catch let failure as RunFailure {
      return RunOutcome(ending: failure.ending)
    } catch let failure as OutputFailure {
      return RunOutcome(ending: .cannotWrite(failure.sentence))
    } catch {
      return RunOutcome(ending: .ioError((error as? StatusLogFailure)?.message ?? "\(error)"))
    }
  }
}

/// The paths of a list: one a line, or separated by NUL.
private func listedFiles(_ list: [UInt8]) -> [[UInt8]] {
  let separator: UInt8 = list.contains(0) ? 0 : 0x0A
  return list.split(separator: separator).compactMap { line in
    let path = separator == 0x0A && line.last == 0x0D ? line.dropLast() : line
    return path.isEmpty ? nil : Array(path)
  }
}
