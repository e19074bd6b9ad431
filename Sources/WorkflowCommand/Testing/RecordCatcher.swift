import Articles
import Engine
import Synchronization
import Text

/// Keeps the record, or the failure, of a run's only article.
final class RecordCatcher: RunListener {
  private let caught = Mutex<(record: JSONValue?, failure: String?)>((nil, nil))

  var wantsArticles: Bool { true }

  /// The article's record.
  var record: JSONValue? { caught.withLock { $0.record } }

  /// Why the article failed.
  var failure: String? { caught.withLock { $0.failure } }

  func hear(_ event: RunEvent) {
    switch event {
    case .articleFinished(_, _, let article?):
      let record = try? JSONParser.parse(ArticleRecord.write(article))
      caught.withLock { $0.record = record }
    case .articleFailed(let failure):
      let step = failure.step.map { $0 + ": " } ?? ""
      caught.withLock { $0.failure = step + failure.message }
    default: break
    }
  }
}
