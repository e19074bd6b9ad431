/// What a run would do with one article, or with an output that gathers many, and why.
public struct RunDecision: Hashable, Sendable {
  /// What would be done.
  public enum Action: String, Hashable, Sendable {
    /// It would be worked.
    case run
    /// What is there would be left as it is.
    case reuse
    /// It would be left alone: it waits for somebody to decide.
    case wait
    /// It would fail: an output of it was changed by somebody, or the folder cannot be searched.
    case fail
  }

  /// What it is about.
  public enum Subject: Hashable, Sendable {
    /// An article, as the user named it.
    case article(String)
    /// An output that gathers all articles.
    case output(String)
  }

  /// What it is about.
  public var subject: Subject
  /// What would be done.
  public var action: Action
  /// Why, in a few words: `it is new`, `its content changed`, `nothing changed since it was worked`.
  public var reason: String
  /// Of an output that gathers many articles: how many are worked for it, and how many are taken over.
  public var counts: GatheredCounts?

  init(subject: Subject, action: Action, reason: String) {
    self.subject = subject
    self.action = action
    self.reason = reason
  }

  /// What was named as articles and cannot be searched.
  init(_ failure: ArticleFailure) {
    let sentence = failure.message
    self.init(
      subject: .article(failure.path), action: .fail,
      reason: sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence)
  }
}
