/// The reviews that an article came to in a run.
public struct ArticleReviews: Hashable, Sendable {
  /// The article's name in the log.
  public var article: String
  /// The steps that let it pass, or ended its way for good.
  public var passed: [String]
  /// The step that stops it; `nil` when none does.
  public var stopped: NewReview?

  /// An article's reviews.
  public init(article: String, passed: [String], stopped: NewReview?) {
    self.article = article
    self.passed = passed
    self.stopped = stopped
  }
}
