import Digests
import Files
import StatusLog
import Text

/// Looks at one article: whether its content, what its steps rest on and its outputs are as a run left them.
struct UpToDateCheck: Sendable {
  /// What was found.
  struct Finding: Sendable {
    /// Why it is to be worked; `nil` when it is up to date.
    var reason: String?
    /// A file was touched but has the same content: what to put on record about the article.
    var touched: KnownArticle?
    /// It waits for somebody to decide.
    var isWaiting = false
    /// The number of the article's file (``FileStatus/number``); 0 where it was not looked at.
    var file = 0
  }

  /// Why an article is neither worked nor reused.
  static let waits = "it waits for somebody to decide"

  let key: WorkflowKey
  let keys: PathKeys
  let articles: ArticleList

  /// Looks at an article.
  ///
  /// - Parameters:
  ///   - known: what the status log knows of it.
  ///   - review: what people decided about it.
  func finding(_ index: Int, _ known: KnownArticle?, _ review: ReviewMark?) -> Finding {
    var file = 0
    var finding = finding(index, known, review, &file)
    finding.file = file
    return finding
  }

  private func finding(
    _ index: Int, _ known: KnownArticle?, _ review: ReviewMark?, _ file: inout Int
  ) -> Finding {
    guard let known else { return Finding(reason: "it is new") }
    guard known.key == key.text else { return Finding(reason: "the steps or their options changed") }
    var now = known
    if let reason = sourceReason(index, known, &now, &file) { return Finding(reason: reason) }
    if known.isWaiting {
      // An article that waits is not worked, and its outputs are left as they are.
      guard review?.isWaiting ?? false else { return Finding(reason: "somebody has decided about it") }
      return Finding(reason: Self.waits, isWaiting: true)
    }
    if (review?.last ?? 0) != known.decided { return Finding(reason: "a decision about it was changed") }
    for number in now.outputs.indices {
      if let reason = outputReason(&now.outputs[number]) { return Finding(reason: reason) }
    }
    return Finding(touched: now == known ? nil : now)
  }

  /// Whether what is read changed: the article, its sidecar, what its steps were handed.
  private func sourceReason(
    _ index: Int, _ known: KnownArticle, _ now: inout KnownArticle, _ file: inout Int
  ) -> String? {
    let item = articles[index]
    guard item.path != standardInputPath, let status = FileStatus(item.path) else { return "it cannot be found" }
    file = status.number
    if let reason = contentReason(item, status, &now) { return reason }
    if let reason = inputReason(&now.inputs) { return reason }
    let beside = ArticleInput.besideNumber(articles.sidecarNumber(index), known.inputs)
    return beside == known.sidecar ? nil : "its sidecar file changed"
  }

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
    guard let status = FileStatus(path, followingLinks: false) else { return "\(visible(output.path)) is missing" }
    if output.isSurely(status) { return nil }
    guard status.kind == .file, StandingFile(path, status).isAs(output) else {
      return "\(visible(output.path)) is not as it was written"
    }
    output = KnownFile(path: output.path, status: status, sha256: output.sha256)
    return nil
  }
}
