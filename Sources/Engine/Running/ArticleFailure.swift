public import Articles

/// Why an article failed, or one step of it.
public struct ArticleFailure: Error, Hashable, Sendable {
  /// The article, as the user named it.
  public var path: String
  /// The step; `nil` when the article could not even be read.
  public var step: String?
  /// One sentence, without the file's name.
  public var message: String
  /// What plugins had reported about the article so far.
  public var diagnostics: [ArticleDiagnostic] = []
  /// What a child process wrote to its standard error, secrets masked.
  public var standardError: String?
  /// Whether it ran past its time.
  public var timedOut = false
  /// Whether the machine is at fault, so that no other article would fare better.
  var isOfTheMachine = false
}
