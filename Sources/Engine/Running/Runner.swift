import Diagnostics
import Files
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

  /// Runs it to its end. Never throws: whatever goes wrong is the outcome's ``RunOutcome/ending``.
  public func run() async -> RunOutcome {
    let start = SystemClock.monotonicMicroseconds()
    let selection = select()
    if let clash = SlugClash(selection.list, in: request.plan) {
      return RunOutcome(ending: .refused([clash.diagnostic]))
    }
    let session = session(selection.list)
    session.tell(.runStarted(run: nil, workflow: request.plan.name, articles: selection.list.count))
    for remark in selection.remarks { session.tell(.remark(remark)) }
    if !request.dryRun { await work(session) }
    return session.finish(after: Double(SystemClock.monotonicMicroseconds() - start) / 1_000_000)
  }

  private func work(_ session: RunSession) async {
    session.openGathered()
    let fanOut = FanOut(worker: session.worker, articles: session.articles, jobs: request.jobs)
    await fanOut.run(isStopping: { session.isStopping }) { results in
      session.record(results)
      session.syncFolders()
      session.flush()
    }
    session.closeGathered()
    session.syncFolders()
  }

  /// The articles of the request, or else the plan's.
  func select() -> ArticleSelection {
    if request.articles.isEmpty, request.filesFrom == nil {
      return ArticleSelection(
        patterns: request.plan.articles.map { Array($0.utf8) }, in: Array(request.plan.folder.utf8))
    }
    return ArticleSelection(
      patterns: request.articles.map { Array($0.utf8) }, in: [], files: request.filesFrom.map(listedFiles) ?? [])
  }

  private func session(_ articles: ArticleList) -> RunSession {
    let base = Array((request.outFolder ?? request.plan.folder).utf8)
    let folders = OutputFolders(base: base.isEmpty ? [UInt8(ascii: ".")] : base, token: "p\(SystemProcess.id)")
    let guardian = OutputGuard(force: request.force, articles: articles) { _ in false }
    return RunSession(
      request, control: control, listeners: listeners, articles: articles, folders: folders, guardian: guardian)
  }

  /// What a run would do with each article, and why; nothing is written.
  ///
  /// - Parameter body: called for each article in order.
  public func explain(_ body: (ArticleDecision) -> Void) -> RunOutcome {
    RunOutcome(ending: .done)
  }
}

/// What a run would do with one article, and why.
public struct ArticleDecision: Hashable, Sendable {
  /// The article, as the user named it.
  public var path: String
  /// Whether it would be worked.
  public var runs: Bool
  /// Why, in a few words: `new`, `its content changed`, `nothing changed`.
  public var reason: String
}

/// The paths of a list: one a line, or separated by NUL.
private func listedFiles(_ list: [UInt8]) -> [[UInt8]] {
  let separator: UInt8 = list.contains(0) ? 0 : 0x0A
  return list.split(separator: separator).compactMap { line in
    let path = separator == 0x0A && line.last == 0x0D ? line.dropLast() : line
    return path.isEmpty ? nil : Array(path)
  }
}
