import Files
import StatusLog
import Text

/// Tells which articles need not be worked: their content, the workflow and their outputs are as a run left them.
struct UpToDate {
  private static let chunk = 1024

  private let log: StatusLog
  private let plan: Plan
  private let keys: PathKeys
  private let articles: ArticleList
  private let check: UpToDateCheck

  /// For each article whether it is up to date.
  var isReused: [Bool]
  /// For each article whether it waits for somebody, as a run left it; empty where none can.
  private(set) var isWaiting: [Bool]
  /// For each article the number of its file (``FileStatus/number``); 0 where it was not looked at.
  private(set) var files: [Int]
  /// What decides about parts of gathered outputs; `nil` where there are none.
  private(set) var marks: ArticleMarks?

  init(log: StatusLog, plan: Plan, key: WorkflowKey, keys: PathKeys, articles: ArticleList) {
    self.log = log
    self.plan = plan
    self.keys = keys
    self.articles = articles
    check = UpToDateCheck(key: key, keys: keys, articles: articles)
    isReused = Array(repeating: false, count: articles.count)
    isWaiting = Array(repeating: false, count: plan.reviews ? articles.count : 0)
    files = Array(repeating: 0, count: articles.count)
    marks = plan.gatheredPaths.isEmpty ? nil : ArticleMarks()
  }

  /// Looks at every article.
  ///
  /// - Parameters:
  ///   - refreshes: whether files that were touched without a change of content are put on record as they are now.
  ///   - explain: called for each article in order with why it is to be worked, `nil` when it is up to date, and with
  ///     what is known of it.
  mutating func scan(
    refreshes: Bool, _ explain: ((Int, String?, KnownArticle?) -> Void)? = nil
  ) throws(StatusLogFailure) {
    for start in stride(from: 0, to: articles.count, by: Self.chunk) {
      let range = start..<min(start + Self.chunk, articles.count)
      let names = range.map { articleKey(articles, $0, keys) }
      let known = try known(names)
      let reviews = plan.reviews ? try self.reviews(names) : [:]
      let findings = inParallel(range.count) { [check] place in
        let name = names[place]
        return check.finding(range.lowerBound + place, known[name], reviews[name])
      }
      for (finding, (index, name)) in zip(findings, zip(range, names)) {
        isReused[index] = finding.reason == nil
        files[index] = finding.file
        if finding.isWaiting { isWaiting[index] = true }
        marks?.append(name, finding.reason == nil ? known[name] : nil)
        explain?(index, finding.reason, known[name])
      }
      if refreshes { try log.refresh(findings.compactMap(\.touched), of: plan.name) }
    }
  }

  /// What waits is to be worked after all: it will wait again.
  mutating func stopWaiting() {
    for index in isWaiting.indices { isWaiting[index] = false }
  }

  /// Everything is to be worked after all.
  mutating func reuseNothing() {
    for index in isReused.indices { isReused[index] = false }
  }

  /// Those that must be worked, in order; `nil` for all.
  var chosen: [Int]? {
    if waitingCount > 0 { return isReused.indices.filter { !isReused[$0] && !isWaiting[$0] } }
    return count == 0 ? nil : isReused.indices.filter { !isReused[$0] }
  }

  /// How many wait for somebody, as a run left them.
  var waitingCount: Int { isWaiting.reduce(0) { $0 + ($1 ? 1 : 0) } }

  /// How many are up to date.
  var count: Int { isReused.reduce(0) { $0 + ($1 ? 1 : 0) } }

  private func known(_ names: [String]) throws(StatusLogFailure) -> [String: KnownArticle] {
    guard let first = names.first, let last = names.last else { return [:] }
    let isSorted = zip(names, names.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if isSorted { return try log.knownArticles(plan.name, from: first, through: last) }
    var known: [String: KnownArticle] = [:]
    for name in names { known[name] = try log.knownArticles(plan.name, from: name, through: name)[name] }
    return known
  }

  private func reviews(_ names: [String]) throws(StatusLogFailure) -> [String: ReviewMark] {
    guard let first = names.min(), let last = names.max() else { return [:] }
    return try log.reviewMarks(plan.name, from: first, through: last)
  }
}

/// The name of an article in the status log.
func articleKey(_ articles: ArticleList, _ index: Int, _ keys: PathKeys) -> String {
  let key = keys.key(articles.path(index))
  return articles.recordNumber(index).map { "\(key):\($0)" } ?? key
}
