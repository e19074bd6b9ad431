import Digests
import Files
import StatusLog
import Text

/// Tells which articles need not be worked: their content, the workflow and their outputs are as a run left them.
struct UpToDate {
  private static let chunk = 1024

  private let log: StatusLog
  private let plan: Plan
  private let key: WorkflowKey
  private let keys: PathKeys
  private let articles: ArticleList

  /// For each article whether it is up to date.
  var isReused: [Bool]
  /// For each article whether it waits for somebody, as a run left it; empty where none can.
  private(set) var isWaiting: [Bool]
  /// Articles of which a file was touched but has the same content: what to put on record about them.
  private var touched: [KnownArticle] = []
  /// What decides about parts of gathered outputs; `nil` where there are none.
  private(set) var marks: ArticleMarks?

  init(log: StatusLog, plan: Plan, key: WorkflowKey, keys: PathKeys, articles: ArticleList) {
    self.log = log
    self.plan = plan
    self.key = key
    self.keys = keys
    self.articles = articles
    isReused = Array(repeating: false, count: articles.count)
    isWaiting = Array(repeating: false, count: plan.reviews ? articles.count : 0)
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
      for (index, name) in zip(range, names) {
        let reason = reason(index, known[name], reviews[name])
        isReused[index] = reason == nil
        marks?.append(name, reason == nil ? known[name] : nil)
        explain?(index, reason, known[name])
      }
      if refreshes { try log.refresh(touched, of: plan.name) }
      touched = []
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

  private mutating func reason(_ index: Int, _ known: KnownArticle?, _ review: ReviewMark?) -> String? {
    guard let known else { return "it is new" }
    guard known.key == key.text else { return "the steps or their options changed" }
    let item = articles[index]
    guard item.path != standardInputPath, let status = FileStatus(item.path) else { return "it cannot be found" }
    var now = known
    if let reason = contentReason(item, status, &now) { return reason }
    if let reason = inputReason(&now.inputs) { return reason }
    let beside = ArticleInput.besideNumber(articles.sidecarNumber(index), known.inputs)
    guard beside == known.sidecar else { return "its sidecar file changed" }
    if known.isWaiting { return waitingReason(index, &now, review) }
    if (review?.last ?? 0) != known.decided { return "a decision about it was changed" }
    for number in now.outputs.indices {
      if let reason = outputReason(&now.outputs[number]) { return reason }
    }
    if now != known { touched.append(now) }
    return nil
  }

  /// An article that waits is not worked, and its outputs are left as they are.
  private mutating func waitingReason(_ index: Int, _ now: inout KnownArticle, _ review: ReviewMark?) -> String? {
    guard review?.isWaiting ?? false else { return "somebody has decided about it" }
    isWaiting[index] = true
    return Self.waits
  }

  /// Why an article is neither worked nor reused.
  static let waits = "it waits for somebody to decide"

  /// A file is believed unread while the system says that nobody wrote it.
  ///
  /// After that its content decides; of a file of many articles the article's own line or item.
  private func contentReason(
    _ item: ArticleList.Item, _ status: FileStatus, _ known: inout KnownArticle
  ) -> String? {
    if status.size == known.size, status.modified == known.modified, status.inode == known.inode { return nil }
    guard item.record != nil || status.size == known.size, let (content, now) = try? read(item, status),
      sha256(content) == known.sha256
    else { return "its content changed" }
    known.size = now.size
    known.modified = trustworthyTime(now)
    known.inode = now.inode
    return nil
  }

  /// What an article is read from, and what the system knew of its file before that.
  private func read(
    _ item: ArticleList.Item, _ status: FileStatus
  ) throws(ReadFailure) -> ([UInt8], FileStatus) {
    if let record = item.record {
      return (try readFile(item.path, from: record.start, count: record.length), status)
    }
    let content = try readFile(item.path, limit: ArticleLimits.largestFile)
    return (content.bytes, content.status)
  }

  /// Whether the files that its steps were handed are still the same ones, with the same content.
  private func inputReason(_ inputs: inout [KnownInput]) -> String? {
    for number in inputs.indices {
      let paths = ArticleFileFinder.paths(keys.path(inputs[number].pattern))
      guard paths.map({ keys.key($0[...]) }) == inputs[number].files.map(\.path) else {
        return "files that \(visible(inputs[number].pattern)) names came or went"
      }
      for (place, path) in paths.enumerated() {
        let known = inputs[number].files[place]
        guard let status = FileStatus(path) else { return "\(visible(known.path)) cannot be read" }
        if known.isSurely(status) { continue }
        guard status.size == known.size, (try? sha256(ofFile: path)) == known.sha256 else {
          return "\(visible(known.path)) changed"
        }
        var seen = status
        seen.modified = trustworthyTime(status)
        inputs[number].files[place] = KnownFile(path: known.path, status: seen, sha256: known.sha256)
      }
    }
    return nil
  }

  private func outputReason(_ output: inout KnownFile) -> String? {
    let path = keys.path(output.path)
    guard FileStatus(path, followingLinks: false) != nil else { return "\(visible(output.path)) is missing" }
    guard let file = StandingFile(path), file.isAs(output) else {
      return "\(visible(output.path)) is not as it was written"
    }
    if !output.isSurely(file.status) {
      output = KnownFile(path: output.path, status: file.status, sha256: output.sha256)
    }
    return nil
  }
}

/// The name of an article in the status log.
func articleKey(_ articles: ArticleList, _ index: Int, _ keys: PathKeys) -> String {
  let key = keys.key(articles.path(index))
  return articles.recordNumber(index).map { "\(key):\($0)" } ?? key
}
