/// Somebody who is told what happens in a run: a terminal, a printer of JSON, a test.
///
/// Events come one after another, in an order that does not depend on the number of jobs.
public protocol RunListener: Sendable {
  /// Whether ``RunEvent/articleFinished(path:steps:article:)`` is to carry the article itself.
  var wantsArticles: Bool { get }

  /// Called for each event; the run goes on when it returns.
  func hear(_ event: RunEvent)
}

extension RunListener {
  /// No articles, unless the listener says otherwise.
  public var wantsArticles: Bool { false }
}
