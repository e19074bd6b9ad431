import StatusLog

/// What a run would do, without doing it: reads the state if there is one, and takes no lock.
struct RunForecast {
  private let request: RunRequest
  private let keys: PathKeys
  private let articles: ArticleList

  init(_ request: RunRequest, keys: PathKeys, articles: ArticleList) {
    self.request = request
    self.keys = keys
    self.articles = articles
  }

  /// What becomes of each article, in order.
  ///
  /// - Parameter worksAll: whether articles are worked even when they are up to date.
  func decisions(_ worksAll: Bool) throws(StatusLogFailure) -> [ArticleDecision] {
    guard case .folder(let folder) = request.state, let log = try StatusLog.openExisting(folder: folder) else {
      return (0..<articles.count).map { decision($0, "it is new") }
    }
    var reasons = Array<String?>(repeating: nil, count: articles.count)
    var upToDate = UpToDate(
      log: log, plan: request.plan, key: WorkflowKey(request.plan), keys: keys, articles: articles)
    try upToDate.scan(refreshes: false) { reasons[$0] = $1 }
    let common = try commonReason(worksAll, upToDate)
    return (0..<articles.count).map { decision($0, reasons[$0] ?? common) }
  }

  private func commonReason(_ worksAll: Bool, _ upToDate: UpToDate) throws(StatusLogFailure) -> String? {
    if request.force { return "--force works everything" }
    if request.plan.writesToStandardOutput { return "standard output is never up to date" }
    return worksAll ? "somebody looks at it" : try upToDate.gatheredReason()
  }

  private func decision(_ index: Int, _ reason: String?) -> ArticleDecision {
    ArticleDecision(
      path: articles[index].shownPath, runs: reason != nil, reason: reason ?? "nothing changed since it was worked")
  }
}
