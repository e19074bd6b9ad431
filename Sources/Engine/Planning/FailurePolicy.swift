/// What the failure of a step means for its article.
public enum OnError: String, Hashable, Sendable, CaseIterable {
  /// The article fails, later steps are skipped.
  case failArticle = "fail-article"
  /// The failure is logged, later steps go on.
  case `continue`
}

/// How often and after which pause a failed step is tried again.
public struct RetryPolicy: Hashable, Sendable {
  /// How often it is tried in all, at least once.
  public var attempts = 1
  /// Seconds before the second attempt; doubled before each further one.
  public var backoff = 1.0
  /// The longest pause in seconds.
  public var longest = 60.0

  /// One attempt.
  public init() {}
}
