/// Runs a plan over its articles, once.
public struct Runner: Sendable {
  let request: RunRequest
  let control: RunControl
  let listeners: [any RunListener]

  /// A run to be.
  public init(_ request: RunRequest, control: RunControl = RunControl(), listeners: [any RunListener] = []) {
    self.request = request
    self.control = control
    self.listeners = listeners
  }

  /// Runs it to its end. Never throws: whatever goes wrong is the outcome's ``RunOutcome/ending``.
  public func run() async -> RunOutcome {
    RunOutcome(ending: .done)
  }

  /// What a run would do with each article, and why; nothing is written.
  ///
  /// - Parameter body: called for each article in order.
  public func explain(_ body: (ArticleDecision) -> Void) -> RunOutcome {
    RunOutcome(ending: .done)
  }
}

/// What a run would do with one article, and why.
public struct ArticleDecision: Hashable, Sendable {
  /// The article, as the user named it.
  public var path: String
  /// Whether it would be worked.
  public var runs: Bool
  /// Why, in a few words: `new`, `its content changed`, `nothing changed`.
  public var reason: String
}
