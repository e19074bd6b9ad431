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

  /// What becomes of each article, in order, and then of outputs that gather them.
  ///
  /// - Parameter worksAll: whether articles are worked even when they are up to date.
  func decisions(_ worksAll: Bool) throws -> [RunDecision] {
    guard let log else { return (0..<articles.count).map { decision($0, .run, "it is new") } }
    let plan = try request.plan.sealed(keys, request.environment, log, keeps: false)
    let owners = try OutputOwners(log, plan.name)
    let common = commonReason(worksAll)
    var reasons = Array(repeating: common, count: articles.count)
    var obstacles: [Int: String] = [:]
    var upToDate = UpToDate(log: log, plan: plan, key: WorkflowKey(plan), keys: keys, articles: articles)
    try upToDate.scan(refreshes: false) { index, reason, known in
      reasons[index] = request.force ? common : reason ?? common
      if let obstacle = obstacle(known, owners) { obstacles[index] = obstacle }
    }
    if request.force { upToDate.stopWaiting() }
    let waiting = upToDate.isWaiting
    var outputs: [RunDecision] = []
    if let marks = upToDate.marks {
      let gathering = try Gathering(
        plan, key: WorkflowKey(plan), keys: keys, log: log, owners: owners, marks: marks,
        isShared: request.runsSideBySide)
      try gathering.decide(&upToDate.isReused, waiting: waiting, log, plan.name, worksAll: common != nil) {
        index, reason in
        reasons[index] = reasons[index] ?? reason
      }
      if !gathering.isCurrent { outputs = gathering.files.map { decision($0, gathering, owners, waiting) } }
    }
    return (0..<articles.count).map { index in
      if !waiting.isEmpty, waiting[index] { return decision(index, .wait, UpToDateCheck.waits) }
      let reason = reasons[index]
      if reason != nil, let obstacle = obstacles[index] { return decision(index, .fail, obstacle) }
      return decision(index, reason == nil ? .reuse : .run, reason ?? "nothing changed since it was worked")
    } + outputs
  }

  private func commonReason(_ worksAll: Bool) -> String? {
    if request.force { return "--force works everything" }
    if request.plan.writesToStandardOutput { return "standard output is never up to date" }
    return worksAll ? "somebody looks at it" : nil
  }

  /// What becomes of a gathered output: how many articles are worked for it, and how many are taken over.
  private func decision(
    _ file: GatheredFile, _ gathering: Gathering, _ owners: OutputOwners, _ waiting: [Bool]
  ) -> RunDecision {
    var counts = GatheredCounts()
    counts.articles = articles.count
    counts.taken = gathering.reused.reduce(0) { $0 + ($1 ? 1 : 0) }
    counts.worked = counts.articles - counts.taken - waiting.reduce(0) { $0 + ($1 ? 1 : 0) }
    let why = file.reason ?? (counts.worked == 0 ? "it was made of other articles" : nil)
    var decision = RunDecision(
      subject: .output(file.place.shown), action: .run,
      reason: "\(counts.worked) worked, \(counts.taken) taken over" + (why.map { ": \($0)" } ?? ""))
    decision.counts = counts
    if !request.force, isChanged(file.path, file.known?.output, owners) {
      (decision.action, decision.reason) = (.fail, OutputGuard.changed)
    }
    return decision
  }

  /// An output of an article that somebody changed.
  private func obstacle(_ known: KnownArticle?, _ owners: OutputOwners) -> String? {
    guard !request.force, let known else { return nil }
    let changed = known.outputs.first { isChanged($0.path, $0, owners) }
    return changed.map { "\(visible($0.path)): \(OutputGuard.changed)" }
  }

  private func isChanged(_ path: String, _ known: KnownFile?, _ owners: OutputOwners) -> Bool {
    guard let file = StandingFile(keys.path(path)) else { return false }
    return owners.owner(of: file, at: path, known: known) == .changed
  }

  private func decision(_ index: Int, _ action: RunDecision.Action, _ reason: String) -> RunDecision {
    RunDecision(subject: .article(articles[index].shownPath), action: action, reason: reason)
  }
}
