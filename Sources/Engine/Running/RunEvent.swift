public import Articles

/// What happens in a run, as it happens: the engine tells, faces and the status log listen.
public enum RunEvent: Sendable {
  /// The first event of a run. `run` is its number in the status log, `nil` without one.
  case runStarted(run: Int?, workflow: String, articles: Int)
  /// These many articles are up to date and are not worked again.
  case articlesReused(count: Int)
  /// An article went through all its steps and its outputs are durable. `article` is there when a listener
  /// ``RunListener/wantsArticles``.
  case articleFinished(path: String, steps: [StepTiming], article: Article?)
  /// An article waits at a step until somebody decides; so many items are asked about. What earlier steps wrote is durable.
  case articleWaiting(path: String, step: String, desk: String?, items: Int)
  /// These many articles still wait, as an earlier run left them.
  case articlesWaiting(count: Int)
  /// An article failed: later steps were skipped.
  case articleFailed(ArticleFailure)
  /// A step of an article is tried again. `attempt` counts from 1: the one that failed.
  case articleRetried(path: String, step: String, attempt: Int, message: String)
  /// A step failed, but the workflow says to go on (`on_error: continue`).
  case stepFailed(ArticleFailure)
  /// A file is in its place and durable. `sha256` in small hexadecimal digits; `gathered` where it holds many articles.
  case outputWritten(path: String, bytes: Int, sha256: String, gathered: GatheredCounts?)
  /// A handler has ended.
  case handlerFinished(HandlerEnd)
  /// Something worth knowing that is no failure: no article was found, a left-over was removed.
  case remark(String)
  /// The last event of a run.
  case runFinished(RunOutcome)
}

/// How long one step took on one article.
public struct StepTiming: Hashable, Sendable {
  /// The step's name.
  public var step: String
  /// Microseconds of wall time, all attempts together.
  public var microseconds: Int
  /// Whether its condition was false, so that it did nothing.
  public var wasSkipped: Bool
}
