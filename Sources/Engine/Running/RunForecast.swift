import StatusLog
import Text

/// What a run would do, without doing it: reads the state if there is one, and takes no lock.
struct RunForecast {
  private let request: RunRequest
  private let keys: PathKeys
  private let articles: ArticleList
  private let log: StatusLog?

  /// - Parameter log: the state; `nil` where nothing has run yet.
  init(_ request: RunRequest, keys: PathKeys, articles: ArticleList, log: StatusLog?) {
    self.request = request
    self.keys = keys
    self.articles = articles
    self.log = log
  }

  /// What becomes of each article, in order, and then what keeps a gathered output from being written.
  ///
  /// - Parameter worksAll: whether articles are worked even when they are up to date.
  func decisions(_ worksAll: Bool) throws(StatusLogFailure) -> [RunDecision] {
    guard let log else { return (0..<articles.count).map { decision($0, .run, "it is new") } }
    let plan = try request.plan.sealed(keys, request.environment, log, keeps: false)
    let owners = try OutputOwners(log, plan.name)
    var reasons = Array<String?>(repeating: nil, count: articles.count)
    var obstacles: [Int: String] = [:]
    var upToDate = UpToDate(log: log, plan: plan, key: WorkflowKey(plan), keys: keys, articles: articles)
    try upToDate.scan(refreshes: false) { index, reason, known in
      reasons[index] = reason
      if let obstacle = obstacle(known, owners) { obstacles[index] = obstacle }
    }
    let common = try commonReason(worksAll, upToDate)
    let decided = (0..<articles.count).map { index in
      let reason = reasons[index] ?? common
      if reason != nil, let obstacle = obstacles[index] { return decision(index, .fail, obstacle) }
      return decision(index, reason == nil ? .reuse : .run, reason ?? "nothing changed since it was worked")
    }
    return decided.contains { $0.action != .reuse } ? decided + (try gatheredObstacles(log, owners)) : decided
  }

  private func commonReason(_ worksAll: Bool, _ upToDate: UpToDate) throws(StatusLogFailure) -> String? {
    if request.force { return "--force works everything" }
    if request.plan.writesToStandardOutput { return "standard output is never up to date" }
    return worksAll ? "somebody looks at it" : try upToDate.gatheredReason()
  }

  /// An output of an article that somebody changed.
  private func obstacle(_ known: KnownArticle?, _ owners: OutputOwners) -> String? {
    guard !request.force, let known else { return nil }
    let changed = known.outputs.first { isChanged($0.path, $0, owners) }
    return changed.map { "\(visible($0.path)): \(OutputGuard.changed)" }
  }

  private func gatheredObstacles(_ log: StatusLog, _ owners: OutputOwners) throws(StatusLogFailure) -> [RunDecision] {
    guard !request.force else { return [] }
    let known = try log.knownGathered(request.plan.name).map(\.output)
    return request.plan.gatheredPaths.compactMap { path in
      guard let place = try? OutputPlace(path) else { return nil }
      let key = keys.key(place)
      guard isChanged(key, known.first { $0.path == key }, owners) else { return nil }
      return RunDecision(subject: .output(place.shown), action: .fail, reason: OutputGuard.changed)
    }
  }

  private func isChanged(_ path: String, _ known: KnownFile?, _ owners: OutputOwners) -> Bool {
    guard let file = StandingFile(keys.path(path)) else { return false }
    return owners.owner(of: file, at: path, known: known) == .changed
  }

  private func decision(_ index: Int, _ action: RunDecision.Action, _ reason: String) -> RunDecision {
    RunDecision(subject: .article(articles[index].shownPath), action: action, reason: reason)
  }
}
