public import Text

/// One event of a run, as the log keeps it.
///
/// Events are only ever added.
public struct LoggedEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case runStarted = "run.started"
    case runFinished = "run.finished"
    case articleFinished = "article.finished"
    case articleFailed = "article.failed"
    case articleRetried = "article.retried"
    case articlesReused = "articles.reused"
    case articleWaiting = "article.waiting"
    case articlesWaiting = "articles.waiting"
    case stepFailed = "step.failed"
    case outputWritten = "output.written"
    case handlerFinished = "handler.finished"
    case remark = "remark"
    case scheduleFired = "schedule.fired"
    case scheduleMissed = "schedule.missed"
    case scheduleSkipped = "schedule.skipped"
  }

  /// The run's number.
  public var run: Int
  /// The place in the run's sequence, from 1 without gaps.
  public var sequence: Int
  /// When: milliseconds since 1970-01-01T00:00:00Z.
  public var time: Int
  /// What happened.
  public var kind: Kind
  /// The article, output or other thing it happened to.
  public var subject: String?
  /// What else is known, by kind.
  public var data: JSONObject
}
